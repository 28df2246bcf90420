//! What claims mean, and what goes wrong with them in a 401 or 403.

mod registered;
mod vendors;

use super::{Issuer, Jwt, issuer_family};
use crate::auth::severity::Source;

/// What is known of a claim or a header member.
#[derive(Debug)]
pub struct ClaimText {
    /// Its name.
    pub name: &'static str,
    /// Whether it stands in the header.
    pub in_header: bool,
    /// The product it is particular to; `None` where all issuers mean the same.
    pub issuer: Option<Issuer>,
    /// What it means; wire text stands in code spans.
    pub meaning: &'static str,
    /// What a person with a 401 or 403 meets; empty where nothing is typical.
    pub wrong: &'static str,
    /// Where it is documented; `None` where it is general knowledge of the product and not looked up.
    pub source: Option<Source>,
}

/// What the payload's claim `name` means in this token: its issuer's own meaning before the general one.
///
/// A claim that only one product has is explained for that product, whatever the issuer is called.
///
/// ```
/// use why401::auth::jwt::{self, claims};
/// use why401::text::Mapped;
/// let token = jwt::read(&Mapped::at("eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln", 0));
/// assert!(claims::explain("aud", &token).unwrap().wrong.contains("401"));
/// assert!(claims::explain("no_such_claim", &token).is_none());
/// ```
pub fn explain(name: &str, jwt: &Jwt) -> Option<&'static ClaimText> {
    let issuer = jwt.claim("iss").and_then(|iss| iss.value.as_str()).and_then(issuer_family);
    let rows = || all().filter(|row| !row.in_header && matches(row, name));
    let own = rows().find(|row| row.issuer.is_some() && row.issuer == issuer);
    let general = rows().find(|row| row.issuer.is_none());
    let mut vendors = rows().filter(|row| row.issuer.is_some());
    let only = vendors.next().filter(|_| vendors.next().is_none());
    own.or(general).or(only)
}

/// What the header member `name` means.
pub fn explain_header(name: &str) -> Option<&'static ClaimText> {
    all().find(|row| row.in_header && row.name == name)
}

/// Every row: the registered claims, then those of products.
pub fn all() -> impl Iterator<Item = &'static ClaimText> {
    registered::ROWS.iter().chain(vendors::ROWS)
}

/// A name that ends with `*` stands for all that begin like it.
fn matches(row: &ClaimText, name: &str) -> bool {
    row.name == name || row.name.strip_suffix('*').is_some_and(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::jwt;
    use crate::text::Mapped;

    #[test]
    fn the_issuers_own_meaning_comes_first() {
        // {"iss":"https://sts.windows.net/1/"}
        let entra = jwt::read(&Mapped::at(
            "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJodHRwczovL3N0cy53aW5kb3dzLm5ldC8xLyJ9.c2ln",
            0,
        ));
        assert_eq!(explain("scp", &entra).unwrap().issuer, Some(Issuer::Entra));
        assert_eq!(explain("exp", &entra).unwrap().issuer, None);
        assert_eq!(explain("cognito:groups", &entra).unwrap().issuer, Some(Issuer::Cognito));
        assert!(explain_header("kid").is_some());
    }

    #[test]
    fn every_row_says_something_once() {
        let mut seen = std::collections::HashSet::new();
        for row in all() {
            assert!(
                row.meaning.ends_with('.') && (row.wrong.is_empty() || row.wrong.ends_with('.')),
                "{}",
                row.name
            );
            assert!(seen.insert((row.name, row.in_header, row.issuer)), "{} twice", row.name);
        }
    }
}
