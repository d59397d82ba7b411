//! What files for others are made from.

use crate::core::assessment::Assessment;
use crate::core::bank::{Bank, Guide};
use crate::core::date::Date;
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{PlanState, Stage, There};
use crate::core::report::Report;

/// The values that files are made from. The files reckon nothing themselves.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The catalogue with its words.
    pub bank: &'a Bank,
    /// The guide, where it is there.
    pub guide: Option<&'a Guide>,
    /// What was entered.
    pub assessment: &'a Assessment,
    /// What follows from it.
    pub report: &'a Report,
    /// What is known of the plan.
    pub plan: &'a PlanState,
    /// The day on which the files are made.
    pub today: Date,
    /// Who offers the page on which they are made, and how to get in touch.
    pub offered_by: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// The plan, if there is one.
    #[must_use]
    pub fn there(&self) -> Option<&'a There> {
        self.plan.there()
    }

    /// The plan with how sure it is, once both are settled: what will still change is
    /// not written down.
    #[must_use]
    pub fn settled(&self) -> Option<(&'a There, &'a Simulation)> {
        let there = self.plan.there()?;
        let simulation = there.simulation.as_deref()?;
        (there.stage >= Stage::Simulated).then_some((there, simulation))
    }
}
