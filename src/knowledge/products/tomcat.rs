//! Apache Tomcat: error reports, the Manager's page, the CORS and CSRF filters.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Body, Header, Log, Not, Sent, Status};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "tomcat",
    name: "Apache Tomcat",
    kind: ProductKind::WebServer,
    marks: &[
        Mark(&[Header("server", "Apache-Coyote*|Apache Tomcat*")]),
        Mark(&[Body("<h3>Apache Tomcat*")]),
        Mark(&[Body("<title>Apache Tomcat*")]),
        Mark(&[Body("HTTP Status 40*"), Body("</h1>")]),
    ],
    signs: &[
        sign! {
            when: &[Body("No client certificate chain in this request")],
            says: &[("client-certificate-required", Sure)],
            source: CERTIFICATE,
            hit: "HTTP/1.1 401 Unauthorized\n\n<u>No client certificate chain in this request</u>",
            miss: "HTTP/1.1 401 Unauthorized\n\n<u>This request requires HTTP authentication.</u>",
        },
        sign! {
            // A value that was wrapped leaves a line without a colon behind Authorization.
            when: &[
                Body("HTTP header line*does not conform to RFC*"),
                Sent("authorization", "*"),
                Status(&[400]),
            ],
            says: &[("authorization-malformed", Likely), ("basic-malformed", Hint)],
            source: CONNECTOR,
            hit: "POST /a HTTP/1.1\nHost: a\nAuthorization: Basic YTpi\n\nHTTP/1.1 400 Bad Request\n\nThe HTTP header \
                    line [sjbzqwvv: ] does not conform to RFC 7230. The request has been rejected.",
            miss: "POST /a HTTP/1.1\nHost: a\n\nHTTP/1.1 400 Bad Request\n\nThe HTTP header line [sjbzqwvv: ] does not \
                    conform to RFC 7230. The request has been rejected.",
        },
        sign! {
            when: &[Body("is only accessible from a browser running on the same machine as Tomcat")],
            says: &[("ip-blocked", Likely), ("permission-denied", Hint), ("csrf-failed", Hint)],
            source: MANAGER,
            hit: "HTTP/1.1 403 Forbidden\n\n<p>By default the Host Manager is only accessible from a \
                    browser running on the same machine as Tomcat.</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>The Manager runs on the same machine as Tomcat</p>",
        },
        sign! {
            when: &[
                Body(
                    "You are not authorized to view this page. If you have not changed any configuration fi\
                    les",
                ),
                Status(&[401]),
            ],
            says: &[("basic-wrong-credentials", Likely), ("no-credentials", Likely)],
            source: MANAGER,
            hit: "HTTP/1.1 401 Unauthorized\n\n<h1>401 Unauthorized</h1><p>You are not authorized to \
                    view this page. If you have not changed any configuration files, please examine \
                    tomcat-users.xml",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>You are not authorized to view this page.</p>",
        },
        sign! {
            when: &[Body("manager-gui"), Status(&[403])],
            says: &[("permission-denied", Likely), ("ip-blocked", Likely), ("csrf-failed", Hint)],
            source: MANAGER,
            hit: "HTTP/1.1 403 Forbidden\n\n<h1>403 Access Denied</h1><p>You are not authorized to view \
                    this page.</p><role rolename=\"manager-gui\"/>",
            miss: "HTTP/1.1 401 Unauthorized\n\n<role rolename=\"manager-gui\"/>",
        },
        sign! {
            when: &[Body("Access to the requested resource has been denied")],
            says: &[("permission-denied", Likely), ("csrf-failed", Hint)],
            source: REALM,
            hit: "HTTP/1.1 403 Forbidden\n\n<p><b>Message</b> Access to the requested resource has been \
                    denied</p>",
            miss: "HTTP/1.1 403 Forbidden\n\n<p>Access to the specified resource</p>",
        },
        sign! {
            when: &[Body("Access to the specified resource*has been forbidden")],
            says: &[("permission-denied", Likely), ("csrf-failed", Hint), ("ip-blocked", Hint)],
            source: REALM,
            hit: "HTTP/1.1 403 Forbidden\n\n<u>Access to the specified resource (/a) has been \
                    forbidden.</u>",
            miss: "HTTP/1.1 404 Not Found\n\n<u>The requested resource (/a) is not available.</u>",
        },
        sign! {
            when: &[Body("The server understood the request but refuses to authorize it")],
            says: &[
                ("permission-denied", Hint),
                ("csrf-failed", Hint),
                ("ip-blocked", Hint),
                ("origin-not-allowed", Hint),
            ],
            source: REALM,
            hit: "HTTP/1.1 403 Forbidden\n\n<p><b>Description</b> The server understood the request but \
                    refuses to authorize it.</p>",
            miss: "HTTP/1.1 401 Unauthorized\n\n<p>The request has not been applied to the target \
                    resource</p>",
        },
        sign! {
            when: &[
                Body("request has not been applied*lacks valid authentication credentials for that resource"),
                Not(&Sent("authorization", "*")),
            ],
            says: &[("no-credentials", Likely)],
            source: REALM,
            hit: "HTTP/1.1 401 Unauthorized\n\n<p>The request has not been applied to the target \
                    resource because it lacks valid authentication credentials for that resource.</p>",
            miss: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<p>The \
                    request has not been applied to the target resource because it lacks valid \
                    authentication credentials for that resource.</p>",
        },
        sign! {
            when: &[
                Body("request has not been applied*lacks valid authentication credentials for that resource"),
                Sent("authorization", "basic *"),
            ],
            says: &[("basic-wrong-credentials", Likely)],
            source: REALM,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<p>The \
                    request has not been applied to the target resource because it lacks valid \
                    authentication credentials for that resource.</p>",
            miss: "HTTP/1.1 401 Unauthorized\n\n<p>The request has not been applied to the target \
                    resource because it lacks valid authentication credentials for that resource.</p>",
        },
        sign! {
            when: &[Body("This request requires HTTP authentication"), Not(&Sent("authorization", "*"))],
            says: &[("no-credentials", Likely)],
            source: REALM,
            hit: "HTTP/1.1 401 Unauthorized\n\n<u>This request requires HTTP authentication.</u>",
            miss: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<u>This \
                    request requires HTTP authentication.</u>",
        },
        sign! {
            when: &[Body("This request requires HTTP authentication"), Sent("authorization", "basic *")],
            says: &[("basic-wrong-credentials", Likely)],
            source: REALM,
            hit: "GET / HTTP/1.1\nAuthorization: Basic YTpi\n\nHTTP/1.1 401 Unauthorized\n\n<u>This \
                    request requires HTTP authentication.</u>",
            miss: "HTTP/1.1 401 Unauthorized\n\n<u>This request requires HTTP authentication.</u>",
        },
        sign! {
            when: &[Body("HTTP method*is not supported by this URL")],
            says: &[("method-not-permitted", Sure)],
            source: HTTPM,
            hit: "HTTP/1.1 405 Method Not Allowed\n\n<p>HTTP method PUT is not supported by this URL</p>",
            miss: "HTTP/1.1 405 Method Not Allowed\n\n<p>PUT</p>",
        },
        sign! {
            when: &[Log("An attempt was made to authenticate the locked user")],
            says: &[("account-restricted", Sure)],
            source: LOCK,
            hit: "WARNING org.apache.catalina.realm.LockOutRealm.filterLockedAccounts An attempt was \
                    made to authenticate the locked user [ann]",
            miss: "INFO org.apache.catalina.realm.LockOutRealm.start",
        },
        sign! {
            when: &[Body("not visible from this host|Remote address*not allowed")],
            says: &[("ip-blocked", Hint)],
            source: ADDR,
            hit: "HTTP/1.1 403 Forbidden\n\nnot visible from this host; Remote address 192.0.2.1 not \
                    allowed",
            miss: "HTTP/1.1 403 Forbidden\n\nx",
        },
        sign! {
            when: &[Body("This origin*is not allowed|CORS origin*denied")],
            says: &[("origin-not-allowed", Likely)],
            source: CORS,
            hit: "HTTP/1.1 403 Forbidden\n\nThis origin https://a is not allowed; CORS origin denied",
            miss: "HTTP/1.1 403 Forbidden\n\nx",
        },
    ],
};

