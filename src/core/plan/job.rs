//! What a page asks of the planner and what it answers: the messages between
//! page and worker, and the session that works them off slice by slice.
//!
//! The worker runs a [`Session`]; where workers are not to be had, the page
//! runs one itself, a slice at a time. Messages travel as JSON text.

use std::collections::VecDeque;

use serde::Serialize;

use super::simulation::{Simulation, Simulator};
use crate::core::date::Date;
use crate::core::json::Read;
use crate::core::plan::compare::{Remedied, Remedies, Scenario, ScenarioResult};
use crate::core::plan::model::{PlanInput, PlanProblem};
use crate::core::plan::outcome::Plan;
use crate::core::plan::schedule::{Effort, Found, Progress, Runner, compile};

/// Schedules of one slice.
const SCHEDULES: u32 = 250;
/// Simulated runs of one slice.
const RUNS: u32 = 250;
/// Simulated runs of a scenario or a remedy: its chance is off by 1 % in the mean.
const COMPARED_RUNS: u32 = 2_000;

/// What a page asks for. A job replaces one of its kind that is under way, so
/// that a moving slider leaves no queue behind.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Job {
    /// A plan, better and better.
    Search {
        /// Comes back with each answer.
        id: u32,
        /// What to plan.
        input: Box<PlanInput>,
        /// When to stop.
        effort: Effort,
        /// For chance.
        seed: u64,
    },
    /// How sure a plan is.
    Simulate {
        /// Comes back with each answer.
        id: u32,
        /// What the plan was made from.
        input: Box<PlanInput>,
        /// The plan.
        found: Found,
        /// Runs to make.
        runs: u32,
        /// For chance.
        seed: u64,
    },
    /// What would keep the target date.
    Remedies {
        /// Comes back with each answer.
        id: u32,
        /// What the plan was made from.
        input: Box<PlanInput>,
        /// The plan.
        found: Found,
        /// The day by which 80 % of its runs end.
        sure: Date,
        /// What each plan that is told of takes, at most.
        effort: Effort,
        /// For chance.
        seed: u64,
    },
    /// Scenarios side by side.
    Scenarios {
        /// Comes back with each answer.
        id: u32,
        /// What each is made from.
        inputs: Vec<(Scenario, PlanInput)>,
        /// What each plan takes, at most.
        effort: Effort,
        /// For chance.
        seed: u64,
    },
    /// Nothing more of all that was asked.
    Stop,
}

/// What the planner answers.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// A plan, better than those before.
    Found {
        /// Of which job.
        id: u32,
        /// The plan.
        found: Found,
    },
    /// How sure the plan is.
    Simulated {
        /// Of which job.
        id: u32,
        /// The result.
        simulation: Box<Simulation>,
    },
    /// What would keep the target date: comes again with each further remedy.
    Remedied {
        /// Of which job.
        id: u32,
        /// All remedies so far.
        remedies: Vec<Remedied>,
    },
    /// One of the scenarios: once planned, and again once simulated.
    Compared {
        /// Of which job.
        id: u32,
        /// Its numbers.
        result: ScenarioResult,
    },
    /// What stands in the way.
    Refused {
        /// Of which job.
        id: u32,
        /// The problems.
        problems: Vec<PlanProblem>,
    },
    /// The job is done.
    Done {
        /// Which job.
        id: u32,
    },
}

impl Job {
    /// What comes back with each answer; none of what is not answered.
    #[must_use]
    pub fn id(&self) -> Option<u32> {
        match self {
            Self::Search { id, .. }
            | Self::Simulate { id, .. }
            | Self::Remedies { id, .. }
            | Self::Scenarios { id, .. } => Some(*id),
            Self::Stop => None,
        }
    }
}

impl Reply {
    /// The job that is done, if this says so.
    #[must_use]
    pub fn ends(&self) -> Option<u32> {
        match self {
            Self::Done { id } => Some(*id),
            _ => None,
        }
    }
}

