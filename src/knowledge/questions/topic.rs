//! What the answer's own words are about, where no known wording stands in them.

use super::choice;
use crate::capture::NoteKind;
use crate::diagnosis::{Fact, Question, Stage};
use crate::evidence::{Evidence, Strength, find_pattern};
use crate::text::Mapped;

/// The subject of a refusal's short message, told by its words.
pub static TOPIC: Question = Question {
    id: "topic",
    text: "What do the words of the answer speak of?",
    choices: &[
        choice("network", "A network, an address or a place"),
        choice("transport", "Encryption of the connection"),
        choice("human", "People and robots"),
        choice("limit", "Limits, attempts or waiting"),
        choice("account", "The state of an account"),
        choice("service", "A plan, a licence or a feature"),
        choice("factor", "A second factor or a fresh sign-in"),
        choice("forgery", "Forged requests and their tokens"),
        choice("origin", "Origins"),
        choice("embedding", "Referrers and embedding"),
        choice("client", "The program or browser"),
        choice("host", "Host names"),
        choice("method", "Methods, reading and writing"),
        choice("signature", "A signature"),
        choice("certificate", "A client certificate"),
        choice("upstream", "The server's own identity provider or directory"),
        choice("scope", "Scopes and consent"),
        choice("right", "Roles, groups, owners and rights"),
        choice("session", "A session"),
        choice("expiry", "A token's end"),
        choice("audience", "For whom a token was made"),
        choice("issuer", "Who made a token"),
        choice("token-form", "How a token is written"),
        choice("token-kind", "Which kind of token it is"),
        choice("token-key", "The key that signed a token"),
        choice("not-yet", "A token's beginning"),
        choice("policy", "A policy or somebody's settings"),
        choice("password", "A user name or password"),
        choice("key", "A key"),
        choice("token", "A token"),
        choice("filter", "A filter or firewall"),
        choice("state", "The state of the thing asked for"),
    ],
    stage: Stage::Allowed,
    read: topic,
    experiment: "",
};

