//! Challenges, credentials and tokens as views.

use super::{ChallengeView, ClaimView, CredentialView, FieldView, IssueView, Severity, TokenView, slots};
use crate::auth::{Challenge, Credential, Field, Jwt, Problem, Shape, challenge, jwt, schemes};
use crate::evidence::Evidence;
use crate::text::{Lines, Mapped, Span, time};

pub(super) fn challenge_view(challenge: &Challenge, chosen: bool, lines: &Lines) -> ChallengeView {
    let scheme = schemes::find(challenge.scheme.as_str());
    let meaning = |name: &str| {
        scheme
            .and_then(|scheme| scheme.params.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)))
            .map(|(_, text)| *text)
    };
    let params = challenge
        .params
        .iter()
        .map(|param| {
            let name = param.name.as_str().to_string();
            let text = meaning(&name);
            (name, param.value.as_str().to_string(), text)
        })
        .collect();
    let issues = challenge.issues.iter().map(|issue| {
        let kind = issue.kind;
        issue_view(kind.id(), kind.text(), kind.severity(), kind.source(), issue.span, lines)
    });
    ChallengeView {
        header: match challenge.field {
            Field::WwwAuthenticate => "www-authenticate",
            Field::ProxyAuthenticate => "proxy-authenticate",
        },
        chosen,
        scheme: challenge.scheme.as_str().to_string(),
        token68: challenge.token68.as_ref().map(|text| text.as_str().to_string()),
        params,
        issues: issues.collect(),
        valid: challenge.valid,
        span: challenge.span,
        what: scheme.map(|scheme| scheme.what),
        client: scheme.map(|scheme| scheme.client),
        source: scheme.map(|scheme| scheme.source),
        corrected: (!challenge.valid && !challenge.scheme.is_empty())
            .then(|| challenge::corrected(challenge))
            .filter(|text| !text.is_empty()),
    }
}

pub(super) fn credential_view(credential: &Credential, lines: &Lines) -> CredentialView {
    CredentialView {
        place: credential.place.id(),
        scheme: credential.scheme.as_ref().map(|scheme| scheme.as_str().to_string()),
        kind: credential.kind.id(),
        fields: credential
            .fields
            .iter()
            .map(|field| FieldView {
                name: field.name,
                value: field.value.clone(),
                secret: field.secret,
                span: field.span,
            })
            .collect(),
        issues: credential
            .issues
            .iter()
            .map(|issue| {
                let kind = issue.kind;
                issue_view(kind.id(), kind.text(), kind.severity(), kind.source(), issue.span, lines)
            })
            .collect(),
        span: credential.span,
    }
}

/// Label and address.
type Source = (&'static str, &'static str);

fn issue_view(
    id: &'static str,
    text: &'static str,
    severity: Severity,
    source: Source,
    span: Span,
    lines: &Lines,
) -> IssueView {
    IssueView { id, text, severity, span, line: lines.line(span.start), source }
}

/// The tokens of the request. A token that was pasted alone is read as it was pasted, with the quotes and the white
/// space that its format takes off: nobody knows what of them the server saw.
pub(super) fn tokens(paste: &str, evidence: &Evidence<'_>, lines: &Lines) -> Vec<TokenView> {
    if ALONE.contains(&evidence.capture.format) && paste.len() <= LONGEST_ALONE {
        let token = jwt::read(&Mapped::at(paste, 0));
        if token.shape != Shape::NotAJwt {
            return vec![token_view(&token, evidence, lines)];
        }
    }
    evidence
        .credentials()
        .iter()
        .filter_map(|credential| credential.jwt.as_ref())
        .map(|jwt| token_view(jwt, evidence, lines))
        .collect()
}

fn token_view(token: &Jwt, evidence: &Evidence<'_>, lines: &Lines) -> TokenView {
    let now = evidence.clock.now;
    let mut problems = token.problems.clone();
    problems.extend(jwt::judge(token, now));
    let claims = token.claims.iter().map(|claim| {
        let known = if claim.in_header {
            jwt::claims::explain_header(&claim.name)
        } else {
            jwt::claims::explain(&claim.name, token)
        };
        ClaimView {
            in_header: claim.in_header,
            name: claim.name.clone(),
            value: slots::plain(&claim.value),
            moment: moment(token, &claim.name, claim.in_header, now),
            meaning: known.map(|row| row.meaning),
            trouble: known.map(|row| row.wrong).filter(|text| !text.is_empty()),
            safe: crate::redact::is_safe_claim(&claim.name),
            span: claim.span,
        }
    });
    TokenView {
        shape: token.shape.id(),
        alg: token.alg().map(str::to_string),
        header: token.header(),
        payload: token.payload(),
        compact: token.compact.clone(),
        signature: jwt::signature_without_key(token).id(),
        checked: None,
        problems: problems.iter().map(|(problem, span)| problem_view(*problem, *span, lines)).collect(),
        claims: claims.collect(),
        span: token.span,
    }
}

/// A token's problem as a view.
pub(crate) fn problem_view(problem: Problem, span: Span, lines: &Lines) -> IssueView {
    issue_view(problem.id(), problem.text(), problem.severity(), problem.source(), span, lines)
}

/// A time claim in words: the moment, and how far it is from the moment of judgement.
fn moment(token: &Jwt, name: &str, in_header: bool, now: i64) -> Option<String> {
    if in_header || !matches!(name, "exp" | "nbf" | "iat" | "auth_time" | "updated_at") {
        return None;
    }
    let at = token.seconds(name)?;
    let far = match at - now {
        0 => "just then".to_string(),
        gap if gap > 0 => format!("{} later", time::length(gap)),
        gap => format!("{} earlier", time::length(gap)),
    };
    Some(format!("{}, {far}", time::show(at)))
}

/// The formats of a token that was pasted alone.
const ALONE: &[&str] = &["bare-jwt", "bare-authorization"];
/// In bytes; such a format reads no more.
const LONGEST_ALONE: usize = 1 << 16;
