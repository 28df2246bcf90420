//! Package registries: crates.io, RubyGems, PyPI, NuGet, npm.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "package-registries",
    name: "Package registries",
    kind: ProductKind::Service,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("require that all requests include a `User-Agent`|require that all requests include a User-Agent")],
            says: &[("user-agent-refused", Sure)],
            source: CRATES,
            hit: "HTTP/1.1 403 Forbidden\n\nrequire that all requests include a `User-Agent`; require that all requests include a User-Agent",
            miss: "HTTP/1.1 403 Forbidden\n\nall requests include a token",
        },
        sign! {
            when: &[Text("must be logged in to perform that action")],
            says: &[("no-credentials", Sure), ("wrong-status-403-for-401", Likely)],
            source: CRATESAPI,
            hit: "HTTP/1.1 403 Forbidden\n\nmust be logged in to perform that action",
            miss: "HTTP/1.1 403 Forbidden\n\nmust be logged in",
        },
        sign! {
            when: &[Text("this token does not have the required permissions to perform this action")],
            says: &[("insufficient-scope", Sure)],
            source: CRATESAPI,
            hit: "HTTP/1.1 403 Forbidden\n\nthis token does not have the required permissions to perform this action",
            miss: "HTTP/1.1 403 Forbidden\n\nthis token does not have a name",
        },
        sign! {
            when: &[Text("must already be an owner to*|seem to be an owner of this crate")],
            says: &[("permission-denied", Sure)],
            source: CRATESAPI,
            hit: "HTTP/1.1 403 Forbidden\n\nmust already be an owner to x; seem to be an owner of this crate",
            miss: "HTTP/1.1 403 Forbidden\n\nthe owner is away",
        },
        sign! {
            when: &[Text("API key cannot perform the specified action on this gem")],
            says: &[("insufficient-scope", Sure)],
            source: GEMS,
            hit: "HTTP/1.1 403 Forbidden\n\nAPI key cannot perform the specified action on this gem",
            miss: "HTTP/1.1 403 Forbidden\n\nAPI key cannot be shown",
        },
        sign! {
            when: &[Text("multifactor authentication but no OTP code provided|multifactor authentication enabled but no OTP|Your OTP code is incorrect")],
            says: &[("step-up-required", Sure)],
            source: GEMSMFA,
            hit: "HTTP/1.1 401 Unauthorized\n\nmultifactor authentication but no OTP code provided; multifactor authentication enabled but no OTP; Your OTP code is incorrect",
            miss: "HTTP/1.1 401 Unauthorized\n\nmultifactor authentication is off",
        },
        sign! {
            when: &[Text("isn't allowed to upload to project")],
            says: &[("permission-denied", Sure)],
            source: PYPI,
            hit: "HTTP/1.1 403 Forbidden\n\nisn't allowed to upload to project",
            miss: "HTTP/1.1 403 Forbidden\n\nupload to project foo",
        },
        sign! {
            when: &[Text("Invalid or non-existent authentication information")],
            says: &[("basic-wrong-credentials", Likely), ("api-key-invalid", Likely), ("token-invalid-or-revoked", Hint)],
            source: PYPI,
            hit: "HTTP/1.1 403 Forbidden\n\nInvalid or non-existent authentication information",
            miss: "HTTP/1.1 403 Forbidden\n\nauthentication information",
        },
        sign! {
            when: &[Text("Username/Password authentication is no longer supported")],
            says: &[("basic-auth-retired", Sure)],
            source: PYPI,
            hit: "HTTP/1.1 403 Forbidden\n\nUsername/Password authentication is no longer supported",
            miss: "HTTP/1.1 403 Forbidden\n\npassword authentication",
        },
        sign! {
            when: &[Text("cannot publish over the previously published versions|cannot publish over existing version|previously published version")],
            says: &[("not-an-auth-problem", Sure)],
            source: NPM,
            hit: "HTTP/1.1 403 Forbidden\n\ncannot publish over the previously published versions; cannot publish over existing version; previously published version",
            miss: "HTTP/1.1 403 Forbidden\n\nyou cannot publish",
        },
        sign! {
            when: &[Text("specified API key is invalid, has expired, or does not have permission to access the specified package")],
            says: &[("api-key-invalid", Sure), ("permission-denied", Likely)],
            source: NUGET,
            hit: "HTTP/1.1 403 Forbidden\n\nspecified API key is invalid, has expired, or does not have permission to access the specified package",
            miss: "HTTP/1.1 403 Forbidden\n\nthe specified package is gone",
        },
        sign! {
            when: &[Text("Content access is protected by token")],
            says: &[("token-invalid-or-revoked", Sure), ("basic-wrong-credentials", Likely)],
            source: MAVEN,
            hit: "HTTP/1.1 401 Unauthorized\n\nContent access is protected by token",
            miss: "HTTP/1.1 401 Unauthorized\n\ncontent is protected",
        },
    ],
};

const CRATES: Source = Source { label: "crates.io: crawlers", url: "https://crates.io/data-access" };
const CRATESAPI: Source = Source {
    label: "The Cargo Book: registry web API",
    url: "https://doc.rust-lang.org/cargo/reference/registry-web-api.html",
};
const GEMS: Source =
    Source { label: "RubyGems guides: API key scopes", url: "https://guides.rubygems.org/api-key-scopes/" };
const GEMSMFA: Source = Source {
    label: "RubyGems guides: using MFA in the command line",
    url: "https://guides.rubygems.org/using-mfa-in-command-line/",
};
const PYPI: Source = Source { label: "PyPI: help", url: "https://pypi.org/help/" };
const NPM: Source =
    Source { label: "npm: publishing", url: "https://docs.npmjs.com/cli/commands/npm-publish" };
const NUGET: Source = Source {
    label: "NuGet: push and manage packages",
    url: "https://learn.microsoft.com/nuget/api/package-publish-resource",
};
const MAVEN: Source = Source {
    label: "Sonatype Central: portal tokens",
    url: "https://central.sonatype.org/publish/generate-portal-token/",
};