/// Topics, the telling ones first, each with its words.
const TOPICS: &[(&str, &str)] = &[
    (
        "audience",
        "audience|audiences|aud claim|aud mismatch|aud value|token~another application|token~different application|token~different client|\
        token~another app|token~another client|token~different resource|token~another resource|token~another api|\
        token~different api|token~another service|token~different service|token~other service|token~this server|\
        token~this service|aud does not|client_id~token|not meant for|not intended for|not issued for",
    ),
    (
        "issuer",
        "issuer|issuers|iss claim|iss mismatch|iss value|token~another realm|token~different realm|wrong realm|unknown realm|realm not|realm does not|\
        token~another tenant|token~different tenant|wrong tenant|tenant mismatch|token~environment|token~another instance|\
        token~another region|token~issued by|token~unknown authority|token~another project|token~different project",
    ),
    (
        "token-key",
        "jwt signature|jwt's signature|token signature|token's signature|signature of~token|signature of~jwt|token~signature|\
        jws|kid|jwk|jwks has|key set|keyset|key for token|key for~token|token~signed|jwt~signed|signing key|token~unknown key",
    ),
    (
        "token-form",
        "token~parsed|token~parse|token~parsing|parse~token|parsing~token|unparseable token|jwt~parsed|parse~jwt|token~decoded|\
        decode~token|decoding~token|token~decode|jwt~decoded|decode~jwt|token~encoded|token~malformed|malformed~token|\
        token~format|not a jwt|not a valid jwt|jwt~format|token~illegal|token~characters|token~segments|token~base64|\
        token~truncated|token~incomplete|token~decrypted|decrypt~token",
    ),
    (
        "token-kind",
        "kind of token|type of token|token type|token kind|refresh token~access|refresh token instead|an id token|\
        id token instead|user token|app token|machine token|application token|bot token|guest token|only access tokens|\
        access tokens are not|access tokens cannot*|api tokens are not|api tokens cannot*",
    ),
    (
        "not-yet",
        "valid yet|not yet valid|token~valid from|token~in the future|iat~later|nbf|iat~future|token~before~start|\
        used before|used too early|token~too new|not valid until",
    ),
    (
        "scope",
        "write permission|read permission|key~permission|key lacks*|token~permissions|permission to this app|permission to the app|permission~not in token|permission is not enabled for~key|read-only key|key is read-only|authorized scopes|authorised scopes|granted scopes|required scope|required scopes|token's scope|missing scope",
    ),
    (
        "network",
        "vpn|intranet|ip|ips|ip-address|ip address|ip addresses|client address|remote address|source address|\
        your location|location|country|countries|region|your network|network|networks|subnet|localhost|loopback|geo-blocked|geoblocked|geo restricted|geo-restricted|geolocation|\
        office|on-premises|outside the|outside of the|inside the|your host|this host|client host|data center|data centers|data centre|\
        datacenter|hosting provider|permitted range|caller address|peer address",
    ),
    ("transport", "https|ssl|tls|insecure|encrypted|unencrypted|encryption|cleartext|plaintext"),
    (
        "human",
        "human|humans|robot|robots|bot|bots|crawler|crawlers|captcha|puzzle|javascript|automated|scrape|scraping|scraper|scrapers",
    ),
    (
        "factor",
        "two-factor|2fa|mfa|otp|totp|authenticator app|authenticator code|second factor|2-step|two-step|one-time|verification code|\
        enter the code|code~sent|sms|security key|passkey|reauthenticate|re-authenticate|multi-factor|multifactor|\
        sudo|step-up|recent login|recently signed in|recent sign-in|fresh|confirm~your identity|verify~your identity|\
        confirm~it is you|verify~it is you|verify it's you|confirm it's you|re-enter your password|\
        authentication level|assurance level",
    ),
    (
        "forgery",
        "csrf|xsrf|forgery|forged|anti-forgery|form|form token|request token|cross-site|cross site|crumb|\
        reload the page|refresh the page|submit it again|resubmit",
    ),
    (
        "expiry",
        "token~expired|token~ran out|token~lifetime|token~too old|token~outdated|token~stale|expired~token|jwt~expired|\
        token~timed out|token~no longer valid|token~elapsed|token~past|token~expiry|token~expiration|token~ttl|token~older than|\
        token~out of date|jwt~out of date|token~ended|token~lapsed|exp claim|accesstokenexpired|tokenexpired|\
        authorization~expired|authorisation~expired|credential~expired|credentials~expired|expired credential*|access~expired|\
        login~expired",
    ),
    (
        "token",
        "token~inactive|token~not active|token~verified|token~verify|verify~token|token~disabled|token~suspended|token~closed",
    ),
    ("session", "session|sessions|sign in again|log in again|login again|signed out|logged out|timed out"),
    (
        "limit",
        "attempts|tries|failed logins|too many|too often|too fast|too quickly|too frequently|limit|limits|limited|quota|throttled|throttling|\
        per minute|per hour|per day|per second|daily|hourly|monthly|wait|cooldown|slow down|retry|try again in|\
        exceeded|exhausted|used up|used all|requests~today|temporarily",
    ),
    (
        "account",
        "locked|lockout|deactivated|inactive|not active|suspended|archived|unverified|not verified|not confirmed|\
        verify your email|verify your e-mail|verify your account|verify your phone|verify~mail|verify~address|verified|confirm your email|confirm your e-mail|confirm~mail|confirm~address|activate your account|\
        not activated|activated|activation|not approved|approval|approved|unpaid|overdue|billing|payment|invoice|\
        past due|terminated|frozen|on hold|account~disabled|user~disabled|account~blocked|user~blocked|\
        account~deleted|user~deleted|account~closed|account~expired|kyc|verification required|password~expired|change your password|terms of service|terms of use|new terms|subscription~lapsed|subscription~ended|\
        accept the terms",
    ),
    (
        "policy",
        "policy|policies|restricted by|public access block|tenant settings|organization settings|organisation settings|administrator has disabled|\
        disabled by~administrator|disabled by your*|by your organization|by your organisation|compliance",
    ),
    (
        "service",
        "plan|plans|tier|subscription|subscribe|trial|upgrade|licence|license|licensed|feature|add-on|addon|beta|\
        preview|not enabled|disabled|switched off|turned off|enterprise|premium|entitlement|entitled|included in|\
        product|module",
    ),
    ("origin", "origin|origins|cross-origin|cors"),
    ("embedding", "referer|referrer|embed|embedding|embedded|hotlink|hotlinking|direct access|directly"),
    (
        "client",
        "browser|browsers|user agent|user-agent|curl|wget|python-requests|okhttp|unsupported client|app version|client version|your client|this client|\
        your app|your application|outdated|please update",
    ),
    ("certificate", "certificate|certificates|mtls|client cert"),
    ("signature", "signature|signatures|hmac|signed|signing|digest|checksum|tampered"),
    (
        "upstream",
        "identity provider|jwks|signing keys|metadata|discovery|introspection|auth server|authentication server|\
        authentication service|auth service|authorization server|ldap|radius|keycloak|directory service|idp|\
        misconfigured|misconfiguration|connection refused|connection reset|did not answer|could not connect|\
        cannot connect|failed to connect|unreachable|unavailable|econnrefused|getaddrinfo|no such host|\
        internal error|jwk set",
    ),
    ("host", "host|hosts|hostname|domain|domains|virtual host"),
    ("method", "method|methods|verb|read-only|readonly|read only|read-only mode|only get"),
    ("scope", "scope|scopes|consent|consented"),
    (
        "right",
        "role|roles|group|groups|member|members|membership|owner|owners|admin|admins|administrator|administrators|\
        moderator|moderators|permission|permissions|privilege|privileges|rights|staff|collaborator|collaborators|\
        maintainer|editor|author|superuser|superusers|belongs to|not yours|another user|another team|someone else|\
        access level|entitlements",
    ),
    ("password", "password|passwords|username|user name|login name|passphrase|pin"),
    ("key", "key|api keys|api-key|apikey|app id|client id|secret"),
    ("token", "token|tokens|jwt|bearer"),
    (
        "filter",
        "blocked|firewall|suspicious|malicious|dangerous|harmful|unsafe|attack|threat|security|blacklist|blacklisted|blocklist|blocklisted",
    ),
    (
        "state",
        "in use|already in|already exists|already running|is stopped|was stopped|maintenance|under construction|\
        out of stock|is closed|has ended|not running|shut down",
    ),
];

