//! The preset dictionary of form 1: frozen, for every link of that form needs it to the letter.

/// What a deflated payload may refer to as if it had gone before.
pub(super) const DICTIONARY: &str = "\
no-credentials,preflight-unauthenticated,auth-header-dropped-on-redirect,auth-header-stripped-upstream,scheme-mismatch,authorization-malformed,basic-malformed,basic-wrong-credentials,basic-charset,basic-auth-retired,token-expired,token-not-yet-valid,token-wrong-audience,token-wrong-issuer,token-bad-signature,token-alg-rejected,token-malformed,token-wrong-type,token-invalid-or-revoked,insufficient-scope,step-up-required,dpop-nonce-required,dpop-proof-invalid,client-certificate-required,digest-stale-nonce,digest-mismatch,ntlm-connection-broken,kerberos-failed,sigv4-clock-skew,sigv4-mismatch,sigv4-unknown-key,signed-url-expired,api-key-missing,api-key-invalid,cookie-not-sent,cookie-session-expired,csrf-failed,proxy-auth-required,registry-token-flow,first-leg-challenge,challenge-missing,wrong-status-401-for-403,wrong-status-403-for-401,permission-denied,resource-policy-denied,sso-authorization-required,account-restricted,service-not-enabled,rate-limited,ip-blocked,waf-blocked,bot-challenge,user-agent-refused,hotlink-refused,origin-not-allowed,host-not-allowed,https-required,file-permissions,directory-index-denied,server-rule-denied,server-auth-misconfigured,method-not-permitted,login-redirect,cached-refusal,wrong-url,not-an-auth-problem,credential-not-loaded,credential-overridden,discovery-metadata-missing,request-signature-mismatch,proxy-forwarding-misconfigured,captive-portal,missing-object-as-403,refused-as-not-found;401;403;407;settled;most-likely;possible;visitor;server;client;refusal=401;refusal=403;handshake=no;preflight=no;carries=authorization;carries=nothing;carries=cookie;well-formed=yes;offered=yes;scheme=basic;scheme=jwt;scheme=bearer;basic=yes;jwt-shape=readable;jwt-time=after-exp;jwt-time=in-time;bearer-error=invalid_token;challenge=basic;challenge=bearer;cache=fresh;redirect=none;answerer=application;answerer=web-server;known=sent;known=anonymous;stated=\n\
curl/8.7.1 curl/7.88.1 PostmanRuntime/7.36.0 python-requests/2.31.0 axios/1.6.0 okhttp/4.12.0 Go-http-client/1.1 Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0\n\
cloudflare AmazonS3 CloudFront awselb/2.0 AkamaiGHost Google Frontend Microsoft-IIS/10.0 Microsoft-HTTPAPI/2.0 Kestrel ASP.NET Express PHP/8.2 gunicorn uvicorn Werkzeug/3.0 Python/3.11 openresty istio-envoy envoy Caddy Jetty Apache-Coyote/1.1 Apache/2.4.57 (Debian) Apache/2.4.52 (Ubuntu) nginx/1.24.0 nginx\n\
<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\"><!DOCTYPE html><html lang=\"en\"><html><head><meta charset=\"utf-8\"><title>Access Denied</title><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html><h1>Forbidden</h1><p>You don't have permission to access this resource.</p><address> Server at  Port 80</address><?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId></RequestId><HostId></HostId></Error>\n\
{\"error\":\"invalid_token\",\"error_description\":\"The access token expired\"}{\"message\":\"Unauthorized\"}{\"detail\":\"{\"status\":401,\"code\":\"{\"error\":{\"code\":403,\"message\":\"status\":\"errors\":[{\"type\":\"reason\":\"title\":\"Forbidden\"\n\
{\"alg\":\"RS256\",\"kid\":\"xxxxxxxxxxxxxxxx\",\"typ\":\"JWT\"}{\"alg\":\"HS256\",\"typ\":\"JWT\"}{\"typ\":\"at+jwt\",\"alg\":\"ES256\"}{\"aud\":\"https://api.\",\"azp\":\"client_id\":\"email\":\"exp\":17,\"iat\":17,\"nbf\":17,\"iss\":\"https://login.microsoftonline.com/sts.windows.net/accounts.google.com/auth/realms/\",\"jti\":\"name\":\"oid\":\"preferred_username\":\"realm_access\":{\"roles\":[\"resource_access\":\"scope\":\"openid profile email offline_access\",\"scp\":\"session_state\":\"sid\":\"sub\":\"tid\":\"token_use\":\"access\",\"token_type\":\"ver\":\"2.0\",\"cnf\":{\"jkt\":\"\n\
hauthorization: \n\
hcontent-type: \n\
huser-agent: \n\
haccept: \n\
hhost: \n\
hdate: \n\
hserver: \n\
hwww-authenticate: \n\
hcache-control: \n\
hcontent-length: \n\
hconnection: \n\
hcookie: \n\
hset-cookie: \n\
horigin: \n\
hreferer: \n\
hlocation: \n\
hvia: \n\
hage: \n\
hvary: \n\
hallow: \n\
hexpires: \n\
hpragma: \n\
hretry-after: \n\
htransfer-encoding: \n\
hx-powered-by: \n\
hx-frame-options: \n\
haccess-control-allow-origin: \n\
haccess-control-allow-headers: \n\
haccess-control-allow-methods: \n\
haccess-control-allow-credentials: \n\
haccess-control-request-method: \n\
haccess-control-request-headers: \n\
haccess-control-expose-headers: \n\
hsec-fetch-site: \n\
hsec-fetch-mode: \n\
hsec-fetch-dest: \n\
hx-requested-with: \n\
hx-forwarded-for: \n\
hx-forwarded-proto: \n\
hx-forwarded-host: \n\
hx-real-ip: \n\
hproxy-authorization: \n\
hproxy-authenticate: \n\
hproxy-connection: \n\
hx-api-key: \n\
hapi-key: \n\
hx-amz-date: \n\
hx-amz-content-sha256: \n\
hx-amz-security-token: \n\
hx-amzn-requestid: \n\
hx-amzn-errortype: \n\
hx-amz-request-id: \n\
hx-amz-cf-id: \n\
hx-amz-cf-pop: \n\
hx-cache: \n\
hcf-ray: \n\
hcf-cache-status: \n\
hcf-mitigated: \n\
hx-ms-error-code: \n\
hx-ms-request-id: \n\
hx-ms-diagnostics: \n\
hx-github-request-id: \n\
hx-github-sso: \n\
hx-oauth-scopes: \n\
hx-accepted-oauth-scopes: \n\
hx-accepted-github-permissions: \n\
hx-ratelimit-limit: \n\
hx-ratelimit-remaining: \n\
hx-ratelimit-reset: \n\
hdpop: \n\
hdpop-nonce: \n\
hdocker-distribution-api-version: \n\
hmcp-protocol-version: \n\
hmcp-session-id: \n\
hx-csrf-token: \n\
hx-xsrf-token: \n\
hx-wp-nonce: \n\
hx-aspnet-version: \n\
hx-runtime: \n\
hstrict-transport-security: \n\
hreferrer-policy: \n\
hkeep-alive: \n\
hupgrade: \n\
hAuthorization: \n\
hContent-Type: \n\
hUser-Agent: \n\
hAccept: \n\
hHost: \n\
hDate: \n\
hServer: \n\
hWww-Authenticate: \n\
hCache-Control: \n\
hContent-Length: \n\
hConnection: \n\
hCookie: \n\
hSet-Cookie: \n\
hOrigin: \n\
hReferer: \n\
hLocation: \n\
hVia: \n\
hAge: \n\
hVary: \n\
hAllow: \n\
hExpires: \n\
hPragma: \n\
hRetry-After: \n\
hTransfer-Encoding: \n\
hX-Powered-By: \n\
hX-Frame-Options: \n\
hAccess-Control-Allow-Origin: \n\
hAccess-Control-Allow-Headers: \n\
hAccess-Control-Allow-Methods: \n\
hAccess-Control-Allow-Credentials: \n\
hAccess-Control-Request-Method: \n\
hAccess-Control-Request-Headers: \n\
hAccess-Control-Expose-Headers: \n\
hSec-Fetch-Site: \n\
hSec-Fetch-Mode: \n\
hSec-Fetch-Dest: \n\
hX-Requested-With: \n\
hX-Forwarded-For: \n\
hX-Forwarded-Proto: \n\
hX-Forwarded-Host: \n\
hX-Real-Ip: \n\
hProxy-Authorization: \n\
hProxy-Authenticate: \n\
hProxy-Connection: \n\
hX-Api-Key: \n\
hApi-Key: \n\
hX-Amz-Date: \n\
hX-Amz-Content-Sha256: \n\
hX-Amz-Security-Token: \n\
hX-Amzn-Requestid: \n\
hX-Amzn-Errortype: \n\
hX-Amz-Request-Id: \n\
hX-Amz-Cf-Id: \n\
hX-Amz-Cf-Pop: \n\
hX-Cache: \n\
hCf-Ray: \n\
hCf-Cache-Status: \n\
hCf-Mitigated: \n\
hX-Ms-Error-Code: \n\
hX-Ms-Request-Id: \n\
hX-Ms-Diagnostics: \n\
hX-Github-Request-Id: \n\
hX-Github-Sso: \n\
hX-Oauth-Scopes: \n\
hX-Accepted-Oauth-Scopes: \n\
hX-Accepted-Github-Permissions: \n\
hX-Ratelimit-Limit: \n\
hX-Ratelimit-Remaining: \n\
hX-Ratelimit-Reset: \n\
hDpop: \n\
hDpop-Nonce: \n\
hDocker-Distribution-Api-Version: \n\
hMcp-Protocol-Version: \n\
hMcp-Session-Id: \n\
hX-Csrf-Token: \n\
hX-Xsrf-Token: \n\
hX-Wp-Nonce: \n\
hX-Aspnet-Version: \n\
hX-Runtime: \n\
hStrict-Transport-Security: \n\
hReferrer-Policy: \n\
hKeep-Alive: \n\
hUpgrade: \n\
hAccess-Control-Allow-Origin: *\n\
haccess-control-allow-origin: https://\n\
hSet-Cookie: xx; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Domain=.\n\
hset-cookie: session=aaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; path=/; httponly; secure; samesite=none\n\
hCookie: sessionid=aaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; csrftoken=abxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\
hsec-fetch-site: cross-site\n\
hsec-fetch-site: same-origin\n\
hsec-fetch-mode: cors\n\
hsec-fetch-dest: empty\n\
hVary: Accept, Cookie, Origin, Authorization\n\
hCache-Control: private, max-age=0, no-store, no-cache, must-revalidate\n\
hcache-control: no-store\n\
hcache-control: no-cache\n\
hTransfer-Encoding: chunked\n\
hConnection: close\n\
hConnection: keep-alive\n\
hX-Powered-By: PHP/\n\
hX-Powered-By: Express\n\
hX-Frame-Options: SAMEORIGIN\n\
hX-Frame-Options: DENY\n\
hReferrer-Policy: same-origin\n\
hProxy-Authenticate: Basic realm=\"\n\
hWWW-Authenticate: Negotiate\n\
hWWW-Authenticate: NTLM\n\
hWWW-Authenticate: Digest realm=\"\", nonce=\"aaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\", qop=\"auth\", algorithm=MD5, opaque=\"abxxxxxxxxxxxxxxxx\", stale=true\n\
hWWW-Authenticate: Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\",scope=\"repository:library/\n\
hwww-authenticate: Bearer error=\"invalid_token\", error_description=\"The access token expired\"\n\
hwww-authenticate: Bearer error=\"insufficient_scope\", scope=\"\n\
hWWW-Authenticate: Bearer realm=\"\n\
hWWW-Authenticate: Basic realm=\"Restricted\", charset=\"UTF-8\"\n\
hAuthorization: Digest username=\"aaxxx\", realm=\"\", nonce=\"\", uri=\"/\", response=\"\", qop=auth, nc=00000001, cnonce=\"\n\
hAuthorization: AWS4-HMAC-SHA256 Credential=AKIAXXXXXXXXXXXXXXXX/20260101/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=0000000000000000000000000000000000000000000000000000000000000000\n\
hauthorization: Basic eHh4eDp4eHh4eHh4\n\
hAuthorization: Basic eHh4eDp4eHh4eHh4\n\
hauthorization: Bearer \u{1}{\"alg\":\"RS256\",\"kid\":\"\n\
hAuthorization: Bearer \u{1}{\"alg\":\"HS256\",\"typ\":\"JWT\"}\u{2}{\"exp\":17\n\
hAuthorization: Bearer \n\
hContent-Length: \n\
hcontent-type: application/x-www-form-urlencoded\n\
hContent-Type: text/html; charset=utf-8\n\
hContent-Type: text/html; charset=iso-8859-1\n\
hContent-Type: text/html\n\
hcontent-type: application/xml\n\
hcontent-type: application/json; charset=utf-8\n\
hcontent-type: application/json\n\
hContent-Type: application/json\n\
hUser-Agent: curl/\n\
huser-agent: curl/\n\
haccept: application/json\n\
hAccept: */*\n\
haccept: */*\n\
hServer: \n\
hserver: \n\
hDate: Sat, 21 Nov 2026 Mon, Tue, Wed, Thu, Fri, Sun, Jan Feb Mar Apr May Jun Jul Aug Sep Oct Dec 2024 2025 GMT\n\
hdate: \n\
hHost: api.example.com\n\
hhost: \n\
<w401 Unauthorized\n\
<w403 Forbidden\n\
<w407 Proxy Authentication Required\n\
<w302 Found\n\
<w401\n\
<w403\n\
>wOPTIONS https://\n\
>wPOST https://\n\
>wGET https://\n\
>wGET /api/v1/\n\
fcurl-cmd\n\
fdevtools-pane\n\
fhar\n\
fcurl-verbose\n\
fhttp-raw\n\
";
