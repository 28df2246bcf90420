//! How fast challenges and tokens are read.
//!
//! `cargo bench --bench auth [challenges] [token]`: challenges beside the `http-auth` crate on the values that both read alike, in the same run;
//! then a token of 1 kB from its text to its explained claims. The best of many rounds is printed, after a round that
//! warms up.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use serde_json::Value;
use why401::auth::challenge::{self, Field};
use why401::auth::jwt;
use why401::text::Mapped;

fn main() {
    // `cargo test --benches` only asks whether it starts.
    if cfg!(debug_assertions) {
        return println!("a bench of a debug build says nothing");
    }
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let wants = |name: &str| wanted.is_empty() || wanted.iter().any(|one| one == name);
    if wants("challenges") {
        challenges();
    }
    if wants("token") {
        token();
    }
}

/// A response's header lines: as they are read here, and joined as `http-auth` takes them.
struct Vector {
    lines: Vec<(Field, Mapped)>,
    joined: String,
    valid: bool,
}

fn vectors() -> Vec<Vector> {
    let data: Vec<Value> =
        serde_json::from_str(include_str!("../tests/vectors/challenges.json")).expect("vectors");
    let vector = |one: &Value| {
        let texts: Vec<&str> =
            one["headers"].as_array().expect("lines").iter().filter_map(Value::as_str).collect();
        // The fields of a capture are parts of one text.
        let line = |text: &&str| (Field::WwwAuthenticate, Mapped::at(*text, 0).shared());
        let lines = texts.iter().map(line).collect();
        Vector { lines, joined: texts.join(", "), valid: one["valid"] == true }
    };
    data.iter().map(vector).collect()
}

fn challenges() {
    let all = vectors();
    let valid = all.iter().filter(|vector| vector.valid).count();
    let refused = all
        .iter()
        .filter(|vector| vector.valid && http_auth::parse_challenges(&vector.joined).is_err())
        .count();
    let both: Vec<&Vector> = all
        .iter()
        .filter(|vector| vector.valid && http_auth::parse_challenges(&vector.joined).is_ok())
        .collect();
    let bytes: usize = both.iter().map(|vector| vector.joined.len()).sum();
    println!(
        "challenges: {} vectors, {valid} of them valid; http-auth refuses {refused} of those; {} are read by both ({bytes} bytes)",
        all.len(),
        both.len()
    );
    let (mut ours, mut theirs) = (f64::INFINITY, f64::INFINITY);
    // Turn about, so that both see the same machine.
    for _ in 0..ROUNDS {
        theirs = theirs.min(time(|| {
            for vector in &both {
                black_box(http_auth::parse_challenges(black_box(&vector.joined)).is_ok());
            }
        }));
        ours = ours.min(time(|| {
            for vector in &both {
                black_box(challenge::read(black_box(&vector.lines)));
            }
        }));
    }
    let each = |seconds: f64| seconds * 1e9 / f64::from(u32::try_from(both.len()).unwrap_or(1));
    println!("  why401     {:>7.0} ns a value, with issues, places and the rules of the schemes", each(ours));
    println!("  http-auth  {:>7.0} ns a value", each(theirs));
    println!("  ratio      {:>7.2} of http-auth's speed", theirs / ours);
    let broken = time(|| {
        for vector in &all {
            black_box(challenge::read(black_box(&vector.lines)));
        }
    });
    let all = f64::from(u32::try_from(all.len()).unwrap_or(1));
    println!(
        "  why401     {:>7.0} ns a value over all vectors, the broken ones among them",
        broken * 1e9 / all
    );
}

/// A token of about 1 kB with the claims of an access token.
fn compact() -> String {
    let mut claims = String::from(
        r#"{"iss":"https://login.example.com/tenant/v2.0","sub":"248289761001","aud":["https://api.example.com","https://login.example.com/userinfo"],"iat":1790000000,"nbf":1790000000,"exp":1790003600,"azp":"s6BhdRkqt3","scope":"openid profile email read:orders write:orders","jti":"c1f0f2aa-6c64-4c1d-9a3e-2b5f8f3f0b11","auth_time":1789999000,"acr":"urn:mace:incommon:iap:silver","amr":["pwd","otp"],"roles":["reader","writer"],"cnf":{"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"}"#,
    );
    while claims.len() < 560 {
        let _ = write!(claims, r#","https://example.com/claim{}":"value""#, claims.len());
    }
    claims.push('}');
    let part = |text: &str| why401_base64(text.as_bytes());
    let header = part(r#"{"alg":"RS256","typ":"at+jwt","kid":"2026-11"}"#);
    // A signature of 128 octets keeps the whole at 1 kB.
    format!("{header}.{}.{}", part(&claims), why401_base64(&[0x5a; 128]))
}

fn why401_base64(octets: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(octets)
}

fn token() {
    let compact = compact();
    let text = Mapped::at(compact.as_str(), 0);
    let explained = || {
        let token = jwt::read(black_box(&text));
        let problems = jwt::judge(&token, 1_790_000_100);
        let claims = token.claims.iter().filter(|claim| {
            let meaning = if claim.in_header {
                jwt::claims::explain_header(&claim.name)
            } else {
                jwt::claims::explain(&claim.name, &token)
            };
            meaning.is_some()
        });
        (claims.count(), problems.len())
    };
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        best = best.min(time(|| {
            for _ in 0..100 {
                black_box(explained());
            }
        }));
    }
    let paste = format!("Authorization: Bearer {compact}\n");
    let context = why401::Context { clock: 1_790_000_100, ..why401::Context::default() };
    let mut whole = f64::INFINITY;
    for _ in 0..ROUNDS {
        whole = whole.min(time(|| {
            black_box(why401::diagnose(black_box(&paste), &context));
        }));
    }
    println!("token: {} bytes, {} claims explained", compact.len(), explained().0);
    println!("  decode, judge, explain  {:>7.1} \u{b5}s", best * 1e6 / 100.0);
    println!("  the whole report        {:>7.1} \u{b5}s", whole * 1e6);
}

fn time(work: impl Fn()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

const ROUNDS: usize = 200;
