//! Audiences that belong to services with hosts of their own, as their vendors publish them.

/// Whether one of these audiences belongs to a known service and `host` is one of its hosts; `None`: unknown.
pub(crate) fn fits(audiences: &[&str], host: &str) -> Option<bool> {
    let known: Vec<&Service> = SERVICES
        .iter()
        .filter(|service| {
            audiences.iter().any(|audience| {
                let bare = audience.trim_start_matches("spn:").trim_end_matches('/');
                service.audiences.iter().any(|own| bare.eq_ignore_ascii_case(own))
            })
        })
        .collect();
    let first = known.first()?;
    let own = |service: &&Service| {
        service
            .hosts
            .iter()
            .any(|end| host == *end || host.strip_suffix(end).is_some_and(|rest| rest.ends_with('.')))
    };
    Some(own(first) || known.iter().any(own))
}

struct Service {
    /// Application ids and addresses that stand in `aud`.
    audiences: &'static [&'static str],
    /// Its hosts, or what their names end with.
    hosts: &'static [&'static str],
}

/// Microsoft's own services: Entra documentation, first-party applications; the services' own pages on tokens.
const SERVICES: &[Service] = &[
    Service {
        audiences: &["00000003-0000-0000-c000-000000000000", "https://graph.microsoft.com"],
        hosts: &["graph.microsoft.com"],
    },
    Service {
        audiences: &["00000002-0000-0000-c000-000000000000", "https://graph.windows.net"],
        hosts: &["graph.windows.net"],
    },
    Service {
        audiences: &[
            "797f4846-ba00-4fd7-ba43-dac1f8f63013",
            "https://management.azure.com",
            "https://management.core.windows.net",
        ],
        hosts: &["management.azure.com", "management.core.windows.net", "scm.azurewebsites.net"],
    },
    Service {
        audiences: &["cfa8b339-82a2-471a-a3c9-0fc0be7a4093", "https://vault.azure.net"],
        hosts: &["vault.azure.net"],
    },
    Service {
        audiences: &["e406a681-f3d4-42a8-90b6-c2b029497af1", "https://storage.azure.com"],
        hosts: &["core.windows.net", "storage.azure.net"],
    },
    Service {
        audiences: &["499b84ac-1321-427f-aa17-267ca6975798"],
        hosts: &["dev.azure.com", "visualstudio.com"],
    },
    Service { audiences: &["https://database.windows.net"], hosts: &["database.windows.net"] },
    Service { audiences: &["https://servicebus.azure.net"], hosts: &["servicebus.windows.net"] },
    Service {
        audiences: &["https://cognitiveservices.azure.com"],
        hosts: &[
            "cognitiveservices.azure.com",
            "openai.azure.com",
            "services.ai.azure.com",
            "api.cognitive.microsoft.com",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_known_audience_belongs_to_its_hosts() {
        let storage = ["https://storage.azure.com/"];
        assert_eq!(fits(&storage, "acme.blob.core.windows.net"), Some(true));
        assert_eq!(fits(&storage, "graph.microsoft.com"), Some(false));
        assert_eq!(fits(&["00000002-0000-0000-c000-000000000000"], "graph.microsoft.com"), Some(false));
        assert_eq!(fits(&["https://api.example.com"], "graph.microsoft.com"), None);
        assert_eq!(fits(&storage, "evilcore.windows.net"), Some(false));
    }
}
