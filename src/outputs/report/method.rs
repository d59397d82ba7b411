//! How the numbers are made, and the editions that they speak of.

use super::model::{Block, Place, Section};
use crate::core::bank::{Edition, STANDARD};
use crate::messages::{day, edition_state, fill, t};
use crate::outputs::source::Source;

/// What is said of the method: heading and text, a line for each paragraph.
const PARTS: [(&str, &str); 7] = [
    ("method.short", "method.short-text"),
    ("method.rating", "method.rating-text"),
    ("method.conformity", "method.conformity-text"),
    ("method.readiness", "method.readiness-text"),
    ("method.verdict", "method.verdict-text"),
    ("method.hours", "method.hours-text"),
    ("method.plan", "method.plan-text"),
];

/// The section.
pub(super) fn section(of: &Source<'_>) -> Section {
    let mut blocks = Vec::new();
    for (heading, text) in PARTS {
        blocks.push(Block::Heading(t(heading).to_owned()));
        blocks.extend(t(text).lines().map(|line| Block::Small(line.to_owned())));
    }
    blocks.push(Block::Heading(t("edition.title").to_owned()));
    let editions = of.bank.lists().editions.iter();
    let held = &of.assessment.profile.certificates;
    let is_used = |edition: &&Edition| {
        edition.key == STANDARD
            || edition
                .certificate
                .is_some_and(|one| held.contains_key(&one))
    };
    let line = |edition: &Edition| {
        fill(
            "report.edition-line",
            &[
                ("edition", &edition.cited()),
                ("state", &edition_state(edition.state)),
                ("date", &day(edition.checked)),
            ],
        )
    };
    blocks.push(Block::List(editions.filter(is_used).map(line).collect()));
    Section {
        id: "method",
        title: t("method.title").to_owned(),
        place: Place::Flowing,
        blocks,
    }
}
