//! What a report is made from.

use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{PlanState, Stage, There, hours_left};
use crate::core::report::Report;
use crate::core::standard::SubClause;

/// The values that a report is made from. It reckons nothing itself.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The catalogue, its words and its guide included.
    pub bank: &'a Bank,
    /// What was entered.
    pub assessment: &'a Assessment,
    /// What follows from it.
    pub report: &'a Report,
    /// What is known of the plan.
    pub plan: &'a PlanState,
    /// The day of the report.
    pub today: Date,
}

impl Source<'_> {
    /// The own hours that are left to do for a sub-clause, as the page has them.
    #[must_use]
    pub fn hours_left(&self, sub_clause: SubClause) -> f64 {
        let left = hours_left(self.bank, self.assessment, self.today);
        left.get(sub_clause.index()).copied().unwrap_or_default()
    }

    /// The plan with how sure it is, once both are settled: what will still change is
    /// not written down.
    #[must_use]
    pub fn settled(&self) -> Option<(&There, &Simulation)> {
        let there = self.plan.there()?;
        let simulation = there.simulation.as_deref()?;
        (there.stage >= Stage::Simulated).then_some((there, simulation))
    }
}
