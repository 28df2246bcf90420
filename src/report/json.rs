//! The report as JSON: exactly `docs/report-json.md`. Field names are stable; new ones may be added.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value, json};

use super::{CredentialView, QuestionView, Report, TokenView};
use crate::capture::{Exchange, Header, Seen};
use crate::redact::Redactor;
use crate::text::{Mapped, Span, order};

/// Whether secrets are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exposure {
    /// Every secret is replaced by its redacted form.
    Redacted,
    /// Secrets stand as pasted.
    Shown,
}

/// The report as one JSON object. `file` names the input; `-` is standard input.
///
/// It is made while it is written: a capture may hold a hundred thousand exchanges.
pub fn to_json<'a>(report: &'a Report, file: &'a str, exposure: Exposure) -> Json<'a> {
    Json { report, file, shown: exposure == Exposure::Shown }
}

/// A report that writes itself as JSON, by [`std::fmt::Display`] or by serde.
#[derive(Clone, Copy, Debug)]
pub struct Json<'a> {
    report: &'a Report,
    file: &'a str,
    shown: bool,
}

impl std::fmt::Display for Json<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&serde_json::to_string(self).unwrap_or_default())
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let members = rest(self.report, self.file, self.shown);
        let mut map = serializer.serialize_map(Some(members.len()))?;
        for (name, value) in &members {
            if name == EXCHANGES {
                map.serialize_entry(
                    name,
                    &Exchanges { of: &self.report.capture.exchanges, shown: self.shown },
                )?;
            } else {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}

struct Exchanges<'a> {
    of: &'a [Exchange],
    shown: bool,
}

impl Serialize for Exchanges<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut redactor = Redactor::default();
        serializer
            .collect_seq(self.of.iter().map(|exchange| exchange_json(exchange, self.shown, &mut redactor)))
    }
}

fn exchange_json(exchange: &Exchange, shown: bool, redactor: &mut Redactor) -> Value {
    let body = |body: Option<&Mapped>, redactor: &mut Redactor| {
        body.map(|body| if shown { body.as_str().to_string() } else { redactor.text(body.as_str()) })
    };
    let request = exchange.request.as_ref().map(|request| {
        let url = request.url.as_ref().map(Mapped::as_str);
        let url = url.map(|url| if shown { url.to_string() } else { redactor.url(url) });
        let body = request.body.as_ref().map(Mapped::as_str);
        let body = body.map(|body| if shown { body.to_string() } else { redactor.typed(body) });
        json!({
            "method": request.method.as_ref().map(Mapped::as_str),
            "url": url,
            "headers": headers(&request.headers, shown, redactor),
            "body": body,
            "seen": seen(request.seen),
        })
    });
    let response = exchange.response.as_ref().map(|response| {
        let body = body(response.body.as_ref(), redactor);
        json!({
            "status": response.status,
            "reason": response.reason.as_ref().map(Mapped::as_str),
            "headers": headers(&response.headers, shown, redactor),
            "body": body,
            "seen": seen(response.seen),
        })
    });
    json!({ "request": request, "response": response })
}

/// All members but the exchanges, for which `null` keeps the place.
fn rest(report: &Report, file: &str, shown: bool) -> Map<String, Value> {
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
    let members = json!({
        "file": file,
        "format": report.capture.format,
        "cut": report.capture.cut,
        EXCHANGES: null,
        "chosen": report.capture.chosen,
        "challenges": challenges,
        "credentials": report.credentials.iter().map(|credential| credential_json(credential, shown)).collect::<Vec<_>>(),
        "cookies": report.cookies.iter().map(|cookie| json!({
            "name": if shown { cookie.name.clone() } else { crate::redact::cookie_name(&cookie.name) },
            "attributes": cookie.attributes,
            "fate": cookie.fate,
            "text": cookie.text.plain(),
            "source": cookie.source.map(|source| source.label),
            "span": span(cookie.span),
        })).collect::<Vec<_>>(),
        "tokens": report.tokens.iter().map(|token| token_json(token, shown)).collect::<Vec<_>>(),
        "verdicts": verdicts,
        "path": report.path.iter().map(|step| json!({
            "question": step.question.id, "answer": step.answer, "by": step.by.id(),
        })).collect::<Vec<_>>(),
        "next_question": report.next.as_ref().map(|next| json!({
            "id": next.id,
            "text": next.text,
            "options": next.choices.iter().map(|(id, text)| json!({ "id": id, "text": text })).collect::<Vec<_>>(),
            "experiment": experiment(next),
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
        "corrected": report.corrected,
        "headline": report.headline.plain(),
        "certainty": report.certainty,
        "state": report.state.id(),
        "clock": { "now": report.clock.now, "text": report.clock.text },
        "products": report.products.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
    });
    if let Value::Object(members) = members { members } else { Map::new() }
}

/// What to do, and below it the commands.
fn experiment(next: &QuestionView) -> String {
    let mut text = next.experiment.plain();
    if !next.command.is_empty() {
        text.push('\n');
        text.push_str(&next.command);
    }
    text
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
    let fields = order::object(credential.fields.iter().map(|field| {
        let value = if shown || !field.secret { field.value.clone() } else { masked(&field.value) };
        let value = if shown { value } else { safe_members(field.name, value) };
        (field.name.to_string(), value)
    }));
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
    order::object(members.iter().map(|(name, value)| {
        let value = if crate::redact::is_safe_claim(name) { value.clone() } else { masked(value) };
        (name.clone(), value)
    }))
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

const EXCHANGES: &str = "exchanges";
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
