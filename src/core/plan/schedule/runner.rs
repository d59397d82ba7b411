//! Finds the schedule of a plan, slice by slice: a worker steps it for as long
//! as it likes, and so does the page where workers are not to be had.

use serde::Serialize;

use super::compile::compile;
use super::compiled::Compiled;
use super::pins::without_pins;
use crate::core::assessment::planning::Goal;
use crate::core::json::Read;
use crate::core::plan::model::{HORIZON, PlanInput, PlanProblem, Work};
use crate::core::rcpsp::{ActivityId, Draft, Objective, Problem, Schedule, Search, SoFar, Time};

/// How many schedules are made before the search ends by itself. What goes
/// beyond [`Effort::QUICK`] begins with it and improves on what it found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
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

/// For chance: every plan is made with this seed, so that the same input gives
/// the same plan wherever and whenever it is made.
pub const SEED: u64 = 1;

/// A pass that smoothens the load takes about as long as so many schedules.
const PASS: u32 = 4;

/// Without a target date, a smooth load may take this much longer than the
/// shortest plan: our own proposal.
const SMOOTH_ALLOWANCE: f64 = 1.15;

/// With a target date, this share of the time until then stays free as a
/// reserve: our own proposal.
const SMOOTH_RESERVE: f64 = 0.1;

/// A schedule with what is known of it.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
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

/// The search for a plan, in two rounds: a first plan, then a better one. The
/// second never ends later than the first, whatever the goal, so that a plan
/// which has been shown only gets better: it must keep the pins, then end no
/// later, then be what the goal asks for.
#[derive(Debug, Clone)]
pub struct Runner {
    input: PlanInput,
    compiled: Compiled,
    effort: Effort,
    seed: u64,
    stage: Stage,
    /// For the shortest plan; the second round goes on where the first ended.
    search: Search,
    shortest: Option<(Schedule, Time)>,
    lower_bound: Time,
    best: Option<Ordered>,
    made: u64,
}

/// A schedule that was searched for by the goal.
#[derive(Debug, Clone)]
struct Ordered {
    makespan: Time,
    /// What the goal makes of it; less is better.
    value: u64,
    schedule: Schedule,
}

#[derive(Debug, Clone)]
enum Stage {
    Shortest(Round),
    Ordered(Round, Box<Search>),
    Done,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Round {
    First,
    Last,
}

impl Runner {
    /// Prepares the search. The same input, effort and seed always give the
    /// same plans, whatever the slices.
    ///
    /// # Errors
    /// What stands in the way of any plan.
    pub fn new(input: PlanInput, effort: Effort, seed: u64) -> Result<Self, Vec<PlanProblem>> {
        let compiled = compile(&input)?;
        Ok(Self {
            search: Search::new(compiled.problem(), Objective::Makespan, seed),
            input,
            compiled,
            effort,
            seed,
            stage: Stage::Shortest(Round::First),
            shortest: None,
            lower_bound: 0,
            best: None,
            made: 0,
        })
    }

    /// Makes up to this many further schedules; whether there is more to do.
    ///
    /// # Errors
    /// If no plan ends within ten years.
    pub fn step(&mut self, schedules: u32) -> Result<Progress, Vec<PlanProblem>> {
        match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Done => return Ok(Progress::Done),
            Stage::Shortest(round) => {
                let limit = self.limits(round).shortest;
                let (progress, made, enough) = search_on(&mut self.search, schedules, limit);
                self.made += made;
                self.lower_bound = progress.lower_bound.min(u64::from(Time::MAX)) as Time;
                if let Some(best) = progress.best {
                    let makespan = best.makespan(self.compiled.problem());
                    self.shortest = Some((best, makespan));
                }
                self.stage = if progress.proven || enough {
                    self.after_shortest(round, &progress.late)?
                } else {
                    Stage::Shortest(round)
                };
            }
            Stage::Ordered(round, mut search) => {
                let limit = self.limits(round).ordered;
                let (progress, made, enough) = search_on(&mut search, schedules, limit);
                self.made += made;
                self.stage = if progress.proven || enough {
                    // Only what stands at the end counts, so that slices do not matter.
                    self.keep(progress);
                    self.after_ordered(round)
                } else {
                    Stage::Ordered(round, search)
                };
            }
        }
        Ok(if matches!(self.stage, Stage::Done) {
            Progress::Done
        } else {
            Progress::More
        })
    }

    /// How many schedules are made until the end of a round.
    fn limits(&self, round: Round) -> Effort {
        let Effort { shortest, ordered } = self.effort;
        match round {
            Round::First => Effort {
                shortest: shortest.min(Effort::QUICK.shortest),
                ordered: ordered.min(Effort::QUICK.ordered),
            },
            Round::Last if self.input.goal == Goal::SmoothLoad => Effort {
                shortest,
                ordered: ordered.min(Effort::QUICK.ordered.max(ordered / PASS)),
            },
            Round::Last => self.effort,
        }
    }

