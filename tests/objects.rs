//! Objects that hold messages: what their other members say is evidence, and what nothing read is listed.

use serde_json::{Value, json};
use why401::capture::{Capture, Wish, read};
use why401::{Context, diagnose};

/// The first cause, and the bytes of the paste that the clues for it stand on.
fn first(paste: &str) -> (&'static str, Vec<String>) {
    let report = diagnose(paste, &Context::default());
    let verdict = report.verdicts.first().unwrap();
    let places = verdict.because.iter().filter_map(|because| because.span?.of(paste));
    (verdict.cause, places.map(str::to_owned).collect())
}

fn notes(capture: &Capture) -> String {
    capture.notes.iter().map(|note| [note.text.as_str(), "\n"].concat()).collect()
}

fn unread(paste: &str) -> String {
    diagnose(paste, &Context::default()).unread.plain()
}

/// An entry of `ModSecurity`'s audit log, format `JSON` (`SecAuditLogFormat`).
fn audit(engine: &str) -> Value {
    json!({"transaction": {
        "client_ip": "203.0.113.7", "time_stamp": "Sat Nov 21 20:40:06 2026", "unique_id": "176375760612.345678",
        "request": {
            "method": "POST", "http_version": 1.1, "uri": "/api/comments", "body": "text=hello",
            "headers": {"Host": "shop.example", "User-Agent": "curl/8.5.0", "Accept": "*/*"}
        },
        "response": {
            "body": "<html><head><title>403 Forbidden</title></head><body></body></html>", "http_code": 403,
            "headers": {"Server": "nginx", "Date": "Sat, 21 Nov 2026 20:40:06 GMT", "Content-Type": "text/html"}
        },
        "producer": {"modsecurity": "ModSecurity v3.0.12 (Linux)", "secrules_engine": engine},
        "messages": [
            {"message": "XSS Attack Detected via libinjection", "details": {
                "match": "detected \"XSS\" using libinjection.", "ruleId": "941100", "lineNumber": "38",
                "tags": ["attack-xss"], "severity": "2"
            }},
            {"message": "Inbound Anomaly Score Exceeded (Total Score: 5)", "details": {
                "match": "Matched \"Operator `Ge' with parameter `5'\"", "ruleId": "949110", "lineNumber": "222"
            }}
        ]
    }})
}

#[test]
fn the_messages_of_an_audit_log_tell_what_its_response_does_not() {
    for paste in [audit("Enabled").to_string(), serde_json::to_string_pretty(&audit("Enabled")).unwrap()] {
        let (cause, places) = first(&paste);
        assert_eq!(cause, "waf-blocked", "{places:?}");
        assert!(places.iter().any(|place| place.starts_with("Inbound Anomaly Score Exceeded")), "{places:?}");
        assert_eq!(read(&paste, Wish::default()).exchanges[0].response.as_ref().unwrap().status, Some(403));
    }
    // An engine that only watches has refused nothing.
    assert_ne!(first(&audit("DetectionOnly").to_string()).0, "waf-blocked");
}

