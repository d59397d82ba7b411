//! Work of the planner for the pages beside the plan: done in slices between
//! which the visitor's input is served.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::browser;
use crate::app::state::App;
use crate::core::plan::job::{Job, Reply, Session};
use crate::core::plan::{Effort, Plan, PlanInput, PlanProblem, plan_input};

/// For chance: the same input always gives the same plan.
pub(super) const SEED: u64 = 1;

/// What is known of the plan.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Known {
    /// It is being made.
    Nothing,
    /// The plan.
    Plan(Arc<Plan>),
    /// There can be none.
    Refused,
}

/// One job at a time; a newer one replaces it.
#[derive(Clone, Copy)]
pub(super) struct Work(StoredValue<u32>);

impl Work {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(0))
    }

    /// Starts a job; `hear` is called with every reply as long as the page is
    /// shown and nothing newer is asked.
    pub(super) fn start(self, job: Job, hear: impl Fn(Reply) + 'static) {
        self.0.update_value(|turn| *turn += 1);
        let mut session = Session::default();
        session.receive(job).into_iter().for_each(&hear);
        self.go_on(self.0.get_value(), session, Box::new(hear));
    }

    fn go_on(self, turn: u32, mut session: Session, hear: Box<dyn Fn(Reply)>) {
        if session.is_idle() {
            return;
        }
        let slice = move || {
            if self.0.try_get_value() == Some(turn) {
                session.step().into_iter().for_each(&hear);
                self.go_on(turn, session, hear);
            }
        };
        set_timeout(slice, Duration::ZERO);
    }
}

impl App {
    /// The plan of the open assessment, which follows its edits.
    pub(super) fn plan_in_slices(self) -> RwSignal<Known> {
        let known = RwSignal::new(Known::Nothing);
        let work = Work::new();
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
                let job = Job::Search {
                    id: 0,
                    input: Box::new(input.clone()),
                    effort: Effort::QUICK,
                    seed: SEED,
                };
                work.start(job, move |reply| {
                    known.update(|known| known.hear(&input, &reply));
                });
            }
        });
        known
    }
}

impl Known {
    fn hear(&mut self, input: &PlanInput, reply: &Reply) {
        match reply {
            Reply::Found { found, .. } => {
                *self = Plan::of_found(input, found)
                    .map_or(Self::Refused, |plan| Self::Plan(Arc::new(plan)));
            }
            Reply::Refused { problems, .. } if problems.iter().any(PlanProblem::stops) => {
                *self = Self::Refused;
            }
            _ => {}
        }
    }
}
