//! APIs of exchanges: Binance, Kraken, KuCoin, Coinbase, Bybit, Alpaca.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Sent, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "trading-apis",
    name: "Exchanges",
    kind: ProductKind::Service,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("-2015*Invalid API-key|Invalid API-key, IP, or permissions for action")],
            says: &[("api-key-invalid", Likely), ("ip-blocked", Likely), ("insufficient-scope", Hint)],
            source: BINANCE,
            hit: "HTTP/1.1 401 Unauthorized\n\n-2015 x Invalid API-key; Invalid API-key, IP, or permissions for action",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid API-key",
        },
        sign! {
            when: &[Text("-1022*Signature for this request is not valid|Signature for this request is not valid")],
            says: &[("request-signature-mismatch", Sure)],
            source: BINANCE,
            hit: "HTTP/1.1 400 Bad Request\n\n-1022 x Signature for this request is not valid; Signature for this request is not valid",
            miss: "HTTP/1.1 400 Bad Request\n\nSignature is long",
        },
        sign! {
            when: &[Text("-1021*Timestamp for this request|Timestamp for this request*ahead of the server|Timestamp for this request*outside of the recvWindow")],
            says: &[("request-signature-mismatch", Likely), ("token-not-yet-valid", Likely), ("sigv4-clock-skew", Hint)],
            source: BINANCE,
            hit: "HTTP/1.1 400 Bad Request\n\n-1021 x Timestamp for this request; Timestamp for this request x ahead of the server; Timestamp for this request x outside of the recvWindow",
            miss: "HTTP/1.1 400 Bad Request\n\nTimestamp of the order",
        },
        sign! {
            when: &[Text("-2014*API-key format invalid|API-key format invalid")],
            says: &[("api-key-invalid", Sure)],
            source: BINANCE,
            hit: "HTTP/1.1 401 Unauthorized\n\n-2014 x API-key format invalid; API-key format invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nAPI-key",
        },
        sign! {
            when: &[Text("from a restricted location according to")],
            says: &[("ip-blocked", Sure)],
            source: BINANCE,
            hit: "HTTP/1.1 451 Unavailable For Legal Reasons\n\nfrom a restricted location according to",
            miss: "HTTP/1.1 451 Unavailable For Legal Reasons\n\nfrom a location",
        },
        sign! {
            when: &[Text("EAPI:Invalid signature|EAPI:Invalid nonce")],
            says: &[("request-signature-mismatch", Sure)],
            source: KRAKEN,
            hit: "HTTP/1.1 200 OK\n\nEAPI:Invalid signature; EAPI:Invalid nonce",
            miss: "HTTP/1.1 200 OK\n\nEAPI:Invalid key",
        },
        sign! {
            when: &[Text("EAPI:Invalid key")],
            says: &[("api-key-invalid", Sure)],
            source: KRAKEN,
            hit: "HTTP/1.1 200 OK\n\nEAPI:Invalid key",
            miss: "HTTP/1.1 200 OK\n\nEAPI:Invalid nonce",
        },
        sign! {
            when: &[Text("EGeneral:Permission denied")],
            says: &[("insufficient-scope", Likely), ("permission-denied", Likely)],
            source: KRAKEN,
            hit: "HTTP/1.1 200 OK\n\nEGeneral:Permission denied",
            miss: "HTTP/1.1 200 OK\n\nEGeneral:Unknown",
        },
        sign! {
            when: &[Text("EAPI:Rate limit exceeded")],
            says: &[("rate-limited", Sure)],
            source: KRAKEN,
            hit: "HTTP/1.1 200 OK\n\nEAPI:Rate limit exceeded",
            miss: "HTTP/1.1 200 OK\n\nEAPI:Invalid nonce",
        },
        sign! {
            when: &[Text("Invalid KC-API-SIGN|Invalid KC-API-TIMESTAMP|KC-API-TIMESTAMP Invalid")],
            says: &[("request-signature-mismatch", Sure)],
            source: KUCOIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid KC-API-SIGN; Invalid KC-API-TIMESTAMP; KC-API-TIMESTAMP Invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid KC-API-PASSPHRASE",
        },
        sign! {
            when: &[Text("Invalid KC-API-PASSPHRASE|KC-API-KEY not exists")],
            says: &[("api-key-invalid", Sure)],
            source: KUCOIN,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid KC-API-PASSPHRASE; KC-API-KEY not exists",
            miss: "HTTP/1.1 401 Unauthorized\n\nInvalid KC-API-SIGN",
        },
        sign! {
            when: &[Text("request timestamp expired")],
            says: &[("request-signature-mismatch", Sure), ("sigv4-clock-skew", Hint)],
            source: COINBASE,
            hit: "HTTP/1.1 401 Unauthorized\n\nrequest timestamp expired",
            miss: "HTTP/1.1 401 Unauthorized\n\nthe request expired",
        },
        sign! {
            when: &[Text("Unmatched IP, please check your API key's bound IP addresses")],
            says: &[("ip-blocked", Sure)],
            source: BYBIT,
            hit: "HTTP/1.1 403 Forbidden\n\nUnmatched IP, please check your API key's bound IP addresses",
            miss: "HTTP/1.1 403 Forbidden\n\nUnmatched key",
        },
        sign! {
            when: &[Text("request is not authorized"), Sent("apca-api-key-id", "*")],
            says: &[("api-key-invalid", Sure)],
            source: ALPACA,
            hit: "GET /v2/account HTTP/1.1\nHost: a.example\nAPCA-API-KEY-ID: PKAB12\n\nHTTP/1.1 403 Forbidden\n\nrequest is not authorized",
            miss: "HTTP/1.1 403 Forbidden\n\nrequest is not authorized",
        },
    ],
};

const BINANCE: Source = Source {
    label: "Binance: error codes",
    url: "https://developers.binance.com/docs/binance-spot-api-docs/errors",
};
const KRAKEN: Source = Source {
    label: "Kraken: API error messages",
    url: "https://docs.kraken.com/api/docs/guides/spot-errors/",
};
const KUCOIN: Source =
    Source { label: "KuCoin: error codes", url: "https://www.kucoin.com/docs-new/error-code" };
const COINBASE: Source = Source {
    label: "Coinbase: REST API authentication",
    url: "https://docs.cdp.coinbase.com/exchange/rest-api/authentication",
};
const BYBIT: Source =
    Source { label: "Bybit: error codes", url: "https://bybit-exchange.github.io/docs/v5/error" };
const ALPACA: Source =
    Source { label: "Alpaca: authentication", url: "https://docs.alpaca.markets/docs/authentication" };
