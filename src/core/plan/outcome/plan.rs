//! The plan: one value that holds every number of it. Pages, charts and
//! exports only read it.

use super::activity::{Overload, PlannedActivity};
use super::load::{self, WeekLoad};
use crate::core::assessment::planning::Phase;
use crate::core::date::Date;
use crate::core::plan::model::{PlanInput, PlanProblem, Task, Work};
use crate::core::plan::schedule::{Compiled, Found, Runner, Sized, compile};
use crate::core::rcpsp::Time;
use crate::core::sort::sort_by_key;
use crate::core::standard::PerRole;

/// A dated plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// First day of the first week.
    pub start: Date,
    /// When the certificate is granted, or the surveillance audit ends.
    pub finish: Date,
    /// Length in weeks of work.
    pub makespan: u32,
    /// No plan with these hours and this money is shorter, in weeks.
    pub lower_bound: u32,
    /// All activities, in the order of [`PlanInput::tasks`].
    pub activities: Vec<PlannedActivity>,
    /// The phases that have activities, in order.
    pub phases: Vec<PhaseSpan>,
    /// Load, capacity, hours and money week by week.
    pub weeks: Vec<WeekLoad>,
    /// Roles and weeks in which pins ask for more than there is.
    pub overloads: Vec<Overload>,
    /// Sums.
    pub totals: Totals,
    /// Whether the target date is kept; none without a target.
    pub target: Option<TargetCheck>,
    /// Pins that could not be kept, and a target before the start.
    pub problems: Vec<PlanProblem>,
}

/// A phase from the start of its first own work to the finish of its last; of a phase of
/// audits and waits alone, of those.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseSpan {
    /// Which phase.
    pub phase: Phase,
    /// First week of work.
    pub start_week: u32,
    /// The week after its last.
    pub finish_week: u32,
    /// First day.
    pub start: Date,
    /// Last day.
    pub finish: Date,
    /// How many activities it has.
    pub activities: usize,
    /// Own hours.
    pub hours: f64,
    /// Euros.
    pub euros: f64,
}

/// Sums over the plan.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Totals {
    /// Expected own hours.
    pub hours: PerRole<f64>,
    /// Hours of a consultant.
    pub bought_hours: f64,
    /// Euros spent.
    pub euros: f64,
    /// What the own hours cost, in euros.
    pub own_cost: f64,
}

impl Totals {
    /// Own hours of all roles.
    #[must_use]
    pub fn own_hours(&self) -> f64 {
        self.hours.sum()
    }
}

/// How the finish stands to the target date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetCheck {
    /// When the certificate is wanted.
    pub target: Date,
    /// Days from the finish to the target; negative if it is missed.
    pub slack_days: i32,
}

impl TargetCheck {
    /// Whether the target is kept.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self.slack_days >= 0
    }
}

impl Plan {
    /// The plan that a search has found so far.
    #[must_use]
    pub fn of_runner(runner: &Runner) -> Option<Self> {
        let found = runner.found()?;
        Some(Self::new(runner.input(), runner.compiled(), &found))
    }

    /// The plan that a worker has found.
    ///
    /// # Errors
    /// What stands in the way of any plan from this input.
    pub fn of_found(input: &PlanInput, found: &Found) -> Result<Self, Vec<PlanProblem>> {
        Ok(Self::new(input, &compile(input)?, found))
    }

    /// Puts dates, loads and sums to a schedule.
    #[must_use]
    pub fn new(input: &PlanInput, compiled: &Compiled, found: &Found) -> Self {
        let calendar = &input.calendar;
        let activities: Vec<PlannedActivity> = input
            .tasks
            .iter()
            .zip(&compiled.sized)
            .zip(&found.starts)
            .map(|((task, sized), &start)| activity(input, task, sized, start))
            .collect();
        let start = calendar.first_day(0);
        let finish = calendar.last_day_before(found.makespan);
        let mut problems = found.dropped.clone();
        if let Some(target) = input.target.filter(|&target| target < start) {
            problems.push(PlanProblem::TargetBeforeStart { target, start });
        }
        let (weeks, overloads) = load::by_week(input, &activities, found.makespan);
        Self {
            start,
            finish,
            makespan: found.makespan,
            lower_bound: found.lower_bound.min(found.makespan),
            phases: phases(&activities),
            totals: totals(input, &activities),
            target: input.target.map(|target| TargetCheck {
                target,
                slack_days: target.days_since(finish),
            }),
            weeks,
            overloads,
            activities,
            problems,
        }
    }

