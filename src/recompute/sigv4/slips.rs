//! The usual slips behind a signature of Version 4 that does not fit.

use super::read::{Sent, is_s3, without_default_port};
use super::{Canonical, UNSIGNED, header_value, path, query};
use crate::recompute::bytes::{Hash, percent_octets};
use crate::recompute::request::Asked;
use crate::recompute::search::Variations;
use crate::recompute::secret::Hidden;
use crate::text::{code, order};

/// Everything that is tried, the likeliest first.
pub(super) fn all(sent: &Sent, asked: &Asked, server: Option<&str>) -> Variations<Canonical> {
    let mut all = Variations::new();
    paths(&mut all, sent, asked);
    queries(&mut all, asked);
    headers(&mut all, sent, asked);
    payloads(&mut all, asked);
    scopes(&mut all, sent);
    for method in ["GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "PATCH"] {
        all.add("method", format!("the method is `{method}`"), move |signed: &mut Canonical| {
            method.clone_into(&mut signed.method);
        });
    }
    for name in ["date", "x-amz-date"] {
        if let Some(date) = asked.header(name).map(str::to_owned) {
            all.add("date", format!("the date is that of {}", code(name)), move |signed: &mut Canonical| {
                signed.date.clone_from(&date);
            });
        }
    }
    let typed = sent.canonical.secret.0.clone();
    let mut secret = |words: &str, text: String| {
        all.add("secret", words, move |signed: &mut Canonical| signed.secret = Hidden(text.clone()));
    };
    secret("the secret key has no white space around it", typed.trim().to_owned());
    secret("the secret key has no quotes around it", typed.trim_matches(['"', '\'']).to_owned());
    secret("a line break stands at the end of the secret key", format!("{typed}\n"));
    secret("a carriage return stands at the end of the secret key", format!("{typed}\r"));
    secret("the `+` of the secret key is read as a space", typed.replace('+', " "));
    secret("the secret key's percent-encoding is taken off", crate::text::percent_decoded(&typed));
    secret("the backslashes of the secret key are taken off", typed.replace('\\', ""));
    if let Some(server) = server {
        let lines: Vec<String> = server.split('\n').map(|line| line.trim().to_owned()).collect();
        if let (Some(path), Some(query)) = (lines.get(1).cloned(), lines.get(2).cloned()) {
            all.add(
                "path",
                format!("the path is the server's, {}", code(&path)),
                move |signed: &mut Canonical| signed.path.clone_from(&path),
            );
            all.add(
                "query",
                format!("the query is the server's, {}", code(&query)),
                move |signed: &mut Canonical| signed.query.clone_from(&query),
            );
        }
        for (name, value) in lines.iter().skip(3).filter_map(|line| line.split_once(':')) {
            header(
                &mut all,
                name,
                format!("the header {} is the server's, {}", code(name), code(value)),
                value.to_owned(),
            );
        }
    }
    all
}

fn header(all: &mut Variations<Canonical>, name: &str, words: String, value: String) {
    let name = name.to_owned();
    all.add("header", words, move |signed: &mut Canonical| {
        for (known, own) in &mut signed.headers {
            if *known == name {
                *own = Some(value.clone());
            }
        }
    });
}

fn paths(all: &mut Variations<Canonical>, sent: &Sent, asked: &Asked) {
    let mut add = |words: &str, path: String| {
        let words = format!("{words}, {}", code(&path));
        all.add("path", words, move |signed: &mut Canonical| signed.path.clone_from(&path));
    };
    let own = &asked.path;
    if sent.s3 {
        add("the path is encoded twice, which S3 does not", path(own, false));
    } else {
        add("the path is encoded once, as for S3", path(own, true));
    }
    add("the path is signed as it was sent", own.clone());
    if let Ok(plain) = String::from_utf8(percent_octets(own)) {
        add("the path is signed without percent-encoding", plain);
    }
    add("the path has no slash at its end", own.trim_end_matches('/').to_owned());
    add("the path has a slash at its end", format!("{own}/"));
    let segments: Vec<&str> = own.split('/').filter(|segment| !segment.is_empty()).collect();
    let tail = segments.get(1..).unwrap_or_default().join("/");
    add(
        "the path lacks its first segment (a stage, a bucket, a prefix of a proxy)",
        path(&format!("/{tail}"), sent.s3),
    );
    if let Some((bucket, _)) = asked.authority.as_deref().and_then(|host| host.split_once('.')) {
        add("the path begins with the bucket", path(&format!("/{bucket}{own}"), sent.s3));
    }
    add("the path is empty", "/".to_owned());
}

