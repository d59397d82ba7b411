//! The plan for the pages beside it.

use std::sync::Arc;

use leptos::prelude::*;

use super::App;
use crate::app::browser;
use crate::app::planner::Planner;
use crate::core::plan::job::{Job, Reply};
use crate::core::plan::{Effort, Found, Plan, PlanInput, PlanProblem, plan_input};

/// For chance: the same input always gives the same plan, on every page.
pub(crate) const SEED: u64 = 1;

/// What is known of the plan.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Known {
    /// It is being made.
    Nothing,
    /// The plan.
    Plan(Arc<Plan>),
    /// There can be none.
    Refused,
}

/// A plan in the making: what it is made from, and the best so far.
#[derive(Default)]
struct Making {
    /// Counts the changes of the input; what belongs to an earlier one is late.
    turn: u32,
    input: Option<PlanInput>,
    best: Option<Found>,
}

impl App {
    /// The plan of the open assessment, which follows its edits: the first
    /// that is found, then the best.
    pub(crate) fn followed_plan(self) -> RwSignal<Known> {
        let known = RwSignal::new(Known::Nothing);
        let making = StoredValue::new(Making::default());
        let planner = Planner::start(move |reply| {
            let news = making
                .try_update_value(|making| making.hear(reply))
                .flatten();
            if let Some(news) = news {
                known.set(news);
            }
        });
        let input = Memo::new(move |_| {
            let report = self.report.get()?;
            self.with_bank(|bank| {
                self.with_open(|open| plan_input(bank, open, &report, browser::today()))
            })
        });
        Effect::new(move || match input.get() {
            None => {}
            Some(Err(_)) => known.set(Known::Refused),
            Some(Ok(input)) => {
                let id = making.with_value(|making| making.turn) + 1;
                making.set_value(Making {
                    turn: id,
                    input: Some(input.clone()),
                    best: None,
                });
                planner.ask(Job::Search {
                    id,
                    input: Box::new(input),
                    effort: Effort::FULL,
                    seed: SEED,
                });
            }
        });
        known
    }
}

impl Making {
    fn hear(&mut self, reply: Reply) -> Option<Known> {
        match reply {
            Reply::Found { id, found } if id == self.turn => {
                let is_first = self.best.is_none();
                self.best = Some(found);
                is_first.then(|| self.known())
            }
            Reply::Done { id } if id == self.turn => self.best.is_some().then(|| self.known()),
            Reply::Refused { id, problems } if id == self.turn => {
                let stops = problems.iter().any(PlanProblem::stops);
                stops.then_some(Known::Refused)
            }
            _ => None,
        }
    }

    fn known(&self) -> Known {
        let plan = self.input.as_ref().zip(self.best.as_ref());
        let plan = plan.and_then(|(input, best)| Plan::of_found(input, best).ok());
        plan.map_or(Known::Refused, |plan| Known::Plan(Arc::new(plan)))
    }
}
