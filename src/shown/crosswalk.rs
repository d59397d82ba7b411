//! Where other standards say the same, edition by edition.

use crate::core::bank::{Certainty, Certificate, Crosswalk, Edition, EditionState, Overlap};
use crate::core::standard::SubClause;
use crate::messages::{fill, t};

/// How a certificate's standard is cited in the edition in force, for instance
/// `ISO 9001:2026`; empty as long as no edition is known.
#[must_use]
pub fn cited(editions: &[Edition], certificate: Certificate) -> String {
    edition(editions, certificate, EditionState::Current).map_or_else(String::new, Edition::cited)
}

fn edition(
    editions: &[Edition],
    certificate: Certificate,
    state: EditionState,
) -> Option<&Edition> {
    let mut editions = editions.iter();
    editions.find(|one| one.certificate == Some(certificate) && one.state == state)
}

/// Where a certificate's standard says the same as a sub-clause: the number in the
/// edition in force, whether it is sure, and that in the edition before where it
/// differs. “None” where nothing is shared.
#[must_use]
pub fn place(
    editions: &[Edition],
    certificate: Certificate,
    found: &Crosswalk,
    sub_clause: SubClause,
) -> String {
    if found.overlap == Overlap::None {
        return t("mark.none").to_owned();
    }
    let mut place = if found.reference.is_empty() {
        sub_clause.number().to_owned()
    } else {
        found.reference.clone()
    };
    if found.certainty == Certainty::Open {
        place = fill("crosswalk.open", &[("place", &place)]);
    }
    match edition(editions, certificate, EditionState::Withdrawn) {
        Some(before) if !found.before.is_empty() => fill(
            "crosswalk.before",
            &[
                ("place", &place),
                ("year", &before.year.to_string()),
                ("before", &found.before),
            ],
        ),
        _ => place,
    }
}

/// The editions that the numbers here rest on: those in force, as they are cited.
#[must_use]
pub fn in_force(editions: &[Edition]) -> Vec<String> {
    let current = editions
        .iter()
        .filter(|one| one.state == EditionState::Current);
    current.map(Edition::cited).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_says_which_edition_it_belongs_to() {
        let bank = crate::catalogue::bank().unwrap();
        let lists = bank.lists();
        let check = |number: &str, certificate: Certificate, expected: &str| {
            let sub_clause: SubClause = number.parse().unwrap();
            let mut rows = lists.crosswalk.iter();
            let row = rows.find(|row| row.sub_clause == sub_clause).unwrap();
            let found = place(
                &lists.editions,
                certificate,
                row.of(certificate),
                sub_clause,
            );
            assert_eq!(found, expected, "{number}");
        };
        check("4.1", Certificate::Iso9001, "4.1");
        check("6.3", Certificate::Iso27001, "–");
        check("10.1", Certificate::Iso27001, "10.2");
        let open = "10.1 (number not settled); 10.3 in the edition of 2015";
        check("10.2", Certificate::Iso9001, open);
        check(
            "8.1",
            Certificate::Iso14001,
            "8.1, 6.3; 8.1 in the edition of 2015",
        );
        let cited = cited(&lists.editions, Certificate::Iso27001);
        assert_eq!(cited, "ISO/IEC 27001:2022/Amd 1:2024");
    }
}
