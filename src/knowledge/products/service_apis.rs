//! Services whose answers have codes of their own: Strava, Square, Box, Twitch, Mapbox and others.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Host, Not, Sent, Status, Text};
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "service-apis",
    name: "Services",
    kind: ProductKind::Service,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("\"Athlete\"*\"access_token\"*\"invalid\"|\"field\":\"access_token\",\"code\":\"invalid\"")],
            says: &[("token-expired", Likely), ("token-invalid-or-revoked", Likely)],
            source: STRAVA,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"Athlete\" x \"access_token\" x \"invalid\"; \"field\":\"access_token\",\"code\":\"invalid\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"field\":\"access_token\"",
        },
        sign! {
            when: &[Text("_permission\",\"code\":\"missing\"|_permission\", \"code\": \"missing\"|*:read_permission*\"missing\"")],
            says: &[("insufficient-scope", Sure)],
            source: STRAVA,
            hit: "HTTP/1.1 401 Unauthorized\n\n_permission\",\"code\":\"missing\"; _permission\", \"code\": \"missing\"; :read_permission x \"missing\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"code\":\"missing\"",
        },
        sign! {
            when: &[Text("INSUFFICIENT_SCOPES|has not given your application sufficient permissions")],
            says: &[("insufficient-scope", Sure)],
            source: SQUARE,
            hit: "HTTP/1.1 403 Forbidden\n\nINSUFFICIENT_SCOPES; has not given your application sufficient permissions",
            miss: "HTTP/1.1 403 Forbidden\n\nINSUFFICIENT_FUNDS",
        },
        sign! {
            when: &[Text("access_denied_insufficient_permissions")],
            says: &[("insufficient-scope", Sure), ("permission-denied", Likely)],
            source: BOX,
            hit: "HTTP/1.1 403 Forbidden\n\naccess_denied_insufficient_permissions",
            miss: "HTTP/1.1 403 Forbidden\n\naccess_denied",
        },
        sign! {
            when: &[Host("api.deepgram.com"), Sent("authorization", "token eyJ*")],
            says: &[("scheme-mismatch", Sure)],
            source: DEEPGRAM,
            hit: "GET / HTTP/1.1\nHost: api.deepgram.com\nAuthorization: Token eyJhbGciOiJIUzI1NiJ9.e30.abc\n\nHTTP/1.1 401 Unauthorized\n\n",
            miss: "GET / HTTP/1.1\nHost: api.deepgram.com\nAuthorization: Token 3b9f0c7d2e8a4165\n\nHTTP/1.1 401 Unauthorized\n\n",
        },
        sign! {
            when: &[Text("Method not allowed with this API key")],
            says: &[("insufficient-scope", Sure), ("api-key-invalid", Likely), ("permission-denied", Likely)],
            source: ALGOLIA,
            hit: "HTTP/1.1 403 Forbidden\n\nMethod not allowed with this API key",
            miss: "HTTP/1.1 403 Forbidden\n\nMethod not allowed",
        },
        sign! {
            when: &[Text("Index not allowed with this API key|Referer not allowed with this API key|IP not allowed with this API key")],
            says: &[("api-key-invalid", Sure), ("permission-denied", Likely)],
            source: ALGOLIA,
            hit: "HTTP/1.1 403 Forbidden\n\nIndex not allowed with this API key; Referer not allowed with this API key; IP not allowed with this API key",
            miss: "HTTP/1.1 403 Forbidden\n\nIndex not allowed",
        },
        sign! {
            when: &[Text("Invalid Application-ID or API key")],
            says: &[("api-key-invalid", Sure)],
            source: ALGOLIA,
            hit: "HTTP/1.1 403 Forbidden\n\nInvalid Application-ID or API key",
            miss: "HTTP/1.1 403 Forbidden\n\nInvalid Application",
        },
        sign! {
            when: &[Text("Client ID and OAuth token do not match")],
            says: &[("token-wrong-audience", Likely), ("token-wrong-issuer", Likely), ("api-key-invalid", Likely)],
            source: TWITCH,
            hit: "HTTP/1.1 401 Unauthorized\n\nClient ID and OAuth token do not match",
            miss: "HTTP/1.1 401 Unauthorized\n\nClient ID and token",
        },
        sign! {
            when: &[Text("OAuth token is missing|Client ID is missing|Must provide a valid Client-ID or OAuth token")],
            says: &[("no-credentials", Likely), ("api-key-missing", Likely)],
            source: TWITCH,
            hit: "HTTP/1.1 401 Unauthorized\n\nOAuth token is missing; Client ID is missing; Must provide a valid Client-ID or OAuth token",
            miss: "HTTP/1.1 401 Unauthorized\n\nOAuth token",
        },
        sign! {
            when: &[Text("\"message\": \"Forbidden\"*\"status_code\": 403|\"message\":\"Forbidden\",\"status_code\":403"), Sent("x-riot-token", "*")],
            says: &[("api-key-invalid", Likely)],
            source: RIOT,
            hit: "GET /lol HTTP/1.1\nHost: a.example\nX-Riot-Token: RGAPI-12ab\n\nHTTP/1.1 403 Forbidden\n\n\"message\": \"Forbidden\" x \"status_code\": 403; \"message\":\"Forbidden\",\"status_code\":403",
            miss: "HTTP/1.1 403 Forbidden\n\n\"message\":\"Forbidden\",\"status_code\":403",
        },
        sign! {
            when: &[Text("Not Authorized - Invalid Token|Not Authorized - No Token")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: MAPBOX,
            hit: "HTTP/1.1 401 Unauthorized\n\nNot Authorized - Invalid Token; Not Authorized - No Token",
            miss: "HTTP/1.1 401 Unauthorized\n\nNot Authorized",
        },
        sign! {
            when: &[Text("Forbidden"), Host("api.mapbox.com|*.tiles.mapbox.com"), Status(&[403])],
            says: &[("hotlink-refused", Likely), ("token-invalid-or-revoked", Hint)],
            source: MAPBOX,
            hit: "GET /styles?access_token=pk.a HTTP/1.1\nHost: api.mapbox.com\nReferer: https://a.example/\n\nHTTP/1.1 403 Forbidden\n\nForbidden",
            miss: "HTTP/1.1 403 Forbidden\n\nForbidden",
        },
        sign! {
            when: &[Text("You are not subscribed to this API")],
            says: &[("service-not-enabled", Sure)],
            source: RAPID,
            hit: "HTTP/1.1 403 Forbidden\n\nYou are not subscribed to this API",
            miss: "HTTP/1.1 403 Forbidden\n\nYou are not here",
        },
        sign! {
            when: &[Text("Go to https://docs.rapidapi.com/docs/keys"), Not(&Sent("x-rapidapi-key", "*"))],
            says: &[("api-key-missing", Sure)],
            source: RAPID,
            hit: "HTTP/1.1 401 Unauthorized\n\nGo to https://docs.rapidapi.com/docs/keys",
            miss: "GET / HTTP/1.1\nHost: a\nX-RapidAPI-Key: ab\n\nHTTP/1.1 401 Unauthorized\n\nGo to https://docs.rapidapi.com/docs/keys",
        },
        sign! {
            when: &[Text("No Account or Server API tokens were supplied")],
            says: &[("api-key-missing", Sure)],
            source: POSTMARK,
            hit: "HTTP/1.1 401 Unauthorized\n\nNo Account or Server API tokens were supplied",
            miss: "HTTP/1.1 401 Unauthorized\n\nAPI tokens",
        },
        sign! {
            when: &[Text("Request does not contain a valid Server token|Request does not contain a valid Account token")],
            says: &[("api-key-invalid", Sure)],
            source: POSTMARK,
            hit: "HTTP/1.1 401 Unauthorized\n\nRequest does not contain a valid Server token; Request does not contain a valid Account token",
            miss: "HTTP/1.1 401 Unauthorized\n\nRequest does not contain a name",
        },
        sign! {
            when: &[Text(
                "are for test purposes only*|only send testing emails to*|unverified workspaces can only send*|\
                unverified_workspace_recipient|trial accounts cannot send*|while your account is pending approval*|\
                account~cannot~unverified numbers|add~authorized recipients",
            )],
            says: &[("account-restricted", Sure)],
            source: MAILGUN,
            hit: "HTTP/1.1 403 Forbidden\n\nFree accounts are for test purposes only; You can only send testing emails to \
                    your own email address; Unverified workspaces can only send to members; \
                    unverified_workspace_recipient; Trial accounts cannot send messages to unverified numbers; While your \
                    account is pending approval, all recipients must share a domain; account cannot call unverified \
                    numbers; add the address to authorized recipients",
            miss: "HTTP/1.1 403 Forbidden\n\nThis endpoint is for test purposes",
        },
        sign! {
            when: &[Text("AuthenticationUnsuccessful")],
            says: &[("permission-denied", Likely), ("token-wrong-audience", Likely), ("insufficient-scope", Likely)],
            source: XERO,
            hit: "HTTP/1.1 403 Forbidden\n\nAuthenticationUnsuccessful",
            miss: "HTTP/1.1 403 Forbidden\n\nAuthenticationSuccessful",
        },
        sign! {
            when: &[Text("[\"Not Authenticated\"]")],
            says: &[("token-invalid-or-revoked", Likely), ("no-credentials", Likely)],
            source: MONDAY,
            hit: "HTTP/1.1 401 Unauthorized\n\n[\"Not Authenticated\"]",
            miss: "HTTP/1.1 401 Unauthorized\n\nNot Authenticated",
        },
        sign! {
            when: &[Text("\"error_code\":401*\"description\":\"Unauthorized\"")],
            says: &[("token-invalid-or-revoked", Sure), ("api-key-invalid", Likely)],
            source: TELEGRAM,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"error_code\":401 x \"description\":\"Unauthorized\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"error_code\":400",
        },
        sign! {
            when: &[Text("bot was blocked by the user|bot can't initiate conversation|bot was kicked from|bot is not a member of|user is deactivated|bot can't send messages to bots")],
            says: &[("permission-denied", Sure)],
            source: TELEGRAM,
            hit: "HTTP/1.1 403 Forbidden\n\nbot was blocked by the user; bot can't initiate conversation; bot was kicked from; bot is not a member of; user is deactivated; bot can't send messages to bots",
            miss: "HTTP/1.1 403 Forbidden\n\nbot was started by the user",
        },
        sign! {
            when: &[Text("Undeclared Automated Tool|declare your traffic by updating your user agent")],
            says: &[("user-agent-refused", Sure), ("rate-limited", Hint)],
            source: SEC,
            hit: "HTTP/1.1 403 Forbidden\n\nUndeclared Automated Tool; declare your traffic by updating your user agent",
            miss: "HTTP/1.1 403 Forbidden\n\nautomated tool",
        },
        sign! {
            when: &[Text("required by tile usage policy|violates~tile usage policy")],
            says: &[("hotlink-refused", Sure), ("user-agent-refused", Likely)],
            source: OSM,
            hit: "HTTP/1.1 403 Forbidden\n\nrequired by tile usage policy; violates x tile usage policy",
            miss: "HTTP/1.1 403 Forbidden\n\ntile usage policy",
        },
        sign! {
            when: &[Text("violated the*usage policy*of OSM*|Nominatim*usage policy*blocked|blocked because*violated*usage policy")],
            says: &[("user-agent-refused", Likely), ("rate-limited", Likely), ("ip-blocked", Likely)],
            source: NOMINATIM,
            hit: "HTTP/1.1 403 Forbidden\n\nviolated the usage policy of OSM x; Nominatim x usage policy x blocked; blocked because you have violated the usage policy",
            miss: "HTTP/1.1 403 Forbidden\n\nthe usage policy of OSM",
        },
        sign! {
            when: &[
                Any(&[
                    Host("musicbrainz.org"),
                    Host("coverartarchive.org"),
                    Host("nominatim.openstreetmap.org"),
                    Host("tile.openstreetmap.org"),
                    Host("api.weather.gov"),
                    Host("sec.gov"),
                    Host("api.met.no"),
                    Host("api.discogs.com"),
                    Host("wikimedia.org"),
                    Host("wikipedia.org"),
                ]),
                Any(&[
                    Sent("user-agent", "ruby*|python*|java*|go-http-client*|okhttp*|axios*|node*|libwww*"),
                    Sent("user-agent", "curl*|wget*|php*|guzzle*|apache-httpclient*|dart*|undici*|dio*"),
                ]),
                Status(&[403]),
            ],
            says: &[("user-agent-refused", Likely)],
            source: AGENTS,
            hit: "GET /ws/2/artist HTTP/1.1\nHost: musicbrainz.org\nUser-Agent: Ruby\n\nHTTP/1.1 403 Forbidden\n\n",
            miss: "GET /ws/2/artist HTTP/1.1\nHost: musicbrainz.org\nUser-Agent: Shelf/1.2 (https://example.com)\n\n\
                    HTTP/1.1 403 Forbidden\n\n",
        },
        sign! {
            when: &[Text("corsNotAllowed|Requests from the browser are not allowed on the Developer plan")],
            says: &[("service-not-enabled", Sure), ("origin-not-allowed", Likely)],
            source: NEWS,
            hit: "HTTP/1.1 426 Upgrade Required\n\ncorsNotAllowed; Requests from the browser are not allowed on the Developer plan",
            miss: "HTTP/1.1 426 Upgrade Required\n\nRequests from the browser",
        },
        sign! {
            when: &[Text("detected_unusual_activity")],
            says: &[("account-restricted", Sure)],
            source: ELEVEN,
            hit: "HTTP/1.1 401 Unauthorized\n\ndetected_unusual_activity",
            miss: "HTTP/1.1 401 Unauthorized\n\nunusual",
        },
        sign! {
            when: &[Text("Wrong endpoint. Use https://api*")],
            says: &[("wrong-url", Sure), ("api-key-invalid", Likely)],
            source: DEEPL,
            hit: "HTTP/1.1 403 Forbidden\n\nWrong endpoint. Use https://api x",
            miss: "HTTP/1.1 403 Forbidden\n\nWrong endpoint",
        },
        sign! {
            when: &[Text("Application cannot perform write actions|not configured with the appropriate oauth1 app permissions")],
            says: &[("insufficient-scope", Sure)],
            source: X,
            hit: "HTTP/1.1 403 Forbidden\n\nApplication cannot perform write actions; not configured with the appropriate oauth1 app permissions",
            miss: "HTTP/1.1 403 Forbidden\n\nApplication cannot start",
        },
        sign! {
            when: &[Text("\"ok\":false,\"error\":\"invalid_auth\"|\"ok\":false,\"error\":\"token_revoked\"|\"ok\": false, \"error\": \"invalid_auth\"")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: SLACK,
            hit: "HTTP/1.1 200 OK\n\n\"ok\":false,\"error\":\"invalid_auth\"; \"ok\":false,\"error\":\"token_revoked\"; \"ok\": false, \"error\": \"invalid_auth\"",
            miss: "HTTP/1.1 200 OK\n\n\"ok\":false,\"error\":\"channel_not_found\"",
        },
        sign! {
            when: &[Text("\"errorType\":\"expired_token\"")],
            says: &[("token-expired", Sure)],
            source: FITBIT,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"errorType\":\"expired_token\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n\"errorType\":\"invalid_token\"",
        },
        sign! {
            when: &[Text("\"errorType\":\"insufficient_scope\"|\"errorType\":\"insufficient_permissions\"")],
            says: &[("insufficient-scope", Sure)],
            source: FITBIT,
            hit: "HTTP/1.1 403 Forbidden\n\n\"errorType\":\"insufficient_scope\"; \"errorType\":\"insufficient_permissions\"",
            miss: "HTTP/1.1 403 Forbidden\n\n\"errorType\":\"invalid_token\"",
        },
    ],
};