    /// Keeps what a search by the goal has found, unless it ends later than the
    /// best so far, or as late without being more as the goal has it.
    fn keep(&mut self, found: SoFar) {
        let Some((schedule, value)) = found.best.zip(found.value) else {
            return;
        };
        let makespan = schedule.makespan(self.compiled.problem());
        let rank = (makespan, value);
        if self
            .best
            .as_ref()
            .is_none_or(|best| rank < (best.makespan, best.value))
        {
            self.best = Some(Ordered {
                makespan,
                value,
                schedule,
            });
        }
    }

    fn after_ordered(&self, round: Round) -> Stage {
        match round {
            Round::First if self.limits(Round::Last) != self.limits(Round::First) => {
                Stage::Shortest(Round::Last)
            }
            Round::First | Round::Last => Stage::Done,
        }
    }

    fn after_shortest(
        &mut self,
        round: Round,
        late: &[ActivityId],
    ) -> Result<Stage, Vec<PlanProblem>> {
        let Some((_, makespan)) = self.shortest else {
            // Pins leave the rest no room: plan without those that do not.
            let Some(freed) = without_pins(&self.input, &self.compiled, late) else {
                return Err(vec![PlanProblem::BeyondHorizon { weeks: HORIZON }]);
            };
            self.compiled = freed;
            self.search = Search::new(self.compiled.problem(), Objective::Makespan, self.seed);
            return Ok(Stage::Shortest(round));
        };
        if makespan > HORIZON {
            return Err(vec![PlanProblem::BeyondHorizon { weeks: makespan }]);
        }
        Ok(match self.by_goal(makespan) {
            Some((problem, objective)) => {
                let mut search = Search::new(&problem, objective, self.seed);
                self.plant(&mut search);
                Stage::Ordered(round, Box::new(search))
            }
            None => Stage::Done,
        })
    }

    /// Starts the search by the goal from the plans known and from plans that
    /// keep the order of the shortest but put one phase before the next:
    /// strictly, and less and less so.
    fn plant(&self, search: &mut Search) {
        let Some((shortest, _)) = &self.shortest else {
            return;
        };
        let priorities = |schedule: &Schedule| -> Vec<u64> {
            schedule.starts.iter().map(|&s| u64::from(s)).collect()
        };
        if let Some(best) = &self.best {
            search.plant(&priorities(&best.schedule));
        }
        search.plant(&priorities(shortest));
        for lead in [1000, 50, 40, 30, 25, 20, 15, 10, 7, 5, 3, 2] {
            let priorities = shortest.starts.iter().zip(&self.input.tasks);
            let priorities = priorities.map(|(&s, task)| u64::from(s) + lead * task.phase as u64);
            search.plant(&priorities.collect::<Vec<_>>());
        }
    }

    /// What is searched once the shortest length is known: what the goal asks
    /// for, among plans that end no later than the best so far.
    fn by_goal(&self, makespan: Time) -> Option<(Problem, Objective)> {
        let latest = self.best.as_ref().map(|best| best.makespan);
        let problem = self.compiled.problem();
        match self.input.goal {
            Goal::PhasesInOrder => Some((self.ending_by(latest)?, Objective::ByClass)),
            Goal::EarliestFinish => Some((self.end_first(makespan)?, Objective::WeightedFinish)),
            Goal::MostValueEarly => Some((self.ending_by(latest)?, Objective::WeightedFinish)),
            Goal::SmoothLoad => {
                let longer = f64::from(makespan) * SMOOTH_ALLOWANCE;
                let kept = |target: u32| f64::from(target) * (1.0 - SMOOTH_RESERVE);
                let finish_by = self.input.target_week().map_or(longer, kept) as Time;
                // A target centuries away smooths nothing more, and each week costs.
                let finish_by = finish_by.min(latest.unwrap_or(Time::MAX)).min(HORIZON);
                let finish_by = finish_by.max(makespan);
                Some((problem.clone(), Objective::SmoothLoad { finish_by }))
            }
        }
    }

    /// The problem with an end that must be kept.
    fn ending_by(&self, latest: Option<Time>) -> Option<Problem> {
        let problem = self.compiled.problem();
        let Some(latest) = latest else {
            return Some(problem.clone());
        };
        Problem::new(Draft {
            horizon: latest,
            ..problem.draft().clone()
        })
        .ok()
    }

    /// The problem with weights that put the end of the plan before all else
    /// and then one phase before the next.
    fn end_first(&self, makespan: Time) -> Option<Problem> {
        let mut draft = self.compiled.problem.draft().clone();
        draft.horizon = makespan;
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
        let (shortest, length) = self.shortest.as_ref()?;
        // The earliest finish stays what it is, whatever the order.
        let keeps =
            |best: &&Ordered| self.input.goal != Goal::EarliestFinish || best.makespan <= *length;
        let best = self.best.as_ref().filter(keeps);
        let best = best.map_or(shortest, |best| &best.schedule);
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

/// Makes further schedules up to a limit: what there is then, how many were
/// made, and whether the limit is reached.
fn search_on(search: &mut Search, schedules: u32, limit: u32) -> (SoFar, u64, bool) {
    let before = search.progress().schedules;
    let left = u64::from(limit)
        .saturating_sub(before)
        .min(schedules.into());
    let progress = search.step(left as u32);
    let made = progress.schedules - before;
    let enough = progress.schedules >= u64::from(limit);
    (progress, made, enough)
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