/// A job under way.
#[derive(Debug, Clone)]
enum UnderWay {
    Search {
        id: u32,
        runner: Box<Runner>,
        last: Option<Found>,
    },
    Simulate {
        id: u32,
        simulator: Box<Simulator>,
        runs: u32,
    },
    Remedies {
        id: u32,
        remedies: Box<Remedies>,
        /// Of the remedy that was found last.
        simulator: Option<Box<Simulator>>,
        seed: u64,
    },
    Scenarios {
        id: u32,
        open: VecDeque<(Scenario, PlanInput)>,
        current: Option<Reckoning>,
        effort: Effort,
        seed: u64,
    },
}

/// A scenario in the making.
#[derive(Debug, Clone)]
enum Reckoning {
    Planned(Scenario, Box<Runner>),
    Simulated(ScenarioResult, Box<Simulator>),
}

/// The jobs under way, worked off in turns.
#[derive(Debug, Clone, Default)]
pub struct Session {
    tasks: VecDeque<UnderWay>,
}

impl Session {
    /// Takes a job on; answers at once if it cannot be done.
    pub fn receive(&mut self, job: Job) -> Vec<Reply> {
        let (kind, id) = match &job {
            Job::Search { id, .. } => (0, *id),
            Job::Simulate { id, .. } => (1, *id),
            Job::Remedies { id, .. } => (2, *id),
            Job::Scenarios { id, .. } => (3, *id),
            Job::Stop => {
                self.tasks.clear();
                return Vec::new();
            }
        };
        self.tasks.retain(|task| task.kind() != kind);
        match UnderWay::new(job) {
            Ok(Some(task)) => {
                self.tasks.push_back(task);
                Vec::new()
            }
            Ok(None) => vec![Reply::Done { id }],
            Err(problems) => vec![Reply::Refused { id, problems }],
        }
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.tasks.is_empty()
    }

    /// Works for one slice, some milliseconds, and hands over what is new.
    pub fn step(&mut self) -> Vec<Reply> {
        let Some(mut task) = self.tasks.pop_front() else {
            return Vec::new();
        };
        let mut replies = Vec::new();
        match task.step(&mut replies) {
            Progress::More => self.tasks.push_back(task),
            Progress::Done => {
                let refused = matches!(replies.last(), Some(Reply::Refused { .. }));
                if !refused || matches!(task, UnderWay::Scenarios { .. }) {
                    replies.push(Reply::Done { id: task.id() });
                }
            }
        }
        replies
    }
}

impl UnderWay {
    fn new(job: Job) -> Result<Option<Self>, Vec<PlanProblem>> {
        Ok(match job {
            Job::Search {
                id,
                input,
                effort,
                seed,
            } => {
                let runner = Box::new(Runner::new(*input, effort, seed)?);
                Some(Self::Search {
                    id,
                    runner,
                    last: None,
                })
            }
            Job::Simulate {
                id,
                input,
                found,
                runs,
                seed,
            } => {
                let compiled = compile(&input)?;
                let simulator = Box::new(Simulator::new(*input, &compiled, &found, seed));
                Some(Self::Simulate {
                    id,
                    simulator,
                    runs,
                })
            }
            Job::Remedies {
                id,
                input,
                found,
                sure,
                effort,
                seed,
            } => Remedies::new(*input, &found, sure, effort, seed).map(|remedies| Self::Remedies {
                id,
                remedies: Box::new(remedies),
                simulator: None,
                seed,
            }),
            Job::Scenarios {
                id,
                inputs,
                effort,
                seed,
            } => Some(Self::Scenarios {
                id,
                open: inputs.into(),
                current: None,
                effort,
                seed,
            }),
            Job::Stop => None,
        })
    }

    fn kind(&self) -> u8 {
        match self {
            Self::Search { .. } => 0,
            Self::Simulate { .. } => 1,
            Self::Remedies { .. } => 2,
            Self::Scenarios { .. } => 3,
        }
    }

    fn id(&self) -> u32 {
        match self {
            Self::Search { id, .. }
            | Self::Simulate { id, .. }
            | Self::Remedies { id, .. }
            | Self::Scenarios { id, .. } => *id,
        }
    }

