//! Permission fixes for frameworks and applications.
use crate::evidence::Source;
use crate::knowledge::{Block, Certain, Fix, Role};

pub(super) const WORDPRESS: Fix = Fix {
    id: "permission-wordpress",
    role: Role::Server,
    certain: Certain::Try,
    title: "See what the REST API says, and whether it is open",
    body: &[
        Block::Para(
            "Open `/wp-json/`: JSON means that no security rule blocks the API. The `code` \
                 (`rest_forbidden`, `rest_cannot_create`) names the capability; the user's role must hold \
                 it.",
        ),
        Block::Code("wp user get YOUR_USER --field=roles\nwp cap list ROLE"),
    ],
    check: "The capability is listed, and the call gives 200.",
    products: &["wordpress"],
    sources: &[WP_REST],
};

pub(super) const SPRING: Fix = Fix {
    id: "permission-spring",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Compare the rule with the authorities",
    body: &[
        Block::Para(
            "`hasRole(\"ADMIN\")` wants the authority `ROLE_ADMIN`, a token's scope becomes `SCOPE_…`; \
                 roles of Keycloak need a converter. The first matching rule counts. The log shows both \
                 sides:",
        ),
        Block::Code("logging.level.org.springframework.security=TRACE"),
    ],
    check: "The log says granted. Take the setting out again: it logs much.",
    products: &["spring-security", "spring-web"],
    sources: &[SPRING_AUTHZ],
};

pub(super) const ASPNET: Fix = Fix {
    id: "permission-aspnet",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Read the role from the claim that holds it",
    body: &[
        Block::Para("Inbound mapping may rename `role`; say which claim counts, and log `User.Claims` once:"),
        Block::Code(
            "options.MapInboundClaims = false;\noptions.TokenValidationParameters.RoleClaimType = \"roles\";",
        ),
    ],
    check: "`User.IsInRole` is true for the caller.",
    products: &["aspnet-core"],
    sources: &[ASPNET_ROLES],
};

pub(super) const LARAVEL: Fix = Fix {
    id: "permission-laravel",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Look at policy and form request",
    body: &[
        Block::Para(
            "`This action is unauthorized.`: `authorize()` of a fresh form request returns false; in \
                 a policy the method for the action must exist and return true for this user.",
        ),
        Block::Code(
            "php artisan tinker --execute=\"dump(App\\Models\\User::find(1)->can('update', App\\Models\\Post::find(1)))\"",
        ),
    ],
    check: "It prints true, and the call passes.",
    products: &["laravel"],
    sources: &[LARAVEL_REQUESTS],
};

pub(super) const DRF: Fix = Fix {
    id: "permission-drf",
    role: Role::Server,
    certain: Certain::Try,
    title: "Name the class that refuses",
    body: &[Block::Para(
        "Compare `permission_classes` of the view with `DEFAULT_PERMISSION_CLASSES`: \
                 `IsAdminUser` wants `is_staff`, `DjangoModelPermissions` the model's permission and a \
                 `queryset`. `has_object_permission` is asked only through `get_object()`.",
    )],
    check: "The user with the right gets 200.",
    products: &["django", "drf"],
    sources: &[DRF_PERM],
};

pub(super) const JENKINS: Fix = Fix {
    id: "permission-jenkins",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Give the user the permission named",
    body: &[Block::Para(
        "`… is missing the Overall/Read permission`: Manage Jenkins, Security, Authorization: \
                 tick it for user or group; jobs and folders may have their own matrix. Leave Anonymous \
                 as it is.",
    )],
    check: "The user's call passes; an anonymous one does not.",
    products: &["jenkins"],
    sources: &[JENKINS_MATRIX],
};

pub(super) const ELASTIC: Fix = Fix {
    id: "permission-elastic",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Add the privilege to a role",
    body: &[
        Block::Para(
            "The message names action, user and index, and the privileges that would do. `is \
                 unauthorized` with an API key: the key's own role descriptors limit it too.",
        ),
        Block::Code("curl -sS -u USER 'https://{host}/_security/user/_privileges'"),
    ],
    check: "The privilege is listed, and the call passes.",
    products: &["elastic"],
    sources: &[ELASTIC_PRIVS],
};

