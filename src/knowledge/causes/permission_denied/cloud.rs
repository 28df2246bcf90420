//! Permission fixes for clouds and platforms.
use crate::evidence::Source;
use crate::knowledge::{Block, Certain, Fix, Role};

pub(super) const CLOUD_RUN: Fix = Fix {
    id: "permission-cloud-run",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Give the caller the invoker role",
    body: &[
        Block::Para("To the one identity that calls; `allUsers` would open the service to everybody."),
        Block::Code(
            "gcloud run services add-iam-policy-binding SERVICE --region REGION --member=serviceAccount:SA_EMAIL --role=roles/run.invoker",
        ),
    ],
    check: "The same call gives 200 after a minute or two.",
    products: &["google-cloud-run"],
    sources: &[RUN_ACCESS],
};

pub(super) const IAP: Fix = Fix {
    id: "permission-iap",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Give the caller access through IAP",
    body: &[
        Block::Para("For one backend service; leave `--service` out for the whole project."),
        Block::Code(
            "gcloud iap web add-iam-policy-binding --resource-type=backend-services --service=SERVICE --member=user:NAME@EXAMPLE.COM --role=roles/iap.httpsResourceAccessor",
        ),
    ],
    check: "The page opens after some minutes.",
    products: &["google-iap"],
    sources: &[IAP_ACCESS],
};

pub(super) const FIREBASE: Fix = Fix {
    id: "permission-firebase-rules",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Write the rule for this path",
    body: &[
        Block::Para(
            "Try it in the console's Rules Playground with path, method and user. Never `if true`: it \
                 opens the data to everybody. Queries pass only if the rule allows every document they \
                 may match.",
        ),
        Block::Code(
            "match /users/{uid}/{doc=**} { allow read, write: if request.auth != null && request.auth.uid == uid; }\nfirebase deploy --only firestore:rules",
        ),
    ],
    check: "The signed-in owner reads; another user does not.",
    products: &["firebase", "firebase-data"],
    sources: &[FIREBASE_RULES],
};

pub(super) const SUPABASE: Fix = Fix {
    id: "permission-supabase-rls",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Add a policy for this action",
    body: &[
        Block::Para(
            "With Row Level Security on, no policy means no row. An insert that returns the row needs \
                 a `select` policy too. Do not switch it off: the public key then reads everything. \
                 `permission denied for table` wants a `grant` as well.",
        ),
        Block::Code(
            "create policy \"own rows\" on notes for insert to authenticated with check ((select auth.uid()) = user_id);",
        ),
    ],
    check: "The owner's call passes; another user's does not.",
    products: &["supabase", "postgrest"],
    sources: &[SUPABASE_RLS],
};

pub(super) const KUBERNETES_RBAC: Fix = Fix {
    id: "permission-kubernetes-rbac",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Bind a role with just this verb",
    body: &[
        Block::Para("The message names user, verb, resource, API group and namespace."),
        Block::Code(
            "kubectl create role NAME -n NAMESPACE --verb=get,list --resource=RESOURCE\nkubectl create rolebinding NAME -n NAMESPACE --role=NAME --serviceaccount=NAMESPACE:SERVICE_ACCOUNT\nkubectl auth can-i list RESOURCE -n NAMESPACE --as=system:serviceaccount:NAMESPACE:SERVICE_ACCOUNT",
        ),
    ],
    check: "The last command says yes.",
    products: &["kubernetes"],
    sources: &[K8S_RBAC],
};

pub(super) const GITHUB: Fix = Fix {
    id: "permission-github",
    role: Role::Client,
    certain: Certain::Sure,
    title: "Add what the fine-grained token lacks",
    body: &[Block::Steps(&[
        "`X-Accepted-GitHub-Permissions` of the answer names the permission.",
        "Settings, Developer settings, Fine-grained tokens: resource owner, this repository, this \
                 permission; an organisation may have to approve it.",
        "In Actions: `permissions:` of the job; runs from forks get read only.",
    ])],
    check: "`Resource not accessible` is gone.",
    products: &["github"],
    sources: &[GITHUB_FINE],
};

pub(super) const ENTRA: Fix = Fix {
    id: "permission-entra-assign",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Assign the user to the application",
    body: &[Block::Para(
        "`AADSTS50105`: Enterprise applications, the application, Users and groups: add the user \
                 or a group; members of nested groups do not count.",
    )],
    check: "The sign-in log shows success.",
    products: &["entra-id", "microsoft-graph"],
    sources: &[ENTRA_ASSIGN],
};

pub(super) const DOCKER: Fix = Fix {
    id: "permission-docker",
    role: Role::Client,
    certain: Certain::Sure,
    title: "Check name, account and scope",
    body: &[Block::Para(
        "`denied`: the name begins with a namespace where the account may push, the repository \
                 exists (ECR, Artifact Registry make none), and the token may write (`write:packages` at \
                 GitHub).",
    )],
    check: "The push goes through.",
    products: &["docker-registry"],
    sources: &[GHCR],
};

