//! The plan as a value that follows what it is made from: every page reads it
//! and none makes its own.
//!
//! A [`Follower`] is told what the plan is made from, the first plan and the
//! planner's replies, and says what is to be asked next. It knows no clock and
//! no worker; whoever drives it does.

use std::sync::Arc;

use super::compare::Remedied;
use super::job::{Job, Reply};
use super::model::{PlanInput, PlanProblem};
use super::outcome::{LIKELY, Later, Plan, PlanVerdict, Projection, project, why_later};
use super::reckon::plan_input;
use super::schedule::{Effort, Found, Runner, SEED};
use super::simulation::{RUNS, Simulation};
use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::core::id::AssessmentId;
use crate::core::report::Report;
use crate::core::scoring::Outlook;

/// A plan with what it was made from.
#[derive(Debug, PartialEq)]
pub struct Planned {
    /// What it was made from.
    pub input: Arc<PlanInput>,
    /// The plan.
    pub plan: Plan,
    /// What it brings.
    pub projection: Projection,
}

/// What is known of the plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum PlanState {
    /// There is nothing to make a plan from yet.
    #[default]
    Nothing,
    /// Too little is answered to make one.
    TooEarly(TooEarly),
    /// It is being made.
    Making,
    /// There is one.
    There(There),
    /// There can be none, and why.
    Refused(Arc<[PlanProblem]>),
}

/// How much is answered of what a plan takes: as many sub-clauses as the
/// verdict on the certification audit does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooEarly {
    /// Sub-clauses with an answer that says how it is.
    pub answered: usize,
    /// How many it takes.
    pub needed: usize,
}

/// A plan and all that is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct There {
    /// The best plan so far; while a new one is made, the one before.
    pub planned: Arc<Planned>,
    /// How far it is.
    pub stage: Stage,
    /// How sure it is, once simulated.
    pub simulation: Option<Arc<Simulation>>,
    /// What would keep the target date, as far as it is reckoned.
    pub remedies: Arc<[Remedied]>,
    /// Why it ends later than the plan before.
    pub later: Option<Later>,
}

/// How far a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It was made from what is no longer so; a new one is being made.
    Before,
    /// A first one; better ones are looked for.
    First,
    /// The plan; how sure it is, is being reckoned.
    Best,
    /// It is known how sure it is; what would keep the target date is being
    /// reckoned.
    Simulated,
    /// All is known.
    Known,
}

impl There {
    /// A plan with what it brings, and nothing more known of it yet.
    #[must_use]
    pub fn new(input: Arc<PlanInput>, plan: Plan, stage: Stage) -> Self {
        let projection = project(&input.prospects, &plan);
        Self {
            planned: Arc::new(Planned {
                input,
                plan,
                projection,
            }),
            stage,
            simulation: None,
            remedies: Arc::default(),
            later: None,
        }
    }

    /// Whether it is the plan of what was entered, with how sure it is: what is shown
    /// of it will not change by itself.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self.stage {
            Stage::Before | Stage::First => false,
            Stage::Best => self.simulation.is_some(),
            Stage::Simulated | Stage::Known => true,
        }
    }

    /// The verdict, as far as the simulation is done.
    #[must_use]
    pub fn verdict(&self) -> PlanVerdict {
        let simulation = self.simulation.as_ref();
        let chance = simulation.and_then(|simulation| simulation.chance);
        PlanVerdict::new(&self.planned.plan, chance)
    }
}

impl PlanState {
    /// The plan, if there is one.
    #[must_use]
    pub fn there(&self) -> Option<&There> {
        match self {
            Self::There(there) => Some(there),
            Self::Nothing | Self::TooEarly(_) | Self::Making | Self::Refused(_) => None,
        }
    }

    /// Whether what is asked for is being made; a plan from before may stand for it.
    #[must_use]
    pub fn is_coming(&self) -> bool {
        match self {
            Self::Nothing | Self::Making => true,
            Self::There(there) => there.stage == Stage::Before,
            Self::TooEarly(_) | Self::Refused(_) => false,
        }
    }

    /// The plan with what it was made from, if there is one.
    #[must_use]
    pub fn planned(&self) -> Option<&Arc<Planned>> {
        self.there().map(|there| &there.planned)
    }

