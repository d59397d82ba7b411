//! Filled samples of documents: as their made-up firm has them, or with the
//! visitor's own firm in its place.

use crate::core::assessment::Profile;
use crate::core::bank::{Sample, SampleFirm, SamplePart};
use crate::messages::list;
use crate::shown::scope;

/// Whose names a sample bears.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Names {
    /// Those of the made-up firm.
    #[default]
    Example,
    /// The visitor's own firm and services where they are known, and titles in
    /// place of people.
    Own,
}

/// The parts of a sample with all names filled in.
#[must_use]
pub fn filled(
    firm: &SampleFirm,
    sample: &Sample,
    names: Names,
    profile: &Profile,
) -> Vec<SamplePart> {
    let own = names == Names::Own;
    let organisation = profile.organisation.trim();
    let name = match names {
        Names::Own if !organisation.is_empty() => organisation,
        _ => &firm.name,
    };
    let services = scope::services(profile);
    let services = if own && !services.is_empty() {
        list(&services)
    } else {
        list(&firm.services)
    };
    let named = |text: &String| {
        let mut text = text
            .replace("{firm}", name)
            .replace("{services}", &services);
        for (who, in_firm, anywhere) in &firm.people {
            let words = if own { anywhere } else { in_firm };
            text = text.replace(&format!("{{{who}}}"), words);
        }
        // A sentence or cell may begin with a title.
        if let Some(first) = text.get_mut(..1).filter(|_| own) {
            first.make_ascii_uppercase();
        }
        text
    };
    let parts = sample.parts.iter().map(|part| SamplePart {
        heading: named(&part.heading),
        lines: part.lines.iter().map(named).collect(),
        table: part
            .table
            .iter()
            .map(|row| row.iter().map(named).collect())
            .collect(),
    });
    parts.collect()
}

/// A sample as text to copy: headings, lines, and tables with tabs, which word
/// processors and spreadsheets take.
#[must_use]
pub fn as_text(title: &str, parts: &[SamplePart]) -> String {
    let mut text = format!("{title}\n");
    for part in parts {
        text.push_str(&format!("\n{}\n", part.heading));
        for line in &part.lines {
            text.push_str(&format!("{line}\n"));
        }
        for row in &part.table {
            text.push_str(&format!("{}\n", row.join("\t")));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_takes_the_names_of_the_firm_that_it_is_for() {
        let guide = crate::catalogue::guide().unwrap();
        let firm = &guide.firms[0];
        let scope = guide
            .samples
            .iter()
            .find(|one| one.firm == firm.key)
            .unwrap();
        let profile = Profile {
            organisation: "Nordlicht".to_owned(),
            services: "Mail\nBackup".to_owned(),
            ..Profile::default()
        };
        let text = |names, profile: &Profile| as_text("", &filled(firm, scope, names, profile));
        let check = |text: &str, has: &[&str], has_not: &[&str]| {
            assert!(has.iter().all(|one| text.contains(one)), "{text}");
            assert!(!has_not.iter().any(|one| text.contains(one)), "{text}");
        };
        let (example, own) = (["Lanternfish", "Tomas"], ["Nordlicht", "Mail, Backup"]);
        check(&text(Names::Example, &profile), &example, &own);
        check(&text(Names::Own, &profile), &own, &example);
        let nothing = Profile::default();
        check(
            &text(Names::Own, &nothing),
            &["Lanternfish"],
            &["Tomas", "{"],
        );
    }
}
