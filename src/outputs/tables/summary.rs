//! The result in a few lines: the first sheet, and what is copied as text.

use super::table::{Rows, going_out};
use crate::core::assessment::Assessment;
use crate::messages::{day, euros, fill, hours, number, t};
use crate::outputs::sheet::{Cell, Column, Kind};
use crate::outputs::source::Source;
use crate::shown::board::ranked;
use crate::shown::{headline, outcome};

/// What is said, and of what.
#[must_use]
pub fn lines(source: &Source<'_>) -> Vec<(&'static str, String)> {
    let report = source.report;
    let counts = report.conformity;
    let mut lines = vec![
        (
            "summary.organisation",
            organisation(source.assessment).to_owned(),
        ),
        ("summary.date", day(source.today)),
        ("summary.verdict", headline(&report.verdict)),
        (
            "summary.met",
            fill(
                "summary.met-of",
                &[("met", &counts.met), ("all", &report.sub_clauses.len())],
            ),
        ),
        ("summary.major", counts.major.to_string()),
        ("summary.minor", counts.minor.to_string()),
        ("summary.ungraded", counts.ungraded.to_string()),
        ("summary.readiness", number(report.readiness)),
        ("summary.evidenced", number(report.readiness_evidenced)),
        (
            "summary.answered",
            fill(
                "summary.answered-of",
                &[
                    ("answered", &report.basis.responded()),
                    ("asked", &report.basis.asked),
                ],
            ),
        ),
    ];
    if let Some(there) = source.there() {
        let plan = &there.planned.plan;
        lines.extend([
            ("summary.start", day(plan.start)),
            (
                "summary.likely",
                outcome::likely(there.simulation.as_deref()),
            ),
            ("summary.finish", day(plan.finish)),
            ("summary.hours", hours(plan.totals.own_hours())),
            ("summary.euros", euros(plan.totals.euros)),
        ]);
    }
    if let Some(edition) = source.bank.edition_in_force() {
        lines.push(("summary.standard", edition.cited()));
    }
    lines.push(("summary.note", t("summary.disclaimer").to_owned()));
    lines
}

/// Whose it is.
pub(crate) fn organisation(assessment: &Assessment) -> &str {
    let name = assessment.profile.organisation.trim();
    if name.is_empty() {
        t("summary.unnamed")
    } else {
        name
    }
}

/// The same as a text, a line for each, and the most urgent gaps.
#[must_use]
pub fn as_text(source: &Source<'_>) -> String {
    let mut lines: Vec<String> = lines(source)
        .into_iter()
        .map(|(what, text)| fill("summary.line", &[("what", &t(what)), ("text", &text)]))
        .collect();
    let gaps = ranked(source.report).into_iter().take(GAPS);
    let gaps: Vec<String> = gaps
        .map(|gap| crate::shown::title(source.bank, gap.sub_clause))
        .collect();
    if !gaps.is_empty() {
        let note = lines.pop();
        lines.push(fill(
            "summary.line",
            &[
                ("what", &t("summary.first")),
                ("text", &crate::messages::list(&gaps)),
            ],
        ));
        lines.extend(note);
    }
    lines.join("\n")
}

/// How many gaps the text names.
const GAPS: usize = 5;

pub(super) fn columns() -> Vec<Column> {
    going_out(&[("summary.what", Kind::Short), ("summary.said", Kind::Long)])
}

pub(super) fn rows(source: &Source<'_>) -> Rows {
    let row = |(what, text): (&'static str, String)| vec![Cell::name(t(what)), Cell::words(text)];
    lines(source).into_iter().map(row).collect()
}
