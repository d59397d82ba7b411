//! Finds the schedule of a plan, slice by slice: a worker steps it for as long
//! as it likes, and so does the page where workers are not to be had.

use serde::{Deserialize, Serialize};

use super::compile::compile;
use super::compiled::Compiled;
use super::pins::without_pins;
use crate::core::assessment::planning::Goal;
use crate::core::plan::model::{HORIZON, PlanInput, PlanProblem, Work};
use crate::core::rcpsp::{Objective, Problem, Schedule, Search, Time};

/// How many schedules are made before the search ends by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effort {
    /// In search of the shortest plan.
    pub shortest: u32,
    /// In search of what the goal asks for among plans of that length.
    pub ordered: u32,
}

impl Effort {
    /// A first plan, while a slider moves.
    pub const QUICK: Self = Self {
        shortest: 150,
        ordered: 150,
    };
    /// A plan to keep.
    pub const FULL: Self = Self {
        shortest: 20_000,
        ordered: 20_000,
    };
}

/// Without a target date, a smooth load may take this much longer than the
/// shortest plan: our own proposal.
const SMOOTH_ALLOWANCE: f64 = 1.15;

/// With a target date, this share of the time until then stays free as a
/// reserve: our own proposal.
const SMOOTH_RESERVE: f64 = 0.1;

/// A schedule with what is known of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Start of each task, in weeks of work.
    pub starts: Vec<Time>,
    /// Weeks of work until all is done.
    pub makespan: Time,
    /// No plan is shorter.
    pub lower_bound: Time,
    /// Pins that could not be kept.
    pub dropped: Vec<PlanProblem>,
    /// Schedules made so far.
    pub schedules: u64,
}

/// The search for a plan.
#[derive(Debug, Clone)]
pub struct Runner {
    input: PlanInput,
    compiled: Compiled,
    effort: Effort,
    seed: u64,
    stage: Stage,
    shortest: Option<(Schedule, Time)>,
    lower_bound: Time,
    found: Option<Schedule>,
    made: u64,
}

#[derive(Debug, Clone)]
enum Stage {
    Shortest(Search),
    Ordered(Search),
    Done,
}

impl Runner {
    /// Prepares the search. The same input, effort and seed always give the
    /// same plans.
    ///
    /// # Errors
    /// What stands in the way of any plan.
    pub fn new(input: PlanInput, effort: Effort, seed: u64) -> Result<Self, Vec<PlanProblem>> {
        let compiled = compile(&input)?;
        let search = Search::new(compiled.problem(), Objective::Makespan, seed);
        Ok(Self {
            input,
            compiled,
            effort,
            seed,
            stage: Stage::Shortest(search),
            shortest: None,
            lower_bound: 0,
            found: None,
            made: 0,
        })
    }

    /// Makes up to this many further schedules; whether there is more to do.
    ///
    /// # Errors
    /// If no plan ends within ten years.
    pub fn step(&mut self, schedules: u32) -> Result<Progress, Vec<PlanProblem>> {
        match &mut self.stage {
            Stage::Done => return Ok(Progress::Done),
            Stage::Shortest(search) => {
                let progress = search.step(schedules);
                self.lower_bound = progress.lower_bound.min(u64::from(Time::MAX)) as Time;
                self.made += u64::from(schedules);
                if let Some(best) = progress.best {
                    let makespan = best.makespan(self.compiled.problem());
                    self.shortest = Some((best, makespan));
                }
                let enough = progress.schedules >= u64::from(self.effort.shortest);
                if progress.proven || enough {
                    self.end_first_stage(&progress.late)?;
                }
            }
            Stage::Ordered(search) => {
                let progress = search.step(schedules);
                self.made += u64::from(schedules);
                // The earliest finish stays what it is, whatever the order.
                let keeps = |best: &Schedule| {
                    self.input.goal != Goal::EarliestFinish
                        || self.shortest.as_ref().is_none_or(|(_, shortest)| {
                            best.makespan(&self.compiled.problem) <= *shortest
                        })
                };
                if let Some(best) = progress.best.filter(keeps) {
                    self.found = Some(best);
                }
                if progress.proven || progress.schedules >= u64::from(self.effort.ordered) {
                    self.stage = Stage::Done;
                }
            }
        }
        Ok(if matches!(self.stage, Stage::Done) {
            Progress::Done
        } else {
            Progress::More
        })
    }

