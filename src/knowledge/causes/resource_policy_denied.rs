//! `resource-policy-denied`
use crate::diagnosis::{Candidate, weigh};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, questions as q, sources as s};

pub(super) static CAUSE: Cause = Cause {
    candidate: Candidate {
        id: "resource-policy-denied",
        prior: 4,
        clues: &[
            weigh(&q::TOPIC, &["policy"], 70),
            weigh(&q::REFUSAL, &["403"], 4),
            weigh(&q::NEIGHBOUR, &["opens"], -30),
            weigh(&q::NEIGHBOUR, &["refused"], 10),
        ],
    },
    title: "A policy denies it, whoever asks",
    headlines: &[
        "A policy on the resource or the organisation refuses this at {host}, whoever asks.",
        "A policy on the resource or the organisation refuses this, whoever asks.",
    ],
    what: "Beyond the caller's own rights, a policy of the bucket, tenant, network perimeter or \
     organisation says no. More rights for the caller do not change that.",
    why: "Typical: an explicit deny, a block on public access, a conditional-access or network rule, an \
     admission policy, restrictions on third-party applications.",
    #[cfg(any(test, not(feature = "app")))]
    looks: "A 403 that says `explicit deny`, public access, policy, perimeter or conditional access; or \
     `AccessDenied` of a store without any credential.",
    fixes: &[
        Fix {
            id: "policy-ask-admin",
            role: Role::Visitor,
            certain: Certain::Ask,
            title: "Ask the organisation's administrators",
            body: &[Block::Para(
                "Send the address, your account, the time with zone and every id on the page. \
                 Say whether you were on a managed device and on the office network: policies depend on \
                 it.",
            )],
            check: "The administrators name the policy.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "policy-ask-with-id",
            role: Role::Client,
            certain: Certain::Ask,
            title: "Send the owner the refusal's own id",
            body: &[Block::Para(
                "Principal, action, resource, region, request id, time, and the message word \
                 for word: the owner finds the denying statement with it.",
            )],
            check: "The owner names the statement.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
        Fix {
            id: "policy-aws-find-deny",
            role: Role::Server,
            certain: Certain::Try,
            title: "Find the denying policy",
            body: &[
                Block::Para(
                    "The message says which kind denies: service control, resource, permissions \
                 boundary, session or endpoint policy. An encoded message must be decoded.",
                ),
                Block::Code("aws sts decode-authorization-message --encoded-message MESSAGE"),
            ],
            check: "The decoded text names the statement; after its change the call succeeds.",
            products: &["aws", "s3"],
            sources: &[AWS_EVAL],
        },
        Fix {
            id: "policy-s3-bucket",
            role: Role::Server,
            certain: Certain::Try,
            title: "Read bucket policy and public access block",
            body: &[
                Block::Para(
                    "A public site does not need a public bucket: let CloudFront read it with \
                 origin access control.",
                ),
                Block::Code(
                    "aws s3api get-bucket-policy --bucket BUCKET\n\
                 aws s3api get-public-access-block --bucket BUCKET",
                ),
            ],
            check: "The intended readers get 200; an anonymous request gets only what you meant.",
            products: &["s3", "minio"],
            sources: &[S3_403],
        },
        Fix {
            id: "policy-entra-sign-in-log",
            role: Role::Server,
            certain: Certain::Try,
            title: "Read the sign-in log's Conditional Access tab",
            body: &[Block::Para(
                "Entra admin center > Monitoring > Sign-in logs > the entry with the \
                 correlation id: it shows the policy that failed and why.",
            )],
            check: "The entry says success after policy or device is put right.",
            products: &[
                "entra-id",
                "microsoft-graph",
                "azure-arm",
                "azure-storage",
                "azure-apim",
                "azure-services",
            ],
            sources: &[ENTRA],
        },
        Fix {
            id: "policy-google-perimeter",
            role: Role::Server,
            certain: Certain::Try,
            title: "Look the refusal up in the perimeter's log",
            body: &[Block::Para(
                "The error holds a unique id; give it to the VPC Service Controls \
                 troubleshooter. Add an ingress or egress rule instead of opening the perimeter.",
            )],
            check: "The troubleshooter shows the call as allowed.",
            products: &["google-apis", "google-cloud-run", "google-iap", "google-storage"],
            sources: &[VPC_SC],
        },
        Fix {
            id: "policy-github-app",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Approve the OAuth app for the organisation",
            body: &[Block::Para(
                "Organisation > Settings > Third-party access > OAuth app policy: an owner \
                 approves the application that the user asked for.",
            )],
            check: "The same token reads the organisation's data.",
            products: &["github"],
            sources: &[GITHUB],
        },
        Fix {
            id: "policy-admission",
            role: Role::Server,
            certain: Certain::Sure,
            title: "Change the object so that admission accepts it",
            body: &[
                Block::Para(
                    "The message names the webhook or PodSecurity rule and what it misses, such \
                 as `runAsNonRoot`. Prefer changing the object to weakening the policy.",
                ),
                Block::Code("kubectl apply --dry-run=server -f FILE.yaml"),
            ],
            check: "The dry run passes.",
            products: &["kubernetes"],
            sources: &[K8S],
        },
        Fix {
            id: "policy-azure-anonymous",
            role: Role::Server,
            certain: Certain::Try,
            title: "See what the account forbids",
            body: &[
                Block::Para(
                    "Anonymous access is off by default, and shared keys may be. Prefer a SAS or a role to \
                 switching them on: both settings open the account to others.",
                ),
                Block::Code(
                    "az storage account show -n ACCOUNT --query '{anonymous:allowBlobPublicAccess,keys:allowSharedKeyAccess,network:networkRuleSet.defaultAction}'",
                ),
            ],
            check: "The call with `--auth-mode login` passes.",
            products: &["azure-storage"],
            sources: &[AZURE_ANON],
        },
        Fix {
            id: "policy-find",
            role: Role::Server,
            certain: Certain::Try,
            title: "Find the denying statement by the request id",
            body: &[Block::Para(
                "The audit log names policy and statement. A deny wins over every allow: narrow that one \
                 statement by caller or network, and note the old text as the way back.",
            )],
            check: "The intended caller passes; others are still refused.",
            products: &[],
            sources: &[s::RFC9110_15_5_4],
        },
    ],
    sources: &[s::RFC9110_15_5_4],
};

const AWS_EVAL: Source = Source {
    label: "AWS IAM: Policy evaluation",
    url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html",
};

const S3_403: Source = Source {
    label: "Amazon S3: Troubleshoot 403",
    url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html",
};

const ENTRA: Source = Source {
    label: "Entra: Troubleshoot Conditional Access",
    url: "https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access",
};

const VPC_SC: Source = Source {
    label: "Google Cloud: Troubleshoot VPC Service Controls",
    url: "https://cloud.google.com/vpc-service-controls/docs/troubleshooting",
};

const GITHUB: Source = Source {
    label: "GitHub: OAuth app access restrictions",
    url: "https://docs.github.com/en/organizations/managing-oauth-access-to-your-organizations-data/about-oauth-app-access-restrictions",
};

const K8S: Source = Source {
    label: "Kubernetes: Admission control",
    url: "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/",
};

const AZURE_ANON: Source = Source {
    label: "Azure Storage: anonymous access",
    url: "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
};
