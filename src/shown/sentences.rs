//! Sentences about problems: what is wrong, where, and what to do.

use crate::core::assessment::Repair;
use crate::core::entry::{EntryProblem, show_number};
use crate::core::scoring::{NextAudit, Outlook, Reason, Verdict};
use crate::core::standard::SubClause;
use crate::exchange::{ExportProblem, Foreign, ImportProblem, LARGEST_FILE, SCHEMA};
use crate::messages::{Decimals, Number, fill, list, outlook, role, surveillance_outlook, t};

/// Why a file could not be read.
#[must_use]
pub fn import_problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::TooLarge(bytes) => fill(
            "import.too-large",
            &[
                ("size", &megabytes(*bytes)),
                ("most", &megabytes(LARGEST_FILE)),
            ],
        ),
        ImportProblem::NotJson(line, column) => {
            fill("import.not-json", &[("line", line), ("column", column)])
        }
        ImportProblem::Foreign(kind) => fill("import.foreign", &[("kind", &foreign(*kind))]),
        ImportProblem::NotOurs => t("import.not-ours").to_owned(),
        ImportProblem::Newer(schema) => {
            fill("import.newer", &[("schema", schema), ("own", &SCHEMA)])
        }
        ImportProblem::Malformed(place, what) => {
            fill("import.malformed", &[("place", place), ("what", what)])
        }
        ImportProblem::Empty => t("import.empty").to_owned(),
    }
}

/// What a file of another kind is called.
fn foreign(kind: Foreign) -> &'static str {
    t(match kind {
        Foreign::Nothing => "import.foreign-nothing",
        Foreign::WebPage => "import.foreign-page",
        Foreign::Packed => "import.foreign-packed",
        Foreign::Pdf => "import.foreign-pdf",
        Foreign::Picture => "import.foreign-picture",
        Foreign::Table => "import.foreign-table",
    })
}

/// Why an export was not handed out.
#[must_use]
pub fn export_problem(problem: &ExportProblem) -> String {
    match problem {
        ExportProblem::NotWritten(why) => fill("export.not-written", &[("why", why)]),
        ExportProblem::NotTheSame => t("export.not-the-same").to_owned(),
    }
}

/// A number that was out of range in a file.
#[must_use]
pub fn repaired(repair: Repair) -> String {
    match repair {
        Repair::Staff => t("repair.staff").to_owned(),
        Repair::Growth => t("repair.growth").to_owned(),
        Repair::Hours(of) => fill("repair.hours", &[("role", &role(of))]),
        Repair::Budget => t("repair.budget").to_owned(),
        Repair::Settings => t("repair.settings").to_owned(),
        Repair::Plan => t("repair.plan").to_owned(),
    }
}

/// Why what was typed into a field is not in force, and what to do.
#[must_use]
pub fn entry_problem(problem: EntryProblem) -> String {
    match problem {
        EntryProblem::NotANumber => t("entry.not-a-number").to_owned(),
        EntryProblem::TwoNumbers => t("entry.two-numbers").to_owned(),
        EntryProblem::Ambiguous(groups, decimals) => fill(
            "entry.ambiguous",
            &[
                ("groups", &show_number(groups)),
                ("decimals", &show_number(decimals)),
            ],
        ),
        EntryProblem::NotWhole => t("entry.not-whole").to_owned(),
        EntryProblem::OutOfRange(least, most) => {
            fill("entry.out-of-range", &[("least", &least), ("most", &most)])
        }
        EntryProblem::NotADate => t("entry.not-a-date").to_owned(),
    }
}

/// A reason against a stage of the audit.
#[must_use]
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::LeadershipUnmet => t("reason.leadership").to_owned(),
        Reason::MajorGaps(of) => fill(
            "reason.major",
            &[("count", &of.len()), ("list", &numbers(of))],
        ),
        Reason::GatesOpen(of) => fill(
            "reason.gates",
            &[("count", &of.len()), ("list", &numbers(of))],
        ),
        Reason::NotShown(of) => fill(
            "reason.not-shown",
            &[("count", &of.len()), ("list", &numbers(of))],
        ),
        Reason::UngradedGaps(of) => fill(
            "reason.ungraded",
            &[("count", &of.len()), ("list", &numbers(of))],
        ),
        Reason::FirstLook(count) => fill("reason.first-look", &[("count", count)]),
        Reason::ClaimedOnly(count) => fill("reason.claimed", &[("count", count)]),
        Reason::DocumentsMissing(lacking, all) => {
            fill("reason.documents", &[("lacking", lacking), ("all", all)])
        }
        Reason::RecordsMissing(lacking, all) => {
            fill("reason.records", &[("lacking", lacking), ("all", all)])
        }
        Reason::OperationTooShort(months, expected) => fill(
            "reason.operation",
            &[("months", months), ("expected", expected)],
        ),
        Reason::NoInternalAudit => t("reason.internal-audit").to_owned(),
        Reason::NoManagementReview => t("reason.management-review").to_owned(),
    }
}

/// Minor findings to expect.
#[must_use]
pub fn minors(of: &[SubClause]) -> String {
    fill(
        "reason.minor",
        &[("count", &of.len()), ("list", &numbers(of))],
    )
}

/// The verdict in a line.
#[must_use]
pub fn headline(verdict: &Verdict) -> String {
    let count = verdict.minors.len();
    let of = verdict.outlook;
    let with_minors = of == Outlook::StageTwo && count > 0;
    match verdict.audit {
        NextAudit::Certification if with_minors => {
            fill("outlook.stage-two-minors", &[("count", &count)])
        }
        NextAudit::Surveillance if with_minors => {
            fill("outlook.surveillance-minors", &[("count", &count)])
        }
        NextAudit::Certification => outlook(of).to_owned(),
        NextAudit::Surveillance => surveillance_outlook(of).to_owned(),
    }
}

/// The numbers of some sub-clauses, the first dozen of them.
fn numbers(of: &[SubClause]) -> String {
    const MOST: usize = 12;
    let shown = of.iter().take(MOST).map(|sub_clause| sub_clause.number());
    let more = (of.len() > MOST).then_some("…");
    list(&shown.chain(more).collect::<Vec<_>>())
}

#[allow(clippy::cast_precision_loss)] // shown with one decimal
fn megabytes(bytes: usize) -> Number {
    Number(bytes as f64 / 1_048_576.0, Decimals::UpTo(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_says_the_fields_own_range() {
        #[track_caller]
        fn check(problem: EntryProblem, expected: &[&str]) {
            let sentence = entry_problem(problem);
            for part in expected {
                assert!(sentence.contains(part), "{sentence} has no {part}");
            }
        }
        check(EntryProblem::OutOfRange(0.0, 1e7), &["0 to 10,000,000"]);
        check(EntryProblem::OutOfRange(-90.0, 500.0), &["−90 to 500"]);
        check(EntryProblem::OutOfRange(0.1, 1234.5), &["0.1 to 1,234.5"]);
        check(EntryProblem::Ambiguous(4500.0, 4.5), &["4500", "4.5"]);
        check(EntryProblem::Ambiguous(4125.0, 4.125), &["4125", "4.1250"]);
        check(EntryProblem::TwoNumbers, &["two numbers"]);
    }
}