    fn end_first_stage(
        &mut self,
        late: &[crate::core::rcpsp::ActivityId],
    ) -> Result<(), Vec<PlanProblem>> {
        let Some((_, makespan)) = self.shortest else {
            // Pins leave the rest no room: plan without those that do not.
            let Some(freed) = without_pins(&self.input, &self.compiled, late) else {
                return Err(vec![PlanProblem::BeyondHorizon { weeks: HORIZON }]);
            };
            self.compiled = freed;
            let search = Search::new(self.compiled.problem(), Objective::Makespan, self.seed);
            self.stage = Stage::Shortest(search);
            return Ok(());
        };
        if makespan > HORIZON {
            return Err(vec![PlanProblem::BeyondHorizon { weeks: makespan }]);
        }
        let (problem, objective) = self.second_stage(makespan);
        self.stage = match problem {
            Some(problem) => {
                let mut search = Search::new(&problem, objective, self.seed);
                self.plant(&mut search);
                Stage::Ordered(search)
            }
            None => Stage::Done,
        };
        Ok(())
    }

    /// Starts the second search from the first one's plan and from plans that
    /// keep its order but put one phase before the next: strictly, and less and
    /// less so.
    fn plant(&self, search: &mut Search) {
        let Some((shortest, _)) = &self.shortest else {
            return;
        };
        search.plant(
            &shortest
                .starts
                .iter()
                .map(|&s| u64::from(s))
                .collect::<Vec<_>>(),
        );
        for lead in [1000, 50, 40, 30, 25, 20, 15, 10, 7, 5, 3, 2] {
            let priorities = shortest.starts.iter().zip(&self.input.tasks);
            let priorities = priorities.map(|(&s, task)| u64::from(s) + lead * task.phase as u64);
            search.plant(&priorities.collect::<Vec<_>>());
        }
    }

    /// What is searched among plans of the shortest length found.
    fn second_stage(&self, makespan: Time) -> (Option<Problem>, Objective) {
        let problem = self.compiled.problem();
        match self.input.goal {
            Goal::PhasesInOrder => (Some(problem.clone()), Objective::ByClass),
            Goal::EarliestFinish => (self.end_first(), Objective::WeightedFinish),
            Goal::MostValueEarly => (Some(problem.clone()), Objective::WeightedFinish),
            Goal::SmoothLoad => {
                let longer = f64::from(makespan) * SMOOTH_ALLOWANCE;
                let kept = |target: u32| f64::from(target) * (1.0 - SMOOTH_RESERVE);
                let finish_by = self.input.target_week().map_or(longer, kept);
                let finish_by = (finish_by as Time).max(makespan);
                (Some(problem.clone()), Objective::SmoothLoad { finish_by })
            }
        }
    }

    /// The problem with weights that put the end of the plan before all else
    /// and then one phase before the next.
    fn end_first(&self) -> Option<Problem> {
        let mut draft = self.compiled.problem.draft().clone();
        for (activity, task) in draft.activities.iter_mut().zip(&self.input.tasks) {
            activity.weight = match task.work {
                Work::Decision | Work::Surveillance => 1_000_000,
                _ => 4_u32.saturating_pow(4_u32.saturating_sub(task.phase as u32)),
            };
        }
        Problem::new(draft).ok()
    }

    /// The best plan so far.
    #[must_use]
    pub fn found(&self) -> Option<Found> {
        let shortest = self.shortest.as_ref().map(|(schedule, _)| schedule);
        let best = self.found.as_ref().or(shortest)?;
        Some(Found {
            makespan: best.makespan(self.compiled.problem()),
            starts: best.starts.clone(),
            lower_bound: self.lower_bound,
            dropped: self.compiled.dropped.clone(),
            schedules: self.made,
        })
    }

    /// What the plan is made from.
    #[must_use]
    pub fn input(&self) -> &PlanInput {
        &self.input
    }

    /// The tasks with their lengths and the scheduling problem.
    #[must_use]
    pub fn compiled(&self) -> &Compiled {
        &self.compiled
    }
}

/// Whether a search goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// There is more to search.
    More,
    /// Nothing more is searched.
    Done,
}

/// Searches to the end.
///
/// # Errors
/// What stands in the way of any plan.
pub fn solve(input: PlanInput, effort: Effort, seed: u64) -> Result<Runner, Vec<PlanProblem>> {
    let mut runner = Runner::new(input, effort, seed)?;
    while runner.step(64)? == Progress::More {}
    Ok(runner)
}
