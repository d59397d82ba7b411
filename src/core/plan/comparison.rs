//! The scenarios side by side, as they are reckoned.

use super::compare::{Scenario, ScenarioResult};
use super::job::{Job, Reply};
use super::model::{PlanInput, PlanProblem};
use super::schedule::{Effort, SEED};

/// What each scenario is made from, or why there can be none.
pub type ScenarioInputs = Result<Vec<(Scenario, PlanInput)>, Vec<PlanProblem>>;

/// Keeps the comparison in step with what it is made from.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Counts what it was made from; what belongs to an earlier one is late.
    turn: u32,
    inputs: Option<ScenarioInputs>,
    state: Compared,
}

/// What is known of the scenarios.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Compared {
    /// Those that are reckoned.
    pub results: Vec<ScenarioResult>,
    /// Whether some of them cannot be planned.
    pub is_refused: bool,
}

impl Comparison {
    /// Ids of its jobs begin here, above those of the plan's.
    const FIRST: u32 = 1 << 31;

    /// What is known.
    #[must_use]
    pub fn state(&self) -> &Compared {
        &self.state
    }

    /// Takes note of what the scenarios are to be made from; what to ask for.
    pub fn follow(&mut self, inputs: ScenarioInputs) -> Option<Job> {
        if self.inputs.as_ref() == Some(&inputs) {
            return None;
        }
        self.turn += 1;
        self.state = Compared {
            results: Vec::new(),
            is_refused: inputs.is_err(),
        };
        self.inputs = Some(inputs.clone());
        Some(Job::Scenarios {
            id: self.id(),
            inputs: inputs.ok()?,
            effort: Effort::FULL,
            seed: SEED,
        })
    }

    /// Takes a reply.
    pub fn hear(&mut self, reply: &Reply) {
        match reply {
            Reply::Compared { id, result } if *id == self.id() => {
                let results = &mut self.state.results;
                match results
                    .iter_mut()
                    .find(|one| one.scenario == result.scenario)
                {
                    Some(one) => *one = result.clone(),
                    None => results.push(result.clone()),
                }
            }
            Reply::Refused { id, .. } if *id == self.id() => self.state.is_refused = true,
            _ => {}
        }
    }

    fn id(&self) -> u32 {
        Self::FIRST | self.turn
    }
}
