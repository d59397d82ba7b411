//! The plan of the open assessment, and the scenarios beside it: values that
//! follow the assessment while anything reads them. What nobody reads costs
//! nothing.

use std::sync::Arc;
use std::time::Duration;

use crate::dom::prelude::*;

use super::App;
use super::saving::Urgency;
use crate::app::browser;
use crate::app::planner::Planner;
use crate::app::reactive::{Memo, Shared, effect};
use crate::core::assessment::planning::{ActionState, TrainingChoice};
use crate::core::edit::{ActionField, Deed, Edit, PlanField, Standing};
use crate::core::id::{AssessmentId, TrainingId};
use crate::core::plan::job::{Job, Reply};
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{
    Compared, Comparison, Follower, Need, PlanState, Planned, Progress, Runner, Stage, Work, basis,
    scenario_inputs, way_in_question,
};
use crate::messages::{fill, t};
use crate::shown::trial::{Outcome, Trials, earlier, levers};

/// Milliseconds of a slice of work on the page.
const SLICE: f64 = 8.0;
/// Schedules between two looks at the clock.
const SCHEDULES: u32 = 16;
/// How long the input must rest before the planner searches further.
const REST: Duration = Duration::from_millis(300);

/// The plan, the comparison of scenarios, and who reads them.
#[derive(Clone, Copy)]
pub(super) struct Plans {
    plan: Shared<PlanState>,
    planned: Memo<Option<Arc<Planned>>>,
    follower: StoredValue<Follower>,
    readers: Shared<u32>,
    compared: Shared<Compared>,
    comparison: StoredValue<Comparison>,
    comparers: Shared<u32>,
    planner: StoredValue<Option<Planner>, LocalStorage>,
    trials: Shared<Trials>,
    /// Whether what may be tried is open beside the plan.
    is_trying: Shared<bool>,
    ticked: StoredValue<Vec<Ticked>>,
}

/// A tick of this visit.
#[derive(Debug, Clone)]
struct Ticked {
    work: Work,
    of: AssessmentId,
    /// Takes it off again.
    back: Edit,
    /// What the plan came to before.
    before: Option<Outcome>,
    /// Whether it was told what it brings.
    is_told: bool,
}

impl Plans {
    fn new() -> Self {
        let plan = Shared::new(PlanState::default());
        Self {
            plan,
            planned: Memo::new(move |_| plan.with(|plan| plan.planned().cloned())),
            follower: StoredValue::new(Follower::default()),
            readers: Shared::new(0),
            compared: Shared::new(Compared::default()),
            comparison: StoredValue::new(Comparison::default()),
            comparers: Shared::new(0),
            planner: StoredValue::new_local(None),
            trials: Shared::new(Trials::default()),
            is_trying: Shared::new(false),
            ticked: StoredValue::new(Vec::new()),
        }
    }

    fn ask(self, jobs: impl IntoIterator<Item = Job>) {
        if let Some(planner) = self.planner.get_value() {
            jobs.into_iter().for_each(|job| planner.ask(job));
        }
    }

    /// Changes what is known of the plan and shows it.
    fn change<T>(self, change: impl FnOnce(&mut Follower) -> T) -> Option<T> {
        let (done, state) = self.follower.try_update_value(|follower| {
            let done = change(follower);
            (done, follower.shown())
        })?;
        self.plan.set(state);
        Some(done)
    }

    /// Searches for a first plan for one slice, and the next one soon.
    fn work(self, turn: u32, mut runner: Runner) {
        if self.follower.try_with_value(Follower::turn) != Some(turn) {
            return;
        }
        let until = now() + SLICE;
        loop {
            match runner.step(SCHEDULES) {
                Err(problems) => {
                    self.change(|follower| follower.fail(turn, problems));
                    return;
                }
                Ok(Progress::Done) => break,
                Ok(Progress::More) if now() < until => {}
                Ok(Progress::More) => {
                    set_timeout(move || self.work(turn, runner), Duration::ZERO);
                    return;
                }
            }
        }
        // Searching and showing are tasks of their own: in between, input is served.
        let show = move || {
            self.change(|follower| follower.begin(turn, &runner));
        };
        set_timeout(show, Duration::ZERO);
        let search = move || {
            let job = self.follower.try_with_value(|one| one.search(turn));
            self.ask(job.flatten());
        };
        set_timeout(search, REST);
    }

