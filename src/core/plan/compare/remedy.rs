//! What would have to change to keep the target date, each answer found by
//! planning with the change.

use serde::Serialize;

use crate::core::assessment::planning::{Assumption, Goal};
use crate::core::assessment::{MOST_DAYS, MOST_HOURS, Profile};
use crate::core::date::Date;
use crate::core::edit::{Deed, Edit, PlanField, ProfileField};
use crate::core::json::Read;
use crate::core::plan::model::{Money, PlanInput};
use crate::core::plan::outcome::{LIKELY, Plan};
use crate::core::plan::schedule::{Effort, Found, Progress, Runner, cost, solve};
use crate::core::standard::Role;

/// Schedules of a quick plan: some milliseconds.
const QUICK: Effort = Effort {
    shortest: 600,
    ordered: 400,
};

/// A way to keep the target date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// A later date, which 80 % of the runs keep; the amount is in days after the target.
    LaterDate,
    /// The earliest finish instead of another goal; no amount.
    EarliestFinish,
    /// More hours a week of every role; the amount is a factor.
    MoreHours,
    /// A larger limit on work in parallel; the amount is the limit.
    MoreInParallel,
    /// All money at once; the amount is in euros.
    MoreMoney,
    /// Days of a consultant; the amount is in days, budget left aside.
    Consultant,
}

impl Remedy {
    /// All remedies, those that cost nothing first.
    pub const ALL: [Self; 6] = [
        Self::LaterDate,
        Self::EarliestFinish,
        Self::MoreHours,
        Self::MoreInParallel,
        Self::MoreMoney,
        Self::Consultant,
    ];

    /// How many steps of the remedy are tried, the largest first.
    fn steps(self) -> u32 {
        match self {
            Self::LaterDate | Self::EarliestFinish | Self::MoreMoney => 1,
            Self::MoreHours => 30,
            Self::MoreInParallel => 6,
            Self::Consultant => 16,
        }
    }

    /// What a step comes to.
    fn amount(self, input: &PlanInput, step: u32) -> f64 {
        match self {
            Self::LaterDate | Self::EarliestFinish | Self::MoreMoney => 0.0,
            Self::MoreHours => 1.0 + f64::from(step) / 10.0,
            Self::MoreInParallel => f64::from(input.parallel + step),
            Self::Consultant => f64::from(input.consultant.days + 5 * step),
        }
    }
}

/// What a remedy amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
pub struct Remedied {
    /// Which remedy.
    pub remedy: Remedy,
    /// The smallest amount that keeps the target in 80 % of the runs, as far as one can
    /// tell before they are made, or else the largest tried.
    pub amount: f64,
    /// When the plan then ends, if everything takes as long as expected.
    pub finish: Date,
    /// Whether that leaves as much time before the target as the plan that is to be
    /// changed needs to be kept in 80 % of its runs.
    pub keeps: bool,
    /// Euros that the plan then costs.
    pub euros: f64,
    /// The day by which 80 % of the runs then end, and the share of the runs that
    /// keep the target date, 0–1; none before that is simulated.
    pub sure: Option<(Date, f64)>,
}

impl Remedied {
    /// What changes the profile and the plan's options so that the plan is the
    /// one that the remedy tells of.
    #[must_use]
    pub fn edit(&self, profile: &Profile) -> Edit {
        let edits = match self.remedy {
            Remedy::LaterDate => {
                let later = |date: Date| date.plus_days(self.amount as i32);
                let target = profile.target.map(later);
                vec![Edit::Profile(ProfileField::Target(target))]
            }
            Remedy::EarliestFinish => vec![Edit::Plan(PlanField::Goal(Goal::EarliestFinish))],
            Remedy::MoreHours => {
                let more = |role| {
                    let hours = raised(profile.hours.of(role), self.amount);
                    Edit::Profile(ProfileField::Hours(role, hours))
                };
                Role::ALL.map(more).into()
            }
            Remedy::MoreInParallel => {
                let most = PlanField::Assumption(Assumption::Parallel, Some(self.amount));
                vec![Edit::Plan(most)]
            }
            Remedy::MoreMoney => self.allow_money(profile).into(),
            Remedy::Consultant => {
                let days = Edit::Plan(PlanField::ConsultantDays(self.amount as u32));
                self.allow_money(profile)
                    .into_iter()
                    .chain([days])
                    .collect()
            }
        };
        Edit::Together(Deed::Remedy, edits)
    }

