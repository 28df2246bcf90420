//! `sigv4-clock-skew`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "sigv4-clock-skew",
        prior: 4,
        clues: &[
            weigh(&q::SIGNED_TIME, &["skewed"], 80),
            weigh(&q::SIGNED_TIME, &["in-time"], -30),
            weigh(&q::REQUEST_SIGNED, &["fits"], 10),
        ],
    },
    title: "The signed request's date is too far from the server's clock",
    headlines: &[
        "The request was signed {skew} off the server's clock.",
        "The request was signed with a time too far from the server's clock.",
    ],
    what: "AWS accepts a signature for 5 minutes around its own clock, S3 for 15. The time that was signed \
        lies outside.",
    why: "The machine's clock is off (virtual machine after a pause, no NTP), local time was taken for UTC, \
        or the request was signed and then waited in a queue or retry.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "`X-Amz-Date` against `Date` of the answer; `RequestTimeTooSkewed`, \"Signature expired\" or \
        \"Signature not yet current\".",
    fixes: &[
        Fix {
            id: "sigv4-clock-skew-clock",
            role: Role::Visitor,
            certain: Certain::Sure,
            title: "Set your device's clock to automatic",
            body: &[Block::Para(
                "Windows: Settings, Time & language, Date & time, Sync now. macOS: System \
                    Settings, General, Date & Time. Phone: automatic date and time. Check the time zone as \
                    well, then restart the app.",
            )],
            check: "The app connects.",
            products: &[],
            sources: &[SIGV4_TROUBLE],
        },
        Fix {
            id: "sigv4-clock-skew-ntp",
            role: Role::Client,
            certain: Certain::Sure,
            title: "Set the clock",
            body: &[
                Block::Code(
                    "sudo timedatectl set-ntp true\n\
                        date -u; curl -sS -D - -o /dev/null 'https://{host}/' | grep -i '^date'",
                ),
                Block::Para("Windows: `w32tm /resync`. Containers use the host's clock: set it there."),
            ],
            check: "Both times agree within seconds.",
            products: &[],
            sources: &[SIGV4_TROUBLE, W32TM],
        },
        Fix {
            id: "sigv4-clock-skew-late",
            role: Role::Client,
            certain: Certain::Try,
            title: "Sign late, sign anew on every retry",
            body: &[Block::Para(
                "Sign directly before sending, with UTC; do not keep signed requests in queues. \
                    Current SDKs correct a skewed clock by the answer's `Date`: update an old one.",
            )],
            check: "`X-Amz-Date` is within seconds of the answer's `Date`.",
            products: &[],
            sources: &[SIGV4_CREATE],
        },
        Fix {
            id: "sigv4-clock-skew-own",
            role: Role::Server,
            certain: Certain::Try,
            title: "Your own S3-compatible server: set its clock",
            body: &[
                Block::Para("MinIO, Ceph and gateways compare with their own host's clock."),
                Block::Code("chronyc tracking"),
            ],
            check: "`Date` of its answers agrees with UTC.",
            products: &[],
            sources: &[SIGV4_TROUBLE],
        },
    ],
    sources: &[SIGV4_TROUBLE],
};

const W32TM: Source = Source {
    label: "Windows: w32tm",
    url: "https://learn.microsoft.com/en-us/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings",
};
const SIGV4_TROUBLE: Source = Source {
    label: "AWS: troubleshoot SigV4",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html",
};
const SIGV4_CREATE: Source = Source {
    label: "AWS: create a signed request",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html",
};
