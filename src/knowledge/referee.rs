//! What the status of a refusal should be, by its cause (RFC 9110 §15.5.2 and §15.5.4).

/// Nobody is signed in, and a sign-in cures it: 401.
pub(crate) static CURED_BY_SIGN_IN: &[&str] = &[
    "no-credentials",
    "wrong-status-403-for-401",
    "api-key-missing",
    "cookie-not-sent",
    "auth-header-dropped-on-redirect",
];

/// The caller is known and may not: 403.
pub(crate) static CURED_BY_A_RIGHT: &[&str] =
    &["wrong-status-401-for-403", "permission-denied", "insufficient-scope", "resource-policy-denied"];