    /// How much longer than the shortest possible plan this one is at most,
    /// in percent; 0 if it is proven shortest.
    #[must_use]
    pub fn within_percent(&self) -> f64 {
        let bound = f64::from(self.lower_bound.max(1));
        (f64::from(self.makespan) / bound - 1.0).max(0.0) * 100.0
    }

    /// The own work of a week of work: what runs in it.
    pub fn in_week(&self, week: u32) -> impl Iterator<Item = &PlannedActivity> {
        self.activities
            .iter()
            .filter(move |activity| activity.start_week <= week && week < activity.finish_week)
    }

    /// The activity of this kind, if the plan has it.
    #[must_use]
    pub fn find(&self, work: &Work) -> Option<&PlannedActivity> {
        self.activities
            .iter()
            .find(|activity| activity.work == *work)
    }

    /// For each activity whether a delay of it delays the end by its
    /// prerequisites alone, whatever the hours: the critical path.
    #[must_use]
    pub fn critical(&self) -> Vec<bool> {
        let mut critical: Vec<bool> = self
            .activities
            .iter()
            .map(|one| one.finish_week == self.makespan)
            .collect();
        let marked = critical.iter().enumerate().filter(|(_, mark)| **mark);
        let mut open: Vec<usize> = marked.map(|(at, _)| at).collect();
        while let Some(activity) = open.pop().and_then(|at| self.activities.get(at)) {
            for &before in &activity.after {
                let ends = self.activities.get(before).map(|one| one.finish_week);
                if let Some(mark) = critical.get_mut(before)
                    && ends == Some(activity.start_week)
                    && !std::mem::replace(mark, true)
                {
                    open.push(before);
                }
            }
        }
        critical
    }

    /// The audits, reviews and waits of the evidence run, by finish.
    #[must_use]
    pub fn milestones(&self) -> Vec<&PlannedActivity> {
        let mut milestones: Vec<_> = self
            .activities
            .iter()
            .filter(|activity| !activity.work.is_own_work())
            .collect();
        sort_by_key(&mut milestones, |activity| {
            (activity.finish_week, activity.start_week)
        });
        milestones
    }
}

fn activity(input: &PlanInput, task: &Task, sized: &Sized, start: Time) -> PlannedActivity {
    let calendar = &input.calendar;
    let finish = start.saturating_add(sized.weeks);
    PlannedActivity {
        work: task.work.clone(),
        phase: task.phase,
        attention: task.attention,
        start_week: start,
        finish_week: finish,
        start: calendar.first_day(start),
        finish: calendar.last_day_before(finish),
        hours: sized.minutes.map(|minutes| minutes / 60.0),
        bought_hours: sized.bought,
        euros: sized.euros as f64,
        after: task.after.clone(),
        pinned: task.pin == Some(start),
    }
}

fn phases(activities: &[PlannedActivity]) -> Vec<PhaseSpan> {
    let span = |phase: Phase| {
        let own = || {
            activities
                .iter()
                .filter(move |activity| activity.phase == phase)
        };
        // From its own work: audits and waits are milestones of their own.
        let work = || own().filter(|activity| activity.work.is_own_work());
        let first = work().min_by_key(|activity| activity.start_week);
        let first = first.or_else(|| own().min_by_key(|activity| activity.start_week))?;
        let last = work().max_by_key(|activity| activity.finish_week);
        let last = last.or_else(|| own().max_by_key(|activity| activity.finish_week))?;
        Some(PhaseSpan {
            phase,
            start_week: first.start_week,
            finish_week: last.finish_week,
            start: first.start,
            finish: last.finish,
            activities: own().count(),
            hours: own().map(PlannedActivity::own_hours).sum(),
            euros: own().map(|activity| activity.euros).sum(),
        })
    };
    Phase::ALL.into_iter().filter_map(span).collect()
}

fn totals(input: &PlanInput, activities: &[PlannedActivity]) -> Totals {
    let hours = PerRole::new(|role| activities.iter().map(|one| one.hours_of(role)).sum());
    Totals {
        hours,
        bought_hours: activities.iter().map(|one| one.bought_hours).sum(),
        euros: activities.iter().map(|one| one.euros).sum(),
        own_cost: PerRole::new(|role| hours.of(role) * input.hourly.of(role)).sum(),
    }
}