const STRAVA: Source =
    Source { label: "Strava: authentication", url: "https://developers.strava.com/docs/authentication/" };
const SQUARE: Source = Source {
    label: "Square: error codes",
    url: "https://developer.squareup.com/reference/square/enums/ErrorCode",
};
const BOX: Source = Source {
    label: "Box: common errors",
    url: "https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors/",
};
const ALGOLIA: Source = Source {
    label: "Algolia: API errors",
    url: "https://www.algolia.com/doc/rest-api/search/#section/Errors",
};
const TWITCH: Source =
    Source { label: "Twitch: authentication", url: "https://dev.twitch.tv/docs/authentication/" };
const RIOT: Source = Source {
    label: "Riot Games: response codes",
    url: "https://developer.riotgames.com/docs/portal#web-apis_response-codes",
};
const MAPBOX: Source = Source {
    label: "Mapbox: access tokens",
    url: "https://docs.mapbox.com/help/getting-started/access-tokens/",
};
const RAPID: Source = Source { label: "RapidAPI: keys", url: "https://docs.rapidapi.com/docs/keys" };
const POSTMARK: Source =
    Source { label: "Postmark: API overview", url: "https://postmarkapp.com/developer/api/overview" };
const MAILGUN: Source =
    Source { label: "Mailgun: sandbox domain", url: "https://help.mailgun.com/hc/en-us/articles/217531258" };
