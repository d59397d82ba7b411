//! The plan that follows the assessment: at once a first one, made in slices
//! on the page, then better ones from the planner, how sure they are, and what
//! would keep the target date.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::browser;
use crate::app::planner::Planner;
use crate::app::state::{App, SEED};
use crate::core::plan::job::{Job, Reply};
use crate::core::plan::simulation::{RUNS, Simulation};
use crate::core::plan::{
    Effort, Found, Plan, PlanInput, PlanProblem, Progress, Projection, Remedied, Runner,
    plan_input, project,
};

/// Milliseconds of a slice of work on the page.
const SLICE: f64 = 8.0;
/// Schedules between two looks at the clock.
const SCHEDULES: u32 = 16;
/// How long the input must rest before the planner searches further.
const REST: Duration = Duration::from_millis(300);

/// A plan with what it was made from.
#[derive(Debug, PartialEq)]
pub(super) struct Planned {
    pub(super) input: Arc<PlanInput>,
    pub(super) plan: Plan,
    pub(super) projection: Projection,
}

/// The plan and all that is known of it, as signals.
#[derive(Clone, Copy)]
pub(super) struct Live {
    /// The best plan so far; while a new one is made, the one before.
    pub(super) planned: RwSignal<Option<Arc<Planned>>>,
    /// What stands in the way of a plan.
    pub(super) problems: RwSignal<Vec<PlanProblem>>,
    /// Whether better plans are looked for.
    pub(super) is_searching: RwSignal<bool>,
    /// How sure the plan is, once simulated.
    pub(super) simulation: RwSignal<Option<Arc<Simulation>>>,
    /// What would keep the target date, once reckoned.
    pub(super) remedies: RwSignal<Option<Vec<Remedied>>>,
    /// Counts the changes of the input; what belongs to an earlier one is late.
    turn: StoredValue<u32>,
    input: StoredValue<Option<Arc<PlanInput>>>,
    found: StoredValue<Option<Found>>,
    planner: StoredValue<Option<Planner>, LocalStorage>,
}

impl Live {
    /// Starts to follow the open assessment.
    pub(super) fn start(app: App) -> Self {
        let live = Self {
            planned: RwSignal::new(None),
            problems: RwSignal::new(Vec::new()),
            is_searching: RwSignal::new(true),
            simulation: RwSignal::new(None),
            remedies: RwSignal::new(None),
            turn: StoredValue::new(0),
            input: StoredValue::new(None),
            found: StoredValue::new(None),
            planner: StoredValue::new_local(None),
        };
        let planner = Planner::start(move |reply| live.hear(reply));
        live.planner.set_value(Some(planner));
        // What does not change the plan, such as a note, plans nothing anew.
        let input = Memo::new(move |_| {
            let report = app.report.get()?;
            app.with_bank(|bank| {
                app.with_open(|open| {
                    plan_input(bank, open, &report, browser::today()).map(Arc::new)
                })
            })
        });
        Effect::new(move || match input.get() {
            None => {}
            Some(Err(problems)) => {
                live.turn.update_value(|turn| *turn += 1);
                live.refuse(problems);
            }
            Some(Ok(input)) => live.plan(&input),
        });
        live
    }

    /// Makes a first plan for a new input.
    fn plan(self, input: &Arc<PlanInput>) {
        self.turn.update_value(|turn| *turn += 1);
        self.input.set_value(Some(input.clone()));
        self.found.set_value(None);
        self.is_searching.set(true);
        match Runner::new(PlanInput::clone(input), Effort::QUICK, SEED) {
            Ok(runner) => self.work(self.turn.get_value(), runner),
            Err(problems) => self.refuse(problems),
        }
    }

    /// Searches for one slice, and the next one soon.
    fn work(self, turn: u32, mut runner: Runner) {
        let until = now() + SLICE;
        loop {
            match runner.step(SCHEDULES) {
                Err(problems) => return self.refuse(problems),
                Ok(Progress::Done) => break,
                Ok(Progress::More) if now() < until => {}
                Ok(Progress::More) => {
                    return set_timeout(
                        move || {
                            if self.is_current(turn) {
                                self.work(turn, runner);
                            }
                        },
                        Duration::ZERO,
                    );
                }
            }
        }
        if let Some(found) = runner.found() {
            let plan = Plan::new(runner.input(), runner.compiled(), &found);
            self.show(plan);
        }
        set_timeout(move || self.search(turn), REST);
    }

    /// Asks the planner for better plans.
    fn search(self, turn: u32) {
        if !self.is_current(turn) {
            return;
        }
        self.ask(|input| Job::Search {
            id: turn,
            input,
            effort: Effort::FULL,
            seed: SEED,
        });
    }

    /// Asks how sure the plan is, and what would keep the target.
    fn look_further(self, turn: u32) {
        let Some(found) = self.found.get_value() else {
            return;
        };
        let plan = found.clone();
        self.ask(|input| Job::Simulate {
            id: turn,
            input,
            found: plan,
            runs: RUNS,
            seed: SEED,
        });
        let is_missed = self.planned.with_untracked(|planned| {
            let target = planned.as_ref().and_then(|planned| planned.plan.target);
            target.is_some_and(|target| !target.is_kept())
        });
        if is_missed {
            self.ask(|input| Job::Remedies {
                id: turn,
                input,
                found,
                seed: SEED,
            });
        }
    }

    fn ask(self, job: impl FnOnce(Box<PlanInput>) -> Job) {
        if let (Some(planner), Some(input)) = (self.planner.get_value(), self.input.get_value()) {
            planner.ask(job(Box::new(PlanInput::clone(&input))));
        }
    }

    fn hear(self, reply: Reply) {
        match reply {
            Reply::Found { id, found } if self.is_current(id) => self.found.set_value(Some(found)),
            Reply::Refused { id, problems }
                if self.is_current(id) && self.is_searching.get_untracked() =>
            {
                self.refuse(problems);
            }
            Reply::Simulated { id, simulation } if self.is_current(id) => {
                self.simulation.set(Some(Arc::from(simulation)));
            }
            Reply::Remedied { id, remedies } if self.is_current(id) => {
                self.remedies.set(Some(remedies));
            }
            // The first job of a turn to be done is the search.
            Reply::Done { id } if self.is_current(id) && self.is_searching.get_untracked() => {
                self.end_search();
                self.look_further(id);
            }
            _ => {}
        }
    }

    /// Shows the best plan that the planner found.
    fn end_search(self) {
        if let (Some(input), Some(found)) = (self.input.get_value(), self.found.get_value()) {
            match Plan::of_found(&input, &found) {
                Ok(plan) => self.show(plan),
                Err(problems) => return self.refuse(problems),
            }
        }
        self.is_searching.set(false);
    }

    fn show(self, plan: Plan) {
        let Some(input) = self.input.get_value() else {
            return;
        };
        let projection = project(&input.prospects, &plan);
        self.problems.set(Vec::new());
        self.simulation.set(None);
        self.remedies.set(None);
        self.planned.set(Some(Arc::new(Planned {
            input,
            plan,
            projection,
        })));
    }

    fn refuse(self, problems: Vec<PlanProblem>) {
        self.problems.set(problems);
        self.is_searching.set(false);
    }

    /// Whether the input is still the one of this turn; never on a page that was left.
    fn is_current(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }
}

/// Milliseconds since the page was opened.
fn now() -> f64 {
    window()
        .performance()
        .map_or_else(js_sys::Date::now, |clock| clock.now())
}
