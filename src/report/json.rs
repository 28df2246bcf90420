//! The report as JSON: exactly `design/report-json.md`. Field names are stable; new ones may be added.

use serde_json::{Map, Value, json};

use super::{CredentialView, Report, TokenView};
use crate::capture::{Header, Seen};
use crate::redact::Redactor;
use crate::text::{Mapped, Span};

/// Whether secrets are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exposure {
    /// Every secret is replaced by its redacted form.
    Redacted,
    /// Secrets stand as pasted.
    Shown,
}

/// The report as one JSON object. `file` names the input; `-` is standard input.
pub fn to_json(report: &Report, file: &str, exposure: Exposure) -> Value {
    let mut redactor = Redactor::default();
    let shown = exposure == Exposure::Shown;
    let exchanges: Vec<Value> =
        report
            .capture
            .exchanges
            .iter()
            .map(|exchange| {
                let request = exchange.request.as_ref().map(|request| {
                    let url = request
                        .url
                        .as_ref()
                        .map(|url| if shown { url.as_str().to_string() } else { redactor.url(url.as_str()) });
                    let body = request.body.as_ref().map(|body| {
                        if shown { body.as_str().to_string() } else { redactor.text(body.as_str()) }
                    });
                    json!({
                        "method": request.method.as_ref().map(Mapped::as_str),
                        "url": url,
                        "headers": headers(&request.headers, shown, &mut redactor),
                        "body": body,
                        "seen": seen(request.seen),
                    })
                });
                let response = exchange.response.as_ref().map(|response| {
                    let body = response.body.as_ref().map(|body| {
                        if shown { body.as_str().to_string() } else { redactor.text(body.as_str()) }
                    });
                    json!({
                        "status": response.status,
                        "reason": response.reason.as_ref().map(Mapped::as_str),
                        "headers": headers(&response.headers, shown, &mut redactor),
                        "body": body,
                        "seen": seen(response.seen),
                    })
                });
                json!({ "request": request, "response": response })
            })
            .collect();
    let challenges: Vec<Value> = report
        .challenges
        .iter()
        .map(|challenge| {
            let value = |text: &str| if shown { text.to_string() } else { redact_param(text) };
            json!({
                "header": challenge.header,
                "scheme": challenge.scheme,
                "token68": challenge.token68.as_deref().map(value),
                "params": challenge.params.iter().map(|(name, text, _)| {
                    let public = PUBLIC_PARAMS.iter().any(|known| name.eq_ignore_ascii_case(known));
                    json!([name, if public { text.clone() } else { value(text) }])
                }).collect::<Vec<_>>(),
                "issues": challenge.issues.iter().map(|issue| issue.id).collect::<Vec<_>>(),
                "valid": challenge.valid,
                "span": span(challenge.span),
            })
        })
        .collect();
    let verdicts: Vec<Value> = report
        .verdicts
        .iter()
        .map(|verdict| {
            json!({
                "cause": verdict.cause,
                "certainty": verdict.certainty.id(),
                "points": verdict.points,
                "because": verdict.because.iter().map(|reason| json!({
                    "question": reason.question, "answer": reason.answer, "span": reason.span.map(span),
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "file": file,
        "format": report.capture.format,
        "cut": report.capture.cut,
        "exchanges": exchanges,
        "chosen": report.capture.chosen,
        "challenges": challenges,
        "credentials": report.credentials.iter().map(|credential| credential_json(credential, shown)).collect::<Vec<_>>(),
        "tokens": report.tokens.iter().map(|token| token_json(token, shown)).collect::<Vec<_>>(),
        "verdicts": verdicts,
        "path": report.path.iter().map(|step| json!({
            "question": step.question.id, "answer": step.answer, "by": step.by.id(),
        })).collect::<Vec<_>>(),
        "next_question": report.next.as_ref().map(|next| json!({
            "id": next.id,
            "text": next.text,
            "options": next.choices.iter().map(|(id, text)| json!({ "id": id, "text": text })).collect::<Vec<_>>(),
            "experiment": next.experiment.plain(),
        })),
        "fixes": report.fixes.iter().map(|fix| json!({
            "id": fix.id, "cause": fix.cause, "role": fix.role.id(), "title": fix.title.plain(), "certainty": fix.certain.id(),
        })).collect::<Vec<_>>(),
        "findings": report.findings.iter().map(|finding| json!({
            "id": finding.id,
            "severity": finding.severity.id(),
            "text": finding.text.plain(),
            "source": finding.source.map(|source| source.label),
            "span": finding.span.map(span),
        })).collect::<Vec<_>>(),
        "headline": report.headline.plain(),
        "certainty": report.certainty,
        "state": report.state.id(),
        "clock": { "now": report.clock.now, "text": report.clock.text },
        "products": report.products.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
    })
}

fn headers(headers: &[Header], shown: bool, redactor: &mut Redactor) -> Vec<Value> {
    headers
        .iter()
        .map(|header| {
            let (name, value) = (header.name.as_str(), header.value.as_str());
            let value = if shown { value.to_string() } else { redactor.header(name, value) };
            json!([name, value])
        })
        .collect()
}

fn seen(seen: Seen) -> &'static str {
    if seen == Seen::Whole { "whole" } else { "partial" }
}

fn span(span: Span) -> Value {
    json!([span.start, span.end])
}

fn credential_json(credential: &CredentialView, shown: bool) -> Value {
    let fields: Map<String, Value> = credential
        .fields
        .iter()
        .map(|field| {
            let value = if shown || !field.secret { field.value.clone() } else { masked(&field.value) };
            let value = if shown { value } else { safe_members(field.name, value) };
            (field.name.to_string(), value)
        })
        .collect();
    json!({
        "where": credential.place,
        "scheme": credential.scheme,
        "kind": credential.kind,
        "fields": fields,
        "issues": credential.issues.iter().map(|issue| issue.id).collect::<Vec<_>>(),
        "span": span(credential.span),
    })
}

/// The header and payload of a token, only their safe members.
fn safe_members(name: &str, value: Value) -> Value {
    match value {
        Value::Object(members) if matches!(name, "header" | "payload") => {
            Value::Object(redacted_members(&members))
        }
        other => other,
    }
}

fn redacted_members(members: &Map<String, Value>) -> Map<String, Value> {
    members
        .iter()
        .map(|(name, value)| {
            let value = if crate::redact::is_safe_claim(name) { value.clone() } else { masked(value) };
            (name.clone(), value)
        })
        .collect()
}

fn token_json(token: &TokenView, shown: bool) -> Value {
    let part = |members: &Option<Map<String, Value>>| match members {
        Some(members) if shown => Value::Object(members.clone()),
        Some(members) => Value::Object(redacted_members(members)),
        None => Value::Null,
    };
    json!({
        "shape": token.shape,
        "alg": token.alg,
        "header": part(&token.header),
        "payload": part(&token.payload),
        "signature": token.signature,
        "checked": token.checked.as_ref().map(super::Rich::plain),
        "problems": token.problems.iter().map(|problem| problem.id).collect::<Vec<_>>(),
        "span": span(token.span),
    })
}

/// A value of the same kind that says nothing.
fn masked(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(crate::redact::mask(text)),
        Value::Number(_) => json!(0),
        Value::Array(many) => Value::Array(many.iter().take(20).map(masked_leaf).collect()),
        Value::Object(_) => json!({}),
        other => other.clone(),
    }
}

fn masked_leaf(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(crate::redact::mask(text)),
        _ => Value::Null,
    }
}

fn redact_param(text: &str) -> String {
    crate::redact::mask(text)
}

/// Challenge parameters that say nothing secret.
const PUBLIC_PARAMS: &[&str] = &[
    "realm",
    "charset",
    "error",
    "error_description",
    "error_uri",
    "scope",
    "service",
    "algorithm",
    "qop",
    "stale",
    "domain",
    "authorization_uri",
    "resource_metadata",
    "resource_id",
    "algs",
    "acr_values",
    "max_age",
    "client_id",
    "trusted_issuers",
    "userhash",
    "error_codes",
    "error_category",
];