pub(super) const LAMBDA_AUTHORIZER: Fix = Fix {
    id: "permission-lambda-authorizer",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Let the authorizer's policy cover the call",
    body: &[Block::Para(
        "The cached answer counts for all paths of a token: give `methodArn` as `ARN/STAGE/*/*`, \
                 or set the cache to 0 seconds. `explicit deny` comes from the authorizer itself.",
    )],
    check: "Two paths in a row with one token both pass.",
    products: &["aws-api-gateway"],
    sources: &[LAMBDA_AUTH],
};

pub(super) const VAULT_TOKEN: Fix = Fix {
    id: "permission-vault",
    role: Role::Client,
    certain: Certain::Try,
    title: "See what the token may do there",
    body: &[
        Block::Code("vault token lookup\nvault token capabilities PATH"),
        Block::Para(
            "With version 2 of the key-value store policies name `SECRET/data/…`, and the namespace \
                 must fit.",
        ),
    ],
    check: "The capability that you need is printed.",
    products: &["vault"],
    sources: &[VAULT],
};

pub(super) const ISTIO: Fix = Fix {
    id: "permission-istio",
    role: Role::Server,
    certain: Certain::Try,
    title: "Let the sidecar name the policy",
    body: &[
        Block::Code(
            "kubectl exec deploy/APP -c istio-proxy -- curl -sS -X POST 'localhost:15000/logging?rbac=debug'\nkubectl logs deploy/APP -c istio-proxy | grep 'enforced denied'",
        ),
        Block::Para(
            "Deny policies win; once an allow policy exists, what none of them allows is refused. \
                 `principals` need mutual TLS, `requestPrincipals` a valid token. Set the level back with \
                 `rbac=warning`.",
        ),
    ],
    check: "The log names the policy; after its change the call passes.",
    products: &["envoy"],
    sources: &[ISTIO_AUTHZ],
};

pub(super) const MINIO: Fix = Fix {
    id: "permission-minio",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Attach a policy to the user",
    body: &[
        Block::Para("A policy with this bucket and action alone is better than `readwrite`."),
        Block::Code(
            "mc admin user info ALIAS ACCESS_KEY\nmc admin policy attach ALIAS POLICY --user ACCESS_KEY",
        ),
    ],
    check: "The call passes; other buckets stay closed.",
    products: &["minio"],
    sources: &[MINIO_POLICY],
};

pub(super) const HUGGINGFACE: Fix = Fix {
    id: "permission-huggingface",
    role: Role::Client,
    certain: Certain::Sure,
    title: "Accept the model's conditions",
    body: &[
        Block::Para(
            "Open the model's page with the account that owns the token, and agree or wait for \
                 approval. A fine-grained token also needs read access to public gated repositories.",
        ),
        Block::Code("hf auth whoami"),
    ],
    check: "The download starts.",
    products: &["huggingface"],
    sources: &[HF_GATED],
};

const RUN_ACCESS: Source = Source {
    label: "Cloud Run: access control with IAM",
    url: "https://cloud.google.com/run/docs/securing/managing-access",
};
const IAP_ACCESS: Source =
    Source { label: "IAP: managing access", url: "https://cloud.google.com/iap/docs/managing-access" };
const FIREBASE_RULES: Source =
    Source { label: "Firebase: Security Rules", url: "https://firebase.google.com/docs/rules/get-started" };
const SUPABASE_RLS: Source = Source {
    label: "Supabase: Row Level Security",
    url: "https://supabase.com/docs/guides/database/postgres/row-level-security",
};
const K8S_RBAC: Source = Source {
    label: "Kubernetes: RBAC",
    url: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/",
};
const GITHUB_FINE: Source = Source {
    label: "GitHub: permissions of fine-grained tokens",
    url: "https://docs.github.com/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens",
};
const ENTRA_ASSIGN: Source = Source {
    label: "Entra ID: assign users to an app",
    url: "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal",
};
const GHCR: Source = Source {
    label: "GitHub: container registry",
    url: "https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry",
};
const LAMBDA_AUTH: Source = Source {
    label: "API Gateway: Lambda authorizers",
    url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html",
};
const VAULT: Source = Source {
    label: "Vault: token commands",
    url: "https://developer.hashicorp.com/vault/docs/commands/token",
};
const ISTIO_AUTHZ: Source = Source {
    label: "Istio: security problems",
    url: "https://istio.io/latest/docs/ops/common-problems/security-issues/",
};
const MINIO_POLICY: Source = Source {
    label: "MinIO: policies",
    url: "https://min.io/docs/minio/linux/administration/identity-access-management/policy-based-access-control.html",
};
const HF_GATED: Source =
    Source { label: "Hugging Face: gated models", url: "https://huggingface.co/docs/hub/models-gated" };
