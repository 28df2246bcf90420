//! Rules about what stands in front of an application, each with the near miss that must not trigger it.

use why401::{Context, diagnose};

fn first(paste: &str) -> &'static str {
    diagnose(paste, &Context::default()).verdicts.first().map_or("", |verdict| verdict.cause)
}

fn settled(paste: &str) -> bool {
    diagnose(paste, &Context::default()).verdicts[0].certainty.id() == "settled"
}

const REFUSED: &str = "HTTP/1.1 403 Forbidden\nContent-Length: 9\n\nForbidden";

#[test]
fn words_count_where_no_status_was_pasted_and_prove_nothing() {
    assert_eq!(first("the log says: CSRF token required for /cart"), "csrf-failed");
    assert!(!settled("the log says: CSRF token required for /cart"));
    assert_ne!(first("HTTP/1.1 200 OK\nContent-Length: 19\n\nCSRF token required"), "csrf-failed");
}

#[test]
fn a_page_that_refuses_with_200_is_not_simply_a_success() {
    let paste = |title: &str| {
        format!(
            "GET /a HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 200 OK\n\n<html><title>{title}</title><p>Sorry.</p></html>"
        )
    };
    assert!(!settled(&paste("Request Rejected")));
    assert!(settled(&paste("Orders")));
}

#[test]
fn a_field_whose_name_says_that_a_check_came_between_tells_of_it() {
    let paste = |field: &str| {
        format!(
            "GET /a HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer 4f1d0c9ab2\n\nHTTP/1.1 403 Forbidden\n{field}\nContent-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste("x-shop-mitigated: challenge")), "bot-challenge");
    assert_ne!(first(&paste("x-shop-version: challenge")), "bot-challenge");
}

#[test]
fn a_life_that_runs_down_is_a_stored_answer() {
    let answer = |left: u32, second: u32| {
        format!(
            "GET /a HTTP/1.1\nHost: a.example.com\nX-Api-Key: 4f1d0c9ab2\n\nHTTP/1.1 401 Unauthorized\nCache-Control: \
             max-age={left}\nDate: Sun, 22 Nov 2026 01:17:{second:02} GMT\nContent-Length: 2\n\n{{}}\n"
        )
    };
    assert_eq!(first(&format!("{}{}", answer(300, 0), answer(293, 7))), "cached-refusal");
    assert_ne!(first(&format!("{}{}", answer(300, 0), answer(300, 7))), "cached-refusal");
}

#[test]
fn another_name_of_the_program_in_a_counter_test_tells() {
    let paste = |line: &str, printed: &str| {
        format!(
            "GET /a HTTP/1.1\nHost: a.example.com\nUser-Agent: python-requests/2.31.0\n\n{REFUSED}\n>>> {line}\n{printed}\n"
        )
    };
    let agent = "requests.get(url, headers={\"User-Agent\": \"Mozilla/5.0\"}).status_code";
    assert_eq!(first(&paste(agent, "200")), "user-agent-refused");
    assert_ne!(first(&paste(agent, "403")), "user-agent-refused");
    let bare = |option: &str| {
        format!(
            "$ curl -i https://a.example.com/a\n{REFUSED}\n$ curl -i {option}https://a.example.com/a\nHTTP/1.1 200 OK\nContent-Length: 2\n\n{{}}\n"
        )
    };
    assert_eq!(first(&bare("-A '' ")), "user-agent-refused");
    assert_ne!(first(&bare("")), "user-agent-refused");
}

#[test]
fn remarks_tell_of_other_places_and_other_words() {
    let paste = |remark: &str| {
        format!(
            "$ curl -i https://a.example.com/a\nHTTP/1.1 403 Forbidden\nContent-Length: 9\n\nForbidden\n\n{remark}\n"
        )
    };
    assert_eq!(first(&paste("From my laptop the same command works.")), "ip-blocked");
    assert_ne!(first(&paste("From my laptop the same command fails.")), "ip-blocked");
    assert_eq!(
        first(&paste("It fails only on my home line, only while connected to my Wi-Fi.")),
        "ip-blocked"
    );
    assert_eq!(first(&paste("Shorter texts are saved, that works.")), "waf-blocked");
    assert_ne!(first(&paste("Shorter texts are refused as well.")), "waf-blocked");
}

#[test]
fn whoever_is_refused_as_unknown_again_and_again_is_shut_out() {
    let paste = |lines: usize| {
        let tries = "01:00:02 GET https://a.example.com/a -> 401\n".repeat(lines);
        format!(
            "{tries}01:00:09 GET https://a.example.com/a -> 403\n\nGET /a HTTP/1.1\nHost: a.example.com\nAuthorization: Basic \
             a2ltOmxhbXA=\n\n{REFUSED}"
        )
    };
    assert_eq!(first(&paste(3)), "rate-limited");
    assert_ne!(first(&paste(1)), "rate-limited");
}

#[test]
fn answers_alone_in_a_row_tell_of_a_limit() {
    let answer = |status: &str, second: u32| {
        format!("HTTP/1.1 {status}\nDate: Sun, 22 Nov 2026 01:17:{second:02} GMT\nContent-Length: 0\n\n")
    };
    let row = |third: u32| {
        format!("{}{}{}", answer("200 OK", 0), answer("200 OK", 0), answer("403 Forbidden", third))
    };
    assert_eq!(first(&row(1)), "rate-limited");
    let late = row(1).replacen("01:17:00", "00:11:00", 2);
    assert_ne!(first(&late), "rate-limited");
}

#[test]
fn what_looks_like_an_attack_counts_in_a_body_as_well() {
    let paste = |text: &str| {
        format!(
            "POST /a HTTP/1.1\nHost: a.example.com\nContent-Type: application/json\nContent-Length: 40\n\n{{\"text\":\"{text}\"}}\n\n\
             HTTP/1.1 403 Forbidden\nServer: nginx\nContent-Length: 0\n\n"
        )
    };
    assert_eq!(first(&paste("<script>alert(1)</script>")), "waf-blocked");
    assert_ne!(first(&paste("select * from orders")), "waf-blocked");
}

#[test]
fn a_page_of_another_site_in_referer_tells_where_nothing_else_does() {
    let paste = |referer: &str| format!("$ curl -i -e {referer} https://a.example.com/a.json\n{REFUSED}");
    assert_eq!(first(&paste("https://b.example.org/x")), "hotlink-refused");
    assert_ne!(first(&paste("https://a.example.com/x")), "hotlink-refused");
}

#[test]
fn a_folder_beside_a_folder_says_nothing_of_an_index() {
    let paste = |other: &str| {
        format!(
            "$ curl -i https://a.example.com/\n{REFUSED}\n$ curl -i https://a.example.com/{other}\nHTTP/1.1 200 OK\nContent-Length: 2\n\nok\n"
        )
    };
    assert_eq!(first(&paste("index.html")), "directory-index-denied");
    assert_ne!(first(&paste("about/")), "directory-index-denied");
}

#[test]
fn a_token_that_was_taken_out_is_not_malformed() {
    let paste = |token: &str| {
        format!("GET /a HTTP/1.1\nHost: a.example.com\nAuthorization: Bearer {token}\n\n{REFUSED}")
    };
    assert_ne!(first(&paste("JSON Web Token Redacted")), "authorization-malformed");
    assert_eq!(first(&paste("4f1d 0c9a b2e7")), "authorization-malformed");
}