/// Every word that is looked for: links keep them.
pub(crate) fn topic_words() -> impl Iterator<Item = &'static str> {
    TOPICS
        .iter()
        .map(|(_, words)| *words)
        .chain(super::contrast::remark_words())
        .chain(super::answerer::remark_words())
        .chain([super::allowed::SAME, TOOLS])
        .chain(super::formed::TOLD.iter().copied())
}

fn topic(evidence: &Evidence<'_>) -> Vec<Fact> {
    if evidence.status().is_none_or(|status| status < 400) {
        return Vec::new();
    }
    // A wording that is known says more than its single words.
    if evidence.stated.iter().any(|hit| hit.strength >= Strength::Likely && !hit.echo) {
        return Vec::new();
    }
    let told = evidence.body().map_or_else(Vec::new, about_body);
    if !told.is_empty() {
        return told;
    }
    let logs = evidence.capture.notes.iter().filter(|note| note.kind == NoteKind::Log).take(LOGS);
    logs.map(|note| &note.text).map(about_log).find(|facts| !facts.is_empty()).unwrap_or_default()
}

/// What a line of a log is about: its words without times, addresses, labels and names of modules.
fn about_log(line: &Mapped) -> Vec<Fact> {
    let Some(message) = log_message(line.as_str()) else { return Vec::new() };
    let found = TOPICS.iter().find(|(_, words)| find_pattern(&message, words).is_some());
    super::one(found.map(|(topic, _)| Fact::likely(topic, line.span())))
}

fn log_message(line: &str) -> Option<String> {
    // The frames of an exception name files and functions, and tell nothing of the refusal.
    // Nor does what somebody typed.
    // `#Fields: date time s-ip`: a log's own names.
    let typed = line.trim_start().starts_with("#Fields")
        || ["$ ", "# ", "> "].iter().any(|prompt| line.trim_start().starts_with(prompt));
    // Nor what the browser's tools write of the request.
    let of_tools = ["Referrer Policy:", "Referrer-Policy:", "Remote Address:"];
    let of_tools = of_tools.iter().any(|name| line.trim_start().starts_with(name)) || names_tools(line);
    // npm's scopes are name spaces.
    if typed
        || of_tools
        || line.contains("scope @")
        || line.trim_start().starts_with("at ")
        || ["Traceback", "File \"", "Exception"].iter().any(|sign| line.contains(sign))
    {
        return None;
    }
    let mut words = String::new();
    let mut depth = 0_usize;
    // `[error] [client 192.0.2.1]`: what the logger says of itself stands in brackets.
    for letter in line.chars().take(HEAD) {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            // `HttpOrigin` is two words.
            _ if letter.is_ascii_uppercase()
                && words.ends_with(|last: char| last.is_ascii_lowercase())
                && words
                    .rsplit(' ')
                    .next()
                    .is_some_and(|word| word.starts_with(|first: char| first.is_ascii_uppercase())) =>
            {
                words.push(' ');
                words.push(letter);
            }
            _ => words.push(letter),
        }
    }
    let words = words.split(", client:").next().unwrap_or_default();
    let told = |word: &&str| {
        !word.contains(['/', '=', '_'])
            && !word.ends_with(':')
            && !word.contains(|letter: char| letter.is_ascii_digit())
    };
    let kept: Vec<&str> = words.split_whitespace().filter(told).collect();
    (kept.len() > 1).then(|| kept.join(" "))
}

