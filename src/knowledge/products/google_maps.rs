//! Google Maps and Gemini: keys and regions.

use crate::evidence::Strength::{Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "google-maps",
    name: "Google Maps and Gemini",
    kind: ProductKind::Service,
    marks: &[
    ],
    signs: &[
        sign! {
            when: &[
                Text("ApiNotActivatedMapError|This API project is not authorized to use this \
                            API|ApiTargetBlockedMapError"),
            ],
            says: &[("service-not-enabled", Sure)],
            source: MAPS,
            hit: "HTTP/1.1 401 Unauthorized\n\nApiNotActivatedMapError; This API project is not \
                     authorized to use this API; ApiTargetBlockedMapError",
            miss: "HTTP/1.1 401 Unauthorized\n\nMapError",
        },
        sign! {
            when: &[
                Text("InvalidKeyMapError|ExpiredKeyMapError|DeletedApiProjectMapError|The \
                            provided API key is invalid"),
            ],
            says: &[("api-key-invalid", Sure)],
            source: MAPS,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalidKeyMapError; ExpiredKeyMapError; \
                     DeletedApiProjectMapError; The provided API key is invalid",
            miss: "HTTP/1.1 401 Unauthorized\n\nMapError",
        },
        sign! {
            when: &[Text("MissingKeyMapError")],
            says: &[("api-key-missing", Sure)],
            source: MAPS,
            hit: "HTTP/1.1 401 Unauthorized\n\nMissingKeyMapError",
            miss: "HTTP/1.1 401 Unauthorized\n\nMapError",
        },
        sign! {
            when: &[Text("You must enable Billing on the Google Cloud Project*")],
            says: &[("account-restricted", Sure)],
            source: MAPS,
            hit: "HTTP/1.1 401 Unauthorized\n\nYou must enable Billing on the Google Cloud Project",
            miss: "HTTP/1.1 401 Unauthorized\n\nMapError",
        },
        sign! {
            when: &[Text("OverQuotaMapError|OVER_QUERY_LIMIT")],
            says: &[("rate-limited", Sure)],
            source: MAPS,
            hit: "HTTP/1.1 401 Unauthorized\n\nOverQuotaMapError; OVER_QUERY_LIMIT",
            miss: "HTTP/1.1 401 Unauthorized\n\nMapError",
        },
        sign! {
            when: &[Text("This IP, site or mobile application is not authorized*")],
            says: &[("ip-blocked", Likely), ("hotlink-refused", Likely), ("api-key-invalid", Likely)],
            source: MAPS,
            hit: "HTTP/1.1 401 Unauthorized\n\nThis IP, site or mobile application is not authorized",
            miss: "HTTP/1.1 401 Unauthorized\n\nThis IP",
        },
        sign! {
            when: &[Text("Our systems have detected unusual traffic*")],
            says: &[("rate-limited", Likely), ("bot-challenge", Likely)],
            source: GEM,
            hit: "HTTP/1.1 401 Unauthorized\n\nOur systems have detected unusual traffic",
            miss: "HTTP/1.1 401 Unauthorized\n\nsystems",
        },
    ],
};

const MAPS: Source = Source {
    label: "Google Maps: error messages",
    url: "https://developers.google.com/maps/documentation/javascript/error-messages",
};
const GEM: Source = Source {
    label: "Gemini API: troubleshooting",
    url: "https://ai.google.dev/gemini-api/docs/troubleshooting",
};
