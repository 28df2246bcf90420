//! Caddy.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Anonymous, Body, Header, Not, Path, Sent, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "caddy",
    name: "Caddy",
    kind: ProductKind::WebServer,
    marks: &[
        Mark(&[Header("server", "Caddy")]),
        Mark(&[Header("via", "*Caddy")]),
        Mark(&[Text("http.log.error*|http.handlers.*|caddyhttp*")]),
    ],
    signs: &[
        sign! {
            when: &[
                Text("http.handlers.authentication*|auth provider returned error"),
                Text("http.handlers.authentication*|auth provider returned error"),
            ],
            says: &[("basic-wrong-credentials", Likely), ("server-auth-misconfigured", Hint)],
            source: BASIC,
            hit: "{\"level\":\"error\",\"logger\":\"http.handlers.authentication\",\"msg\":\"auth \
                    provider returned error\",\"provider\":\"http_basic\"}",
            miss: "{\"level\":\"info\",\"logger\":\"http.log.access\"}",
        },
        sign! {
            when: &[Text("strict host matching*|TLS ServerName*and HTTP Host*")],
            says: &[("host-not-allowed", Sure)],
            source: CADDY,
            hit: "strict host matching: TLS ServerName (a.example) and HTTP Host (b.example) values \
                    differ",
            miss: "TLS ServerName a.example",
        },
        sign! {
            when: &[Text("open*permission denied"), Text("file_server*|fileserver*")],
            says: &[("file-permissions", Sure)],
            source: FILES,
            hit: "{\"logger\":\"http.log.error\",\"msg\":\"open /srv/a: permission denied\",\
                    \"trace\":\"fileserver.(*FileServer).notFound file_server\"}",
            miss: "{\"logger\":\"http.log.error\",\"msg\":\"open /srv/a: no such file\",\
                    \"trace\":\"fileserver.(*FileServer)\"}",
        },
        sign! {
            when: &[Text("user unauthorized|authcrunch*"), Text("caddy*|security*")],
            says: &[("permission-denied", Hint), ("no-credentials", Hint)],
            source: SEC,
            hit: "{\"logger\":\"security\",\"msg\":\"user unauthorized\",\"x\":\"authcrunch caddy\"}",
            miss: "{\"logger\":\"http\",\"msg\":\"served\"}",
        },
        // The file server's own 403 means that the file system refused; other 403s come from `respond` and have a text.
        sign! {
            when: &[
                Header("server", "Caddy"),
                Status(&[403]),
                Anonymous,
                Path("*.html|*.htm|*.pdf|*.txt|*.jpg|*.jpeg|*.png|*.gif|*.svg|*.webp|*.css|*.js|*.zip|*.gz|*.mp4|*.csv|*.xml|*.woff2"),
                Not(&Body("only|not allowed|denied|blocked|not permitted")),
                Not(&Header("via", "*")),
                Not(&Header("x-powered-by", "*")),
                Not(&Path("/.*")),
                Not(&Sent("referer", "*")),
            ],
            says: &[("file-permissions", Likely), ("server-rule-denied", Hint)],
            source: FILES,
            hit: "GET /docs/a.pdf HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nServer: Caddy\nContent-Length: 0\n\n",
            miss: "GET /docs/a.pdf HTTP/1.1\nHost: a.example\n\nHTTP/1.1 403 Forbidden\nServer: Caddy\n\nOnly from inside",
        },
        sign! {
            when: &[Body("Client sent an HTTP request to an HTTPS server")],
            says: &[("https-required", Sure)],
            source: CADDY,
            hit: "HTTP/1.1 400 Bad Request\n\nClient sent an HTTP request to an HTTPS server.",
            miss: "HTTP/1.1 400 Bad Request\n\nBad Request",
        },
    ],
};

const CADDY: Source = Source {
    label: "Caddy: client authentication",
    url: "https://caddyserver.com/docs/caddyfile/directives/tls#client_auth",
};
const BASIC: Source = Source {
    label: "Caddy: basic_auth",
    url: "https://caddyserver.com/docs/caddyfile/directives/basic_auth",
};
const FILES: Source = Source {
    label: "Caddy: file_server",
    url: "https://caddyserver.com/docs/caddyfile/directives/file_server",
};
const SEC: Source = Source { label: "caddy-security", url: "https://docs.authcrunch.com/" };
