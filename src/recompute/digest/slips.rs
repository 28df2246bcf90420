//! The usual slips behind a response that does not fit.

use super::facts::Asks;
use super::{Algorithm, Digest};
use crate::recompute::bytes::{Charset, Hash, hex, percent_encoded, percent_octets};
use crate::recompute::request::Asked;
use crate::recompute::search::Variations;
use crate::recompute::secret::Hidden;
use crate::text::code;

/// Everything that is tried with `digest`, the likeliest first.
pub(super) fn all(
    digest: &Digest,
    asked: &Asked,
    others: &[(String, String)],
    asks: &[Asks],
) -> Variations<Digest> {
    let mut all = Variations::new();
    let target = asked.target();
    let mut add_uri = |uri: String, words: &str| {
        let words = format!("`uri` is {}, {words}", code(&uri));
        all.add("uri", words, move |digest: &mut Digest| digest.uri.clone_from(&uri));
    };
    add_uri(target.clone(), "the target of the request line");
    add_uri(asked.path.clone(), "the path without its query");
    for scheme in ["http", "https"] {
        if let Some(absolute) = asked.absolute(scheme) {
            add_uri(absolute, "the absolute address");
        }
    }
    if let Some(authority) = &asked.authority {
        add_uri(authority.clone(), "host and port");
    }
    let own = digest.uri.clone();
    if let Some((path, _)) = own.split_once('?') {
        add_uri(path.to_owned(), "the path without its query");
    }
    if let Some((_, rest)) = own.split_once("://") {
        add_uri(rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/").to_owned(), "the path alone");
    }
    for text in [&own, &target] {
        let octets = percent_octets(text);
        if let Ok(plain) = String::from_utf8(octets.clone()) {
            add_uri(plain, "with its percent-encoding taken off");
        }
        add_uri(percent_encoded(&octets, b"/?&=:@!$'()*+,;"), "percent-encoded in capitals");
        add_uri(percent_encoded(text.as_bytes(), b"/?&="), "percent-encoded twice");
        match text.strip_suffix('/') {
            Some(short) => add_uri(short.to_owned(), "without the slash at its end"),
            None => add_uri(format!("{text}/"), "with a slash at its end"),
        }
    }
    for (_, other) in others {
        add_uri(other.clone(), "the target of another request of the paste");
    }
    add_uri(String::new(), "an empty text");

    passwords(&mut all, digest);
    for charset in [Charset::Latin1, Charset::Windows1252] {
        let words = format!("user name and password are read in {}", charset.name());
        let encode = |text: &str| charset.encode(text);
        if [&digest.username, &digest.realm, &digest.password.0].iter().all(|text| encode(text).is_some()) {
            all.add("charset", words, move |digest: &mut Digest| digest.charset = charset);
        }
    }
    usernames(&mut all, digest);
    for asks in asks {
        let (realm, nonce) = (asks.realm.clone(), asks.nonce.clone());
        all.add(
            "realm",
            format!("`realm` is that of the challenge, {}", code(&realm)),
            move |digest: &mut Digest| {
                digest.realm.clone_from(&realm);
            },
        );
        all.add(
            "nonce",
            format!("`nonce` is that of another challenge, {}", code(&nonce)),
            move |digest: &mut Digest| {
                digest.nonce.clone_from(&nonce);
            },
        );
    }
    all.add("realm", "`realm` is empty", |digest: &mut Digest| digest.realm.clear());
    all.add("realm", "`realm` keeps its quotes", |digest: &mut Digest| {
        digest.realm = format!("\"{}\"", digest.realm);
    });
    all.add("realm", "`realm` keeps its backslashes", |digest: &mut Digest| {
        digest.realm = digest.realm.replace('\\', "\\\\").replace('"', "\\\"");
    });
    for (hash, sess) in [
        (Hash::Md5, false),
        (Hash::Md5, true),
        (Hash::Sha256, false),
        (Hash::Sha256, true),
        (Hash::Sha512_256, false),
        (Hash::Sha512_256, true),
        (Hash::Sha512Cut, false),
        (Hash::Sha512Cut, true),
        (Hash::Sha1, false),
        (Hash::Sha512, false),
    ] {
        let algorithm = Algorithm { hash, sess };
        all.add("algorithm", format!("the algorithm is {}", algorithm.name()), move |digest: &mut Digest| {
            digest.algorithm = algorithm;
        });
    }
    all.add("qop", "`qop` is left out of the hash (RFC 2069)", |digest: &mut Digest| digest.qop = None);
    for qop in ["auth", "auth-int", "AUTH", "\"auth\"", "auth,auth-int"] {
        all.add("qop", format!("`qop` is {}", code(qop)), move |digest: &mut Digest| {
            digest.qop = Some(qop.to_owned());
        });
    }
    counts(&mut all, digest);
    for (method, _) in others {
        let words = format!("the method is that of another request of the paste, {}", code(method));
        let method = method.clone();
        all.add("method", words, move |digest: &mut Digest| digest.method.clone_from(&method));
    }
    for method in ["GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "PROPFIND", ""] {
        let words = if method.is_empty() {
            "the method is left out".to_owned()
        } else {
            format!("the method is `{method}`")
        };
        all.add("method", words, move |digest: &mut Digest| method.clone_into(&mut digest.method));
    }
    all.add("method", "the method is in small letters", |digest: &mut Digest| {
        digest.method.make_ascii_lowercase();
    });
    all.add("body", "the body is empty", |digest: &mut Digest| digest.body = [].into());
    for (words, body) in asked.bodies() {
        all.add("body", format!("the body is read {words}"), move |digest: &mut Digest| {
            digest.body = body.as_slice().into();
        });
    }
    all
}

fn passwords(all: &mut Variations<Digest>, digest: &Digest) {
    let typed = digest.password.0.clone();
    let mut add = |words: &str, password: String| {
        all.add("password", words, move |digest: &mut Digest| digest.password = Hidden(password.clone()));
    };
    add("a line break stands at the password's end", format!("{typed}\n"));
    add("a line break (CR LF) stands at the password's end", format!("{typed}\r\n"));
    add("a space stands at the password's end", format!("{typed} "));
    add("a space stands before the password", format!(" {typed}"));
    add("the white space around the password is taken off", typed.trim().to_owned());
    add("the quotes around the password are taken off", typed.trim_matches(['"', '\'']).to_owned());
    if let Ok(decoded) = String::from_utf8(percent_octets(&typed)) {
        add("the percent-encoding of the password is taken off", decoded);
    }
    add("the password is percent-encoded", percent_encoded(typed.as_bytes(), b""));
    add("the password is empty", String::new());
    add("the password is its own MD5 in hexadecimal digits", Hash::Md5.hex(typed.as_bytes()));
    add("the backslashes of the password are doubled", typed.replace('\\', "\\\\"));
    if [32, 64].contains(&typed.trim().len()) && typed.trim().bytes().all(|byte| byte.is_ascii_hexdigit()) {
        all.add(
            "password",
            "what was typed is not the password but the hash that a password file holds",
            |digest: &mut Digest| {
                digest.hashed = true;
            },
        );
    }
}

fn usernames(all: &mut Variations<Digest>, digest: &Digest) {
    let name = digest.username.clone();
    let mut add = |words: &str, name: &str| {
        let name = name.to_owned();
        all.add("username", format!("{words}, {}", code(&name)), move |digest: &mut Digest| {
            digest.username.clone_from(&name);
        });
    };
    if let Some((_, short)) = name.split_once('\\') {
        add("the user name has no domain", short);
    }
    if let Some((short, _)) = name.split_once('@') {
        add("the user name has no domain", short);
    }
    add("the backslash of the user name is doubled", &name.replace('\\', "\\\\"));
    add("the user name is in small letters", &name.to_lowercase());
    add("the user name is in capitals", &name.to_uppercase());
    add("the user name has no white space around it", name.trim());
    let hashed = super::userhash(digest);
    add("the user name is put into the hash as its own hash", &hashed);
}

fn counts(all: &mut Variations<Digest>, digest: &Digest) {
    let mut add = |nc: String, words: &str| {
        let words = format!("`nc` is {}{words}", code(&nc));
        all.add("nc", words, move |digest: &mut Digest| digest.nc.clone_from(&nc));
    };
    let short = digest.nc.trim_start_matches('0').to_owned();
    add(format!("{:0>8}", digest.nc), ", eight digits");
    add(short, ", without its zeros");
    add("00000001".into(), ", the first request with this nonce");
    add(digest.nc.to_ascii_lowercase(), ", in small letters");
    add(digest.nc.to_ascii_uppercase(), ", in capitals");
    if let Ok(count) = u32::from_str_radix(&digest.nc, 16) {
        add(format!("{:08x}", count.saturating_add(1)), ", one more than was sent");
        add(format!("{:08x}", count.saturating_sub(1)), ", one less than was sent");
    }
    all.add("cnonce", "`cnonce` is left out", |digest: &mut Digest| digest.cnonce.clear());
    let coded = crate::auth::base64::decode(&digest.cnonce).ok().map(|decoded| decoded.bytes);
    if let Some(text) = coded.as_ref().and_then(|bytes| String::from_utf8(bytes.clone()).ok()) {
        all.add("cnonce", "`cnonce` is decoded from base64", move |digest: &mut Digest| {
            digest.cnonce.clone_from(&text);
        });
    }
    if let Some(text) = coded.map(|bytes| hex(&bytes)) {
        all.add("cnonce", "`cnonce` is the hexadecimal form of its base64", move |digest: &mut Digest| {
            digest.cnonce.clone_from(&text);
        });
    }
}