    fn hear(self, reply: Reply) {
        let compared = self.comparison.try_update_value(|comparison| {
            comparison.hear(&reply);
            comparison.state().clone()
        });
        if let Some(compared) = compared
            && self.compared.with_untracked(|shown| *shown != compared)
        {
            self.compared.set(compared);
        }
        if matches!(reply, Reply::Found { .. } | Reply::Compared { .. }) {
            // A plan that is found is shown when the search is done.
            self.follower.update_value(|follower| {
                follower.hear(reply);
            });
        } else if let Some(jobs) = self.change(|follower| follower.hear(reply)) {
            self.ask(jobs);
        }
    }
}

impl App {
    /// What is planned, which lives as long as the app from when it is first read:
    /// what plans is no part of what shows a result.
    fn plans(self) -> Plans {
        self.plans.get_value().unwrap_or_else(|| {
            let plans = self.owner.get_value().with(|| {
                let plans = Plans::new();
                self.follow_plans(plans);
                plans
            });
            self.plans.set_value(Some(plans));
            plans
        })
    }

    /// Lets plan and scenarios follow the open assessment while they are read.
    fn follow_plans(self, plans: Plans) {
        let told = move || self.say(t("plan.made-here").to_owned());
        plans
            .planner
            .set_value(Some(Planner::start(move |reply| plans.hear(reply), told)));
        // What does not change the plan, such as a note, plans nothing anew.
        let basis = Memo::new(move |_| {
            let report = self.report.get()?;
            self.with_bank(|bank| {
                self.with_open(|open| {
                    let basis = basis(bank, open, &report, browser::today());
                    (open.id.clone(), basis)
                })
            })
        });
        effect(move || {
            if plans.readers.get() == 0 {
                return;
            }
            if let Some((of, basis)) = basis.get() {
                let begun = plans.change(|follower| {
                    let runner = follower.follow(&of, basis);
                    Some((follower.turn(), runner?))
                });
                if let Some((turn, runner)) = begun.flatten() {
                    plans.work(turn, runner);
                }
            }
        });
        effect(move || {
            let settled = plans.plan.with(|plan| {
                let there = plan.there().filter(|there| there.is_settled());
                there.map(Outcome::of)
            });
            if let Some(outcome) = settled {
                untrack(|| self.settle(plans, outcome));
            }
        });
        let inputs = Memo::new(move |_| {
            let report = self.report.get()?;
            self.with_bank(|bank| {
                self.with_open(|open| scenario_inputs(bank, open, &report, browser::today()))
            })
        });
        effect(move || {
            if plans.comparers.get() == 0 {
                return;
            }
            if let Some(inputs) = inputs.get() {
                let job = plans.comparison.try_update_value(|comparison| {
                    let job = comparison.follow(inputs);
                    plans.compared.set(comparison.state().clone());
                    job
                });
                plans.ask(job.flatten());
            }
        });
    }

    /// Takes note of what a settled plan comes to.
    fn settle(self, plans: Plans, outcome: Outcome) {
        let levers = self.with_open(|open| (open.id.clone(), levers(open)));
        if let Some((of, levers)) = levers {
            let mut trials = plans.trials.get_untracked();
            trials.settle(&of, levers, outcome);
            if plans.trials.with_untracked(|before| *before != trials) {
                plans.trials.set(trials);
            }
        }
        self.tell_ticked(plans, outcome);
    }

    /// What was tried on the plan, and what it came to.
    pub(crate) fn trials(self) -> Shared<Trials> {
        self.plans().trials
    }

    /// Whether what may be tried is open beside the plan.
    pub(crate) fn is_trying(self) -> Shared<bool> {
        self.plans().is_trying
    }

    /// Ticks a piece of work as done, or takes the tick off; once the plan has
    /// followed, a message tells what that brings.
    pub(crate) fn tick(self, work: &Work, is_done: bool) {
        let plans = self.plans();
        let before = plans.ticked.try_update_value(|all| {
            let place = all.iter().position(|one| one.work == *work)?;
            Some(all.remove(place))
        });
        let edit = match before.flatten() {
            Some(ticked) if !is_done => Some(ticked.back),
            _ => self.tick_of(work, is_done),
        };
        let back = edit.and_then(|edit| self.change(edit, Urgency::Now));
        if let Some((of, back)) = self.open_id.get_untracked().zip(back)
            && is_done
        {
            let before = plans.trials.with_untracked(Trials::outcome);
            plans.ticked.update_value(|all| {
                all.push(Ticked {
                    work: work.clone(),
                    of,
                    back,
                    before,
                    is_told: false,
                });
            });
        }
    }

