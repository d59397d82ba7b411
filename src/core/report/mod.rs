//! The report: one value that holds every computed number. Pages, charts and
//! exports read it and compute nothing themselves.

mod aggregate;
mod counts;
mod effort;
mod gaps;
mod in_force;
mod stages;
mod sub_clause;

pub use aggregate::{ConformityCounts, LensResult};
pub use counts::{Counts, RequirementCounts};
pub use effort::{ReusedEvidence, actions_needed, remaining_share, reused_evidence};
pub use gaps::{Gap, QuickWins};
pub use in_force::InForce;
pub use stages::LEADING;
pub use sub_clause::SubClauseResult;

use crate::core::assessment::Assessment;
use crate::core::assessment::planning::Stood;
use crate::core::bank::{Area, Bank};
use crate::core::date::Date;
use crate::core::scoring::{Level, Verdict, mean, weighted_mean};
use crate::core::standard::{Clause, Module, SubClause, Theme};

/// A number as it is shown everywhere: with one decimal.
#[must_use]
pub fn shown(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// Everything that is computed from an assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Counts of the questions about clauses, the basis of both numbers.
    pub basis: Counts,
    /// Sub-clauses with at least one of the four answers.
    pub sub_clauses_answered: usize,
    /// Readiness 0–100, the weighted mean over the sub-clauses answered.
    pub readiness: Option<f64>,
    /// The same where an answer without evidence counts as “no”.
    pub readiness_evidenced: Option<f64>,
    /// How many of them are in which state.
    pub conformity: ConformityCounts,
    /// The sub-clauses that are assessed, in order: all 44 of the standard.
    pub sub_clauses: Vec<SubClauseResult>,
    /// The seven clauses in order.
    pub clauses: Vec<(Clause, LensResult)>,
    /// The four themes in order.
    pub themes: Vec<(Theme, LensResult)>,
    /// The context modules that are switched on.
    pub modules: Vec<(Module, LensResult)>,
    /// The verdict for both stages.
    pub verdict: Verdict,
    /// All gaps, highest priority first.
    pub gaps: Vec<Gap>,
    /// Where quick wins begin among them.
    pub quick_wins: QuickWins,
    /// Sub-clauses rated F whose questions are all answered, highest first.
    pub strengths: Vec<SubClause>,
    /// Documents that are not current, and all.
    pub documents: (usize, usize),
    /// Records that are not current, and all.
    pub records: (usize, usize),
}

impl Report {
    /// Mean capability level 0–3 of the processes of clause 8 that have one.
    #[must_use]
    pub fn capability(&self) -> Option<f64> {
        let levels = self.sub_clauses.iter().filter_map(|result| result.level);
        mean(levels.map(|level| f64::from(level.number())))
    }

    /// Where each sub-clause stands, as snapshots keep it.
    pub fn stands(&self) -> impl Iterator<Item = (SubClause, Stood)> {
        let stood = |result: &SubClauseResult| Stood {
            readiness: result.readiness.map(shown),
            conformity: result.conformity,
            level: result.level.map(Level::number),
        };
        let results = self.sub_clauses.iter();
        results.map(move |result| (result.sub_clause, stood(result)))
    }

    /// The result of one sub-clause.
    #[must_use]
    pub fn of(&self, sub_clause: SubClause) -> Option<&SubClauseResult> {
        let mut all = self.sub_clauses.iter();
        all.find(|one| one.sub_clause == sub_clause)
    }
}

/// Computes the report.
#[must_use]
pub fn report(bank: &Bank, assessment: &Assessment, today: Date) -> Report {
    let in_force = InForce::new(bank, assessment);
    let sub_clauses = sub_clause::results(bank, assessment, &in_force);
    let clauses: Vec<_> = Clause::ALL
        .into_iter()
        .map(|clause| (clause, aggregate::of_clause(clause, &sub_clauses)))
        .collect();
    let lens = |area: Area| {
        aggregate::of_questions(
            assessment,
            bank.questions()
                .iter()
                .filter(|question| question.area == area),
        )
    };
    let themes = Theme::ALL
        .map(|theme| (theme, lens(Area::Theme(theme))))
        .to_vec();
    let modules = Module::ALL
        .into_iter()
        .filter(|module| assessment.profile.modules.contains(module))
        .map(|module| (module, lens(Area::Module(module))))
        .collect();
    let readiness = |number: fn(&SubClauseResult) -> Option<f64>| {
        weighted_mean(
            sub_clauses
                .iter()
                .filter_map(|result| number(result).map(|value| (result.priority.weight, value))),
        )
    };
    let documents = stages::lacking_documents(bank, assessment);
    let records = stages::lacking_records(bank, assessment);
    let verdict = stages::verdict_of(bank, assessment, &sub_clauses, documents, records, today);
    let (gaps, quick_wins) = gaps::ranked(&sub_clauses);
    Report {
        basis: sub_clauses.iter().map(|result| result.counts).sum(),
        sub_clauses_answered: sub_clauses
            .iter()
            .filter(|result| result.score.is_some())
            .count(),
        readiness: readiness(|result| result.readiness),
        readiness_evidenced: readiness(|result| result.readiness_evidenced),
        conformity: sub_clauses.iter().collect(),
        clauses,
        themes,
        modules,
        verdict,
        gaps,
        quick_wins,
        strengths: gaps::strengths(&sub_clauses),
        sub_clauses,
        documents,
        records,
    }
}
