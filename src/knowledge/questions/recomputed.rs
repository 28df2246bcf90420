//! What working something out again with a typed secret gave: no paste tells, a recomputation does.

use super::choice;
use crate::diagnosis::{Question, Stage};
use crate::recompute::{Agreement, Outcome};

/// Whether a Digest response or Basic value comes out again from a typed password.
pub static RECOMPUTED: Question = Question {
    id: "recomputed",
    text: "Does what was sent come out again from the password?",
    choices: &[
        choice("fits", "Yes: the response was made rightly from that password"),
        choice("holds", "Yes: the value holds that user name and password"),
        choice("differs", "No: it was made from another password"),
        choice("password", "Only with that password in another form"),
        choice("username", "Only with another user name"),
        choice("charset", "Only in another charset"),
        choice("encoding", "Only with something at its end, or encoded twice"),
        choice("uri", "Only with another `uri` than was sent"),
        choice("realm", "Only with another `realm` than was sent"),
        choice("nonce", "Only with another `nonce` than was sent"),
        choice("count", "Only with another `nc` or `cnonce` than was sent"),
        choice("qop", "Only with another `qop` than was sent"),
        choice("algorithm", "Only with another algorithm than is named"),
        choice("method", "Only for another method"),
        choice("body", "Only with another body"),
    ],
    stage: Stage::Valid,
    read: |_| Vec::new(),
    experiment: "Type the password where the credential is worked out again.",
};

/// Whether the signature of a request comes out again from a typed secret.
pub static REQUEST_SIGNED: Question = Question {
    id: "request-signed",
    text: "Does the request's signature come out again from the secret?",
    choices: &[
        choice("fits", "Yes: it is that of this request and that secret"),
        choice("differs", "No: another secret was used, or something else was signed"),
        choice("secret", "Only with that secret in another form"),
        choice("address", "Only with another host or path than was sent"),
        choice("query", "Only with another query or other parameters than were sent"),
        choice("header", "Only with another header than was sent"),
        choice("body", "Only with another body than was sent"),
        choice("scope", "Only with another date, region or service"),
        choice("method", "Only for another method"),
        choice("algorithm", "Only with another signature method than is named"),
    ],
    stage: Stage::Valid,
    read: |_| Vec::new(),
    experiment: "Type the secret where the signature is worked out again.",
};

/// The question that the outcome of an offer answers, and the answer, which is `None` where something was missing.
/// `offer` is the offer's id.
pub fn answer(offer: &str, outcome: &Outcome) -> (&'static Question, Option<&'static str>) {
    let question = if matches!(offer, "digest" | "basic") { &RECOMPUTED } else { &REQUEST_SIGNED };
    let choice = match &outcome.agreement {
        Agreement::Agrees if offer == "basic" => "holds",
        Agreement::Agrees => "fits",
        Agreement::Differs => "differs",
        Agreement::Incomplete => return (question, None),
        Agreement::AgreesWith(differences) => match differences.first().map_or("", |first| first.what) {
            "nc" | "cnonce" => "count",
            "tail" => "encoding",
            // OAuth 1.0 calls its algorithm a signature method.
            "method" if offer == "oauth1" => "algorithm",
            "http-method" => "method",
            "path" | "host" | "scheme" => "address",
            "params" => "query",
            "signed-headers" => "header",
            "payload" => "body",
            "date" => "scope",
            "token-secret" => "secret",
            other => other,
        },
    };
    (question, question.choices.iter().map(|known| known.id).find(|known| *known == choice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recompute::{Difference, Outcome};

    fn of(offer: &str, what: &'static str) -> Option<&'static str> {
        let agreement = Agreement::AgreesWith(vec![Difference { what, words: String::new() }]);
        let outcome = Outcome { agreement, headline: String::new(), lines: Vec::new(), texts: Vec::new() };
        answer(offer, &outcome).1
    }

    #[test]
    fn everything_that_can_differ_is_an_answer() {
        for what in [
            "uri",
            "password",
            "charset",
            "username",
            "realm",
            "nonce",
            "algorithm",
            "qop",
            "nc",
            "cnonce",
            "method",
            "body",
        ] {
            assert!(of("digest", what).is_some(), "{what}");
        }
        for what in ["charset", "tail", "encoding", "password", "username"] {
            assert!(of("basic", what).is_some(), "{what}");
        }
        for what in ["path", "query", "header", "host", "payload", "date", "scope", "secret", "method"] {
            assert!(of("sigv4", what).is_some(), "{what}");
        }
        for what in ["host", "http-method", "method", "params", "path", "scheme", "secret", "token-secret"] {
            assert!(of("oauth1", what).is_some(), "{what}");
        }
        assert_eq!((of("oauth1", "method"), of("sigv4", "method")), (Some("algorithm"), Some("method")));
    }
}
