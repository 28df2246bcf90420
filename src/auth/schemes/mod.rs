//! The authentication schemes: the IANA registry's and those met in the wild, one file each.

/// What is known of a scheme.
#[derive(Debug)]
pub struct Scheme {
    /// Its name as registered or as commonly written.
    pub name: &'static str,
    /// Whether it stands in the IANA "HTTP Authentication Schemes" registry.
    pub registered: bool,
    /// What it is, in one sentence.
    pub what: &'static str,
    /// What a client must send back, in one or two sentences.
    pub client: &'static str,
    /// The challenge parameters, with what each means.
    pub params: &'static [(&'static str, &'static str)],
    /// Where it is specified: label and URL.
    pub source: (&'static str, &'static str),
}

/// The scheme called `name`, compared without case.
pub fn find(name: &str) -> Option<&'static Scheme> {
    SCHEMES.iter().copied().find(|scheme| scheme.name.eq_ignore_ascii_case(name))
}

/// All schemes known.
pub static SCHEMES: &[&Scheme] = &[];
