//! The engine in somebody else's program: what a client could print when it is refused.
//!
//! `cargo run --example embed`

use why401::report::Certainty;
use why401::{Context, diagnose};

fn main() {
    // What the client sent and got; anything that can be copied will do.
    let exchange = "GET /orders HTTP/1.1\n\
        Host: api.example.com\n\
        Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIiwiZXhwIjoxNzkwMDAwMDAwfQ.c2lnbmF0dXJl\n\
        \n\
        HTTP/1.1 401 Unauthorized\n\
        WWW-Authenticate: Bearer error=\"invalid_token\"\n\
        \n";
    // The library reads no clock of its own.
    let context = Context { clock: 1_790_000_100, ..Context::default() };
    let report = diagnose(exchange, &context);

    for verdict in report.verdicts.iter().take(3) {
        let sure = if verdict.certainty == Certainty::Settled { " (settled)" } else { "" };
        println!("{}{sure}", verdict.cause);
        // Every reason points at bytes of the paste, or says why it cannot.
        for span in verdict.because.iter().filter_map(|reason| reason.span) {
            println!("  {}", span.of(exchange).unwrap_or_default());
        }
    }
    assert_eq!(report.verdicts.first().map(|first| first.cause), Some("token-expired"));
}