pub(super) const GRAFANA: Fix = Fix {
    id: "permission-grafana",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Give the role in the right organisation",
    body: &[Block::Para(
        "The message names the permission (`dashboards:write`). Service accounts and users have \
                 one role in each organisation; folders have their own permissions. Choose the \
                 organisation with `X-Grafana-Org-Id`.",
    )],
    check: "The call passes.",
    products: &["grafana"],
    sources: &[GRAFANA_ROLES],
};

pub(super) const KEYCLOAK: Fix = Fix {
    id: "permission-keycloak",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Assign the role, and let the token carry it",
    body: &[Block::Steps(&[
        "Users (or the client's Service account roles), Assign role; for the admin API roles of \
                 `realm-management`, such as `view-users`.",
        "If Full scope is off, add the role to the client's scope mappings; then get a new token.",
    ])],
    check: "`realm_access` or `resource_access` of the new token lists it.",
    products: &["keycloak"],
    sources: &[KEYCLOAK_ADMIN],
};

pub(super) const OAUTH2_PROXY: Fix = Fix {
    id: "permission-oauth2-proxy",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Put the person on the proxy's list",
    body: &[
        Block::Para(
            "The proxy knows the person and refuses the address or group; its log says which. Avoid \
                 `*`: it lets in every account of a public provider.",
        ),
        Block::Code("--email-domain=example.com --allowed-group=GROUP"),
    ],
    check: "The page opens after a new sign-in.",
    products: &["oauth2-proxy"],
    sources: &[O2P],
};

pub(super) const TOMCAT: Fix = Fix {
    id: "permission-tomcat",
    role: Role::Server,
    certain: Certain::Sure,
    title: "Give the manager's role",
    body: &[
        Block::Para(
            "In `conf/tomcat-users.xml`, then restart: `manager-gui` for the page, `manager-script` \
                 for tools; not both for one user.",
        ),
        Block::Code("<user username=\"YOUR_USER\" password=\"YOUR_PASSWORD\" roles=\"manager-script\" />"),
    ],
    check: "`/manager/text/list` answers OK.",
    products: &["tomcat"],
    sources: &[TOMCAT_MANAGER],
};

const WP_REST: Source = Source {
    label: "WordPress: REST API authentication",
    url: "https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/",
};
const SPRING_AUTHZ: Source = Source {
    label: "Spring Security: authorize requests",
    url: "https://docs.spring.io/spring-security/reference/servlet/authorization/authorize-http-requests.html",
};
const ASPNET_ROLES: Source = Source {
    label: "ASP.NET Core: claim mapping",
    url: "https://learn.microsoft.com/aspnet/core/security/authentication/claims",
};
const LARAVEL_REQUESTS: Source = Source {
    label: "Laravel: authorizing form requests",
    url: "https://laravel.com/docs/validation#authorizing-form-requests",
};
const DRF_PERM: Source = Source {
    label: "Django REST framework: permissions",
    url: "https://www.django-rest-framework.org/api-guide/permissions/",
};
const JENKINS_MATRIX: Source = Source {
    label: "Jenkins: access control, permissions",
    url: "https://www.jenkins.io/doc/book/security/access-control/permissions/",
};
const ELASTIC_PRIVS: Source = Source {
    label: "Elasticsearch: privileges",
    url: "https://www.elastic.co/docs/reference/elasticsearch/security-privileges",
};
const GRAFANA_ROLES: Source = Source {
    label: "Grafana: roles and permissions",
    url: "https://grafana.com/docs/grafana/latest/administration/roles-and-permissions/",
};
const KEYCLOAK_ADMIN: Source = Source {
    label: "Keycloak: Server administration",
    url: "https://www.keycloak.org/docs/latest/server_admin/",
};
const O2P: Source = Source {
    label: "oauth2-proxy: configuration",
    url: "https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview",
};
const TOMCAT_MANAGER: Source =
    Source { label: "Tomcat: manager", url: "https://tomcat.apache.org/tomcat-10.1-doc/manager-howto.html" };
