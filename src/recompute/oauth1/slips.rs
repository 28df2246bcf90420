//! The usual slips behind a signature of OAuth 1.0 that does not fit.

use super::read::Sent;
use super::{Method, Signed};
use crate::recompute::bytes::percent_encoded;
use crate::recompute::request::Asked;
use crate::recompute::search::Variations;
use crate::recompute::secret::Hidden;
use crate::text::code;

/// Everything that is tried, the likeliest first.
pub(super) fn all(sent: &Sent, asked: &Asked, signed: &Signed) -> Variations<Signed> {
    let mut all = Variations::new();
    let other = if signed.scheme == "http" { "https" } else { "http" };
    all.add("scheme", format!("the address begins with `{other}`"), move |signed: &mut Signed| {
        other.clone_into(&mut signed.scheme);
    });
    hosts(&mut all, asked, signed);
    paths(&mut all, signed);
    params(&mut all, sent, signed);
    for by in [Method::HmacSha1, Method::HmacSha256, Method::HmacSha512] {
        all.add("method", format!("it is made with {}", by.name()), move |signed: &mut Signed| {
            signed.by = by;
        });
    }
    for method in ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"] {
        all.add("http-method", format!("the method is `{method}`"), move |signed: &mut Signed| {
            method.clone_into(&mut signed.method);
        });
    }
    secrets(&mut all, signed);
    all
}

fn hosts(all: &mut Variations<Signed>, asked: &Asked, signed: &Signed) {
    let host = &signed.host;
    let mut add = |words: &str, host: String| {
        let words = format!("{words}, {}", code(&host));
        all.add("host", words, move |signed: &mut Signed| signed.host.clone_from(&host));
    };
    if let Some((bare, _)) = host.rsplit_once(':') {
        add("the host has no port", bare.to_owned());
    } else {
        for port in ["443", "80", "8080", "8443", "3000"] {
            add("the host has a port", format!("{host}:{port}"));
        }
    }
    match host.strip_prefix("www.") {
        Some(bare) => add("the host has no `www.`", bare.to_owned()),
        None => add("the host has a `www.`", format!("www.{host}")),
    }
    for name in ["x-forwarded-host", "x-original-host"] {
        if let Some(value) = asked.header(name) {
            add("the host is the one before the proxy", value.to_ascii_lowercase());
        }
    }
    if let Some(host) = &asked.authority {
        add("the host is in its own case", host.clone());
    }
}

fn paths(all: &mut Variations<Signed>, signed: &Signed) {
    let path = &signed.path;
    let mut add = |words: &str, path: String| {
        let words = format!("{words}, {}", code(&path));
        all.add("path", words, move |signed: &mut Signed| signed.path.clone_from(&path));
    };
    match path.strip_suffix('/') {
        Some(short) => add("the path has no slash at its end", short.to_owned()),
        None => add("the path has a slash at its end", format!("{path}/")),
    }
    add("the path is not percent-encoded", super::read::decoded(path));
    add("the path is percent-encoded once more", percent_encoded(path.as_bytes(), b"/"));
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    add(
        "the path lacks its first segment (a prefix of a proxy)",
        format!("/{}", segments.get(1..).unwrap_or_default().join("/")),
    );
    add("the path is small", path.to_lowercase());
}

fn params(all: &mut Variations<Signed>, sent: &Sent, signed: &Signed) {
    let without = |left_out: &[(String, String)]| -> Vec<(String, String)> {
        signed
            .params
            .iter()
            .filter(|pair| !left_out.contains(pair) || pair.0.starts_with("oauth_"))
            .cloned()
            .collect()
    };
    let mut add = |words: &str, params: Vec<(String, String)>| {
        all.add("params", words, move |signed: &mut Signed| signed.params.clone_from(&params));
    };
    add("the parameters of the body are left out", without(&sent.body));
    add("the parameters of the query are left out", without(&sent.query));
    let mut with_body = signed.params.clone();
    with_body.extend(sent.body.iter().filter(|pair| !signed.params.contains(pair)).cloned());
    add("the body is signed as a form", with_body);
    let each = |change: &dyn Fn(&str) -> String| -> Vec<(String, String)> {
        signed.params.iter().map(|(name, value)| (change(name), change(value))).collect()
    };
    add("the parameters are percent-encoded twice", each(&|text| percent_encoded(text.as_bytes(), b"")));
    add("the parameters are encoded as forms, a space as `+`", each(&|text| text.replace(' ', "+")));
    add("the `+` of the parameters is a plus", each(&|text| text.replace(' ', "+").replace("%2B", "+")));
    add("the parameters are decoded once more", each(&super::read::decoded));
    for name in ["oauth_version", "oauth_token", "oauth_callback", "oauth_verifier", "oauth_body_hash"] {
        let kept = signed.params.iter().filter(|(known, _)| known != name).cloned().collect();
        add(&format!("{} is not signed", code(name)), kept);
    }
    let more = |name: &str, value: &str| -> Vec<(String, String)> {
        let known = signed.params.iter().any(|(known, _)| known == name);
        let more = (!known).then(|| (name.to_owned(), value.to_owned()));
        signed.params.iter().cloned().chain(more).collect()
    };
    add("`oauth_version` is signed as `1.0`, though not sent", more("oauth_version", "1.0"));
    add("`oauth_token` is signed empty, though not sent", more("oauth_token", ""));
    if let Some(realm) = &sent.realm {
        add("`realm` is signed too", more("realm", realm));
    }
    let filled: Vec<(String, String)> =
        signed.params.iter().filter(|(_, value)| !value.is_empty()).cloned().collect();
    add("empty parameters are left out", filled);
    let mut seen: Vec<(String, String)> = Vec::new();
    for pair in &signed.params {
        if !seen.iter().any(|(name, _)| *name == pair.0) {
            seen.push(pair.clone());
        }
    }
    add("of equal parameters only the first is signed", seen);
}

fn secrets(all: &mut Variations<Signed>, signed: &Signed) {
    let (consumer, token) = (signed.consumer_secret.0.clone(), signed.token_secret.0.clone());
    all.add("token-secret", "the token secret is empty", |signed: &mut Signed| {
        signed.token_secret = Hidden::default();
    });
    all.add("secret", "the secrets are not percent-encoded in the key", |signed: &mut Signed| {
        signed.key_encoded = false;
    });
    let (one, two) = (consumer.clone(), token.clone());
    all.add("secret", "the two secrets change places", move |signed: &mut Signed| {
        signed.consumer_secret = Hidden(two.clone());
        signed.token_secret = Hidden(one.clone());
    });
    let (one, two) = (consumer.trim().to_owned(), token.trim().to_owned());
    all.add("secret", "the secrets have no white space around them", move |signed: &mut Signed| {
        signed.consumer_secret = Hidden(one.clone());
        signed.token_secret = Hidden(two.clone());
    });
    all.add("secret", "a line break stands at the end of the consumer secret", move |signed: &mut Signed| {
        signed.consumer_secret = Hidden(format!("{consumer}\n"));
    });
    all.add(
        "token-secret",
        "a line break stands at the end of the token secret",
        move |signed: &mut Signed| {
            signed.token_secret = Hidden(format!("{token}\n"));
        },
    );
}
