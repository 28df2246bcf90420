//! Claims as products use them.

use super::super::Issuer;
use super::ClaimText;
use crate::auth::severity::Source;

macro_rules! rows {
    ($($issuer:ident $name:literal, $source:expr, $meaning:literal, $wrong:literal;)*) => {
        /// The rows. Those without a source are general knowledge of the product.
        pub(super) static ROWS: &[ClaimText] = &[$(ClaimText {
            name: $name, in_header: false, issuer: Some(Issuer::$issuer), meaning: $meaning, wrong: $wrong, source: $source,
        }),*];
    };
}

const ENTRA: Option<Source> = Some((
    "Microsoft: access token claims",
    "https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference",
));
const AUTH0: Option<Source> =
    Some(("Auth0: access tokens", "https://auth0.com/docs/secure/tokens/access-tokens"));
const COGNITO: Option<Source> = Some((
    "AWS: Cognito access tokens",
    "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html",
));
const KUBERNETES: Option<Source> = Some((
    "Kubernetes: service accounts",
    "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/",
));
const GITHUB: Option<Source> =
    Some(("GitHub: OpenID Connect reference", "https://docs.github.com/en/actions/reference/security/oidc"));
const SUPABASE: Option<Source> =
    Some(("Supabase: JWT claims", "https://supabase.com/docs/guides/auth/jwt-fields"));
const CLOUDFLARE: Option<Source> = Some((
    "Cloudflare: validate JWTs",
    "https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/validating-json/",
));