    /// Raises the budget, if there is one, to what the plan costs, and gives it
    /// at once.
    fn allow_money(&self, profile: &Profile) -> [Edit; 2] {
        let budget = profile.budget.map(|budget| budget.max(self.euros));
        [
            Edit::Profile(ProfileField::Budget(budget)),
            Edit::Plan(PlanField::QuarterBudget(None)),
        ]
    }
}

/// Hours a week times a factor, in tenths of an hour as one would type them.
fn raised(hours: f64, factor: f64) -> f64 {
    (hours * factor * 10.0).round() / 10.0
}

/// The search for remedies. The amounts are searched for with quick plans; what
/// is told of a remedy is that of a plan made with all effort, which is the
/// plan that one gets by carrying it out.
#[derive(Debug, Clone)]
pub struct Remedies {
    input: PlanInput,
    target: Date,
    /// When the plan ends and what it costs as it is.
    now: (Date, f64),
    /// The day by which 80 % of its runs end.
    sure: Date,
    effort: Effort,
    seed: u64,
    /// Still to be tried, the next last.
    open: Vec<Remedy>,
    trial: Option<Trial>,
    found: Vec<Remedied>,
    /// The plan of what was found last, until it is taken to be simulated.
    last: Option<Box<Runner>>,
}

/// The search for the amount of one remedy.
#[derive(Debug, Clone)]
struct Trial {
    remedy: Remedy,
    /// Steps that are known not to do, and to do, by quick plans.
    low: u32,
    high: Option<u32>,
    /// The plan with all effort, once the step is chosen.
    last: Option<(u32, Box<Runner>)>,
}

impl Remedies {
    /// Prepares the search for a plan that was made from the input, of which 80 % of
    /// the runs end by a day that is known; there is none without a target date.
    #[must_use]
    pub fn new(
        input: PlanInput,
        found: &Found,
        sure: Date,
        effort: Effort,
        seed: u64,
    ) -> Option<Self> {
        let applies = |remedy: &Remedy| match remedy {
            Remedy::MoreMoney => input.money != Money::default(),
            Remedy::EarliestFinish => input.goal != Goal::EarliestFinish,
            _ => true,
        };
        let plan = Plan::of_found(&input, found).ok()?;
        Some(Self {
            target: input.target?,
            now: (plan.finish, plan.totals.euros),
            sure: sure.max(plan.finish),
            effort,
            seed,
            open: Remedy::ALL.into_iter().rev().filter(applies).collect(),
            trial: None,
            found: Vec::new(),
            last: None,
            input,
        })
    }

    /// What has been found so far.
    #[must_use]
    pub fn found(&self) -> &[Remedied] {
        &self.found
    }

    /// The plan of what was found last, to be simulated, unless it was taken.
    pub fn take_plan(&mut self) -> Option<Box<Runner>> {
        self.last.take()
    }

    /// Takes how sure the plan is of what was found last.
    pub fn note_sure(&mut self, sure: Option<(Date, f64)>) {
        if let Some(last) = self.found.last_mut() {
            last.sure = sure;
        }
    }

    /// The latest finish that leaves before the target what the plan as it is has
    /// between its finish and the day by which 80 % of its runs end.
    fn aim(&self) -> Date {
        self.target.plus_days(self.now.0.days_since(self.sure))
    }

    /// Works for a slice of so many schedules, or makes one quick plan.
    pub fn step(&mut self, schedules: u32) -> Progress {
        let Some(mut trial) = self.trial.take() else {
            let Some(remedy) = self.open.pop() else {
                return Progress::Done;
            };
            if remedy == Remedy::LaterDate && self.input.goal != Goal::SmoothLoad {
                // Nothing but a smooth load asks when the date is.
                self.found.push(self.later_date(self.now));
            } else {
                self.trial = Some(Trial {
                    remedy,
                    low: 0,
                    high: None,
                    last: None,
                });
            }
            return Progress::More;
        };
        let goes_on = match &mut trial.last {
            None => self.choose(&mut trial),
            Some((step, runner)) => match runner.step(schedules) {
                Ok(Progress::More) => true,
                Ok(Progress::Done) => {
                    let step = *step;
                    let runner = trial.last.take().map(|(_, runner)| runner);
                    let plan = runner.as_deref().and_then(Plan::of_runner);
                    let told = plan.map(|plan| self.told(trial.remedy, step, &plan));
                    let is_short = told.is_some_and(|told| !told.keeps);
                    let tries_more = is_short && self.make_sure(&mut trial, step + 1);
                    if !tries_more {
                        self.found.extend(told);
                        self.last = runner.filter(|_| told.is_some());
                    }
                    tries_more
                }
                // There is no plan with it.
                Err(_) => false,
            },
        };
        self.trial = goes_on.then_some(trial);
        Progress::More
    }

