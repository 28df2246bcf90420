//! What the differences between a refused request and one that passed say of the verdict.

use super::{Comparison, Difference};
use crate::report::Rich;

impl Comparison {
    /// What comparing says of the verdict; `None` where it says nothing: the other one did not pass, something of the two
    /// was not seen, or several things differ and none fits.
    ///
    /// ```
    /// use why401::{Context, compare::compare, diagnose};
    ///
    /// let failed = "GET /me HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n";
    /// let worked = "GET /me HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n\nHTTP/1.1 200 OK\n\n";
    /// let read = |paste| diagnose(paste, &Context::default());
    /// let proof = compare((&read(failed), failed), (&read(worked), worked)).proof().unwrap();
    /// assert!(proof.plain().ends_with("This bears the verdict out."));
    /// ```
    pub fn proof(&self) -> Option<Rich> {
        let passed = self.statuses[1].is_some_and(|status| (200..300).contains(&status));
        if !self.contrast || !passed || !self.remarks.is_empty() {
            return None;
        }
        let Some((first, rest)) = self.differences.split_first() else { return Some(Rich::of(NOTHING)) };
        let fits = first.explains.is_some() && first.explains == self.verdict;
        match (rest.is_empty(), fits) {
            (true, true) => Some(told("Compared with the one that worked, only this differs: ", first, FITS)),
            (true, false) => {
                Some(told("Compared with the one that worked, only this differs: ", first, LOOK))
            }
            (false, true) => Some(told("Compared with the one that worked: ", first, AMONG)),
            (false, false) => None,
        }
    }
}

fn told(before: &str, difference: &Difference, after: &str) -> Rich {
    let mut rich = Rich::of(before);
    rich.0.extend(difference.words.0.iter().cloned());
    rich.push(after, false);
    rich
}

const NOTHING: &str = "The same request passed, and nothing that counts differs: it is not the request alone. What is \
                       left is the moment, the network that it came from, or what neither paste shows.";
const FITS: &str = " This bears the verdict out.";
const AMONG: &str = " This fits the verdict; other things differ as well.";
const LOOK: &str = " Look there first, whatever the verdict says.";

#[cfg(test)]
mod tests {
    use crate::compare::compare;
    use crate::{Context, diagnose};

    fn proof(failed: &str, worked: &str) -> String {
        let read = |paste| diagnose(paste, &Context::default());
        let compared = compare((&read(failed), failed), (&read(worked), worked));
        compared.proof().map(|words| words.plain()).unwrap_or_default()
    }

    fn request(more: &str, answer: &str) -> String {
        format!("GET /me HTTP/1.1\nHost: a.example\n{more}\nHTTP/1.1 {answer}\n\n")
    }

    const REFUSED: &str = "401 Unauthorized\nWWW-Authenticate: Bearer";

    #[test]
    fn the_only_difference_that_fits_bears_the_verdict_out() {
        let told = proof(&request("", REFUSED), &request("Authorization: Bearer abc\n", "200 OK"));
        assert!(told.starts_with("Compared with the one that worked, only this differs: "), "{told}");
        assert!(told.contains("Authorization") && told.ends_with("This bears the verdict out."), "{told}");
        assert!(!told.contains("abc"), "{told}");
    }

    #[test]
    fn one_difference_of_several_only_fits() {
        let other = request("Authorization: Bearer abc\n", "200 OK").replace("/me", "/you");
        let told = proof(&request("", REFUSED), &other);
        assert!(told.ends_with("This fits the verdict; other things differ as well."), "{told}");
    }

    #[test]
    fn the_same_request_that_passed_says_that_it_is_not_the_request() {
        let same = "Authorization: Bearer abc\n";
        let told = proof(&request(same, REFUSED), &request(same, "200 OK"));
        assert!(told.starts_with("The same request passed"), "{told}");
    }

    #[test]
    fn what_did_not_pass_or_was_not_seen_says_nothing() {
        let with = "Authorization: Bearer abc\n";
        assert_eq!(proof(&request("", REFUSED), &request(with, "403 Forbidden")), "");
        assert_eq!(proof(&request("", REFUSED), &request(with, "302 Found\nLocation: /login")), "");
        assert_eq!(
            proof("HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n", &request(with, "200 OK")),
            ""
        );
    }
}