rows! {
    Entra "ver", ENTRA, "Version of the token, 1.0 or 2.0. The registration of the *API* sets it (`requestedAccessTokenVersion`), not the endpoint called.",
        "401 when the API expects the issuer of version 2 and gets `https://sts.windows.net/…`.";
    Entra "iss", ENTRA, "Version 1: `https://sts.windows.net/{tenant}/`; version 2: `https://login.microsoftonline.com/{tenant}/v2.0`. B2C and External ID have hosts of their own.",
        "401 when the versions differ; APIs for several tenants must compare for each tenant.";
    Entra "aud", ENTRA, "For which API: an id or an `api://…` name. `00000003-0000-0000-c000-000000000000` and `https://graph.microsoft.com` are Microsoft Graph.",
        "401 at your own API when it is Graph's; do not try to check such a token. Also 401 when the API expects `api://…` and gets the id, or the reverse.";
    Entra "sub", ENTRA, "The subject, different for each application.", "403 when a value from another application is looked up.";
    Entra "tid", ENTRA, "The tenant.", "401 or 403 when a guest signed in to the home tenant.";
    Entra "oid", ENTRA, "Object id of user or service principal, the same in all applications of the tenant.", "403 when `sub` was stored instead.";
    Entra "appid", ENTRA, "The calling application, in version 1.", "403 when it is not on the list; version 2 calls it `azp`.";
    Entra "azp", ENTRA, "The calling application, in version 2.", "403 when it is not on the list; version 1 calls it `appid`.";
    Entra "appidacr", ENTRA, "How the application signed in, in version 1: 0 not at all, 1 with a secret, 2 with a certificate.", "403 where the API wants an application with a secret.";
    Entra "azpacr", ENTRA, "How the application signed in, in version 2: 0 not at all, 1 with a secret, 2 with a certificate.", "403 where the API wants an application with a secret.";
    Entra "scp", ENTRA, "Delegated scopes, divided by spaces; absent when an application acts for itself.", "403 when the API looks at `scp` and the caller acts for itself, or the reverse.";
    Entra "roles", ENTRA, "Application roles of user or application.", "403 when the role was assigned after the token was issued, or assigned on the client instead of the API.";
    Entra "idtyp", ENTRA, "`app` when an application acts for itself; an optional claim.", "403 where a user is wanted.";
    Entra "wids", ENTRA, "Directory roles of the user, as template ids.", "403 when the API wants application roles.";
    Entra "groups", ENTRA, "Groups of the user.", "403 when there are too many: then a pointer to Graph stands instead.";
    Entra "hasgroups", ENTRA, "The user has more groups than fit.", "403: the list is missing and must be asked for at Graph.";
    Entra "_claim_names", ENTRA, "Claims that did not fit and where to get them.", "403: the list of groups is missing.";
    Entra "xms_cc", ENTRA, "What the client is capable of; `cp1` says that it understands a claims challenge.", "401 with `claims=` in the challenge, which an unprepared client ignores.";
    Entra "acrs", ENTRA, "Authentication contexts that were met.", "401 with a claims challenge: Conditional Access wants more.";

    Auth0 "permissions", AUTH0, "Rights from role-based access control (`Add Permissions in the Access Token`).",
        "403 when that switch is off, so that only `scope` is there, or when the role was given after the token was issued.";
    Auth0 "gty", None, "How the token was obtained, as a rule `client-credentials` or `password`.", "403 where a user is wanted and a machine calls.";
    Auth0 "aud", AUTH0, "For which API; a list with `…/userinfo` when `openid` was asked for too.", "401 when the API's identifier was not asked for as `audience`: then the token is opaque or encrypted.";

    Okta "cid", None, "As a rule the client.", "403 by a policy of the authorization server.";
    Okta "uid", None, "As a rule the user's id; absent with client credentials.", "403 where code expects a user.";
    Okta "scp", None, "As a rule the scopes, as a list.", "403 where code reads `scope` as text.";
    Okta "iss", None, "With `/oauth2/…` at the end a custom authorization server; without it, as a rule, the organisation's own.", "401: tokens of the organisation's server are meant for Okta itself.";

    Keycloak "typ", None, "Kind of token, as a rule `Bearer`, `ID`, `Refresh`, `Offline` or `Logout`.", "401 when an ID token or a refresh token is sent.";
    Keycloak "azp", None, "The client.", "401 or 403 where the API admits some clients only.";
    Keycloak "aud", None, "For whom; often `account` alone.", "401 when the client has no audience mapper for the API.";
    Keycloak "realm_access", None, "Roles of the realm.", "403 when the framework reads `roles` or `scope` instead, or the mapper is off.";
    Keycloak "resource_access", None, "Roles for each client.", "403 when the framework reads `roles` or `scope` instead, or the mapper is off.";
    Keycloak "iss", None, "The realm's URL, with the host as the browser saw it.", "401 when the API knows the server by its internal host.";

    Cognito "token_use", COGNITO, "`access` or `id`.", "401: an authorizer with scopes wants `access`, one without takes `id`.";
    Cognito "client_id", COGNITO, "The client, in access tokens; they have no `aud` unless a resource server is bound.", "401 from validators that require `aud`.";
    Cognito "aud", COGNITO, "The client, in ID tokens.", "401 from validators that expect `client_id`.";
    Cognito "cognito:groups", COGNITO, "Groups of the user.", "403 when the group is missing.";
    Cognito "cognito:username", COGNITO, "The user name, in ID tokens; access tokens call it `username`.", "403 when code reads the other name.";
    Cognito "scope", COGNITO, "The scopes; `aws.cognito.signin.user.admin` comes from a sign-in by SDK.", "403: scopes of your own come only through the hosted sign-in.";

    Firebase "iss", None, "As a rule `https://securetoken.google.com/{project}`.", "401 when a custom token was sent before it was exchanged, or when the project differs.";
    Firebase "aud", None, "The project.", "401 when the project differs.";
    Firebase "firebase", None, "How the person signed in (`sign_in_provider`).", "Refused by rules that do not admit `anonymous`.";
    Firebase "user_id", None, "As a rule the same as `sub`.", "";

    Google "aud", None, "As a rule the client's id: this is an ID token.", "401 at Google's own APIs, which want an access token (`ya29.…`); Cloud Run wants the URL of the service.";
    Google "azp", None, "As a rule the client's id.", "401 when another client is expected.";
    Google "hd", None, "Domain of the Workspace account.", "403 when the domain is checked.";

    Apple "aud", None, "As a rule the bundle id or the service id.", "401: application and web page use different ids.";
    Apple "is_private_email", None, "Whether the address is a relay; may be text instead of a boolean.", "";
    Apple "nonce_supported", None, "Whether the platform takes part in the `nonce`.", "";
    Apple "email_verified", None, "Whether the address was checked; may be text instead of a boolean.", "";

    Kubernetes "kubernetes.io", KUBERNETES, "Namespace, pod and service account to which the token is bound; the kubelet renews it.", "401 when the token was read once and kept past `exp`, or when the pod is gone.";
    Kubernetes "kubernetes.io/serviceaccount/*", KUBERNETES, "An older token from a secret: it has no `exp`.", "401 when the secret was deleted.";
    Kubernetes "sub", KUBERNETES, "`system:serviceaccount:{namespace}:{name}`.", "403 when no role is bound to this account.";
    Kubernetes "aud", KUBERNETES, "The API server, unless another audience was asked for.", "401 when it is meant for another service.";

    GithubActions "sub", GITHUB, "Which repository, branch, environment or event runs: `repo:…`.", "401 or 403 by the cloud when its condition names another branch, environment or `pull_request`.";
    GithubActions "aud", GITHUB, "URL of the repository's owner, unless another audience was asked for.", "401 or 403 when the cloud expects another audience.";
    GithubActions "repository", GITHUB, "The repository.", "401 or 403 when a condition names another one.";
    GithubActions "ref", GITHUB, "The branch or tag.", "401 or 403 when a condition names another one.";
    GithubActions "environment", GITHUB, "The environment of the job.", "401 or 403 when a condition names another one.";
    GithubActions "job_workflow_ref", GITHUB, "The workflow that runs.", "401 or 403 when a condition names another one.";

    GitlabCi "sub", None, "Which project, branch or tag runs: as a rule `project_path:…`.", "Refused by Vault or a cloud when its condition names another one.";
    GitlabCi "ref_protected", None, "Whether the branch is protected; as a rule text and not a boolean.", "Refused when a condition compares it with a boolean.";
    GitlabCi "aud", None, "What `id_tokens` in the job asks for.", "Refused when it is not what the other side expects.";

    AwsSts "https://aws.amazon.com/tags", None, "Tags for the session that the token is exchanged for.", "`InvalidIdentityToken` or `AccessDenied` when a condition does not hold.";

    Supabase "role", SUPABASE, "The database role: `anon`, `authenticated` or `service_role`.", "403 or empty answers: row-level security.";
    Supabase "aal", SUPABASE, "Level of assurance; `aal2` after a second factor.", "403 by a policy that wants `aal2`.";
    Supabase "amr", SUPABASE, "Methods by which the person signed in.", "403 by a policy on methods.";
    Supabase "session_id", SUPABASE, "The session.", "401 or 403 `session_not_found` after a sign-out.";
    Supabase "is_anonymous", SUPABASE, "Whether the user is a guest.", "403 by a policy that refuses guests.";

    Spiffe "sub", None, "The workload: `spiffe://{trust domain}/…`.", "401 when the trust domain is unknown.";
    Spiffe "aud", None, "For which service; required.", "401 when it is not this service.";

    Simplejwt "token_type", None, "Kind of token: `access` or `refresh`.", "401 `Token has wrong type` when a refresh token is sent.";
    Simplejwt "type", None, "Kind of token: `access` or `refresh`.", "`Only non-refresh tokens are allowed` when a refresh token is sent.";
    Simplejwt "fresh", None, "Whether the token comes straight from a sign-in.", "401 where a fresh one is wanted.";
    Hasura "https://hasura.io/jwt/claims", None, "Roles for the engine: `x-hasura-default-role`, `x-hasura-allowed-roles`.", "`invalid-jwt`, also when the claim is text and the server is set to an object.";
    Postgrest "role", None, "The database role.", "401 or 403 when the role does not exist or lacks rights.";

    CloudflareAccess "aud", CLOUDFLARE, "Tag of the application.", "403 when it is another application's; the token belongs into `Cf-Access-Jwt-Assertion` or the cookie `CF_Authorization`, not into `Authorization`.";
    CloudflareAccess "identity_nonce", CLOUDFLARE, "Key under which Access keeps the identity.", "";
}
