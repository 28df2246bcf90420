//! `client-certificate-required`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::sources::RFC8705_3;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "client-certificate-required",
        prior: 4,
        clues: &[weigh(&q::TOPIC, &["certificate"], 80)],
    },
    title: "A TLS client certificate is required",
    headlines: &[
        "{host} wants a TLS client certificate, and none that it trusts was presented.",
        "The server wants a TLS client certificate, and none that it trusts was presented.",
    ],
    what: "The caller proves itself while the connection is set up, before any header counts. No certificate \
        came, or it is expired, revoked or of an authority that this server does not trust.",
    why: "The client has no certificate or key configured, lacks the intermediate certificates, the \
        certificate was renewed elsewhere only; or a proxy, CDN or virus scanner ends TLS and does not pass \
        it on.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "\"No required SSL certificate was sent\", IIS 403.7, 403.13 or 403.16, or a token with `cnf` \
        `x5t#S256`.",
    fixes: &[
        Fix {
            id: "client-certificate-required-choose",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Choose your certificate",
            body: &[Block::Steps(&[
                "Insert the smart card or install the certificate file (.p12) that you were given: \
                    Windows and macOS by double click; Firefox: Settings, Certificates, Your \
                    Certificates, Import.",
                "Close all windows of the browser, open the page and choose the certificate when asked. \
                    Cancelling is remembered until then.",
            ])],
            check: "The browser asks for a certificate and the page opens.",
            products: &[],
            sources: &[IIS_STATUS],
        },
        Fix {
            id: "client-certificate-required-ask",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask for a certificate",
            body: &[Block::Para(
                "No certificate, or an expired one: write to the site's owner or your IT desk, \
                    with address, time and the number in the error.",
            )],
            check: "The page opens with the new one.",
            products: &[],
            sources: &[IIS_STATUS],
        },
        Fix {
            id: "client-certificate-required-send",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Send certificate, chain and key",
            body: &[
                Block::Para(
                    "`client.pem` holds the certificate first, then the intermediates. A token bound \
                        to a certificate needs the one used at the token endpoint.",
                ),
                Block::Code(
                    "curl -sS -D - -o /dev/null --cert client.pem --key client.key '{url}'\n\
                        openssl x509 -in client.pem -noout -subject -issuer -enddate",
                ),
            ],
            check: "200, and `notAfter` lies in the future.",
            products: &[],
            sources: &[CURL_CERT, RFC8705_3],
        },
        Fix {
            id: "client-certificate-required-accepted",
            role: Role::Client,
            certain: Certain::Try,
            title: "See which authorities the server accepts",
            body: &[
                Block::Para(
                    "Your certificate's issuer, or the issuer above it, should be in the list \
                        \"Acceptable client certificate CA names\".",
                ),
                Block::Code(
                    "openssl s_client -connect {host}:443 -servername {host} -cert client.pem -key client.key </dev/null",
                ),
            ],
            check: "The list names your issuer.",
            products: &[],
            sources: &[OPENSSL_CLIENT],
        },
        Fix {
            id: "client-certificate-required-nginx",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Trust the issuer of the clients",
            body: &[
                Block::Para(
                    "The file holds root and intermediates; look for \"client SSL certificate verify \
                        error\" in the log (level info).",
                ),
                Block::Code(
                    "ssl_client_certificate /etc/nginx/client-ca.pem;\n\
                        ssl_verify_client on;\n\
                        ssl_verify_depth 2;",
                ),
            ],
            check: "`curl --cert` gives 200, without certificate 400.",
            products: &["nginx"],
            sources: &[NGINX_SSL],
        },
        Fix {
            id: "client-certificate-required-apache",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Ask for the certificate at the start of the connection",
            body: &[
                Block::Para(
                    "For one directory only, Apache must ask later, which browsers refuse with TLS \
                        1.3 (\"Cannot perform Post-Handshake Authentication\"). Set it for the virtual host:",
                ),
                Block::Code(
                    "SSLCACertificateFile /PATH/client-ca.pem\n\
                        SSLVerifyClient require\n\
                        SSLVerifyDepth 2",
                ),
            ],
            check: "The browser asks for a certificate and the page opens.",
            products: &["apache"],
            sources: &[APACHE_SSL],
        },
        Fix {
            id: "client-certificate-required-iis",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Read the substatus on IIS",
            body: &[Block::Para(
                "403.7: none was sent. 403.13: revoked, or the revocation list is out of reach. \
                    403.16: issuer not in the computer's trusted roots. 403.17: expired. With TLS 1.3 ask in \
                    the first handshake: `clientcertnegotiation=enable` on the binding (`netsh http add \
                    sslcert`).",
            )],
            check: "`sc-substatus` is 0 in the log.",
            products: &["iis"],
            sources: &[IIS_STATUS, IIS_CERT],
        },
        Fix {
            id: "client-certificate-required-forward",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Pass it on where TLS ends",
            body: &[
                Block::Para(
                    "The proxy verifies, then hands the certificate to the application, which trusts \
                        this header from the proxy only; always overwrite what a client sends:",
                ),
                Block::Code("proxy_set_header X-Client-Cert $ssl_client_escaped_cert;"),
            ],
            check: "The application sees the subject; a header forged by a client does not arrive.",
            products: &[],
            sources: &[NGINX_SSL, RFC8705_3],
        },
    ],
    sources: &[RFC8705_3],
};

const CURL_CERT: Source = Source { label: "curl: --cert", url: "https://curl.se/docs/manpage.html#-E" };
const APACHE_SSL: Source = Source {
    label: "Apache: SSLVerifyClient",
    url: "https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslverifyclient",
};
const NGINX_SSL: Source = Source {
    label: "nginx: ssl_verify_client",
    url: "https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_verify_client",
};
const IIS_CERT: Source = Source {
    label: "IIS: client certificate mapping",
    url: "https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/access",
};
const IIS_STATUS: Source = Source {
    label: "IIS: HTTP status codes",
    url: "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code",
};
const OPENSSL_CLIENT: Source =
    Source { label: "OpenSSL: s_client", url: "https://docs.openssl.org/master/man1/openssl-s_client/" };
