//! The services in scope, wherever they belong: results, prints, documents.

use crate::core::assessment::Profile;
use crate::core::bank::WorkProductText;
use crate::messages::{fill, list};

/// The headings of outlines under which the services stand, by document.
const SERVICES: [(&str, &str); 3] = [
    ("sms-scope", "Services in scope"),
    ("sm-plan", "Services in scope"),
    ("service-catalogue", "Service name"),
];

/// The services in scope, one by one.
#[must_use]
pub fn services(profile: &Profile) -> Vec<&str> {
    let lines = profile.services.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect()
}

/// The services in scope in a sentence; none where none is entered.
#[must_use]
pub fn in_scope(profile: &Profile) -> Option<String> {
    let services = list(&services(profile));
    (!services.is_empty()).then(|| fill("scope.services", &[("services", &services)]))
}

/// A document's starter outline, each heading with what the profile says to it.
#[must_use]
pub fn outline(id: &str, text: &WorkProductText, profile: &Profile) -> Vec<String> {
    let services = list(&services(profile));
    let belongs = |heading: &str| SERVICES.contains(&(id, heading));
    let headings = text.outline.iter();
    headings
        .map(|heading| {
            if services.is_empty() || !belongs(heading) {
                return heading.clone();
            }
            fill(
                "scope.outline",
                &[("heading", heading), ("services", &services)],
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(services: &str) -> Profile {
        Profile {
            services: services.to_owned(),
            ..Profile::default()
        }
    }

    #[test]
    fn services_stand_in_results_and_prints() {
        let check = |entered: &str, expected: Option<&str>| {
            assert_eq!(in_scope(&profile(entered)).as_deref(), expected);
        };
        check("", None);
        check(" \n", None);
        check("Mail", Some("Services in scope: Mail"));
        check("Mail\n\n Backup ", Some("Services in scope: Mail, Backup"));
    }

    #[test]
    fn services_stand_under_their_heading_in_documents() {
        let bank = crate::catalogue::bank().unwrap();
        for (id, heading) in SERVICES {
            let mut all = bank.lists().documents.iter();
            let document = all.find(|one| one.id.as_str() == id).unwrap();
            assert_eq!(
                outline(id, &document.text, &profile("")),
                document.text.outline
            );
            let lines = outline(id, &document.text, &profile("Mail\nBackup"));
            let expected = format!("{heading}: Mail, Backup");
            assert!(lines.contains(&expected), "{lines:?}");
        }
    }
}
