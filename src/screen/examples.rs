//! Pastes to try the page with. All values are made up; the tokens are signed by nobody.

/// A paste to try.
pub struct Example {
    /// Id, kebab-case.
    pub id: &'static str,
    /// What the chip says.
    pub name: &'static str,
    /// The paste.
    pub paste: &'static str,
}

/// The examples, in the order of the chips. Dates and tokens fit each other, so no clock changes a verdict.
pub const EXAMPLES: &[Example] = &[
    Example { id: "expired", name: "Expired token", paste: EXPIRED },
    Example { id: "audience", name: "Token for another service", paste: AUDIENCE },
    Example { id: "preflight", name: "CORS preflight", paste: PREFLIGHT },
    Example { id: "digest", name: "Digest, old nonce", paste: DIGEST },
    Example { id: "waf", name: "Blocked by a firewall", paste: WAF },
    Example { id: "redirect", name: "Header lost on a redirect", paste: REDIRECT },
    Example { id: "browser", name: "Works in Postman, not in the browser", paste: BROWSER },
];

const EXPIRED: &str = r#"$ curl -v https://api.example.com/v2/orders -H "Authorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IjIwMjYtMTAifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsInN1YiI6Im9yZGVycy13ZWIiLCJhdWQiOiJodHRwczovL2FwaS5leGFtcGxlLmNvbSIsImNsaWVudF9pZCI6Im9yZGVycy13ZWIiLCJzY29wZSI6Im9yZGVyczpyZWFkIiwiaWF0IjoxNzk1Mjg0MDIwLCJleHAiOjE3OTUyODc2MjAsImp0aSI6ImYzYTFjOSJ9.sfn-d-LNQ4JNUAE4BEcouI8Yq-cUlMV6Kmc92LcE5xBr9J4y7yeX2czSTwDn1I1Sy-G75j4RvScYUN2Vx1Fwak8V90IGaRPwrEg9XigZcnjfyuker9EkdEhRmA_xB_K9m5oZpcgY0VxsN0mvM_EWZ-NLHEGGcK65eqGKgKKlkEGJ5l0quO7SZU6oKZdhfbjupI1c6nWPKjsddRziZsPUKiEYDPa7kDplWk_krzdgdX0ACY8i1gsVajxcm3OaqnzfT08rRlEGtuIEaPwNL7eH4x1S7o1Hq2TvanmE3SjjBz24Tq36GQat_FCegUepZauVq5FORyiDNZnk0qWuRhyX2g"
* Connected to api.example.com (203.0.113.24) port 443
> GET /v2/orders HTTP/2
> Host: api.example.com
> User-Agent: curl/8.14.1
> Accept: application/json
> Authorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IjIwMjYtMTAifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsInN1YiI6Im9yZGVycy13ZWIiLCJhdWQiOiJodHRwczovL2FwaS5leGFtcGxlLmNvbSIsImNsaWVudF9pZCI6Im9yZGVycy13ZWIiLCJzY29wZSI6Im9yZGVyczpyZWFkIiwiaWF0IjoxNzk1Mjg0MDIwLCJleHAiOjE3OTUyODc2MjAsImp0aSI6ImYzYTFjOSJ9.sfn-d-LNQ4JNUAE4BEcouI8Yq-cUlMV6Kmc92LcE5xBr9J4y7yeX2czSTwDn1I1Sy-G75j4RvScYUN2Vx1Fwak8V90IGaRPwrEg9XigZcnjfyuker9EkdEhRmA_xB_K9m5oZpcgY0VxsN0mvM_EWZ-NLHEGGcK65eqGKgKKlkEGJ5l0quO7SZU6oKZdhfbjupI1c6nWPKjsddRziZsPUKiEYDPa7kDplWk_krzdgdX0ACY8i1gsVajxcm3OaqnzfT08rRlEGtuIEaPwNL7eH4x1S7o1Hq2TvanmE3SjjBz24Tq36GQat_FCegUepZauVq5FORyiDNZnk0qWuRhyX2g
>
< HTTP/2 401
< date: Sat, 21 Nov 2026 19:04:10 GMT
< content-type: application/json
< www-authenticate: Bearer realm="orders", error="invalid_token", error_description="The access token expired"
< content-length: 27
<
{"message":"Unauthorized"}
"#;