/// Whether somebody speaks of the browser's tools.
fn names_tools(text: &str) -> bool {
    find_pattern(text, TOOLS).is_some()
}

/// How they name these.
const TOOLS: &str = "network tab|network panel|network inspector|dev tools|devtools";

fn about_body(body: &Mapped) -> Vec<Fact> {
    let Some(message) = message(body.as_str()).filter(|message| !names_tools(message)) else {
        return Vec::new();
    };
    // The first topic tells; those behind it are mostly its setting ("members of the group", "token of the account").
    let address = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
        // In a link its digits are hidden.
        let hidden = word.bytes().filter(|byte| *byte == b'.').count() == 3
            && word.bytes().all(|byte| matches!(byte, b'x' | b'.'));
        hidden || word.parse::<std::net::Ipv4Addr>().is_ok()
    };
    if message.split(' ').any(address) {
        return vec![Fact::likely("network", body.span())];
    }
    let found = TOPICS.iter().find(|(_, words)| find_pattern(&message, words).is_some());
    let Some((topic, words)) = found else {
        // `write:orders`: so scopes are mostly written.
        let scope = |word: &str| {
            let word = word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
            word.split_once(':').is_some_and(|(one, two)| {
                one.len() > 2
                    && two.len() > 2
                    && (one.to_owned() + two).bytes().all(|byte| byte.is_ascii_lowercase())
            })
        };
        let named = message.split(' ').any(scope);
        return super::one(named.then(|| Fact::likely("scope", body.span())));
    };
    let span = find_pattern(body.as_str(), words).map_or_else(|| body.span(), |range| body.span_of(range));
    vec![Fact::likely(topic, span)]
}

/// The words of a short message: no tags, no JSON names, no addresses. Only the beginning is read: behind it come menus and data.
fn message(body: &str) -> Option<String> {
    let mut words = String::new();
    let mut end = body.len().min(HEAD);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    let mut rest = body.get(..end).unwrap_or(body).trim();
    if rest.is_empty() || super::answerer::is_server_page(rest) {
        return None;
    }
    if rest.starts_with('<') {
        while let Some((text, tag)) = rest.split_once('<') {
            words.push_str(text);
            words.push(' ');
            let name = tag.trim_start().get(..6).unwrap_or_default().to_ascii_lowercase();
            let skip = ["script", "style "].iter().find(|one| name.starts_with(one.trim()));
            rest = match skip.and_then(|one| crate::text::find_ignore_case(tag, &format!("</{}", one.trim())))
            {
                Some(at) => tag.get(at + 1..).unwrap_or_default(),
                None => tag,
            };
            rest = rest.split_once('>').map_or("", |(_, rest)| rest);
        }
        words.push_str(rest);
    } else if rest.starts_with(['{', '[']) {
        // A string before a colon is a name.
        let mut parts = rest.split('"').skip(1).step_by(2).zip(rest.split('"').skip(2).step_by(2));
        for (value, behind) in parts.by_ref() {
            if !behind.trim_start().starts_with(':') {
                words.push_str(value);
                words.push_str(". ");
            }
        }
        words = words.replace('_', " ");
    } else {
        words.push_str(rest);
    }
    let kept: Vec<&str> = words.split_whitespace().filter(|word| !word.contains('/')).collect();
    let text = kept.join(" ");
    (!text.is_empty()).then_some(text)
}

/// Bytes of an answer in which its message mostly stands; links keep as many.
const HEAD: usize = 400;

/// Lines of logs that are looked through.
const LOGS: usize = 20;

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn messages_lose_their_dress() {
        let read = |body| message(body).unwrap_or_default();
        assert_eq!(read("{\"error\":\"not_now\",\"token\":\"See https://a.example/\"}"), "not now. See");
        assert_eq!(read("<html><style>a{}</style><h1>No</h1><p>Members only</p></html>"), "No Members only");
        assert_eq!(read("VPN only"), "VPN only");
        assert!(message("").is_none());
    }
}