    /// Whether what is shown will change by itself.
    #[must_use]
    pub fn is_making(&self) -> bool {
        match self {
            Self::Making => true,
            Self::There(there) => there.stage < Stage::Best,
            Self::Nothing | Self::TooEarly(_) | Self::Refused(_) => false,
        }
    }
}

/// What a plan is to be made from.
#[derive(Debug, Clone, PartialEq)]
pub enum Basis {
    /// Too little.
    TooEarly(TooEarly),
    /// What no plan can be made from.
    Refused(Vec<PlanProblem>),
    /// All that it takes.
    Input(Arc<PlanInput>),
}

/// What there is to make a plan from.
#[must_use]
pub fn basis(bank: &Bank, assessment: &Assessment, report: &Report, today: Date) -> Basis {
    if report.verdict.outlook == Outlook::TooEarly {
        return Basis::TooEarly(TooEarly {
            answered: report.sub_clauses_answered,
            needed: report.sub_clauses.len().div_ceil(2),
        });
    }
    match plan_input(bank, assessment, report, today) {
        Ok(input) => Basis::Input(Arc::new(input)),
        Err(problems) => Basis::Refused(problems),
    }
}

/// Keeps the plan in step with what it is made from.
#[derive(Debug, Default)]
pub struct Follower {
    state: PlanState,
    /// Counts what it was made from; what belongs to an earlier one is late.
    turn: u32,
    of: Option<AssessmentId>,
    input: Option<Arc<PlanInput>>,
    found: Option<Found>,
    /// The last plan of this assessment that was searched for to the end.
    before: Option<Arc<Planned>>,
    /// The last plan of this assessment of which it is known how sure it is.
    settled: Option<There>,
}

impl Follower {
    /// What is known.
    #[must_use]
    pub fn state(&self) -> &PlanState {
        &self.state
    }

    /// What is to be seen: nothing that changes again by itself takes the place of a
    /// plan that is settled, which stays, as one from before, until the next one is.
    #[must_use]
    pub fn shown(&self) -> PlanState {
        match (&self.state, &self.settled) {
            (PlanState::There(there), Some(settled)) if !there.is_settled() => {
                PlanState::There(There {
                    stage: Stage::Before,
                    ..settled.clone()
                })
            }
            (state, _) => state.clone(),
        }
    }