const CERTIFICATE: Source = Source {
    label: "Tomcat: SSL Authenticator Valve",
    url: "https://tomcat.apache.org/tomcat-9.0-doc/config/valve.html#SSL_Authenticator_Valve",
};
const MANAGER: Source = Source {
    label: "Tomcat: Manager app, access",
    url: "https://tomcat.apache.org/tomcat-10.1-doc/manager-howto.html#Configuring_Manager_Application_Access",
};
const REALM: Source =
    Source { label: "Tomcat: Realms", url: "https://tomcat.apache.org/tomcat-10.1-doc/realm-howto.html" };
const ADDR: Source = Source {
    label: "Tomcat: Remote Address Valve",
    url: "https://tomcat.apache.org/tomcat-10.1-doc/config/valve.html#Remote_Address_Valve",
};
const CORS: Source = Source {
    label: "Tomcat: CORS filter",
    url: "https://tomcat.apache.org/tomcat-10.1-doc/config/filter.html#CORS_Filter",
};
const HTTPM: Source = Source {
    label: "Jakarta Servlet: HttpServlet",
    url: "https://jakarta.ee/specifications/servlet/6.0/apidocs/jakarta.servlet/jakarta/servlet/http/httpservlet",
};
const LOCK: Source = Source {
    label: "Tomcat: LockOutRealm",
    url: "https://tomcat.apache.org/tomcat-10.1-doc/config/realm.html#LockOut_Realm_-_org.apache.catalina.realm.LockOutRealm",
};
const CONNECTOR: Source = Source {
    label: "Tomcat: HTTP connector, rejectIllegalHeader",
    url: "https://tomcat.apache.org/tomcat-10.1-doc/config/http.html",
};