#[test]
fn a_string_with_escapes_is_noted_with_its_place() {
    let paste = audit("Enabled").to_string();
    let capture = read(&paste, Wish::default());
    let words = "detected \"XSS\" using";
    let note = capture.notes.iter().find(|note| note.text.as_str().contains(words)).unwrap();
    let at = note.text.as_str().find(words).unwrap();
    assert_eq!(note.text.span_of(at..at + words.len()).of(&paste), Some(r#"detected \"XSS\" using"#));
    assert_eq!(note.text.span_of(at + 10..at + 13).of(&paste), Some("XSS"));
}

fn axios() -> Value {
    json!({
        "message": "jwt expired", "name": "AxiosError",
        "stack": "AxiosError: Request failed\n    at settle (/srv/node_modules/axios/lib/core/settle.js:19:12)",
        "config": {
            "transitional": {"silentJSONParsing": true}, "timeout": 0, "xsrfCookieName": "XSRF-TOKEN",
            "note": "Authorization: signature is invalid and the audience does not match",
            "headers": {"Accept": "application/json", "Authorization": "Bearer abc", "User-Agent": "axios/1.6.2"},
            "method": "get", "url": "https://api.example.com/v1/me"
        },
        "request": {"_events": {"error": "invalid signature"}, "socket": {"reason": "token not yet valid"}},
        "code": "ERR_BAD_REQUEST", "status": 401
    })
}

#[test]
fn the_message_of_an_error_object_is_evidence_and_its_settings_are_not() {
    let paste = axios().to_string();
    let (cause, places) = first(&paste);
    assert_eq!(cause, "token-expired");
    assert!(places.contains(&"jwt expired".to_owned()), "{places:?}");
    let capture = read(&paste, Wish::default());
    let notes = notes(&capture);
    assert!(notes.contains("\"code\":\"ERR_BAD_REQUEST\""), "{notes}");
    for word in ["signature", "not yet valid", "settle", "XSRF", "Bearer", "v1/me", "axios/1.6.2", "401"] {
        assert!(!notes.contains(word), "{word}: {notes}");
    }
    assert!(unread(&paste).contains("config.transitional"), "{}", unread(&paste));
}

#[test]
fn what_was_read_is_noted_only_once() {
    let data = json!({"error": "invalid_token", "error_description": "The access token is not valid"});
    let paste = json!({
        "config": {"headers": {"Accept": "*/*", "Authorization": "Bearer abc"}, "method": "get", "url": "/v1/me"},
        "response": {
            "status": 401, "statusText": "Unauthorized",
            "headers": {"content-type": "application/json", "server": "nginx"}, "data": data
        },
        "body": data, "responseText": data.to_string(), "status": 401, "method": "get",
        "isAxiosError": true
    })
    .to_string();
    let capture = read(&paste, Wish::default());
    assert_eq!(notes(&capture), "");
    assert_eq!(unread(&paste), "Of the object, isAxiosError was not read.");
}

#[test]
fn times_numbers_and_sockets_are_listed_and_state_nothing() {
    let paste = "{\n  \"time\": \"2026-11-21T20:40:06Z\",\n  \"traceId\": \"denied_by_policy\",\n  \"request\": {\"method\": \"GET\", \"url\": \"https://a.example/x\", \"headers\": {\"Accept\": \"*/*\"}},\n  \"response\": {\"status\": 403, \"headers\": {\"Content-Type\": \"text/plain\"}},\n  \"socket\": {\"reason\": \"token expired\"}\n}\n";
    assert_eq!(notes(&read(paste, Wish::default())), "");
    assert_eq!(
        unread(paste),
        "Of the object, time (line 2), traceId (line 3) and socket (line 6) were not read."
    );
    // Where all was read, nothing is said.
    assert_eq!(
        unread(
            &paste
                .replace("time\"", "error\"")
                .replace("2026-11-21T20:40:06Z", "-")
                .replace("\"denied_by_policy\"", "null")
                .replace("token expired", "")
        ),
        ""
    );
}

#[test]
fn an_answer_that_passed_needs_no_reason() {
    let paste = |status: u16| {
        json!({
            "request": {"method": "GET", "url": "https://a.example/x", "headers": {"Accept": "*/*"}},
            "response": {"status": status, "headers": {"Server": "x"}}, "warning": "the token expired lately"
        })
        .to_string()
    };
    assert_eq!(notes(&read(&paste(200), Wish::default())), "");
    assert!(notes(&read(&paste(401), Wish::default())).contains("expired lately"));
}

#[test]
fn what_is_said_of_another_request_is_no_evidence() {
    let entry = |path: &str, status: u16, error: &str| {
        json!({
            "request": {"method": "GET", "url": path, "headers": {"Accept": "*/*", "Authorization": "Bearer abc"}},
            "response": {"status": status, "headers": {"Server": "x"}}, "error": {"reason": error}
        })
        .to_string()
    };
    let paste = [entry("/a", 401, "jwt expired"), entry("/b", 401, "jwt audience invalid")].join("\n");
    assert_eq!(first(&paste).0, "token-wrong-audience");
    let other = diagnose(&paste, &Context { exchange: Some(0), ..Context::default() });
    assert_eq!(other.verdicts[0].cause, "token-expired");
}

#[test]
fn logs_in_json_tell_why() {
    let envoy = |status: u16, details: &str| {
        json!({
            "authority": "orders.example.com", "method": "GET", "path": "/orders", "protocol": "HTTP/1.1",
            "response_code": status, "response_code_details": details, "response_flags": "-", "user_agent": "curl/8.5.0",
            "upstream_cluster": "inbound|8080||", "start_time": "2026-11-21T20:40:06.123Z", "duration": 1
        })
    };
    let gateway = |kind: &str, error: &str| {
        json!({
            "requestId": "c6af9ac6", "ip": "203.0.113.7", "requestTime": "21/Nov/2026:20:40:06 +0000",
            "httpMethod": "GET", "routeKey": "GET /orders", "path": "/orders", "status": "401", "protocol": "HTTP/1.1",
            "responseLength": "26", "authorizerError": error, "errorMessage": "Unauthorized", "errorResponseType": kind
        })
    };
    let google = |details: &str| {
        json!({
            "insertId": "1", "jsonPayload": {"statusDetails": details, "remoteIp": "203.0.113.7"},
            "httpRequest": {
                "requestMethod": "GET", "requestUrl": "https://shop.example/search?q=1", "status": 403,
                "userAgent": "curl/8.5.0"
            },
            "resource": {"type": "http_load_balancer"}, "severity": "WARNING"
        })
    };
    let wafs = |action: &str| {
        json!({
            "timestamp": 1_763_757_606_000_u64, "webaclId": "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/a/b",
            "terminatingRuleId": "CommonRules", "terminatingRuleType": "MANAGED_RULE_GROUP", "action": action,
            "httpRequest": {
                "clientIp": "203.0.113.7", "headers": [{"name": "Host", "value": "shop.example"}, {"name": "Accept", "value": "*/*"}],
                "uri": "/api/x", "httpVersion": "HTTP/1.1", "httpMethod": "GET"
            }
        })
    };
    let events = |action: &str| {
        json!({
            "Action": action, "ClientIP": "203.0.113.7", "ClientRequestHost": "shop.example",
            "ClientRequestMethod": "GET", "ClientRequestPath": "/search", "ClientRequestUserAgent": "curl/8.5.0",
            "EdgeResponseStatus": 403, "Source": "firewallManaged", "RuleID": "100173"
        })
    };
    for (entry, cause) in [
        (envoy(403, "rbac_access_denied_matched_policy[none]"), "permission-denied"),
        (envoy(401, "jwt_authn_access_denied{Jwt_is_expired}"), "token-expired"),
        (envoy(403, "ext_authz_error"), "server-auth-misconfigured"),
        (gateway("UNAUTHORIZED", "The token has expired"), "token-expired"),
        (gateway("UNAUTHORIZED", "the token does not have a valid audience"), "token-wrong-audience"),
        (gateway("WAF_FILTERED", "-"), "waf-blocked"),
        (google("denied_by_security_policy"), "waf-blocked"),
        (wafs("BLOCK"), "waf-blocked"),
        (events("block"), "waf-blocked"),
    ] {
        assert_eq!(first(&entry.to_string()).0, cause, "{entry}");
        assert_eq!(first(&serde_json::to_string_pretty(&entry).unwrap()).0, cause, "{entry}");
    }
    assert_ne!(first(&google("response_sent_by_backend").to_string()).0, "waf-blocked");
    assert_ne!(first(&wafs("ALLOW").to_string()).0, "waf-blocked");
    assert_ne!(first(&events("log").to_string()).0, "waf-blocked");
}

#[test]
fn a_line_of_a_log_in_json_is_an_exchange() {
    let traefik = json!({
        "DownstreamStatus": 401, "RequestHost": "app.example.com", "RequestMethod": "GET", "RequestPath": "/dashboard",
        "RequestProtocol": "HTTP/2.0", "Duration": 1_234_567, "request_Authorization": "Basic YWxpY2U6eA==",
        "downstream_Www-Authenticate": "Basic realm=\"traefik\"", "level": "info", "msg": ""
    });
    let paste = [json!({"level": "info", "msg": "ready"}), traefik].map(|line| line.to_string()).join("\n");
    let capture = read(&paste, Wish::default());
    assert_eq!((capture.format, capture.exchanges.len()), ("access-log", 1));
    let exchange = &capture.exchanges[0];
    let request = exchange.request.as_ref().unwrap();
    assert_eq!(request.url.as_ref().unwrap().as_str(), "/dashboard");
    assert_eq!(request.header("host").unwrap().value.as_str(), "app.example.com");
    let field = exchange.response.as_ref().unwrap().header("www-authenticate").unwrap();
    assert_eq!(field.line.of(&paste), Some("Www-Authenticate\":\"Basic realm=\\\"traefik\\\""));
    assert!(notes(&capture).contains("ready"));
    // An error's body names the path as well, and is a body.
    let body = r#"{"timestamp":"2026-11-21T20:40:06Z","status":401,"error":"Unauthorized","path":"/v1/me"}"#;
    assert_eq!(read(body, Wish::default()).format, "json-body");
}

#[test]
fn messages_that_stand_in_a_log_as_texts_are_read() {
    let paste = json!({
        "time": "2026-11-21T20:40:06Z", "msg": "upstream refused",
        "request": "GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\nAuthorization: Bearer abc\r\n\r\n",
        "response": "HTTP/1.1 401 Unauthorized\r\nServer: x\r\n\r\n{\"error\":\"invalid_token\"}"
    })
    .to_string();
    let capture = read(&paste, Wish::default());
    let exchange = &capture.exchanges[0];
    assert_eq!(exchange.request.as_ref().unwrap().headers.len(), 2);
    assert_eq!(
        exchange.response.as_ref().unwrap().body.as_ref().unwrap().as_str(),
        r#"{"error":"invalid_token"}"#
    );
    assert_eq!(notes(&capture), "\"msg\":\"upstream refused\"\n");
}

#[test]
fn a_list_of_exchanges_is_read_whole() {
    let entry = |path: &str, status: u16| {
        json!({
            "request": {"method": "GET", "url": path, "headers": {"Accept": "*/*"}},
            "response": {"status": status, "headers": {"Server": "x"}}
        })
    };
    let paste = json!([entry("/a", 200), entry("/b", 403)]).to_string();
    let capture = read(&paste, Wish::default());
    assert_eq!((capture.exchanges.len(), capture.chosen), (2, Some(1)));
    // Fields as name and value are one message.
    let fields =
        r#"[{"name": "Host", "value": "a.example"}, {"name": "Authorization", "value": "Bearer abc"}]"#;
    assert_eq!(read(fields, Wish::default()).exchanges.len(), 1);
}

#[test]
fn secrets_in_other_members_are_no_notes() {
    let paste = json!({
        "request": {"method": "GET", "url": "/x", "headers": {"Accept": "*/*"}},
        "response": {"status": 401, "headers": {"Server": "x"}},
        "error": {"client_secret": "correct horse battery", "apiKey": "sk_live_abc_def", "accessToken": "a.b.c", "data": "pk_live_4eC39HqLyjWDarjtT1zdp7dc_x"}
    })
    .to_string();
    let notes = notes(&read(&paste, Wish::default()));
    assert!(!["horse", "sk_live", "a.b.c"].iter().any(|secret| notes.contains(secret)), "{notes}");
}
