//! What a browser may do with each file: the one place from which the pages' meta elements and the hosts' header files
//! are made.
//!
//! It keeps foreign scripts from running in the page, and what does run from loading more, setting markup, and reaching a
//! form or a frame. It does not keep in what a script sends that runs all the same: see `connect-src` below.

/// A Content Security Policy (CSP Level 3).
#[derive(Clone, Copy)]
pub(crate) struct Policy(&'static [(&'static str, &'static str)]);

impl Policy {
    /// As the value of a header field.
    pub(crate) fn header(self) -> String {
        written(self.0.iter().copied())
    }

    /// What it says under a name, or nothing.
    pub(crate) fn value(self, directive: &str) -> &'static str {
        self.0.iter().find(|(name, _)| *name == directive).map_or("", |(_, value)| value)
    }

    /// As the content of a meta element, which may not speak of frames (CSP Level 3 §3.3).
    pub(crate) fn meta(self) -> String {
        written(self.0.iter().copied().filter(|(name, _)| *name != "frame-ancestors"))
    }
}

fn written<'a>(directives: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let all: Vec<String> = directives.map(|(name, value)| format!("{name} {value}")).collect();
    all.join("; ")
}

/// The page. Every script, style and picture is a file of its own, so nothing inline needs a hash, and a host that sends
/// this needs no change when the page does.
///
/// - `script-src`: `'wasm-unsafe-eval'` lets WebAssembly be compiled, and no text be run.
/// - `connect-src`: the page's own files; any `https:`, because the keys of any issuer may be asked for when the person
///   presses the button that names its address, and nobody knows beforehand which issuers there are; plain `http:` to
///   this computer alone, for an issuer under development. A source expression cannot name `[::1]`. It names addresses
///   and no methods: that the page itself asks with `GET` and without credentials is its own doing
///   (`src/app/outward.rs`), and a script that got in could send what it likes to any `https:` address.
/// - `trusted-types`: the one policy makes the addresses of the workers (src/app/trusted.rs); markup is never set from
///   text, so none exists for that.
pub(crate) const PAGE: Policy = Policy(&[
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("connect-src", "'self' https: http://localhost:* http://*.localhost:* http://127.0.0.1:*"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'none'"),
    ("trusted-types", "why401"),
    ("require-trusted-types-for", "'script'"),
]);

/// The pages of causes, and whatever else is only read: no script at all.
pub(crate) const READ: Policy = Policy(&[
    ("default-src", "'none'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'none'"),
    ("require-trusted-types-for", "'script'"),
]);

/// The workers, which hold what was pasted and have nobody to ask. A worker does not inherit the page's meta element, so
/// this is enforced where a host sends it.
pub(crate) const WORKER: Policy = Policy(&[
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("connect-src", "'self'"),
    ("trusted-types", "'none'"),
    ("require-trusted-types-for", "'script'"),
]);

/// What a host sends with every file beside the policy.
pub(crate) const HEADERS: [(&str, &str); 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Of a file whose name bears a hash of its content.
pub(crate) const KEPT: &str = "public, max-age=31536000, immutable";
/// Of every other file.
pub(crate) const ASKED_ANEW: &str = "no-cache";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_policy_lets_text_become_a_script() {
        for policy in [PAGE, READ, WORKER] {
            let header = policy.header();
            assert!(header.starts_with("default-src 'none'; "), "{header}");
            for open in
                ["unsafe-inline", "'unsafe-eval'", "unsafe-hashes", "data:", "blob:", " *;", " http: "]
            {
                assert!(!header.contains(open), "{header} has {open}");
            }
            assert!(header.contains("require-trusted-types-for 'script'"), "{header}");
        }
        assert!(!READ.header().contains("script-src"));
    }

    #[test]
    fn a_meta_element_does_not_speak_of_frames() {
        assert!(PAGE.header().contains("; frame-ancestors 'none'; "));
        assert_eq!(PAGE.meta(), PAGE.header().replace("frame-ancestors 'none'; ", ""));
        assert!(!PAGE.meta().contains('"'), "stands in an attribute");
    }
}