    /// The current turn.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.turn
    }

    /// Takes note of what the plan of an assessment is to be made from; the
    /// search for a first plan, if one is to be made.
    pub fn follow(&mut self, of: &AssessmentId, basis: Basis) -> Option<Runner> {
        if self.of.as_ref() != Some(of) {
            *self = Self {
                turn: self.turn,
                of: Some(of.clone()),
                ..Self::default()
            };
        }
        let input = match basis {
            // What another page asked for already.
            Basis::Input(input) if self.input.as_ref() == Some(&input) => return None,
            Basis::Input(input) => input,
            Basis::TooEarly(missing) => return self.give_up(PlanState::TooEarly(missing)),
            Basis::Refused(problems) => return self.refuse(problems),
        };
        self.turn += 1;
        self.found = None;
        self.input = Some(input.clone());
        self.state = match std::mem::take(&mut self.state) {
            PlanState::There(there) => PlanState::There(There {
                stage: Stage::Before,
                ..there
            }),
            PlanState::Nothing
            | PlanState::TooEarly(_)
            | PlanState::Making
            | PlanState::Refused(_) => PlanState::Making,
        };
        match Runner::new(PlanInput::clone(&input), Effort::QUICK, SEED) {
            Ok(runner) => Some(runner),
            Err(problems) => self.refuse(problems),
        }
    }

    /// Takes the first plan.
    pub fn begin(&mut self, turn: u32, runner: &Runner) {
        if let Some((input, found)) = self.input.clone().zip(runner.found())
            && turn == self.turn
        {
            let plan = Plan::new(&input, runner.compiled(), &found);
            self.put(input, plan, Stage::First);
        }
    }

    /// No first plan can be found.
    pub fn fail(&mut self, turn: u32, problems: Vec<PlanProblem>) {
        if turn == self.turn {
            self.refuse(problems);
        }
    }

    /// What to ask for once the input has rested: a better plan.
    #[must_use]
    pub fn search(&self, turn: u32) -> Option<Job> {
        let is_due = turn == self.turn && self.state.there()?.stage == Stage::First;
        let input = self.input.as_ref().filter(|_| is_due)?;
        Some(Job::Search {
            id: turn,
            input: Box::new(PlanInput::clone(input)),
            effort: Effort::FULL,
            seed: SEED,
        })
    }

    /// Takes a reply; what to ask for next.
    pub fn hear(&mut self, reply: Reply) -> Vec<Job> {
        let jobs = self.take(reply);
        if let Some(there) = self.state.there().filter(|there| there.is_settled()) {
            self.settled = Some(there.clone());
        }
        jobs
    }

    fn take(&mut self, reply: Reply) -> Vec<Job> {
        match reply {
            Reply::Found { id, found } if id == self.turn => self.found = Some(found),
            Reply::Simulated { id, simulation } if id == self.turn => {
                if let PlanState::There(there) = &mut self.state {
                    there.simulation = Some(Arc::from(simulation));
                }
            }
            Reply::Remedied { id, remedies } if id == self.turn => {
                if let PlanState::There(there) = &mut self.state {
                    there.remedies = remedies.into();
                }
            }
            Reply::Refused { id, problems } if id == self.turn => {
                if self.stage() != Some(Stage::First) {
                    return self.end();
                }
                self.refuse(problems);
            }
            Reply::Done { id } if id == self.turn => return self.end(),
            _ => {}
        }
        Vec::new()
    }

    fn stage(&self) -> Option<Stage> {
        self.state.there().map(|there| there.stage)
    }

    /// Takes the end of a job; each is asked for when the one before has ended.
    fn end(&mut self) -> Vec<Job> {
        match self.stage() {
            Some(Stage::First) => self.end_search(),
            Some(Stage::Best) => self.end_simulation(),
            Some(Stage::Simulated) => {
                if let PlanState::There(there) = &mut self.state {
                    there.stage = Stage::Known;
                }
                Vec::new()
            }
            Some(Stage::Before | Stage::Known) | None => Vec::new(),
        }
    }

    fn end_search(&mut self) -> Vec<Job> {
        let Some((input, found)) = self.input.clone().zip(self.found.clone()) else {
            return Vec::new();
        };
        match Plan::of_found(&input, &found) {
            Err(problems) => {
                self.refuse(problems);
                Vec::new()
            }
            Ok(plan) => {
                let before = self.before.take();
                self.put(input.clone(), plan, Stage::Best);
                if let PlanState::There(there) = &mut self.state {
                    let now = (&*there.planned.input, &there.planned.plan);
                    let before = before.as_ref().map(|before| (&*before.input, &before.plan));
                    there.later = before.and_then(|before| why_later(before, now));
                    self.before = Some(there.planned.clone());
                }
                vec![Job::Simulate {
                    id: self.turn,
                    input: Box::new(PlanInput::clone(&input)),
                    found,
                    runs: RUNS,
                    seed: SEED,
                }]
            }
        }
    }

    fn end_simulation(&mut self) -> Vec<Job> {
        let (PlanState::There(there), Some(found)) = (&mut self.state, self.found.clone()) else {
            return Vec::new();
        };
        // A target date that is likely to be kept needs no help.
        let simulation = there.simulation.as_deref();
        let unlikely = simulation.filter(|one| one.chance.is_some_and(|chance| chance < LIKELY));
        let Some(sure) = unlikely.map(|one| one.date_80) else {
            there.stage = Stage::Known;
            return Vec::new();
        };
        there.stage = Stage::Simulated;
        vec![Job::Remedies {
            id: self.turn,
            input: Box::new(PlanInput::clone(&there.planned.input)),
            found,
            sure,
            effort: Effort::FULL,
            seed: SEED,
        }]
    }

    fn put(&mut self, input: Arc<PlanInput>, plan: Plan, stage: Stage) {
        self.state = PlanState::There(There::new(input, plan, stage));
    }

    fn refuse(&mut self, problems: Vec<PlanProblem>) -> Option<Runner> {
        self.give_up(PlanState::Refused(problems.into()))
    }

    /// There is no plan: none before is shown either.
    fn give_up(&mut self, state: PlanState) -> Option<Runner> {
        self.turn += 1;
        self.state = state;
        (self.input, self.found, self.settled) = (None, None, None);
        None
    }
}
