//! What a report is made from.

use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{PlanState, Stage, There};
use crate::core::report::Report;

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
    /// The plan with how sure it is, once both are settled: what will still change is
    /// not written down.
    #[must_use]
    pub fn settled(&self) -> Option<(&There, &Simulation)> {
        let there = self.plan.there()?;
        let simulation = there.simulation.as_deref()?;
        (there.stage >= Stage::Simulated).then_some((there, simulation))
    }
}