const AUDIENCE: &str = r#"GET /v2/orders?limit=20 HTTP/1.1
Host: api.example.com
Accept: application/json
Authorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IjIwMjYtMTAifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsInN1YiI6IjhjMWU3IiwiY2xpZW50X2lkIjoib3JkZXJzLXdlYiIsImp0aSI6Ijc3ZDBlMiIsImF1ZCI6Imh0dHBzOi8vYmlsbGluZy5leGFtcGxlLmNvbSIsInNjb3BlIjoib3JkZXJzOnJlYWQiLCJpYXQiOjE3OTUyODcwMDAsImV4cCI6MTc5NTI5MDYwMH0.Glo5DR33jlmRnfFCyeiB422KgGvPg7bbKIbvKUgjeh0dBdXbGCYYGbvHF3Z2A93QdxWussXuwNNqKdlADAtp3ly0CSb26r_qC32-M3zsoMtwVPMA5w2UywrpKR9lNTgKnOoraQflXMI4uPHGr_v-4XapzQIV7fKzCZfWi7Ds8EoOHrGFN8WanxeYz_EzFcJt1VMNE4cuBBVAB65XcxpZvxHysa_IO3IEoBM8lEmPxmULqa2jWCLZyuLJTCvIg-gtWiz08g0ten2hiQ1P8DjOJTwQJnW6_Be87SCdZ17SYAFvsqTVWngW9oF_FWq_5hGlo4z6HkijA0wz9Fy5RkTt5Q
User-Agent: orders-web/3.2

HTTP/1.1 401 Unauthorized
Date: Sat, 21 Nov 2026 19:04:10 GMT
Content-Type: application/json
WWW-Authenticate: Bearer error="invalid_token", error_description="The audience 'https://billing.example.com' is invalid"
Content-Length: 0

"#;

const PREFLIGHT: &str = r#"OPTIONS /v2/orders HTTP/1.1
Host: api.example.com
Origin: https://app.example.com
Access-Control-Request-Method: PUT
Access-Control-Request-Headers: authorization,content-type
Sec-Fetch-Mode: cors
Sec-Fetch-Site: same-site
User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0

HTTP/1.1 401 Unauthorized
Date: Sat, 21 Nov 2026 19:04:10 GMT
Server: nginx
Content-Type: application/json
WWW-Authenticate: Bearer realm="orders"
Content-Length: 27

{"message":"Unauthorized"}
"#;

const DIGEST: &str = r#"GET /cgi-bin/status HTTP/1.1
Host: camera.example.net
User-Agent: monitor/1.4
Authorization: Digest username="monitor", realm="camera", nonce="5f2b8c0d9e31a7", uri="/cgi-bin/status", qop=auth, nc=00000001, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1", algorithm=MD5

HTTP/1.1 401 Unauthorized
Date: Sat, 21 Nov 2026 19:04:10 GMT
WWW-Authenticate: Digest realm="camera", qop="auth", algorithm=MD5, nonce="91c44e07b25f60", stale=true
Content-Length: 0

"#;

