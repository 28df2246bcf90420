//! Products: the marks by which they are known, and what their answers tell. One file each.
//!
//! A reviewer adds a product by one file here and one word in the list; every sign carries a paste in which it
//! must be found and one in which it must not.

use crate::evidence::Product;

/// Writes a [`Sign`](crate::evidence::Sign); its hit and its near miss are in the program only where tests are.
macro_rules! sign {
    (when: $when:expr, says: $says:expr, source: $source:expr, hit: $hit:expr, miss: $miss:expr $(,)?) => {
        $crate::evidence::Sign {
            when: $when,
            says: $says,
            #[cfg(any(test, not(feature = "app")))]
            source: $source,
            #[cfg(test)]
            hit: $hit,
            #[cfg(test)]
            miss: $miss,
        }
    };
}

macro_rules! products {
    ($($module:ident),* $(,)?) => {
        $(
            // The page leaves the sources of signs out, and with them the constants that hold them.
            #[cfg_attr(all(feature = "app", not(test)), allow(clippy::allow_attributes, dead_code, unused_imports))]
            mod $module;
        )*
        /// Every product known.
        pub static ALL: &[&Product] = &[$(&$module::PRODUCT),*];
    };
}

products! {
    acme,
    aiohttp,
    airflow,
    airtable,
    akamai,
    alibaba_cloud,
    amazon_sp_api,
    anthropic,
    apache,
    api_managers,
    apisix,
    appliance_firewalls,
    appwrite,
    argocd,
    artifactory,
    aspnet_core,
    atlassian,
    atproto,
    auth0,
    authelia,
    authentik,
    authlib,
    aws,
    aws_api_gateway,
    aws_waf,
    azure_apim,
    azure_app_service,
    azure_arm,
    azure_b2c,
    azure_devops,
    azure_front_door,
    azure_services,
    azure_storage,
    caddy,
    clerk,
    cloudflare,
    cloudflare_access,
    cloudflare_api,
    cloudfront,
    codeigniter,
    cognito,
    consul,
    couchdb,
    cups,
    datadog,
    datadome,
    datasette,
    ddos_guard,
    deepseek,
    deluge,
    dev_servers,
    devise,
    digitalocean,
    directus,
    discord,
    discourse,
    django,
    docker_registry,
    drf,
    dropbox,
    drupal,
    ebay,
    elastic,
    entra_id,
    envoy,
    etcd,
    exchange_online,
    express,
    express_jwt,
    f5,
    fastapi,
    fastify,
    fastly,
    figma,
    firebase,
    firebase_data,
    flask,
    flask_jwt,
    fly,
    fritzbox,
    ghost,
    gitea,
    github,
    gitlab,
    glpi,
    go_web,
    golang_jwt,
    google_apis,
    google_cloud_armor,
    google_cloud_run,
    google_iap,
    google_maps,
    google_oauth,
    google_storage,
    grafana,
    groq,
    hapi,
    haproxy,
    hasura,
    heroku,
    hetzner,
    home_assistant,
    hono,
    hubspot,
    huggingface,
    icecast,
    identity_model,
    iis,
    imperva,
    influxdb,
    infrastructure_apis,
    ingress_nginx,
    ip_cameras,
    java_jwt,
    jellyfin,
    jenkins,
    jetty,
    joomla,
    jose_node,
    jsonwebtoken_node,
    jupyter,
    keycloak,
    koa,
    kong,
    kubernetes,
    laravel,
    lighttpd,
    linear,
    linkedin,
    linode,
    litestar,
    localstack,
    magento,
    mailchimp,
    mastodon,
    matrix,
    mcp,
    mediawiki,
    meta,
    metabase,
    microsoft_graph,
    minio,
    modsecurity,
    mongodb_atlas,
    moodle,
    naxsi,
    nestjs,
    netlify,
    newrelic,
    nextcloud,
    nexus,
    nginx,
    node_auth,
    notion,
    oauth2_proxy,
    oidc_provider,
    okta,
    open_liberty,
    openai,
    openrouter,
    openwrt,
    ory,
    package_registries,
    paypal,
    perimeterx,
    pfsense,
    phoenix,
    php_jwt,
    pi_hole,
    plex,
    pocketbase,
    postgrest,
    prestashop,
    prometheus,
    proxmox,
    push_services,
    pyjwt,
    qbittorrent,
    rabbitmq,
    radicale,
    rails,
    reddit,
    replicate,
    ruby_auth,
    s3,
    sabnzbd,
    sabre,
    salesforce,
    sanic,
    self_hosted,
    sendgrid,
    sentry,
    servarr,
    service_apis,
    settings,
    sharepoint,
    shopify,
    slack,
    sonarqube,
    spotify,
    spring_security,
    spring_web,
    squid,
    strapi,
    stripe,
    sucuri,
    supabase,
    superset,
    symfony,
    synology,
    telegram,
    thingsboard,
    tomcat,
    tool_errors,
    tornado,
    trading_apis,
    traefik,
    transmission,
    trello,
    twilio,
    unifi,
    vault,
    vercel,
    web_filters,
    wordfence,
    wording_absent,
    wording_account,
    wording_client,
    wording_credential,
    wording_edge,
    wording_fault,
    wording_form,
    wording_log,
    wording_page,
    wording_place,
    wording_protocol,
    wording_right,
    wording_scheme,
    wording_signature,
    wording_state,
    wording_token,
    wordpress,
    x,
    zendesk,
    zitadel,
    zoom,
}

