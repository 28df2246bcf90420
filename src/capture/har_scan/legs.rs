//! Which entries belong together: one origin, one URL, a redirect that leads to it.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::HarIndex;

impl HarIndex {
    /// The entries that tell why entry `at` was refused, itself among them, in the order of the log: earlier ones
    /// to the same URL (the preflight, the first leg of a handshake), redirects that led to it, and what was sent
    /// to the same URL right after. At most sixteen before and three after it.
    pub fn chain(&self, at: usize) -> Vec<usize> {
        let Some(chosen) = self.entries.get(at) else { return Vec::new() };
        let mut wanted = vec![chosen.path];
        let mut legs = vec![at];
        let earlier = self.entries.get(..at).unwrap_or_default().iter().enumerate().rev();
        for (number, entry) in earlier.take(REACH) {
            let leads_here = entry.target != 0 && wanted.contains(&entry.target);
            let same = entry.origin == chosen.origin && entry.path == chosen.path;
            if legs.len() <= BEFORE && (leads_here || same) {
                legs.push(number);
                if !wanted.contains(&entry.path) {
                    wanted.push(entry.path);
                }
            }
        }
        legs.reverse();
        let later = self.entries.get(at + 1..).unwrap_or_default().iter().take(REACH);
        let after =
            later.enumerate().filter(|(_, entry)| entry.origin == chosen.origin && entry.path == chosen.path);
        legs.extend(after.take(AFTER).map(|(number, _)| at + 1 + number));
        legs
    }

    /// The entries round `at` that a diagnosis of the whole log looks at.
    pub fn neighbours(&self, at: usize) -> std::ops::Range<usize> {
        at.saturating_sub(NEIGHBOURS)..self.len().min(at + NEIGHBOURS)
    }
}

/// Origin and URL without query and fragment, of an absolute URL; the origin is empty for any other.
pub(super) fn parts(url: &str) -> (String, String) {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some((scheme, rest)) = path.split_once("://") else { return (String::new(), path.to_owned()) };
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let origin = format!("{scheme}://{host}").to_ascii_lowercase();
    let path =
        format!("{origin}{}", rest.get(authority.len()..).filter(|path| !path.is_empty()).unwrap_or("/"));
    (origin, path)
}

/// Where `location` leads from `url`, without query and fragment.
pub(super) fn resolved(url: &str, location: &str) -> String {
    let (origin, path) = parts(url);
    let location = location.trim();
    if location.contains("://") && !location.starts_with('/') {
        return parts(location).1;
    }
    let plain = location.split(['?', '#']).next().unwrap_or_default();
    if plain.starts_with("//") {
        let scheme = origin.split("//").next().unwrap_or_default();
        return parts(&format!("{scheme}{plain}")).1;
    }
    if plain.starts_with('/') {
        return format!("{origin}{plain}");
    }
    if plain.is_empty() {
        return path;
    }
    format!("{}/{plain}", path.rsplit_once('/').map_or(path.as_str(), |(folder, _)| folder))
}

/// A number that stands for `text`; never 0.
pub(super) fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish().max(1)
}

/// Entries further away than this belong to another attempt.
const REACH: usize = 2000;
const BEFORE: usize = 16;
const AFTER: usize = 3;
/// As many entries before and after as the evidence has legs.
const NEIGHBOURS: usize = 24;
