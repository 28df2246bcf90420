//! Microsoft Entra ID (Azure AD) and the tokens it issues.

use crate::evidence::Strength::{Hint, Likely, Sure};
use crate::evidence::Test::{Challenge, Header, Host, Text};
use crate::evidence::{Mark, Product, ProductKind, Source};

pub(super) static PRODUCT: Product = Product {
    id: "entra-id",
    name: "Microsoft Entra ID",
    kind: ProductKind::Identity,
    marks: &[
        Mark(&[Text("AADSTS*")]),
        Mark(&[Host("login.microsoftonline.com")]),
        Mark(&[Header("location", "*login.microsoftonline.com*")]),
        Mark(&[Header("x-ms-ests-server", "*")]),
        Mark(&[Challenge(
            "authorization_uri=\"https://login.windows.net*|\
                    authorization_uri=\"https://login.microsoftonline.com*|\
                    authorization_uri=https://login*",
        )]),
    ],
    signs: &[
        sign! {
            when: &[Text("AADSTS50126|AADSTS50034|AADSTS50056|AADSTS50064|AADSTS70002")],
            says: &[("basic-wrong-credentials", Likely)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS50126: Error validating credentials AADSTS50034 \
                    AADSTS50056 AADSTS50064 AADSTS70002",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50053",
        },
        sign! {
            when: &[Text("AADSTS5000225|AADSTS50053|AADSTS50055|AADSTS50057|AADSTS50144|AADSTS7000112")],
            says: &[("account-restricted", Sure)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS5000225 AADSTS50053 AADSTS50055 AADSTS50057 \
                    AADSTS50144 AADSTS7000112",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50126",
        },
        sign! {
            when: &[Text(
                "AADSTS50076|AADSTS50079|AADSTS50158|AADSTS50072|AADSTS50074|AADSTS500121|AADSTS50078|\
                    AADSTS50058",
            )],
            says: &[("step-up-required", Likely)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS50076 AADSTS50079 AADSTS50158 AADSTS50072 \
                    AADSTS50074 AADSTS500121 AADSTS50078 AADSTS50058",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50053",
        },
        sign! {
            when: &[Text("AADSTS50076|AADSTS50079|AADSTS50158|AADSTS50072|AADSTS50074|AADSTS50078")],
            says: &[("step-up-required", Sure)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS50076 AADSTS50079 AADSTS50158 AADSTS50072 \
                    AADSTS50074 AADSTS50078",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50053",
        },
        sign! {
            when: &[Text(
                "AADSTS500021|AADSTS53000|AADSTS53001|AADSTS53002|AADSTS53003|AADSTS53004|AADSTS530032|\
                    AADSTS530034|AADSTS50005|AADSTS500212|AADSTS500213|AADSTS50131|AADSTS530003|\
                    AADSTS530035",
            )],
            says: &[("resource-policy-denied", Sure)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS500021 AADSTS53000 AADSTS53001 AADSTS53002 \
                    AADSTS53003 AADSTS53004 AADSTS530032 AADSTS530034 AADSTS50005 AADSTS500212 \
                    AADSTS500213 AADSTS50131 AADSTS530003 AADSTS530035",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50076",
        },
        sign! {
            when: &[Text("AADSTS50105")],
            says: &[("permission-denied", Sure)],
            source: CODES,
            hit: "HTTP/1.1 403 Forbidden\n\nAADSTS50105: not assigned to a role",
            miss: "HTTP/1.1 403 Forbidden\n\nAADSTS50020",
        },
        sign! {
            when: &[Text(
                "AADSTS50020|AADSTS90072|AADSTS700016|AADSTS50194|AADSTS90002|AADSTS90019|AADSTS50128|\
                    AADSTS900023|AADSTS90130|AADSTS51004",
            )],
            says: &[("token-wrong-issuer", Likely)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS50020 AADSTS90072 AADSTS700016 AADSTS50194 \
                    AADSTS90002 AADSTS90019 AADSTS50128 AADSTS900023 AADSTS90130 AADSTS51004",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS500011",
        },
        sign! {
            when: &[Text(
                "AADSTS500011|AADSTS650057|AADSTS90009|AADSTS650052|AADSTS500131|AADSTS50001|\
                    AADSTS650056",
            )],
            says: &[("token-wrong-audience", Likely)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS500011 AADSTS650057 AADSTS90009 AADSTS650052 \
                    AADSTS500131 AADSTS50001 AADSTS650056",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50020",
        },
        sign! {
            when: &[Text(
                "AADSTS65001|AADSTS70011|AADSTS65004|AADSTS90094|AADSTS90093|AADSTS900941|AADSTS650053|\
                    AADSTS1002012",
            )],
            says: &[("insufficient-scope", Sure)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS65001 AADSTS70011 AADSTS65004 AADSTS90094 \
                    AADSTS90093 AADSTS900941 AADSTS650053 AADSTS1002012",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50020",
        },
        sign! {
            when: &[Text(
                "AADSTS700082|AADSTS70008|AADSTS700084|AADSTS50089|AADSTS70043|AADSTS50132|\
                    AADSTS700081|AADSTS500133",
            )],
            says: &[("token-expired", Sure)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS700082 AADSTS70008 AADSTS700084 AADSTS50089 \
                    AADSTS70043 AADSTS50132 AADSTS700081 AADSTS500133",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50173",
        },
        sign! {
            when: &[Text(
                "AADSTS50173|AADSTS70000|AADSTS54005|AADSTS50133|AADSTS700005|AADSTS500172|\
                    AADSTS135010|AADSTS50013|AADSTS50027",
            )],
            says: &[("token-invalid-or-revoked", Likely)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS50173 AADSTS70000 AADSTS54005 AADSTS50133 \
                    AADSTS700005 AADSTS500172 AADSTS135010 AADSTS50013 AADSTS50027",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS70008",
        },
        sign! {
            when: &[Text("AADSTS700027|AADSTS700030|AADSTS5000811|AADSTS50008|AADSTS500089")],
            says: &[("token-bad-signature", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS700027 AADSTS700030 AADSTS5000811 AADSTS50008 \
                    AADSTS500089",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS7000215",
        },
        sign! {
            when: &[Text("AADSTS7000215|AADSTS7000222|AADSTS7000218|AADSTS7000216|AADSTS7002138")],
            says: &[("basic-wrong-credentials", Likely), ("api-key-invalid", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS7000215 AADSTS7000222 AADSTS7000218 AADSTS7000216 \
                    AADSTS7002138",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS700027",
        },
        sign! {
            when: &[Text("AADSTS700024")],
            says: &[("token-expired", Likely), ("token-not-yet-valid", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS700024: Client assertion is not within its valid \
                    time range",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS700027",
        },
        sign! {
            when: &[Text("AADSTS70021|AADSTS700213|AADSTS700212|AADSTS700211")],
            says: &[("token-wrong-issuer", Likely), ("token-wrong-audience", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS70021: No matching federated identity record found \
                    AADSTS700213 AADSTS700212 AADSTS700211",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS700027",
        },
        sign! {
            when: &[Text("AADSTS50196|AADSTS90055")],
            says: &[("rate-limited", Likely)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS50196 AADSTS90055",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50126",
        },
        sign! {
            when: &[Text(
                "AADSTS65005|AADSTS50011|AADSTS900561|AADSTS70001|AADSTS700038|AADSTS70003|AADSTS70005|\
                    AADSTS7000113|AADSTS9002326|AADSTS9002327|AADSTS9002313|AADSTS75011|AADSTS50146",
            )],
            says: &[("server-auth-misconfigured", Likely), ("wrong-url", Hint)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\nAADSTS65005 AADSTS50011 AADSTS900561 AADSTS70001 \
                    AADSTS700038 AADSTS70003 AADSTS70005 AADSTS7000113 AADSTS9002326 AADSTS9002327 \
                    AADSTS9002313 AADSTS75011 AADSTS50146",
            miss: "HTTP/1.1 400 Bad Request\n\nAADSTS50126",
        },
        sign! {
            when: &[Challenge("insufficient_claims"), Challenge("claims=*")],
            says: &[("step-up-required", Likely), ("token-invalid-or-revoked", Hint)],
            source: CAE,
            hit: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"\", \
                    error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"\n\n",
            miss: "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"\", \
                    error=\"invalid_token\"\n\n",
        },
        sign! {
            when: &[Text("suberror*basic_action|suberror*additional_action")],
            says: &[("step-up-required", Sure)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\n\
                    {\"suberror\":\"basic_action\"}{\"suberror\":\"additional_action\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"suberror\":\"bad_token\"}",
        },
        sign! {
            when: &[Text("suberror*consent_required")],
            says: &[("insufficient-scope", Sure)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"suberror\":\"consent_required\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"suberror\":\"bad_token\"}",
        },
        sign! {
            when: &[Text("suberror*bad_token")],
            says: &[("token-invalid-or-revoked", Likely)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"suberror\":\"bad_token\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"suberror\":\"token_expired\"}",
        },
        sign! {
            when: &[Text("suberror*token_expired")],
            says: &[("token-expired", Sure)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\n{\"suberror\":\"token_expired\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"suberror\":\"bad_token\"}",
        },
        sign! {
            when: &[Text("suberror*protection_policy_required|suberror*message_only")],
            says: &[("resource-policy-denied", Likely)],
            source: CODES,
            hit: "HTTP/1.1 400 Bad Request\n\n\
                    {\"suberror\":\"protection_policy_required\"}{\"suberror\":\"message_only\"}",
            miss: "HTTP/1.1 400 Bad Request\n\n{\"suberror\":\"bad_token\"}",
        },
        sign! {
            when: &[Text("IDX10223"), Text("lifetime validation failed*|IDX10223")],
            says: &[("token-expired", Sure)],
            source: AUDIENCE,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10223: Lifetime validation failed. The token is \
                    expired.",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        sign! {
            when: &[Text("IDX10214|IDX10206")],
            says: &[("token-wrong-audience", Sure)],
            source: AUDIENCE,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10214: Audience validation failed. IDX10208 IDX10206",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10223",
        },
        sign! {
            when: &[Text("IDX10205|IDX10211|IDX40001")],
            says: &[("token-wrong-issuer", Sure)],
            source: AUDIENCE,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10205: Issuer validation failed. IDX10211 IDX10204 \
                    IDX40001",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        sign! {
            when: &[Text("IDX10500|IDX10501|IDX10503|IDX10511|IDX10516|IDX10517|IDX10518")],
            says: &[("token-bad-signature", Sure), ("token-wrong-issuer", Hint)],
            source: AUDIENCE,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10500 IDX10501: Signature validation failed. IDX10503 \
                    IDX10511 IDX10516 IDX10517 IDX10518",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        sign! {
            when: &[Text("IDX14100|IDX12741|IDX12709|IDX10000|IDX14102|IDX12729|IDX12723")],
            says: &[("token-malformed", Likely)],
            source: AUDIENCE,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX14100: JWT is not well formed IDX12741 IDX12709 \
                    IDX10000 IDX14102 IDX12729 IDX12723",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        sign! {
            when: &[Text("IDX20803|IDX20804|IDX20807|IDX10803")],
            says: &[("server-auth-misconfigured", Sure)],
            source: AUDIENCE,
            hit: "HTTP/1.1 500 Internal Server Error\n\nIDX20803: Unable to obtain configuration from \
                    IDX20804 IDX20807 IDX10803",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        sign! {
            when: &[Text("IDX10225|IDX10230|IDX10504|IDX10506")],
            says: &[("token-malformed", Likely)],
            source: AUDIENCE,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10225 IDX10230 IDX10504: no signature IDX10506",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        sign! {
            when: &[Text("IDX10696|IDX10634|IDX10511*not allowed")],
            says: &[("token-alg-rejected", Likely)],
            source: AUDIENCE,
            hit: "HTTP/1.1 401 Unauthorized\n\nIDX10696 IDX10634 IDX10511: algorithm not allowed",
            miss: "HTTP/1.1 401 Unauthorized\n\nIDX10214",
        },
        sign! {
            when: &[Text("AADSTS50126|AADSTS50056|AADSTS50034|AADSTS50064")],
            says: &[("basic-wrong-credentials", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50126; AADSTS50056; AADSTS50034; AADSTS50064",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50127",
        },
        sign! {
            when: &[Text("AADSTS50129|AADSTS50203|AADSTS500121")],
            says: &[("step-up-required", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50129; AADSTS50203; AADSTS500121",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50077",
        },
        sign! {
            when: &[Text("AADSTS50125")],
            says: &[("step-up-required", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50125",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50073",
        },
        sign! {
            when: &[Text("AADSTS53009")],
            says: &[("resource-policy-denied", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS53009",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS53005",
        },
        sign! {
            when: &[Text("AADSTS530002")],
            says: &[("client-certificate-required", Likely), ("resource-policy-denied", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS530002",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS530004",
        },
        sign! {
            when: &[Text("AADSTS50177")],
            says: &[("permission-denied", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50177",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50106",
        },
        sign! {
            when: &[Text("AADSTS90094|AADSTS650051|AADSTS650056")],
            says: &[("permission-denied", Likely), ("insufficient-scope", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS90094; AADSTS650051; AADSTS650056",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS90095",
        },
        sign! {
            when: &[Text("AADSTS500212|AADSTS500014|AADSTS500011|AADSTS90099|AADSTS500341")],
            says: &[("service-not-enabled", Likely), ("resource-policy-denied", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS500212; AADSTS500014; AADSTS500011; \
                     AADSTS90099; AADSTS500341",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS500213",
        },
        sign! {
            when: &[Text("AADSTS500011|AADSTS50001|AADSTS650057")],
            says: &[("token-wrong-audience", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS500011; AADSTS50001; AADSTS650057",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS500012",
        },
        sign! {
            when: &[Text("AADSTS28002|AADSTS28003|AADSTS1003031")],
            says: &[("insufficient-scope", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS28002; AADSTS28003; AADSTS1003031",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS65002",
        },
        sign! {
            when: &[
                Text("AADSTS50020|AADSTS90072|AADSTS700016|AADSTS50194|AADSTS90002|AADSTS50128|AADSTS50059|AADSTS51004|AADSTS500208"),
            ],
            says: &[("token-wrong-issuer", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50020; AADSTS90072; AADSTS700016; AADSTS50194; \
                     AADSTS90002; AADSTS50128; AADSTS50059; AADSTS51004; AADSTS500208",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50021",
        },
        sign! {
            when: &[Text("AADSTS50173|AADSTS50133|AADSTS54005|AADSTS700003|AADSTS70000")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50173; AADSTS50133; AADSTS54005; AADSTS700003; \
                     AADSTS70000",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50174",
        },
        sign! {
            when: &[Text("AADSTS700027|AADSTS50013|AADSTS7000272")],
            says: &[("token-bad-signature", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS700027; AADSTS50013; AADSTS7000272",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS700028",
        },
        sign! {
            when: &[Text("AADSTS700023")],
            says: &[("token-wrong-audience", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS700023",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS700029",
        },
        sign! {
            when: &[Text("AADSTS700021")],
            says: &[("token-wrong-issuer", Likely), ("token-wrong-audience", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS700021",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS700022",
        },
        sign! {
            when: &[Text("AADSTS7000215|AADSTS7000222")],
            says: &[("api-key-invalid", Sure), ("basic-wrong-credentials", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS7000215; AADSTS7000222",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS7000299",
        },
        sign! {
            when: &[Text("AADSTS7000218|AADSTS7000216|AADSTS70002|AADSTS900144")],
            says: &[("no-credentials", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS7000218; AADSTS7000216; AADSTS70002; AADSTS900144",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS7000219",
        },
        sign! {
            when: &[Text("AADSTS7000114|AADSTS500014")],
            says: &[("account-restricted", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS7000114; AADSTS500014",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS7000113",
        },
        sign! {
            when: &[Text("AADSTS90056|AADSTS50169")],
            says: &[("rate-limited", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS90056; AADSTS50169",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50197",
        },
        sign! {
            when: &[Text("AADSTS50196")],
            says: &[("rate-limited", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50196",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50198",
        },
        sign! {
            when: &[Text("AADSTS50058|AADSTS16000|AADSTS160021")],
            says: &[("cookie-session-expired", Likely), ("cookie-not-sent", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50058; AADSTS16000; AADSTS160021",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50061",
        },
        sign! {
            when: &[Text("AADSTS50011")],
            says: &[("wrong-url", Sure), ("proxy-forwarding-misconfigured", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50011",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50012",
        },
        sign! {
            when: &[Text("AADSTS50012")],
            says: &[("client-certificate-required", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50012",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50015",
        },
        sign! {
            when: &[Text("AADSTS50027")],
            says: &[("token-malformed", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50027",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50028",
        },
        sign! {
            when: &[Text("AADSTS70001|AADSTS9002326|AADSTS9002327|AADSTS90023")],
            says: &[("origin-not-allowed", Hint)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS70001; AADSTS9002326; AADSTS9002327; AADSTS90023",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS70004",
        },
        sign! {
            when: &[Text("AADSTS9002326|AADSTS9002327|AADSTS9002325")],
            says: &[("origin-not-allowed", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS9002326; AADSTS9002327; AADSTS9002325",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS9002328",
        },
        sign! {
            when: &[Text("AADSTS50097|AADSTS501241|AADSTS50187")],
            says: &[("client-certificate-required", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS50097; AADSTS501241; AADSTS50187",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS50098",
        },
        sign! {
            when: &[Text("AADSTS40008|AADSTS50107")],
            says: &[("server-auth-misconfigured", Likely)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS40008; AADSTS50107",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS40009",
        },
        sign! {
            when: &[Text("AADSTS90033|AADSTS90034")],
            says: &[("not-an-auth-problem", Sure)],
            source: CODES,
            hit: "HTTP/1.1 401 Unauthorized\n\nAADSTS90033; AADSTS90034",
            miss: "HTTP/1.1 401 Unauthorized\n\nAADSTS90035",
        },
        sign! {
            when: &[Text("\"suberror\":\"message_only\"")],
            says: &[("step-up-required", Likely)],
            source: SUB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"suberror\":\"message_only\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"suberror\":\"x\"}",
        },
        sign! {
            when: &[Text("\"suberror\":\"bad_token\"")],
            says: &[("token-invalid-or-revoked", Sure)],
            source: SUB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"suberror\":\"bad_token\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"suberror\":\"x\"}",
        },
        sign! {
            when: &[Text("\"suberror\":\"user_password_expired\"")],
            says: &[("account-restricted", Sure)],
            source: SUB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"suberror\":\"user_password_expired\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"suberror\":\"x\"}",
        },
        sign! {
            when: &[Text("\"suberror\":\"protection_policy_required\"|protection_policies_required")],
            says: &[("resource-policy-denied", Sure)],
            source: SUB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"suberror\":\"protection_policy_required\"; \
                     protection_policies_required",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"suberror\":\"x\"}",
        },
        sign! {
            when: &[Text("\"suberror\":\"device_authentication_failed\"")],
            says: &[("client-certificate-required", Sure)],
            source: SUB,
            hit: "HTTP/1.1 401 Unauthorized\n\n\"suberror\":\"device_authentication_failed\"",
            miss: "HTTP/1.1 401 Unauthorized\n\n{\"suberror\":\"x\"}",
        },
    ],
};

const CODES: Source = Source {
    label: "Microsoft Entra: error codes",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes",
};
const CAE: Source = Source {
    label: "Microsoft Entra: claims challenges",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/claims-challenge",
};
const AUDIENCE: Source = Source {
    label: "Microsoft Entra: access tokens",
    url: "https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens",
};
const SUB: Source = Source {
    label: "MSAL: sub-errors",
    url: "https://learn.microsoft.com/en-us/entra/msal/dotnet/advanced/exceptions/",
};
