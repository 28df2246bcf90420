//! Products: the marks by which they are known, and what their answers tell. One file each.
//!
//! A reviewer adds a product by one file here and one word in the list; every sign carries a paste in which it
//! must be found and one in which it must not.

use crate::evidence::Product;

macro_rules! products {
    ($($module:ident),* $(,)?) => {
        $(mod $module;)*
        /// Every product known.
        pub static ALL: &[&Product] = &[$(&$module::PRODUCT),*];
    };
}

products! {
    wording,
    airflow,
    airtable,
    amazon_sp_api,
    anthropic,
    apache,
    apisix,
    appwrite,
    argocd,
    artifactory,
    atlassian,
    atproto,
    caddy,
    cloudflare_api,
    consul,
    couchdb,
    cups,
    datadog,
    deepseek,
    deluge,
    digitalocean,
    directus,
    discord,
    discourse,
    docker_registry,
    dropbox,
    drupal,
    ebay,
    elastic,
    envoy,
    figma,
    fly,
    fritzbox,
    ghost,
    gitea,
    github,
    gitlab,
    glpi,
    grafana,
    groq,
    haproxy,
    hasura,
    heroku,
    hetzner,
    home_assistant,
    hubspot,
    huggingface,
    iis,
    influxdb,
    ingress_nginx,
    ip_cameras,
    jellyfin,
    jenkins,
    joomla,
    jupyter,
    kong,
    kubernetes,
    lighttpd,
    linear,
    linkedin,
    linode,
    localstack,
    magento,
    mailchimp,
    mastodon,
    matrix,
    mcp,
    mediawiki,
    meta,
    metabase,
    minio,
    modsecurity,
    mongodb_atlas,
    moodle,
    newrelic,
    nextcloud,
    nexus,
    nginx,
    notion,
    oauth2_proxy,
    openai,
    openrouter,
    openwrt,
    paypal,
    pfsense,
    pi_hole,
    plex,
    pocketbase,
    prestashop,
    prometheus,
    proxmox,
    qbittorrent,
    rabbitmq,
    radicale,
    reddit,
    replicate,
    sabnzbd,
    sabre,
    salesforce,
    sendgrid,
    sentry,
    servarr,
    shopify,
    slack,
    sonarqube,
    spotify,
    squid,
    strapi,
    stripe,
    superset,
    synology,
    telegram,
    tomcat,
    traefik,
    transmission,
    trello,
    twilio,
    unifi,
    vault,
    wordpress,
    x,
    zendesk,
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
                for (id, strength) in sign.says {
                    assert!(cause(id).is_some(), "{}: no cause is called {id}", product.id);
                    let here = |hit: &SignHit| {
                        hit.product == product.id
                            && hit.cause == *id
                            && hit.strength == *strength
                            && hit.source == sign.source
                    };
                    if !stated(sign.hit).iter().any(here) {
                        wrong.push(format!("{}: {id} not found in its hit:\n{}", product.id, sign.hit));
                    }
                    let same = |hit: &SignHit| {
                        hit.product == product.id
                            && hit.cause == *id
                            && hit.source == sign.source
                            && hit.strength == *strength
                    };
                    if stated(sign.miss).iter().any(same) {
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