fn queries(all: &mut Variations<Canonical>, asked: &Asked) {
    let raw = asked.query.clone().unwrap_or_default();
    let mut add = |words: &str, query: String| {
        all.add("query", words, move |signed: &mut Canonical| signed.query.clone_from(&query));
    };
    add("the `+` of the query is a space", query(&raw, true));
    add("the query is left out", String::new());
    let plain: Vec<&str> = raw.split('&').filter(|pair| !pair.starts_with("X-Amz-Signature=")).collect();
    add("the query is signed as it was sent, not sorted", plain.join("&"));
    let mut sorted = plain.clone();
    order::sort(&mut sorted);
    add("the query is sorted and not encoded anew", sorted.join("&"));
    let without = |prefix: &str| {
        let kept: Vec<&str> = plain.iter().copied().filter(|pair| !pair.starts_with(prefix)).collect();
        query(&kept.join("&"), false)
    };
    add("the session token was put into the query after signing", without("X-Amz-Security-Token="));
    for name in plain
        .iter()
        .filter_map(|pair| pair.split('=').next())
        .filter(|name| !name.starts_with("X-Amz-"))
        .take(12)
    {
        add(&format!("the parameter {} came on top after signing", code(name)), without(&format!("{name}=")));
    }
}

fn headers(all: &mut Variations<Canonical>, sent: &Sent, asked: &Asked) {
    if let Some(host) = &asked.authority {
        let bare = host.rsplit_once(':').map_or(host.as_str(), |(bare, _)| bare);
        for (words, value) in [
            ("without its port", bare.to_owned()),
            ("without the default port", without_default_port(host, asked.scheme())),
            ("with the port 443", format!("{bare}:443")),
            ("with the port 80", format!("{bare}:80")),
            ("in small letters", host.to_ascii_lowercase()),
        ] {
            header(
                all,
                "host",
                format!("the header `host` is signed {words}, {}", code(&value)),
                value.clone(),
            );
        }
        for name in ["x-forwarded-host", "x-original-host"] {
            if let Some(value) = asked.header(name) {
                header(
                    all,
                    "host",
                    format!("the header `host` is that of {}, {}", code(name), code(value)),
                    value.to_owned(),
                );
            }
        }
    }
    for (name, value) in &sent.canonical.headers {
        let whole: Vec<&str> = asked
            .headers
            .iter()
            .filter(|(known, ..)| known == name)
            .map(|(_, value, _)| value.as_str())
            .collect();
        header(all, name, format!("the header {} keeps its inner spaces", code(name)), whole.join(","));
        header(all, name, format!("the header {} is signed empty", code(name)), String::new());
        if let Some(value) = value {
            let quotes = header_value(&value.replace(", ", ","));
            header(all, name, format!("the header {} has no space after its commas", code(name)), quotes);
        }
    }
    let content_type = asked.header("content-type").unwrap_or_default().to_owned();
    let bare = content_type.split(';').next().unwrap_or_default().trim().to_owned();
    for value in [
        bare.clone(),
        format!("{bare}; charset=utf-8"),
        format!("{bare}; charset=UTF-8"),
        format!("{bare};charset=UTF-8"),
    ] {
        header(all, "content-type", format!("the header `content-type` is {}", code(&value)), value.clone());
    }
    for value in ["identity", "gzip", "gzip, deflate", "gzip, deflate, br"] {
        header(
            all,
            "accept-encoding",
            format!("the header `accept-encoding` is `{value}`"),
            value.to_owned(),
        );
    }
    for value in ["0", "-1"] {
        header(all, "content-length", format!("the header `content-length` is `{value}`"), value.to_owned());
    }
}

fn payloads(all: &mut Variations<Canonical>, asked: &Asked) {
    let mut add = |words: &str, payload: String| {
        all.add("payload", words, move |signed: &mut Canonical| signed.payload = Some(payload.clone()));
    };
    add("the body's hash is that of the pasted body", Hash::Sha256.hex(asked.body()));
    add("the body's hash is that of no body", Hash::Sha256.hex(b""));
    add(&format!("the body is not signed, {}", code(UNSIGNED)), UNSIGNED.to_owned());
    for (words, body) in asked.bodies() {
        add(&format!("the body is read {words}"), Hash::Sha256.hex(&body));
    }
}

fn scopes(all: &mut Variations<Canonical>, sent: &Sent) {
    let parts: Vec<&str> = sent.canonical.scope.split('/').collect();
    let [day, region, service, terminator] = parts.as_slice() else { return };
    let mut add = |words: String, scope: String| {
        all.add("scope", words, move |signed: &mut Canonical| signed.scope.clone_from(&scope));
    };
    for other in ["us-east-1", "eu-west-1", "eu-central-1", "us-west-2", "auto", ""] {
        add(format!("the region is {}", code(other)), format!("{day}/{other}/{service}/{terminator}"));
    }
    for other in ["s3", "execute-api", "es", "aoss", "lambda", "appsync", "sts"]
        .iter()
        .filter(|other| is_s3(other) == sent.s3)
    {
        add(format!("the service is {}", code(other)), format!("{day}/{region}/{other}/{terminator}"));
    }
    if let Some(day) = sent.canonical.date.get(..8) {
        add(
            format!("the day of the scope is {}", code(day)),
            format!("{day}/{region}/{service}/{terminator}"),
        );
    }
    add(
        format!("the order of region and service is changed, {region} and {service}"),
        format!("{day}/{service}/{region}/{terminator}"),
    );
}