#[cfg(test)]
mod tests {
    use super::ALL;
    use crate::capture::{self, Wish};
    use crate::evidence::{Evidence, Moment, SignHit, Test, pattern_matches};
    use crate::knowledge::{SIGNS, cause};

    fn stated(paste: &str) -> Vec<SignHit> {
        let capture = capture::read(paste, Wish::default());
        Evidence::gather(&capture, Moment::default(), &SIGNS).stated
    }

    #[test]
    fn every_sign_is_found_in_its_hit_and_not_in_its_near_miss() {
        let mut wrong = Vec::new();
        for product in ALL {
            for sign in product.signs {
                let (found, near) = (stated(sign.hit), stated(sign.miss));
                for (id, strength) in sign.says {
                    assert!(cause(id).is_some(), "{}: no cause is called {id}", product.id);
                    let here = |hit: &SignHit| {
                        hit.product == product.id
                            && hit.cause == *id
                            && hit.strength == *strength
                            && hit.source == sign.source
                    };
                    // What only repeats the status is weaker where more is said.
                    let echo = |hit: &SignHit| {
                        hit.product == product.id && hit.cause == *id && hit.echo && hit.source == sign.source
                    };
                    if !found.iter().any(|hit| here(hit) || echo(hit)) {
                        wrong.push(format!("{}: {id} not found in its hit:\n{}", product.id, sign.hit));
                    }
                    if near.iter().any(here) {
                        wrong.push(format!("{}: {id} found in its near miss:\n{}", product.id, sign.miss));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{} signs are wrong:\n{}", wrong.len(), wrong.join("\n"));
    }

    #[test]
    fn every_wording_stands_in_its_signs_hit() {
        let mut wrong = Vec::new();
        for product in ALL {
            for sign in product.signs {
                for pattern in sign.when.iter().filter_map(Test::wordings).flatten() {
                    if !pattern_matches(sign.hit, pattern) {
                        wrong.push(format!("{}: {pattern:?} is not in {:?}", product.id, sign.hit));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{} wordings are untested:\n{}", wrong.len(), wrong.join("\n"));
    }

    #[test]
    fn ids_are_unique() {
        let mut ids: Vec<&str> = ALL.iter().map(|product| product.id).collect();
        ids.sort_unstable();
        let before = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), before);
    }
}
