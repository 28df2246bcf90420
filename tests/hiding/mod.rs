//! Where a secret can stand: a name, and a paste with `SECRET` in the place.

/// Every place by name.
pub(crate) const PLACES: &[(&str, &str)] = &[
    (
        "bearer",
        "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "basic",
        "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Basic SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "no-scheme",
        "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "unknown-scheme",
        "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Frob SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "proxy-authorization",
        "GET / HTTP/1.1\nHost: api.example.com\nProxy-Authorization: Bearer SECRET\n\nHTTP/1.1 407 Proxy Authentication Required\n\n",
    ),
    (
        "token-parameter",
        "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Token token=\"SECRET\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "digest-response",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: Digest username=\"bob\", realm=\"r\", nonce=\"n\", uri=\"/x\", response=\"SECRET\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "digest-cnonce",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: Digest username=\"bob\", realm=\"r\", nonce=\"n\", uri=\"/x\", qop=auth, nc=00000001, cnonce=\"SECRET\", response=\"0123\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "digest-uri",
        "GET /x?sig=SECRET HTTP/1.1\nHost: api.example.com\nAuthorization: Digest username=\"bob\", realm=\"r\", nonce=\"n\", uri=\"/x?sig=SECRET\", response=\"0123\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "sigv4",
        "GET /b HTTP/1.1\nHost: s3.eu-west-1.amazonaws.com\nX-Amz-Date: 20260101T000000Z\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=SECRET\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "security-token",
        "GET /b HTTP/1.1\nHost: s3.eu-west-1.amazonaws.com\nX-Amz-Security-Token: SECRET\nAuthorization: AWS4-HMAC-SHA256 Credential=ASIAIOSFODNN7EXAMPLE/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=0123\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "presigned",
        "GET /b/key.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIAIOSFODNN7EXAMPLE%2F20260101%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Security-Token=SECRET&X-Amz-Signature=SECRET HTTP/1.1\nHost: b.s3.amazonaws.com\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "azure-sas",
        "GET /c/blob?sv=2022-11-02&se=2026-01-01T00%3A00%3A00Z&sr=b&sp=r&sig=SECRET HTTP/1.1\nHost: acct.blob.core.windows.net\n\nHTTP/1.1 403 Server failed to authenticate the request.\n\n",
    ),
    (
        "hawk",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: Hawk id=\"dh37\", ts=\"1353832234\", nonce=\"j4h3g2\", mac=\"SECRET\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "oauth1",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: OAuth oauth_consumer_key=\"k\", oauth_token=\"SECRET\", oauth_signature_method=\"HMAC-SHA1\", oauth_signature=\"SECRET\", oauth_timestamp=\"137131200\", oauth_nonce=\"wIjqoxSZ\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "ntlm",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: NTLM TlRMTVNTUAADAAAASECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "ntlm-challenge",
        "GET /x HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: NTLM TlRMTVNTUAACAAAASECRET\n\n",
    ),
    (
        "negotiate",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: Negotiate YIIGhwYGKwYBBQUCoIIGezCCBnegMDAuBgkqhkiC9xIBAgIGCSqGSIb3EgECAgYKSECRETSECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "dpop",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: DPoP SECRET\nDPoP: eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2In0.eyJodG0iOiJHRVQifQ.SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "jwt-signature",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIiwiZXhwIjoxNjAwMDAwMDAwfQ.SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "jwt-cut",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "http-signature",
        "GET /x HTTP/1.1\nHost: api.example.com\nSignature-Input: sig1=(\"@method\");keyid=\"k\"\nSignature: sig1=:SECRET:\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "draft-signature",
        "GET /x HTTP/1.1\nHost: api.example.com\nAuthorization: Signature keyId=\"k\",algorithm=\"rsa-sha256\",headers=\"date\",signature=\"SECRET\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "emby-authorization",
        "GET /Sessions HTTP/1.1\nHost: api.example.com\nX-Emby-Authorization: MediaBrowser Client=\"Web\", Device=\"Firefox\", Token=\"SECRET\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "mediabrowser",
        "GET /Sessions HTTP/1.1\nHost: api.example.com\nAuthorization: MediaBrowser Token=SECRET, Client=\"Web\"\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "x-authorization",
        "GET / HTTP/1.1\nHost: api.example.com\nX-Authorization: Bearer SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "x-authorization-alone",
        "GET / HTTP/1.1\nHost: api.example.com\nX-Authorization: SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "session-header",
        "GET / HTTP/1.1\nHost: api.example.com\nVmware-Api-Session-Id: SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "titled-sections",
        "DEBUG:urllib3.connectionpool:http://api.example.com:80 \"GET /m HTTP/1.1\" 401 77\n-- request headers\nUser-Agent: x\nAuthorization: Bearer SECRET\nCookie: sid=SECRET\n-- response headers\nServer: x\n",
    ),
    ("api-key", "GET / HTTP/1.1\nHost: api.example.com\nX-Api-Key: SECRET\n\nHTTP/1.1 403 Forbidden\n\n"),
    (
        "subscription-key",
        "GET / HTTP/1.1\nHost: api.example.com\nOcp-Apim-Subscription-Key: SECRET\n\nHTTP/1.1 401 Access Denied\n\n",
    ),
    (
        "private-token",
        "GET / HTTP/1.1\nHost: git.example.com\nPRIVATE-TOKEN: SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "unknown-header",
        "GET / HTTP/1.1\nHost: api.example.com\nX-Something: SECRET\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    ("csrf", "POST / HTTP/1.1\nHost: api.example.com\nX-CSRF-Token: SECRET\n\nHTTP/1.1 403 Forbidden\n\n"),
    (
        "cookie",
        "GET / HTTP/1.1\nHost: api.example.com\nCookie: sid=SECRET; theme=dark\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "cookie-nameless",
        "GET / HTTP/1.1\nHost: api.example.com\nCookie: SECRET; theme=dark\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "set-cookie",
        "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: sid=SECRET; Path=/\n\n",
    ),
    (
        "set-cookie-nameless",
        "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nSet-Cookie: SECRET; Path=/\n\n",
    ),
    ("query", "GET /?access_token=SECRET HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n"),
    (
        "query-key",
        "GET /?page=2&api_key=SECRET HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "query-code",
        "GET /callback?code=SECRET&state=abc HTTP/1.1\nHost: app.example.com\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "query-nested",
        "GET /login?service=https%3A%2F%2Fapp.example.com%2F%3Fticket%3DSECRET HTTP/1.1\nHost: id.example.com\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    ("query-bare", "GET /hook?SECRET HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\n"),
    ("path", "GET /bot1SECRET/send HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n"),
    ("path-token", "GET /reset/1SECRET HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 403 Forbidden\n\n"),
    ("userinfo", "GET https://user:SECRET@api.example.com/ HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n"),
    (
        "userinfo-slash",
        "GET https://user:SECRET/SECRET@api.example.com/ HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "userinfo-question",
        "GET https://user:SECRET?SECRET@api.example.com/ HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "userinfo-hash",
        "GET https://user:SECRET#SECRET@api.example.com/ HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "userinfo-at",
        "GET https://user:SECRET@SECRET@api.example.com/ HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "userinfo-colon",
        "GET https://user:SECRET:SECRET@api.example.com/ HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "userinfo-percent",
        "GET https://user:SECRET%2F%40SECRET@api.example.com/ HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    ("userinfo-user", "GET https://SECRET@api.example.com/ HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n\n"),
    (
        "form",
        "POST /token HTTP/1.1\nHost: id.example.com\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=password&username=a&password=SECRET\n\nHTTP/1.1 400 Bad Request\n\n",
    ),
    (
        "form-client-secret",
        "POST /token HTTP/1.1\nHost: id.example.com\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id=app&client_secret=SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "form-assertion",
        "POST /token HTTP/1.1\nHost: id.example.com\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.SECRET\n\nHTTP/1.1 400 Bad Request\n\n",
    ),
    (
        "form-code",
        "POST /token HTTP/1.1\nHost: id.example.com\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=authorization_code&code=SECRET&code_verifier=SECRET\n\nHTTP/1.1 400 Bad Request\n\n",
    ),
    (
        "multipart",
        "POST /login HTTP/1.1\nHost: id.example.com\nContent-Type: multipart/form-data; boundary=b\n\n--b\nContent-Disposition: form-data; name=\"password\"\n\nSECRET\n--b--\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "json-password",
        "POST /login HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{\"user\":\"bob\",\"password\":\"SECRET\"}\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "json-pretty",
        "POST /login HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{\n  \"user\": \"bob\",\n  \"client_secret\": \"SECRET\"\n}\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "graphql-variables",
        "POST /graphql HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{\"query\":\"mutation Login($p: String!) { login(password: $p) { token } }\",\"variables\":{\"p\":\"SECRET\",\"password\":\"SECRET\"}}\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "graphql-inline",
        "POST /graphql HTTP/1.1\nHost: api.example.com\nContent-Type: application/json\n\n{\"query\":\"mutation { login(user: \\\"bob\\\", password: \\\"SECRET\\\") { ok } }\"}\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "xml-body",
        "POST /soap HTTP/1.1\nHost: api.example.com\nContent-Type: text/xml\n\n<s:Envelope><wsse:Password Type=\"PasswordText\">SECRET</wsse:Password></s:Envelope>\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "location-state",
        "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 302 Found\nLocation: https://login.example.com/login?state=SECRET\n\n",
    ),
    (
        "location-code",
        "GET /authorize HTTP/1.1\nHost: id.example.com\n\nHTTP/1.1 302 Found\nLocation: https://app.example.com/cb?code=SECRET&state=SECRET\n\nGET /cb?code=SECRET HTTP/1.1\nHost: app.example.com\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "location-fragment",
        "GET /authorize HTTP/1.1\nHost: id.example.com\n\nHTTP/1.1 302 Found\nLocation: https://app.example.com/cb#access_token=SECRET&token_type=bearer\n\n",
    ),
    (
        "referer",
        "GET / HTTP/1.1\nHost: api.example.com\nReferer: https://app.example.com/reset?token=SECRET\n\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "link-header",
        "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nLink: <https://api.example.com/?cursor=SECRET>; rel=\"next\", <https://api.example.com/?token=SECRET>; rel=\"prev\"\n\n",
    ),
    (
        "nonce",
        "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm=\"x\", nonce=\"SECRET\", qop=\"auth\"\n\n",
    ),
    (
        "challenge-token68",
        "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Negotiate oYGSECRETSECRETSECRET\n\n",
    ),
    (
        "dpop-nonce",
        "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nDPoP-Nonce: SECRET\nWWW-Authenticate: DPoP error=\"use_dpop_nonce\"\n\n",
    ),
    (
        "error-text",
        "GET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{\"error\":\"invalid token 1SECRET\"}",
    ),
    (
        "error-description",
        "GET / HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer SECRET\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The token SECRET is not known\"\n\n",
    ),
    (
        "answer-token",
        "POST /token HTTP/1.1\nHost: id.example.com\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"access_token\":\"SECRET\",\"token_type\":\"Bearer\",\"refresh_token\":\"SECRET\"}\n\nGET /me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "html-csrf",
        "POST /login HTTP/1.1\nHost: app.example.com\n\nHTTP/1.1 403 Forbidden\nContent-Type: text/html\n\n<form><input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"SECRET\"></form>\n",
    ),
    ("curl-user", "curl -u admin:SECRET https://api.example.com/\nHTTP/1.1 401 Unauthorized\n\n"),
    ("curl-header", "curl -H 'Authorization: Bearer SECRET' https://api.example.com/\n"),
    (
        "curl-oauth2-bearer",
        "curl --oauth2-bearer SECRET https://api.example.com/\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "curl-data",
        "curl -d 'username=bob&password=SECRET' https://api.example.com/login\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "curl-json",
        "curl --json '{\"password\":\"SECRET\"}' https://api.example.com/login\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    ("curl-cookie", "curl -b 'sid=SECRET' https://api.example.com/\nHTTP/1.1 401 Unauthorized\n\n"),
    ("curl-form", "curl -F password=SECRET https://api.example.com/login\nHTTP/1.1 401 Unauthorized\n\n"),
    ("curl-url-query", "curl 'https://api.example.com/v1?token=SECRET'\nHTTP/1.1 401 Unauthorized\n\n"),
    ("curl-url-user", "curl 'https://bob:SECRET@api.example.com/v1'\nHTTP/1.1 401 Unauthorized\n\n"),
    (
        "curl-proxy-user",
        "curl -x http://proxy.example.com:3128 -U bob:SECRET https://api.example.com/v1\nHTTP/1.1 407 Proxy Authentication Required\n\n",
    ),
    (
        "curl-proxy-url",
        "curl -x http://bob:SECRET@proxy.example.com:3128 https://api.example.com/v1\nHTTP/1.1 407 Proxy Authentication Required\n\n",
    ),
    (
        "curl-cert",
        "curl --cert client.pem:SECRET --key-type PEM --pass SECRET https://api.example.com/v1\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "curl-environment",
        "TOKEN=SECRET curl -H \"Authorization: Bearer $TOKEN\" https://api.example.com/v1\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "curl-export",
        "$ export API_TOKEN=SECRET\n$ curl -H \"Authorization: Bearer $API_TOKEN\" https://api.example.com/v1\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "curl-aws",
        "curl --aws-sigv4 aws:amz:eu-west-1:s3 --user AKIAIOSFODNN7EXAMPLE:SECRET https://b.s3.amazonaws.com/\nHTTP/1.1 403 Forbidden\n\n",
    ),
    (
        "curl-verbose",
        "*   Trying 192.0.2.1:443...\n* Connected to api.example.com (192.0.2.1) port 443\n* Server auth using Bearer with user ''\n> GET /v1?key=SECRET HTTP/1.1\n> Host: api.example.com\n> Authorization: Bearer SECRET\n> \n< HTTP/1.1 401 Unauthorized\n< Set-Cookie: a=SECRET\n< \n* Connection #0 to host api.example.com left intact\n",
    ),
    (
        "wget",
        "wget --user=bob --password=SECRET https://api.example.com/x\n--2026-01-01 10:00:00--  https://api.example.com/x\nHTTP request sent, awaiting response... 401 Unauthorized\n\nUsername/Password Authentication Failed.\n",
    ),
    (
        "wget-header",
        "wget --header='Authorization: Bearer SECRET' https://api.example.com/x\nHTTP request sent, awaiting response... 403 Forbidden\n2026-01-01 10:00:00 ERROR 403: Forbidden.\n",
    ),
    ("httpie-auth", "http -a bob:SECRET GET https://api.example.com/me\n\nHTTP/1.1 401 Unauthorized\n\n"),
    ("httpie-bearer", "https -A bearer -a SECRET api.example.com/me\n\nHTTP/1.1 401 Unauthorized\n\n"),
    (
        "httpie-header",
        "http POST https://api.example.com/me X-Api-Key:SECRET password=SECRET token==SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "fetch",
        "fetch(\"https://api.example.com/me?token=SECRET\", {\n  \"headers\": {\n    \"authorization\": \"Bearer SECRET\",\n    \"x-api-key\": \"SECRET\"\n  },\n  \"body\": \"{\\\"password\\\":\\\"SECRET\\\"}\",\n  \"method\": \"POST\",\n  \"credentials\": \"include\"\n});\n",
    ),
    (
        "powershell",
        "$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n$session.Cookies.Add((New-Object System.Net.Cookie(\"sid\", \"SECRET\", \"/\", \"api.example.com\")))\nInvoke-WebRequest -UseBasicParsing -Uri \"https://api.example.com/me\" `\n-WebSession $session `\n-Headers @{\n\"authorization\"=\"Bearer SECRET\"\n}\n",
    ),
    (
        "powershell-error",
        "PS C:\\> $h = @{ Authorization = \"Bearer SECRET\" }\nPS C:\\> Invoke-RestMethod -Uri https://api.example.com/me?key=SECRET -Headers $h\nInvoke-RestMethod : The remote server returned an error: (401) Unauthorized.\nAt line:1 char:1\n+ Invoke-RestMethod -Uri https://api.example.com/me?key=SECRET -Headers $h\n",
    ),
    (
        "postman-console",
        "GET https://api.example.com/me?token=SECRET\n401 Unauthorized\n120 ms\nRequest Headers\nAuthorization: Bearer SECRET\nPostman-Token: SECRET\nResponse Headers\nDate: Thu, 01 Jan 2026 00:00:00 GMT\n",
    ),
    (
        "postman-json",
        "{\"info\":{\"name\":\"c\",\"schema\":\"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"},\"item\":[{\"name\":\"me\",\"request\":{\"method\":\"GET\",\"header\":[{\"key\":\"X-Api-Key\",\"value\":\"SECRET\"}],\"auth\":{\"type\":\"bearer\",\"bearer\":[{\"key\":\"token\",\"value\":\"SECRET\",\"type\":\"string\"}]},\"url\":{\"raw\":\"https://api.example.com/me?token=SECRET\"}}}]}\n",
    ),
    (
        "http-file",
        "@token = SECRET\n\n### me\nGET https://api.example.com/me\nAuthorization: Bearer SECRET\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "python-requests",
        "import requests\nr = requests.get(\"https://api.example.com/me\", headers={\"Authorization\": \"Bearer SECRET\"}, auth=(\"bob\", \"SECRET\"), cookies={\"sid\": \"SECRET\"})\nprint(r.status_code)\n401\n",
    ),
    (
        "python-dict",
        "{'User-Agent': 'python-requests/2.31.0', 'Authorization': 'Bearer SECRET', 'Cookie': 'sid=SECRET'}\n<Response [401]>\n",
    ),
    (
        "python-log",
        "DEBUG:urllib3.connectionpool:https://api.example.com:443 \"GET /me?token=SECRET HTTP/1.1\" 401 28\nsend: b'GET /me HTTP/1.1\\r\\nHost: api.example.com\\r\\nAuthorization: Bearer SECRET\\r\\n\\r\\n'\nreply: 'HTTP/1.1 401 Unauthorized\\r\\n'\n",
    ),
    (
        "access-log",
        "203.0.113.7 - bob [01/Jan/2026:00:00:00 +0000] \"GET /me?token=SECRET HTTP/1.1\" 401 12 \"https://app.example.com/?code=SECRET\" \"curl/8.7.1\"\n",
    ),
    (
        "log-line",
        "2026-01-01T00:00:00Z ERROR auth: rejected token 1SECRET for user bob: signature mismatch\nGET / HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\n\n",
    ),
    (
        "log-pair",
        "2026-01-01T00:00:00Z level=error msg=\"login failed\" password=SECRET token=\"SECRET\" status=401\n",
    ),
    (
        "log-json",
        "{\"level\":\"error\",\"msg\":\"upstream 401\",\"headers\":{\"authorization\":\"Bearer SECRET\",\"cookie\":\"sid=SECRET\"},\"status\":401}\n",
    ),
    (
        "axios",
        "AxiosError: Request failed with status code 401\n  config: {\n    headers: {\n      Authorization: 'Bearer SECRET',\n      'X-Api-Key': 'SECRET'\n    },\n    method: 'get',\n    url: 'https://api.example.com/me?token=SECRET',\n    data: '{\"password\":\"SECRET\"}'\n  },\n  response: { status: 401 }\n",
    ),
    (
        "go-map",
        "map[Authorization:[Bearer SECRET] Cookie:[sid=SECRET] X-Api-Key:[SECRET]]\n401 Unauthorized\n",
    ),
    (
        "java-map",
        "{Authorization=[Bearer SECRET], Set-Cookie=[sid=SECRET; Path=/], X-Api-Key=[SECRET], :status=[401]}\n",
    ),
    (
        "okhttp",
        "--> GET https://api.example.com/me?token=SECRET\nAuthorization: Bearer SECRET\n--> END GET\n<-- 401 https://api.example.com/me?token=SECRET (12ms)\nset-cookie: sid=SECRET\n<-- END HTTP (0-byte body)\n",
    ),
    (
        "kubectl",
        "I0101 00:00:00.000000   1 round_trippers.go:466] curl -v -XGET  -H \"Authorization: Bearer SECRET\" 'https://10.0.0.1:6443/api'\nI0101 00:00:00.000000   1 round_trippers.go:553] GET https://10.0.0.1:6443/api 401 Unauthorized in 2 milliseconds\n",
    ),
    (
        "git-trace",
        "11:00:00.000000 http.c:623              => Send header: GET /a.git/info/refs HTTP/1.1\n11:00:00.000000 http.c:623              => Send header: Authorization: Basic SECRET\n11:00:00.000000 http.c:623              <= Recv header: HTTP/1.1 401 Unauthorized\nfatal: Authentication failed for 'https://bob:SECRET@git.example.com/a.git/'\n",
    ),
    (
        "git-remote",
        "remote: Invalid username or password.\nfatal: Authentication failed for 'https://SECRET@github.com/a/b.git/'\n",
    ),
    (
        "devtools",
        "Request URL\nhttps://api.example.com/me?token=SECRET\nRequest Method\nGET\nStatus Code\n401 Unauthorized\nauthorization\nBearer SECRET\ncookie\nsid=SECRET\n",
    ),
    ("console", "GET https://api.example.com/me?token=SECRET 401 (Unauthorized)\n"),
    (
        "har",
        "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"startedDateTime\":\"2026-01-01T00:00:00.000Z\",\"time\":1,\"request\":{\"method\":\"POST\",\"url\":\"https://api.example.com/login?token=SECRET\",\"httpVersion\":\"HTTP/1.1\",\"headers\":[{\"name\":\"Authorization\",\"value\":\"Bearer SECRET\"}],\"queryString\":[{\"name\":\"token\",\"value\":\"SECRET\"}],\"cookies\":[{\"name\":\"sid\",\"value\":\"SECRET\"}],\"postData\":{\"mimeType\":\"application/json\",\"text\":\"{\\\"password\\\":\\\"SECRET\\\"}\"}},\"response\":{\"status\":401,\"statusText\":\"Unauthorized\",\"headers\":[{\"name\":\"Set-Cookie\",\"value\":\"a=SECRET\"}],\"cookies\":[{\"name\":\"a\",\"value\":\"SECRET\"}],\"content\":{\"mimeType\":\"application/json\",\"text\":\"{\\\"access_token\\\":\\\"SECRET\\\"}\"},\"redirectURL\":\"https://app.example.com/?code=SECRET\"},\"cache\":{},\"timings\":{}}]}}",
    ),
    (
        "har-params",
        "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"startedDateTime\":\"2026-01-01T00:00:00.000Z\",\"time\":1,\"request\":{\"method\":\"POST\",\"url\":\"https://api.example.com/login\",\"httpVersion\":\"HTTP/1.1\",\"headers\":[{\"name\":\"Content-Type\",\"value\":\"application/x-www-form-urlencoded\"}],\"queryString\":[],\"cookies\":[{\"name\":\"sid\",\"value\":\"SECRET\"}],\"postData\":{\"mimeType\":\"application/x-www-form-urlencoded\",\"params\":[{\"name\":\"password\",\"value\":\"SECRET\"}]}},\"response\":{\"status\":403,\"statusText\":\"Forbidden\",\"headers\":[],\"cookies\":[],\"content\":{},\"redirectURL\":\"\"},\"cache\":{},\"timings\":{}}]}}",
    ),
    (
        "burp",
        "<?xml version=\"1.0\"?>\n<items burpVersion=\"2024.1\">\n<item><url><![CDATA[https://api.example.com/me?token=SECRET]]></url><request base64=\"false\"><![CDATA[GET /me?token=SECRET HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer SECRET\n\n]]></request><status>401</status><response base64=\"false\"><![CDATA[HTTP/1.1 401 Unauthorized\n\n]]></response></item>\n</items>\n",
    ),
    ("bare-basic", "Basic SECRET\n"),
    ("bare-bearer", "Authorization: Bearer SECRET\n"),
    ("bare-url", "https://api.example.com/me?access_token=SECRET\n401\n"),
];