    /// The edit that ticks a piece of work, if it is one to be ticked.
    fn tick_of(self, work: &Work, is_done: bool) -> Option<Edit> {
        match work {
            Work::Action(id) => {
                let state = if is_done {
                    ActionState::Done
                } else {
                    ActionState::Open
                };
                let plan = untrack(|| self.action_plan(id));
                let standing = Standing::reached(&plan, state, browser::today());
                Some(Edit::Action(id.clone(), ActionField::Standing(standing)))
            }
            Work::Training(topic) if is_done => self.held(topic),
            Work::Training(topic) => Some(Edit::Plan(PlanField::Training(topic.clone(), None))),
            _ => None,
        }
    }

    /// Says what was ticked and what that brings, with a way back.
    fn tell_ticked(self, plans: Plans, now: Outcome) {
        let news = plans.ticked.try_update_value(|all| {
            let news = all.iter_mut().filter(|one| !one.is_told);
            let news = news.map(|one| {
                one.is_told = true;
                one.clone()
            });
            news.collect::<Vec<_>>()
        });
        let news = news.unwrap_or_default();
        let Some((first, before)) = news.first().and_then(|one| Some((one, one.before?))) else {
            return;
        };
        let what = match news.len() {
            1 => self.work_name(&first.work),
            count => fill("trial.tasks", &[("count", &count)]),
        };
        let words = fill(
            "trial.done",
            &[("what", &what), ("effect", &earlier(&before, &now))],
        );
        let of = first.of.clone();
        let back: Vec<Edit> = news.iter().rev().map(|one| one.back.clone()).collect();
        self.say_with_way_back(words, of, Edit::Together(Deed::Ticks, back));
    }

    /// Ticks a training: it was held in the way that the plan reckons with, or
    /// in the cheapest.
    pub(crate) fn training_was_held(self, topic: &TrainingId) {
        if let Some(held) = self.held(topic) {
            self.edit(held);
        }
    }

    fn held(self, topic: &TrainingId) -> Option<Edit> {
        let way = untrack(|| {
            self.with_open(|open| {
                self.with_bank(|bank| way_in_question(bank, &open.plan.options, topic))
            })
        });
        let held = Some(TrainingChoice::Held(way.flatten()?));
        Some(Edit::Plan(PlanField::Training(topic.clone(), held)))
    }

    /// The plan, for a component: it is made while the component is shown.
    pub(crate) fn plan(self) -> PlanView {
        let plans = self.plans();
        read(plans.readers);
        PlanView(plans)
    }

    /// The scenarios, for a component: they are reckoned while it is shown.
    pub(crate) fn compared(self) -> Shared<Compared> {
        let plans = self.plans();
        read(plans.comparers);
        plans.compared
    }
}

/// Counts a component as a reader until it goes.
fn read(readers: Shared<u32>) {
    readers.update(|count| *count += 1);
    on_cleanup(move || {
        readers.try_update(|count| *count -= 1);
    });
}

/// The plan as a component reads it, in reactive scopes.
#[derive(Clone, Copy)]
pub(crate) struct PlanView(Plans);

impl PlanView {
    /// All that is known of it.
    pub(crate) fn with<T>(self, read: impl FnOnce(&PlanState) -> T) -> T {
        self.0.plan.with(read)
    }

    /// The plan, if there is one; what follows from it later does not count as
    /// a change.
    pub(crate) fn with_planned<T>(self, read: impl FnOnce(Option<&Planned>) -> T) -> T {
        self.0.planned.with(|planned| read(planned.as_deref()))
    }

    /// The same as a value.
    pub(crate) fn planned(self) -> Option<Arc<Planned>> {
        self.0.planned.get()
    }

    /// How sure the plan is, once that is known.
    pub(crate) fn simulation(self) -> Option<Arc<Simulation>> {
        self.with(|plan| plan.there()?.simulation.clone())
    }

    /// How far the plan is, if there is one.
    pub(crate) fn stage(self) -> Option<Stage> {
        self.with(|plan| Some(plan.there()?.stage))
    }

    /// The actions that the plan was made for; none without a plan.
    pub(crate) fn needs(self) -> Vec<Need> {
        self.with_planned(|planned| planned.map(|one| one.input.needs.clone()))
            .unwrap_or_default()
    }
}

/// Milliseconds since the page was opened.
fn now() -> f64 {
    window()
        .performance()
        .map_or_else(js_sys::Date::now, |clock| clock.now())
}