    fn step(&mut self, replies: &mut Vec<Reply>) -> Progress {
        match self {
            Self::Search { id, runner, last } => match runner.step(SCHEDULES) {
                Err(problems) => {
                    replies.push(Reply::Refused { id: *id, problems });
                    Progress::Done
                }
                Ok(progress) => {
                    let found = runner.found();
                    let same = |one: &Found, other: &Found| one.starts == other.starts;
                    let new = found.as_ref().filter(|found| {
                        progress == Progress::Done
                            || last.as_ref().is_none_or(|last| !same(last, found))
                    });
                    replies.extend(new.map(|found| Reply::Found {
                        id: *id,
                        found: found.clone(),
                    }));
                    *last = found;
                    progress
                }
            },
            Self::Simulate {
                id,
                simulator,
                runs,
            } => {
                simulator.step(RUNS.min(runs.saturating_sub(simulator.runs())));
                if simulator.runs() < *runs {
                    return Progress::More;
                }
                replies.extend(simulator.outcome().map(|simulation| Reply::Simulated {
                    id: *id,
                    simulation: Box::new(simulation),
                }));
                Progress::Done
            }
            Self::Remedies {
                id,
                remedies,
                simulator,
                seed,
            } => {
                let before = remedies.found().len();
                let mut progress = Progress::More;
                if let Some(runs) = simulator {
                    runs.step(RUNS);
                    if runs.runs() < COMPARED_RUNS {
                        return Progress::More;
                    }
                    let sure = runs
                        .outcome()
                        .and_then(|one| Some((one.date_80, one.chance?)));
                    remedies.note_sure(sure);
                    *simulator = None;
                } else {
                    progress = remedies.step(SCHEDULES);
                    *simulator = remedies.take_plan().and_then(|runner| {
                        let found = runner.found()?;
                        let input = runner.input().clone();
                        let runs = Simulator::new(input, runner.compiled(), &found, *seed);
                        Some(Box::new(runs))
                    });
                    let is_new = remedies.found().len() > before && simulator.is_none();
                    if !is_new && progress == Progress::More {
                        return Progress::More;
                    }
                }
                replies.push(Reply::Remedied {
                    id: *id,
                    remedies: remedies.found().to_vec(),
                });
                progress
            }
            Self::Scenarios {
                id,
                open,
                current,
                effort,
                seed,
            } => {
                let next = match current.take() {
                    Some(current) => current.step(*id, *seed, replies),
                    None => open.pop_front().and_then(|(scenario, input)| {
                        let runner = Runner::new(input, *effort, *seed);
                        let refused = |problems| replies.push(Reply::Refused { id: *id, problems });
                        let runner = runner.map_err(refused).ok()?;
                        Some(Reckoning::Planned(scenario, Box::new(runner)))
                    }),
                };
                *current = next;
                if open.is_empty() && current.is_none() {
                    Progress::Done
                } else {
                    Progress::More
                }
            }
        }
    }
}

impl Reckoning {
    /// Works for one slice; what is to be done next of this scenario.
    fn step(self, id: u32, seed: u64, replies: &mut Vec<Reply>) -> Option<Self> {
        match self {
            Self::Planned(scenario, mut runner) => match runner.step(SCHEDULES) {
                Ok(Progress::More) => Some(Self::Planned(scenario, runner)),
                Ok(Progress::Done) => {
                    let (input, found) = (runner.input(), runner.found()?);
                    let plan = Plan::new(input, runner.compiled(), &found);
                    let result = ScenarioResult::new(scenario, input, &plan);
                    replies.push(Reply::Compared {
                        id,
                        result: result.clone(),
                    });
                    let simulator = Simulator::new(input.clone(), runner.compiled(), &found, seed);
                    Some(Self::Simulated(result, Box::new(simulator)))
                }
                Err(problems) => {
                    replies.push(Reply::Refused { id, problems });
                    None
                }
            },
            Self::Simulated(mut result, mut simulator) => {
                simulator.step(RUNS);
                if simulator.runs() < COMPARED_RUNS {
                    return Some(Self::Simulated(result, simulator));
                }
                result.sure = simulator
                    .outcome()
                    .map(|outcome| (outcome.date_80, outcome.chance));
                replies.push(Reply::Compared { id, result });
                None
            }
        }
    }
}