    /// Makes a quick plan to choose a step, or begins the one with all effort;
    /// whether there is more to do.
    fn choose(&self, trial: &mut Trial) -> bool {
        let most = trial.remedy.steps();
        let is_chosen = match trial.high {
            Some(high) => high <= trial.low + 1,
            None => trial.low == most || most == 1,
        };
        if is_chosen {
            return self.make_sure(trial, trial.high.unwrap_or(most));
        }
        let step = trial
            .high
            .map_or(most, |high| u32::midpoint(trial.low, high).max(1));
        let quick = Effort {
            shortest: QUICK.shortest.min(self.effort.shortest),
            ordered: QUICK.ordered.min(self.effort.ordered),
        };
        let plan = self
            .changed(trial.remedy, step)
            .and_then(|input| solve(input, quick, self.seed).ok())
            .and_then(|runner| Plan::of_runner(&runner));
        if plan.is_some_and(|plan| plan.finish <= self.aim()) {
            trial.high = Some(step);
        } else {
            // Where even the largest amount does not do, that one is told.
            trial.low = trial.high.map_or(most, |_| step);
        }
        true
    }

    /// Begins the plan with all effort of a step, if there is such a step.
    fn make_sure(&self, trial: &mut Trial, step: u32) -> bool {
        trial.last = Some(step)
            .filter(|&step| step <= trial.remedy.steps())
            .and_then(|step| self.changed(trial.remedy, step))
            .and_then(|input| Runner::new(input, self.effort, self.seed).ok())
            .map(|runner| (step, Box::new(runner)));
        trial.last.is_some()
    }

    /// What a plan with a step of a remedy is made from: what
    /// [`Remedied::edit`] leads to. None if no field takes the amount.
    fn changed(&self, remedy: Remedy, step: u32) -> Option<PlanInput> {
        let mut input = self.input.clone();
        let amount = remedy.amount(&input, step);
        match remedy {
            Remedy::LaterDate => input.target = Some(self.sure.max(self.target)),
            Remedy::EarliestFinish => input.goal = Goal::EarliestFinish,
            Remedy::MoreHours => {
                for capacity in &mut input.capacities {
                    capacity.hours = raised(capacity.hours, amount);
                }
                if input.capacities.iter().any(|one| one.hours > MOST_HOURS) {
                    return None;
                }
            }
            Remedy::MoreInParallel => {
                input.parallel = amount as u32;
                if amount > Assumption::Parallel.info().high {
                    return None;
                }
            }
            Remedy::MoreMoney => allow_money(&mut input)?,
            Remedy::Consultant => {
                input.consultant.days = amount as u32;
                if input.consultant.days > MOST_DAYS {
                    return None;
                }
                allow_money(&mut input)?;
            }
        }
        Some(input)
    }

    fn told(&self, remedy: Remedy, step: u32, plan: &Plan) -> Remedied {
        let (finish, euros) = (plan.finish, plan.totals.euros);
        match remedy {
            Remedy::LaterDate => self.later_date((finish, euros)),
            _ => Remedied {
                remedy,
                amount: if remedy == Remedy::MoreMoney {
                    euros
                } else {
                    remedy.amount(&self.input, step)
                },
                finish,
                keeps: finish <= self.aim(),
                euros,
                sure: None,
            },
        }
    }

    /// The date as late as 80 % of the runs end now.
    fn later_date(&self, (finish, euros): (Date, f64)) -> Remedied {
        Remedied {
            remedy: Remedy::LaterDate,
            amount: f64::from(self.sure.days_since(self.target).max(0)),
            finish,
            keeps: finish <= self.now.0.max(self.target),
            euros,
            sure: Some((self.sure, LIKELY)),
        }
    }
}

/// See [`Remedied::allow_money`].
fn allow_money(input: &mut PlanInput) -> Option<()> {
    let needed = cost(input);
    input.money = Money {
        budget: input.money.budget.map(|budget| budget.max(needed)),
        quarter: None,
    };
    (needed as f64 <= input.most_money).then_some(())
}