const WAF: &str = r"POST /search HTTP/1.1
Host: www.example.org
User-Agent: python-requests/2.32.3
Accept: */*
Content-Type: application/x-www-form-urlencoded
Content-Length: 36

q=1%27+UNION+SELECT+name+FROM+users--

HTTP/1.1 403 Forbidden
Date: Sat, 21 Nov 2026 19:04:10 GMT
Content-Type: text/html; charset=UTF-8
Server: cloudflare
CF-RAY: 9a1c2f3e4d5b6a7c-FRA

<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head>
<body><h1>Sorry, you have been blocked</h1>
<h2>You are unable to access example.org</h2>
<p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution.</p>
</body></html>
";

const REDIRECT: &str = r#"$ curl -vL http://api.example.com/v2/orders -H "Authorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IjIwMjYtMTAifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsInN1YiI6IjhjMWU3IiwiY2xpZW50X2lkIjoib3JkZXJzLXdlYiIsImp0aSI6Ijc3ZDBlMiIsImF1ZCI6Imh0dHBzOi8vYXBpLmV4YW1wbGUuY29tIiwic2NvcGUiOiJvcmRlcnM6cmVhZCIsImlhdCI6MTc5NTI4NzAwMCwiZXhwIjoxNzk1MjkwNjAwfQ.HNSGCniYF4EFc3Ff6MiV3YuOPKTchXYWgxjrYaI1zkZPi6Q8HuEn6zAR8rX-O3VM61ZrAAtVjSUru0yHg03pqCpd6aOgxch0mpCtUcmUmRNUrvhO0Yz0NSMzJh8qIzdCgL1YzG1dQtpT0AcNrlcnoeqzG7WVW_OMJfTgsGTrk8GrZfSPly5G63WT5POmTslPXT6KGKGf3Ee_jVdpyv31SmD1ZzbVA1B3Z2w8JMZ_4L32F67mBimUMd_i2DmCHS9L3t-B4X4JMIhbVvb90mPYwGUL8nVGnHgfxXLirPUr-XgJGlZ-74qPvu45wcu9stl-ow0DZBof6PjoH4jG8h0_Mg"
> GET /v2/orders HTTP/1.1
> Host: api.example.com
> User-Agent: curl/8.14.1
> Accept: */*
> Authorization: Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IjIwMjYtMTAifQ.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUuY29tLyIsInN1YiI6IjhjMWU3IiwiY2xpZW50X2lkIjoib3JkZXJzLXdlYiIsImp0aSI6Ijc3ZDBlMiIsImF1ZCI6Imh0dHBzOi8vYXBpLmV4YW1wbGUuY29tIiwic2NvcGUiOiJvcmRlcnM6cmVhZCIsImlhdCI6MTc5NTI4NzAwMCwiZXhwIjoxNzk1MjkwNjAwfQ.HNSGCniYF4EFc3Ff6MiV3YuOPKTchXYWgxjrYaI1zkZPi6Q8HuEn6zAR8rX-O3VM61ZrAAtVjSUru0yHg03pqCpd6aOgxch0mpCtUcmUmRNUrvhO0Yz0NSMzJh8qIzdCgL1YzG1dQtpT0AcNrlcnoeqzG7WVW_OMJfTgsGTrk8GrZfSPly5G63WT5POmTslPXT6KGKGf3Ee_jVdpyv31SmD1ZzbVA1B3Z2w8JMZ_4L32F67mBimUMd_i2DmCHS9L3t-B4X4JMIhbVvb90mPYwGUL8nVGnHgfxXLirPUr-XgJGlZ-74qPvu45wcu9stl-ow0DZBof6PjoH4jG8h0_Mg
>
< HTTP/1.1 301 Moved Permanently
< Date: Sat, 21 Nov 2026 19:04:09 GMT
< Location: https://eu.api.example.net/v2/orders
< Content-Length: 0
<
* Issue another request to this URL: 'https://eu.api.example.net/v2/orders'
> GET /v2/orders HTTP/1.1
> Host: eu.api.example.net
> User-Agent: curl/8.14.1
> Accept: */*
>
< HTTP/1.1 401 Unauthorized
< Date: Sat, 21 Nov 2026 19:04:10 GMT
< Content-Type: application/json
< WWW-Authenticate: Bearer realm="orders"
< Content-Length: 0
<
"#;

const BROWSER: &str = r#"POST /login HTTP/1.1
Host: api.example.com
Origin: https://app.example.org
Content-Type: application/json
Sec-Fetch-Mode: cors
Sec-Fetch-Site: cross-site
User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36

HTTP/1.1 200 OK
Date: Sat, 21 Nov 2026 19:04:08 GMT
Content-Type: application/json
Access-Control-Allow-Origin: https://app.example.org
Access-Control-Allow-Credentials: true
Set-Cookie: session=3f9a7c2be41d08; Path=/; HttpOnly; SameSite=Lax

{"ok":true}

GET /profile HTTP/1.1
Host: api.example.com
Accept: application/json
Origin: https://app.example.org
Sec-Fetch-Mode: cors
Sec-Fetch-Site: cross-site
User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36

HTTP/1.1 401 Unauthorized
Date: Sat, 21 Nov 2026 19:04:10 GMT
Content-Type: application/json
Access-Control-Allow-Origin: https://app.example.org
Access-Control-Allow-Credentials: true

{"error":"Unauthorized"}
"#;
