//! Vite, webpack-dev-server, Next.js and others: checks of host and origin on a developer's machine.

use crate::evidence::Strength::Sure;
use crate::evidence::Test::{Body, Header, Status, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "dev-servers",
    name: "Development servers",
    kind: ProductKind::WebServer,
    marks: &[
        Mark(&[Body("/@vite/client*")]),
        Mark(&[Text("webpack-dev-server|webpack dev server")]),
        Mark(&[Header("server", "SimpleHTTP*")]),
        Mark(&[Header("server", "AirTunes*")]),
    ],
    signs: &[
        sign! {
            when: &[Text("Blocked request. This host*")],
            says: &[("host-not-allowed", Sure)],
            source: VITE,
            hit: "HTTP/1.1 401 Unauthorized\n\nBlocked request. This host",
            miss: "HTTP/1.1 401 Unauthorized\n\nBlocked request",
        },
        sign! {
            when: &[
                Text("This host*is not allowed*server.allowedHosts|add*to \
                            `server.allowedHosts`|add*to `preview.allowedHosts`"),
            ],
            says: &[("host-not-allowed", Sure)],
            source: VITE,
            hit: "HTTP/1.1 401 Unauthorized\n\nThis hostxis not allowedxserver.allowedHosts; addxto \
                     `server.allowedHosts`; addxto `preview.allowedHosts`",
            miss: "HTTP/1.1 401 Unauthorized\n\nThis host is fine",
        },
        sign! {
            when: &[Text("is outside of Vite serving allow list")],
            says: &[("server-rule-denied", Sure)],
            source: FS,
            hit: "HTTP/1.1 401 Unauthorized\n\nis outside of Vite serving allow list",
            miss: "HTTP/1.1 401 Unauthorized\n\ninside of Vite serving allow list",
        },
        sign! {
            when: &[Text("Invalid Host header|Invalid Host/Origin header")],
            says: &[("host-not-allowed", Sure)],
            source: WDS,
            hit: "HTTP/1.1 401 Unauthorized\n\nInvalid Host header; Invalid Host/Origin header",
            miss: "HTTP/1.1 401 Unauthorized\n\nHost header",
        },
        sign! {
            when: &[Body("no access permission to `*/'"), Status(&[403])],
            says: &[("directory-index-denied", Sure)],
            source: WEBRICK,
            hit: "HTTP/1.1 403 Forbidden\n\nno access permission to `/blog/'",
            miss: "HTTP/1.1 403 Forbidden\n\nno access permission to `/a.txt'",
        },
        sign! {
            when: &[Text("Blocked cross-origin request*")],
            says: &[("origin-not-allowed", Sure)],
            source: NEXT,
            hit: "HTTP/1.1 401 Unauthorized\n\nBlocked cross-origin request",
            miss: "HTTP/1.1 401 Unauthorized\n\nBlocked",
        },
        sign! {
            when: &[Header("server", "AirTunes*"), Status(&[403])],
            says: &[("wrong-url", Sure)],
            source: AIR,
            hit: "HTTP/1.1 403 Forbidden\nserver: AirTunes\n\n",
            miss: "HTTP/1.1 403 Forbidden\nServer: Werkzeug/3.0\n\n",
        },
    ],
};

const WEBRICK: Source = Source {
    label: "WEBrick: FileHandler, FancyIndexing",
    url: "https://docs.ruby-lang.org/en/2.7.0/WEBrick/HTTPServlet/FileHandler.html",
};
const VITE: Source = Source {
    label: "Vite: server.allowedHosts",
    url: "https://vite.dev/config/server-options.html#server-allowedhosts",
};
const FS: Source = Source {
    label: "Vite: server.fs",
    url: "https://vite.dev/config/server-options.html#server-fs-strict",
};
const WDS: Source = Source {
    label: "webpack: devServer.allowedHosts",
    url: "https://webpack.js.org/configuration/dev-server/#devserverallowedhosts",
};
const NEXT: Source = Source {
    label: "Next.js: allowedDevOrigins",
    url: "https://nextjs.org/docs/app/api-reference/config/next-config-js/allowedDevOrigins",
};
const AIR: Source = Source {
    label: "Apple: AirPlay Receiver on port 5000",
    url: "https://developer.apple.com/forums/thread/682332",
};
