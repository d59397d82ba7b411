//! Editions: every standard that is named has one, and one only is in force.

use std::collections::BTreeSet;

use ready20k::core::bank::{Certificate, EditionState, Overlap, STANDARD};
use ready20k::core::standard::SubClause;
use ready20k::shown::crosswalk;

use crate::words::texts;
use crate::{GUIDE, all, assert_none, unless};

#[test]
fn each_standard_has_one_edition_in_force() {
    let editions = all(|l| &l.editions);
    let keys: BTreeSet<_> = editions.iter().map(|one| one.key.as_str()).collect();
    assert!(keys.contains(STANDARD));
    let current = |one: &&&ready20k::core::bank::Edition| one.state == EditionState::Current;
    assert_none(keys.iter().filter_map(|key| {
        let own = editions.iter().filter(|one| one.key == *key);
        let count = own.filter(current).count();
        unless(count == 1, || format!("{key}: {count} editions in force"))
    }));
    assert_none(Certificate::ALL.into_iter().filter_map(|held| {
        let mut own = editions.iter().filter(|one| one.certificate == Some(held));
        unless(own.any(|one| one.state == EditionState::Current), || {
            format!("{}: no edition", held.key())
        })
    }));
}

/// Standards that are named somewhere, as their numbers without years.
fn named(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("ISO") {
        let number: String = rest[at..]
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || " /-\u{2011}".contains(*c))
            .collect();
        // What follows the number is no part of it.
        let words: Vec<_> = number.split(' ').collect();
        let digits = words
            .iter()
            .position(|w| w.starts_with(|c: char| c.is_ascii_digit()));
        if let Some(place) = digits.filter(|place| *place <= 2) {
            let name = words[..=place].join(" ").replace('\u{2011}', "-");
            found.push(name.trim_end_matches('-').to_owned());
        }
        rest = &rest[at + 3..];
    }
    found
}

#[test]
fn every_standard_that_is_named_has_an_edition() {
    let known: BTreeSet<_> = all(|l| &l.editions)
        .into_iter()
        .map(|one| one.number.as_str())
        .collect();
    assert_none(texts().into_iter().flat_map(|(place, _, text)| {
        let unknown = named(&text)
            .into_iter()
            .filter(|name| !known.contains(name.as_str()));
        unknown
            .map(|name| format!("{place}: {name}"))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn what_is_shared_is_shared_by_number_and_named_item_by_item() {
    let editions: Vec<_> = all(|l| &l.editions).into_iter().cloned().collect();
    let mut problems = Vec::new();
    for row in all(|l| &l.crosswalk) {
        for held in Certificate::ALL {
            let found = row.of(held);
            let mut items = GUIDE
                .reuse
                .iter()
                .filter(|one| one.sub_clause == row.sub_clause);
            let named = items.any(|one| !one.place_in(held).is_empty());
            let shared = found.overlap != Overlap::None;
            let place = crosswalk::place(&editions, held, found, row.sub_clause);
            problems.extend(unless(named == shared, || {
                format!("{} {}: {place}, items: {named}", row.sub_clause, held.key())
            }));
        }
    }
    assert_none(problems);
}

#[test]
fn twenty_sub_clauses_share_their_core_text() {
    let shared = all(|l| &l.crosswalk)
        .into_iter()
        .filter(|row| !row.sub_clause.is_process() || row.sub_clause.number() == "8.1")
        .filter(|row| row.iso14001.overlap != Overlap::None)
        .count();
    assert_eq!((shared, SubClause::COUNT), (20, 44));
}

/// Cells that a lead auditor had found wrong.
#[test]
fn corrected_cells_of_the_crosswalk_stay_corrected() {
    use Certificate::{Iso9001, Iso14001, Iso27001};
    use Overlap::{Full, None, Part};
    let rows = all(|l| &l.crosswalk);
    let row = |number: &str| {
        let mut found = rows.iter();
        found.find(|row| row.sub_clause.number() == number).unwrap()
    };
    for (number, other, overlap) in [
        ("5.1", Iso9001, Part),
        ("5.1", Iso27001, Part),
        ("6.1", Iso9001, Part),
        ("6.1", Iso27001, Part),
        ("6.3", Iso9001, None),
        ("6.3", Iso27001, None),
        ("6.3", Iso14001, None),
        ("8.1", Iso14001, Full),
        ("8.5.1", Iso14001, None),
        ("8.6.1", Iso27001, None),
    ] {
        assert_eq!(row(number).of(other).overlap, overlap, "{number} {other:?}");
    }
    for (number, itil, fitsm) in [
        ("4.1", "", ""),
        ("4.2", "", ""),
        ("4.3", "", "GR3"),
        ("5.3", "Workforce and talent management", "GR1"),
        ("7.2", "Workforce and talent management", "GR4"),
        ("7.5", "", "GR2"),
        ("9.2", "", "GR6"),
    ] {
        let row = row(number);
        assert_eq!((&*row.itil, &*row.fitsm), (itil, fitsm), "{number}");
    }
    assert!(row("8.3.4").iso27001.reference.contains("A.5.23"));
    assert!(row("8.7.3").iso27001.reference.contains("A.6.8"));
    assert!(row("8.2.5").iso9001.reference.starts_with("7.1.3"));
}