const XERO: Source = Source {
    label: "Xero: response codes",
    url: "https://developer.xero.com/documentation/api/accounting/responsecodes",
};
const MONDAY: Source = Source {
    label: "monday.com: error handling",
    url: "https://developer.monday.com/api-reference/docs/errors",
};
const TELEGRAM: Source = Source {
    label: "Telegram: Bot API, making requests",
    url: "https://core.telegram.org/bots/api#making-requests",
};
const SEC: Source = Source {
    label: "SEC: accessing EDGAR data",
    url: "https://www.sec.gov/search-filings/edgar-search-assistance/accessing-edgar-data",
};
const OSM: Source = Source {
    label: "OpenStreetMap: tile usage policy",
    url: "https://operations.osmfoundation.org/policies/tiles/",
};
const NOMINATIM: Source = Source {
    label: "OpenStreetMap: Nominatim usage policy",
    url: "https://operations.osmfoundation.org/policies/nominatim/",
};
const AGENTS: Source = Source {
    label: "MusicBrainz: rate limiting, proper user agents",
    url: "https://musicbrainz.org/doc/MusicBrainz_API/Rate_Limiting",
};
const NEWS: Source = Source { label: "NewsAPI: errors", url: "https://newsapi.org/docs/errors" };
const ELEVEN: Source = Source {
    label: "ElevenLabs: error messages",
    url: "https://elevenlabs.io/docs/developers/resources/error-messages",
};
const DEEPL: Source =
    Source { label: "DeepL: authentication", url: "https://developers.deepl.com/docs/getting-started/auth" };
const X: Source =
    Source { label: "X: error codes", url: "https://developer.x.com/en/support/x-api/error-troubleshooting" };
const SLACK: Source = Source { label: "Slack: Web API errors", url: "https://docs.slack.dev/apis/web-api/" };
const FITBIT: Source = Source {
    label: "Fitbit: errors",
    url: "https://dev.fitbit.com/build/reference/web-api/troubleshooting-guide/error-messages/",
};
const DEEPGRAM: Source = Source {
    label: "Deepgram: token-based authentication",
    url: "https://developers.deepgram.com/guides/fundamentals/token-based-authentication",
};
