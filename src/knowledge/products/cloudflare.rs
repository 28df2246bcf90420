//! Cloudflare: 1xxx errors, challenges and block pages.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Any, Body, Header, Host, On, Sets, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

/// A 1xxx error in each of its forms: plain text (what a client writes out may follow at once), both error pages, the
/// error of cloudscraper, and JSON.
macro_rules! codes {
    ($first:literal $(, $code:literal)*) => {
        concat!(codes!(@ $first), $("|", codes!(@ $code)),*)
    };
    (@ $code:literal) => {
        concat!(
            "error code: ", $code, "*|cf-error-code\">", $code, "<|error</span> <span>", $code,
            "</span>|errorType: 2, error: ", $code, "|cloudflare-1xxx-errors/error-", $code,
        )
    };
}

pub(super) static PRODUCT: Product = Product {
    id: "cloudflare",
    name: "Cloudflare",
    kind: ProductKind::Edge,
    marks: &[
        Mark(&[Header("server", "cloudflare")]),
        Mark(&[Header("cf-ray", "*")]),
        Mark(&[Header("cf-mitigated", "*")]),
        Mark(&[Header("cf-cache-status", "*")]),
        Mark(&[Sets("__cf_bm|cf_clearance|__cflb")]),
        Mark(&[Body("cf-error-details")]),
        Mark(&[Body("Cloudflare Ray ID*")]),
        Mark(&[Host("api.cloudflare.com")]),
        Mark(&[Body("Performance & security by*Cloudflare")]),
    ],
    signs: &[
        sign! {
            when: &[Header("cf-mitigated", "challenge")],
            says: &[("bot-challenge", Sure)],
            source: CHAL,
            hit: "HTTP/1.1 403 Forbidden\ncf-mitigated: challenge\n\n<title>Just a moment...</title>",
            miss: "HTTP/1.1 403 Forbidden\ncf-ray: 1-FRA\n\nx",
        },
        sign! {
            when: &[
                Body("challenges.cloudflare.com|/cdn-cgi/challenge-platform/*"),
                Body(
                    "Just a moment*|Attention Required*|cf-please-wait*|\
                    Enable JavaScript and cookies to continue",
                ),
                Status(&[403, 429, 503]),
            ],
            says: &[("bot-challenge", Sure)],
            source: CHAL,
            hit: "HTTP/1.1 403 Forbidden\n\n<title>Just a moment...</title>Attention Required! \
                    cf-please-wait Enable JavaScript and cookies to continue<script \
                    src=\"https://challenges.cloudflare.com\"></script>/cdn-cgi/challenge-platform/h/b",
            miss: "HTTP/1.1 200 OK\n\n<title>Just a moment...</title><script \
                    src=\"https://challenges.cloudflare.com\"></script>",
        },
        sign! {
            when: &[Body(codes!(1020))],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nerror code: 1020; cf-error-code\">1020<; <span>Error</span> <span>1020</span>; errorType: 2, error: 1020; cloudflare-1xxx-errors/error-1020/",
            miss: "HTTP/1.1 403 Forbidden\n\nerror code: 1010; <span>1020</span>",
        },
        sign! {
            when: &[Text("CloudflareCode1020|Code 1020 Detected")],
            says: &[("waf-blocked", Sure), ("ip-blocked", Likely), ("bot-challenge", Likely)],
            source: C1XXX,
            hit: "cloudscraper.exceptions.CloudflareCode1020: Cloudflare has blocked this request (Code 1020 Detected).",
            miss: "HTTP/1.1 403 Forbidden\n\nCode 1010",
        },
        sign! {
            when: &[Body("error*1020"), Body("*cloudflare*|cf-error*|access denied")],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nError 1020, cloudflare cf-error access denied",
            miss: "HTTP/1.1 403 Forbidden\n\nError 1010, access denied",
        },
        sign! {
            when: &[Body(codes!(1005, 1006, 1007, 1008, 1009, 1012, 1106))],
            says: &[("ip-blocked", Sure)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nerror code: 1005; cf-error-code\">1005<; <span>Error</span> <span>1005</span>; errorType: 2, error: 1005; cloudflare-1xxx-errors/error-1005/; error code: 1006; cf-error-code\">1006<; <span>Error</span> <span>1006</span>; errorType: 2, error: 1006; cloudflare-1xxx-errors/error-1006/; error code: 1007; cf-error-code\">1007<; <span>Error</span> <span>1007</span>; errorType: 2, error: 1007; cloudflare-1xxx-errors/error-1007/; error code: 1008; cf-error-code\">1008<; <span>Error</span> <span>1008</span>; errorType: 2, error: 1008; cloudflare-1xxx-errors/error-1008/; error code: 1009; cf-error-code\">1009<; <span>Error</span> <span>1009</span>; errorType: 2, error: 1009; cloudflare-1xxx-errors/error-1009/; error code: 1012; cf-error-code\">1012<; <span>Error</span> <span>1012</span>; errorType: 2, error: 1012; cloudflare-1xxx-errors/error-1012/; error code: 1106; cf-error-code\">1106<; <span>Error</span> <span>1106</span>; errorType: 2, error: 1106; cloudflare-1xxx-errors/error-1106/",
            miss: "HTTP/1.1 403 Forbidden\n\nerror code: 1020; error 1008 of 2000",
        },
        sign! {
            when: &[
                Body("error*1009"),
                Body("has banned the country or region your IP address is in*|country or region"),
            ],
            says: &[("ip-blocked", Sure)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>Error 1009</h1><p>The owner of this website has banned \
                    the country or region your IP address is in (DE) from accessing this website.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h1>Error 1010</h1>",
        },
        sign! {
            when: &[Body(
                "has banned your IP address|banned your access based on your IP address|\
                    The owner of this website*has banned your IP*",
            )],
            says: &[("ip-blocked", Sure)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nThe owner of this website (a.example) has banned your IP \
                    address (192.0.2.1). has banned your IP address; banned your access based on your IP \
                    address",
            miss: "HTTP/1.1 403 Forbidden\n\nThe owner of this website (a.example) has banned your \
                    access based on your browser's signature",
        },
        sign! {
            when: &[Body(codes!(1010))],
            says: &[("user-agent-refused", Likely), ("bot-challenge", Hint), ("waf-blocked", Hint)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nerror code: 1010; cf-error-code\">1010<; <span>Error</span> <span>1010</span>; errorType: 2, error: 1010; cloudflare-1xxx-errors/error-1010/",
            miss: "HTTP/1.1 403 Forbidden\n\nerror code: 1020",
        },
        sign! {
            when: &[Body("banned your access based on your browser's signature|browser's signature")],
            says: &[("user-agent-refused", Likely), ("bot-challenge", Hint), ("waf-blocked", Hint)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nThe owner of this website (a.example) has banned your \
                    access based on your browser's signature (abc-ua21).",
            miss: "HTTP/1.1 403 Forbidden\n\nbrowser signature",
        },
        sign! {
            when: &[Any(&[Body(codes!(1015)), Body("You are being rate limited|Error 1015")])],
            says: &[("rate-limited", Sure)],
            source: C1XXX,
            hit: "HTTP/1.1 429 Too Many Requests\n\nerror code: 1015; cf-error-code\">1015<; <span>Error</span> <span>1015</span>; errorType: 2, error: 1015; cloudflare-1xxx-errors/error-1015/; You are being rate limited; Error \
                    1015",
            miss: "HTTP/1.1 429 Too Many Requests\n\nerror code: 1016",
        },
        sign! {
            when: &[Any(&[Body(codes!(1011)), Body("Access Denied (Hotlinking Denied)|Hotlinking Denied")])],
            says: &[("hotlink-refused", Sure)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nerror code: 1011; cf-error-code\">1011<; <span>Error</span> <span>1011</span>; errorType: 2, error: 1011; cloudflare-1xxx-errors/error-1011/; Access Denied (Hotlinking Denied)",
            miss: "HTTP/1.1 403 Forbidden\n\nerror code: 1012",
        },
        sign! {
            when: &[Body(codes!(1000, 1001, 1002, 1003, 1004, 1013, 1014, 1018, 1023, 1034))],
            says: &[("host-not-allowed", Sure), ("wrong-url", Hint)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nerror code: 1000; cf-error-code\">1000<; <span>Error</span> <span>1000</span>; errorType: 2, error: 1000; cloudflare-1xxx-errors/error-1000/; error code: 1001; cf-error-code\">1001<; <span>Error</span> <span>1001</span>; errorType: 2, error: 1001; cloudflare-1xxx-errors/error-1001/; error code: 1002; cf-error-code\">1002<; <span>Error</span> <span>1002</span>; errorType: 2, error: 1002; cloudflare-1xxx-errors/error-1002/; error code: 1003; cf-error-code\">1003<; <span>Error</span> <span>1003</span>; errorType: 2, error: 1003; cloudflare-1xxx-errors/error-1003/; error code: 1004; cf-error-code\">1004<; <span>Error</span> <span>1004</span>; errorType: 2, error: 1004; cloudflare-1xxx-errors/error-1004/; error code: 1013; cf-error-code\">1013<; <span>Error</span> <span>1013</span>; errorType: 2, error: 1013; cloudflare-1xxx-errors/error-1013/; error code: 1014; cf-error-code\">1014<; <span>Error</span> <span>1014</span>; errorType: 2, error: 1014; cloudflare-1xxx-errors/error-1014/; error code: 1018; cf-error-code\">1018<; <span>Error</span> <span>1018</span>; errorType: 2, error: 1018; cloudflare-1xxx-errors/error-1018/; error code: 1023; cf-error-code\">1023<; <span>Error</span> <span>1023</span>; errorType: 2, error: 1023; cloudflare-1xxx-errors/error-1023/; error code: 1034; cf-error-code\">1034<; <span>Error</span> <span>1034</span>; errorType: 2, error: 1034; cloudflare-1xxx-errors/error-1034/",
            miss: "HTTP/1.1 403 Forbidden\n\nerror code: 1020",
        },
        sign! {
            when: &[Body("Direct IP access not allowed"), On("cloudflare")],
            says: &[("host-not-allowed", Sure), ("wrong-url", Hint)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\nServer: cloudflare\n\n<title>Direct IP access not allowed | \
                    192.0.2.1 | Cloudflare</title>",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\nDirect IP access not allowed",
        },
        sign! {
            when: &[Body(codes!(1016, 1019, 1025, 1033, 1035, 1036, 1037, 1040, 1041, 1101, 1102, 1104, 1200))],
            says: &[("not-an-auth-problem", Likely)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nerror code: 1016; cf-error-code\">1016<; <span>Error</span> <span>1016</span>; errorType: 2, error: 1016; cloudflare-1xxx-errors/error-1016/; error code: 1019; cf-error-code\">1019<; <span>Error</span> <span>1019</span>; errorType: 2, error: 1019; cloudflare-1xxx-errors/error-1019/; error code: 1025; cf-error-code\">1025<; <span>Error</span> <span>1025</span>; errorType: 2, error: 1025; cloudflare-1xxx-errors/error-1025/; error code: 1033; cf-error-code\">1033<; <span>Error</span> <span>1033</span>; errorType: 2, error: 1033; cloudflare-1xxx-errors/error-1033/; error code: 1035; cf-error-code\">1035<; <span>Error</span> <span>1035</span>; errorType: 2, error: 1035; cloudflare-1xxx-errors/error-1035/; error code: 1036; cf-error-code\">1036<; <span>Error</span> <span>1036</span>; errorType: 2, error: 1036; cloudflare-1xxx-errors/error-1036/; error code: 1037; cf-error-code\">1037<; <span>Error</span> <span>1037</span>; errorType: 2, error: 1037; cloudflare-1xxx-errors/error-1037/; error code: 1040; cf-error-code\">1040<; <span>Error</span> <span>1040</span>; errorType: 2, error: 1040; cloudflare-1xxx-errors/error-1040/; error code: 1041; cf-error-code\">1041<; <span>Error</span> <span>1041</span>; errorType: 2, error: 1041; cloudflare-1xxx-errors/error-1041/; error code: 1101; cf-error-code\">1101<; <span>Error</span> <span>1101</span>; errorType: 2, error: 1101; cloudflare-1xxx-errors/error-1101/; error code: 1102; cf-error-code\">1102<; <span>Error</span> <span>1102</span>; errorType: 2, error: 1102; cloudflare-1xxx-errors/error-1102/; error code: 1104; cf-error-code\">1104<; <span>Error</span> <span>1104</span>; errorType: 2, error: 1104; cloudflare-1xxx-errors/error-1104/; error code: 1200; cf-error-code\">1200<; <span>Error</span> <span>1200</span>; errorType: 2, error: 1200; cloudflare-1xxx-errors/error-1200/",
            miss: "HTTP/1.1 403 Forbidden\n\nerror code: 1103",
        },
        sign! {
            when: &[Body("used Cloudflare to restrict access"), Status(&[403])],
            says: &[("waf-blocked", Likely), ("ip-blocked", Likely)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\n<title>Access denied | a.example used Cloudflare to restrict \
                    access</title>",
            miss: "HTTP/1.1 429 Too Many Requests\n\n<title>Access denied | a.example used Cloudflare to \
                    restrict access</title>",
        },
        sign! {
            when: &[Body("Sorry, you have been blocked")],
            says: &[("waf-blocked", Sure), ("ip-blocked", Hint)],
            source: PAGES,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>Sorry, you have been blocked</h1><h2>You are unable to \
                    access a.example</h2>",
            miss: "HTTP/1.1 403 Forbidden\n\n<h1>Sorry</h1>",
        },
        sign! {
            when: &[Body("This website is using a security service to protect itself from online attacks")],
            says: &[("waf-blocked", Likely), ("ip-blocked", Hint), ("bot-challenge", Hint)],
            source: PAGES,
            hit: "HTTP/1.1 403 Forbidden\n\nThis website is using a security service to protect itself \
                    from online attacks.",
            miss: "HTTP/1.1 403 Forbidden\n\nThis website is using cookies.",
        },
        sign! {
            when: &[Body("The owner of this website*has blocked*country*")],
            says: &[("ip-blocked", Sure)],
            source: C1XXX,
            hit: "HTTP/1.1 403 Forbidden\n\nThe owner of this website has blocked the country DE",
            miss: "HTTP/1.1 403 Forbidden\n\nThe owner of this website",
        },
        sign! {
            when: &[Header("server", "cloudflare"), Body("<center>cloudflare</center>"), Status(&[403])],
            says: &[("waf-blocked", Likely), ("ip-blocked", Hint), ("server-rule-denied", Hint)],
            source: PAGES,
            hit: "HTTP/1.1 403 Forbidden\nServer: cloudflare\n\n<center><h1>403 Forbidden</h1></center>\
                    <hr><center>cloudflare</center>",
            miss: "HTTP/1.1 403 Forbidden\nServer: nginx\n\n<center>nginx</center>",
        },
        sign! {
            when: &[
                Header("server", "cloudflare"),
                Body("No required SSL certificate was sent|The SSL certificate error"),
            ],
            says: &[("client-certificate-required", Sure)],
            source: MTLS,
            hit: "HTTP/1.1 400 Bad Request\nServer: cloudflare\n\n<h1>400 Bad Request</h1><center>No \
                    required SSL certificate was sent</center> The SSL certificate error",
            miss: "HTTP/1.1 400 Bad Request\nServer: cloudflare\n\n<h1>400 Bad Request</h1>",
        },
        sign! {
            when: &[Body("Plain HTTP request was sent to HTTPS port"), Header("server", "cloudflare")],
            says: &[("https-required", Sure)],
            source: MTLS,
            hit: "HTTP/1.1 400 Bad Request\nServer: cloudflare\n\nThe plain HTTP request was sent to \
                    HTTPS port",
            miss: "HTTP/1.1 400 Bad Request\nServer: nginx\n\nThe plain HTTP request was sent to HTTPS \
                    port",
        },
        sign! {
            when: &[Host("api.cloudflare.com"), Body("\"code\":10000|\"code\": 10000|Authentication error")],
            says: &[
                ("permission-denied", Likely),
                ("insufficient-scope", Likely),
                ("token-invalid-or-revoked", Hint),
            ],
            source: API,
            hit: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"errors\":[{\"code\":10000,\"message\":\"Authentication error\"},{\"code\": 10000}]}",
            miss: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 400 Bad Request\n\
                    \n{\"errors\":[{\"code\":6003}]}",
        },
        sign! {
            when: &[
                Host("api.cloudflare.com"),
                Body("Invalid API Token|\"code\":1000|Unknown X-Auth-Key or X-Auth-Email|\"code\":9103"),
            ],
            says: &[("token-invalid-or-revoked", Likely), ("api-key-invalid", Likely)],
            source: API,
            hit: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"errors\":[{\"code\":1000,\"message\":\"Invalid API Token\"},{\"code\":9103,\
                    \"message\":\"Unknown X-Auth-Key or X-Auth-Email\"}]}",
            miss: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"errors\":[{\"code\":9109}]}",
        },
        sign! {
            when: &[
                Host("api.cloudflare.com"),
                Body(
                    "Invalid request headers|Invalid format for Authorization header|\
                    Invalid format for X-Auth-Key header",
                ),
            ],
            says: &[("authorization-malformed", Likely), ("credential-not-loaded", Hint)],
            source: API,
            hit: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 400 Bad Request\n\
                    \n{\"errors\":[{\"code\":6003,\"message\":\"Invalid request headers\",\
                    \"error_chain\":[{\"code\":6111,\"message\":\"Invalid format for Authorization \
                    header\"},{\"message\":\"Invalid format for X-Auth-Key header\"}]}]}",
            miss: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"errors\":[{\"code\":9109}]}",
        },
        sign! {
            when: &[
                Host("api.cloudflare.com"),
                Body(
                    "\"code\":9109|\"code\": 9109|Unauthorized to access requested resource|\
                    Cannot use the access token from location",
                ),
            ],
            says: &[("permission-denied", Likely), ("insufficient-scope", Likely), ("ip-blocked", Hint)],
            source: API,
            hit: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"errors\":[{\"code\":9109,\"message\":\"Unauthorized to access requested \
                    resource\"},{\"code\": 9109,\"message\":\"Cannot use the access token from location: \
                    192.0.2.1\"}]}",
            miss: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"errors\":[{\"code\":1000}]}",
        },
        sign! {
            when: &[
                Host("api.cloudflare.com"),
                Body("Missing X-Auth-Key, X-Auth-Email or Authorization headers|\"code\":9106"),
            ],
            says: &[("no-credentials", Likely)],
            source: API,
            hit: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 400 Bad Request\n\
                    \n{\"errors\":[{\"code\":9106,\"message\":\"Missing X-Auth-Key, X-Auth-Email or \
                    Authorization headers\"}]}",
            miss: "GET /client/v4/zones HTTP/1.1\nHost: api.cloudflare.com\n\nHTTP/1.1 403 Forbidden\n\n\
                    {\"errors\":[{\"code\":1000}]}",
        },
        // Entries of the log of firewall events.
        sign! {
            when: &[
                Text("\"action\":\"block\"|\"action\": \"block\""),
                Text(
                    "\"source\":\"firewallManaged\"|\"source\": \"firewallManaged\"|\"source\":\"waf\"|\
                    \"source\": \"waf\"",
                ),
            ],
            says: &[("waf-blocked", Sure)],
            source: EVENTS,
            hit: "{\"Action\":\"block\",\"Source\":\"firewallManaged\"} \"Action\": \"block\" \"Source\": \
                    \"firewallManaged\" \"Source\":\"waf\" \"Source\": \"waf\"",
            miss: "{\"Action\":\"log\",\"Source\":\"firewallManaged\"}",
        },
    ],
};

const C1XXX: Source = Source {
    label: "Cloudflare: 1xxx errors",
    url: "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/",
};
const CHAL: Source = Source {
    label: "Cloudflare: detect a Challenge Page response",
    url: "https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/",
};
const PAGES: Source = Source {
    label: "Cloudflare: custom error pages",
    url: "https://developers.cloudflare.com/rules/custom-errors/",
};
const MTLS: Source = Source {
    label: "Cloudflare: client certificates",
    url: "https://developers.cloudflare.com/ssl/client-certificates/",
};
const API: Source = Source {
    label: "Cloudflare API: errors",
    url: "https://developers.cloudflare.com/fundamentals/api/troubleshooting/",
};
const EVENTS: Source = Source {
    label: "Cloudflare: firewall events",
    url: "https://developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/firewall_events/",
};
