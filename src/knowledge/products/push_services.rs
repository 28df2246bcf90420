//! Push services: APNs, Web Push.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::Text;
use crate::evidence::{Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "push-services",
    name: "Push services",
    kind: ProductKind::Service,
    marks: &[],
    signs: &[
        sign! {
            when: &[Text("ExpiredProviderToken")],
            says: &[("token-expired", Sure), ("token-not-yet-valid", Hint)],
            source: APNS,
            hit: "HTTP/1.1 403 Forbidden\n\nExpiredProviderToken",
            miss: "HTTP/1.1 403 Forbidden\n\nInvalidProviderToken",
        },
        sign! {
            when: &[Text("InvalidProviderToken")],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Likely), ("token-malformed", Likely)],
            source: APNS,
            hit: "HTTP/1.1 403 Forbidden\n\nInvalidProviderToken",
            miss: "HTTP/1.1 403 Forbidden\n\nExpiredProviderToken",
        },
        sign! {
            when: &[Text("MissingProviderToken")],
            says: &[("no-credentials", Sure)],
            source: APNS,
            hit: "HTTP/1.1 403 Forbidden\n\nMissingProviderToken",
            miss: "HTTP/1.1 403 Forbidden\n\nInvalidProviderToken",
        },
        sign! {
            when: &[Text("BadCertificateEnvironment|BadCertificate")],
            says: &[("client-certificate-required", Sure), ("token-wrong-issuer", Hint)],
            source: APNS,
            hit: "HTTP/1.1 403 Forbidden\n\nBadCertificateEnvironment; BadCertificate",
            miss: "HTTP/1.1 403 Forbidden\n\nBadDeviceToken",
        },
        sign! {
            when: &[Text("TooManyProviderTokenUpdates")],
            says: &[("rate-limited", Sure)],
            source: APNS,
            hit: "HTTP/1.1 429 Too Many Requests\n\nTooManyProviderTokenUpdates",
            miss: "HTTP/1.1 429 Too Many Requests\n\nTopicDisallowed",
        },
        sign! {
            when: &[Text("DeviceTokenNotForTopic|BadTopic|TopicDisallowed")],
            says: &[("token-wrong-audience", Likely), ("permission-denied", Likely)],
            source: APNS,
            hit: "HTTP/1.1 400 Bad Request\n\nDeviceTokenNotForTopic; BadTopic; TopicDisallowed",
            miss: "HTTP/1.1 400 Bad Request\n\nBadDeviceToken",
        },
        sign! {
            when: &[Text("does not match the sender ID used to subscribe*|do not correspond to the credentials used to create the subscriptions|VAPID public key mismatch|vapid~mismatch")],
            says: &[("token-bad-signature", Likely), ("token-wrong-issuer", Likely), ("api-key-invalid", Hint)],
            source: VAPID,
            hit: "HTTP/1.1 403 Forbidden\n\ndoes not match the sender ID used to subscribe x; do not correspond to the credentials used to create the subscriptions; VAPID public key mismatch; vapid x mismatch",
            miss: "HTTP/1.1 403 Forbidden\n\nused to subscribe this user",
        },
        sign! {
            when: &[Text("exp is too far in the future|expiration is too far in the future|exp~more than 24 hours")],
            says: &[("token-malformed", Likely), ("token-expired", Hint)],
            source: EXP,
            hit: "HTTP/1.1 403 Forbidden\n\nexp is too far in the future; expiration is too far in the future; exp x more than 24 hours",
            miss: "HTTP/1.1 403 Forbidden\n\nthe date is in the future",
        },
        sign! {
            when: &[Text("properly configured and signed bearer token")],
            says: &[("token-malformed", Likely), ("token-expired", Likely), ("token-bad-signature", Likely), ("token-invalid-or-revoked", Likely)],
            source: ASC,
            hit: "HTTP/1.1 401 Unauthorized\n\nproperly configured and signed bearer token",
            miss: "HTTP/1.1 401 Unauthorized\n\nbearer token",
        },
        sign! {
            when: &[Text("REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED|required agreement is missing or has expired")],
            says: &[("account-restricted", Sure)],
            source: AGREE,
            hit: "HTTP/1.1 403 Forbidden\n\nREQUIRED_AGREEMENTS_MISSING_OR_EXPIRED; required agreement is missing or has expired",
            miss: "HTTP/1.1 403 Forbidden\n\nREQUIRED_AGREEMENTS",
        },
    ],
};

const APNS: Source = Source {
    label: "Apple: handling notification responses from APNs",
    url: "https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns",
};
const VAPID: Source =
    Source { label: "RFC 8292 §4.2", url: "https://www.rfc-editor.org/rfc/rfc8292.html#section-4.2" };
const EXP: Source =
    Source { label: "RFC 8292 §2", url: "https://www.rfc-editor.org/rfc/rfc8292.html#section-2" };
const ASC: Source = Source {
    label: "Apple: generating tokens for API requests",
    url: "https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests",
};
const AGREE: Source = Source {
    label: "Apple: sign and update agreements",
    url: "https://developer.apple.com/help/app-store-connect/manage-agreements/sign-and-update-agreements",
};
