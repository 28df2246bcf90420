//! The questions that a trial answers, and not the paste: what to run, where one command does it.

use super::questions as q;
use crate::diagnosis::Trial;

/// Every trial.
pub(super) static TRIALS: &[Trial] = &[
    trial(&q::RATE, "sleep 600; curl -sS -i '{url}'"),
    trial(&q::CACHE, "curl -sS -i -H 'Cache-Control: no-cache' '{url}?x=1'"),
    trial(&q::NETWORK, "curl -sS -i '{url}'"),
    trial(&q::LOADED, ""),
    trial(&q::INTENDED, ""),
    trial(&q::AS_WRITTEN, "curl -sS -v '{url}'"),
    trial(&q::ARRIVED, ""),
    trial(&q::CROSS_SITE, "curl -sS -i '{url}'"),
    trial(&q::FORWARDED, ""),
    trial(&q::ADDRESS, ""),
    trial(&q::METADATA, "curl -sS -i 'https://{host}/.well-known/oauth-protected-resource'"),
    trial(&q::SIGNATURE, ""),
    trial(&q::SESSION, ""),
    trial(&q::CSRF, ""),
    trial(&q::KNOWN, ""),
    trial(&q::NEIGHBOUR, "curl -sS -i 'https://{host}/ANOTHER_PATH'"),
    trial(&q::FILE_MODE, "namei -l /PATH/TO/THE/FILE"),
    trial(&q::METHOD, "curl -sS -i -X GET '{url}'"),
    trial(&q::AGENT, "curl -sS -i -A 'Mozilla/5.0' '{url}'"),
    trial(&q::EVERYONE, ""),
];

const fn trial(question: &'static crate::diagnosis::Question, command: &'static str) -> Trial {
    Trial { question, command }
}
