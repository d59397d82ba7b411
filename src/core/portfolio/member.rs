//! One of many: what it is, and where it stands.

use crate::core::assessment::planning::Stood;
use crate::core::assessment::{Assessment, Depth};
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::core::id::{AssessmentId, IndustryId};
use crate::core::report::{ConformityCounts, Report};
use crate::core::scoring::Outlook;
use crate::core::standard::{Clause, Theme};

/// Where a member was read: a file by its number, and its place therein.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Origin {
    /// The number of the file.
    pub file: usize,
    /// The place in it.
    pub place: usize,
}

/// What is known of one assessment among many. It holds no words of people but the
/// organisation's name.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its id.
    pub id: AssessmentId,
    /// Where it was read; none if it is kept in this browser.
    pub origin: Option<Origin>,
    /// The organisation's name; may be empty.
    pub organisation: String,
    /// The industry, if the catalogue knows it.
    pub industry: Option<IndustryId>,
    /// People in scope, if that was said.
    pub staff: Option<u32>,
    /// Full if every clause is assessed in full.
    pub depth: Depth,
    /// The day of its last change.
    pub changed: Date,
    /// The moment of its last change, in milliseconds since 1970-01-01 UTC.
    pub last_change: u64,
    /// Questions about clauses that were asked.
    pub asked: usize,
    /// Those of them with any choice.
    pub answered: usize,
    /// Readiness 0–100.
    pub readiness: Option<f64>,
    /// The same where an answer without evidence counts as “no”.
    pub readiness_evidenced: Option<f64>,
    /// How many of the 44 are in which state.
    pub conformity: ConformityCounts,
    /// The verdict.
    pub outlook: Outlook,
    /// Mean capability level 0–3 of the processes that have one.
    pub capability: Option<f64>,
    /// Readiness 0–100 of the seven clauses.
    pub clauses: Vec<(Clause, Option<f64>)>,
    /// Readiness 0–100 of the four themes.
    pub themes: Vec<(Theme, Option<f64>)>,
    /// The 44 sub-clauses in order.
    pub sub_clauses: Vec<Stood>,
}

impl Member {
    /// What is known of an assessment by its report.
    #[must_use]
    pub fn new(
        bank: &Bank,
        assessment: &Assessment,
        report: &Report,
        origin: Option<Origin>,
    ) -> Self {
        let profile = &assessment.profile;
        let is_full = |clause: Clause| assessment.depth.of(clause) == Depth::Full;
        let clauses = report.clauses.iter();
        let themes = report.themes.iter();
        Self {
            id: assessment.id.clone(),
            origin,
            organisation: profile.organisation.trim().to_owned(),
            industry: profile.industry(bank).map(|one| one.id.clone()),
            staff: profile.staff,
            depth: if Clause::ALL.into_iter().all(is_full) {
                Depth::Full
            } else {
                Depth::Quick
            },
            changed: assessment.changed,
            last_change: assessment.last_change(),
            asked: report.basis.asked,
            answered: report.basis.responded(),
            readiness: report.readiness,
            readiness_evidenced: report.readiness_evidenced,
            conformity: report.conformity,
            outlook: report.verdict.outlook,
            capability: report.capability(),
            clauses: clauses
                .map(|(of, result)| (*of, result.readiness))
                .collect(),
            themes: themes.map(|(of, result)| (*of, result.readiness)).collect(),
            sub_clauses: report.stands().map(|(_, stood)| stood).collect(),
        }
    }

    /// Its readiness in a clause, or in all.
    #[must_use]
    pub fn readiness_in(&self, clause: Option<Clause>) -> Option<f64> {
        let Some(clause) = clause else {
            return self.readiness;
        };
        let own = self.clauses.iter().find(|(of, _)| *of == clause);
        own.and_then(|(_, readiness)| *readiness)
    }

    /// Whether it says the same, be it under another id or from elsewhere.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let own = || Self {
            id: other.id.clone(),
            origin: other.origin,
            ..self.clone()
        };
        // Most differ in what is quick to see.
        self.last_change == other.last_change
            && self.organisation == other.organisation
            && own() == *other
    }
}

/// The size of an organisation as files name it, for instance `11-25`, by the sizes for
/// which the catalogue has advice.
#[must_use]
pub fn size_key(bank: &Bank, staff: u32) -> String {
    let mut least = 1;
    for size in &bank.lists().sizes {
        if staff <= size.up_to {
            return format!("{least}-{}", size.up_to);
        }
        least = size.up_to.saturating_add(1);
    }
    format!("{least}+")
}
