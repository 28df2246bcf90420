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
        $(mod $module;)*
        /// Every product known.
        pub static ALL: &[&Product] = &[$(&$module::PRODUCT),*];
    };
}

products! {
    akamai,
    apache,
    apisix,
    aspnet_core,
    auth0,
    aws,
    aws_api_gateway,
    aws_waf,
    azure_apim,
    azure_arm,
    azure_front_door,
    azure_storage,
    caddy,
    cloudflare,
    cloudflare_access,
    cloudfront,
    cognito,
    datadome,
    django,
    drf,
    entra_id,
    envoy,
    express,
    f5,
    fastapi,
    fastly,
    firebase,
    flask,
    google_apis,
    google_cloud_run,
    google_iap,
    haproxy,
    iis,
    imperva,
    ingress_nginx,
    jsonwebtoken_node,
    keycloak,
    kong,
    laravel,
    lighttpd,
    microsoft_graph,
    modsecurity,
    nestjs,
    netlify,
    nginx,
    oauth2_proxy,
    okta,
    perimeterx,
    pyjwt,
    rails,
    s3,
    spring_security,
    squid,
    sucuri,
    supabase,
    symfony,
    tomcat,
    traefik,
    vercel,
    wordfence,
    wording_account,
    wording_client,
    wording_credential,
    wording_form,
    wording_protocol,
    wording_right,
    wording_token,
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
                    if !found.iter().any(here) {
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
