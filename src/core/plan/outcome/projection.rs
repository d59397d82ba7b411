//! Projected readiness and conformity along the plan and after each phase.

use super::plan::Plan;
use crate::core::assessment::planning::Phase;
use crate::core::date::Date;
use crate::core::plan::model::{Prospect, Prospects};
use crate::core::sort::sort_by_key;

/// What the numbers would be at a date if all finished by then were done well
/// and answered anew. A projection, never a score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projected {
    /// Week of work: all that finishes before it is done.
    pub week: u32,
    /// The day.
    pub date: Date,
    /// Readiness 0–100; none without answers.
    pub readiness: Option<f64>,
    /// Sub-clauses met of all 44, in percent.
    pub conformity: f64,
    /// Sub-clauses met.
    pub met: usize,
}

impl Projected {
    fn new(prospect: &Prospect, week: u32, date: Date) -> Self {
        Self {
            week,
            date,
            readiness: prospect.readiness(),
            conformity: prospect.conformity(),
            met: prospect.met(),
        }
    }
}

/// The plan's effect over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    /// Today's state, then one for each week at whose end something is done.
    pub curve: Vec<Projected>,
    /// The state when a phase and all before it are done; its own for each.
    pub phases: Vec<(Phase, Projected)>,
}

/// Projects a plan.
#[must_use]
pub fn project(prospects: &Prospects, plan: &Plan) -> Projection {
    let mut order: Vec<usize> = (0..plan.activities.len()).collect();
    let finish = |&at: &usize| plan.activities.get(at).map_or(0, |one| one.finish_week);
    sort_by_key(&mut order, finish);
    let mut prospect = prospects.now();
    let mut curve = vec![Projected::new(&prospect, 0, plan.start)];
    for at in order {
        let Some(activity) = plan.activities.get(at) else {
            continue;
        };
        if !prospects.has_gain(at) {
            continue;
        }
        prospects.finish(&mut prospect, at);
        let point = Projected::new(&prospect, activity.finish_week, activity.finish);
        match curve.last_mut().filter(|last| last.week == point.week) {
            Some(last) => *last = point,
            None => curve.push(point),
        }
    }
    Projection {
        curve,
        phases: by_phase(prospects, plan),
    }
}

fn by_phase(prospects: &Prospects, plan: &Plan) -> Vec<(Phase, Projected)> {
    let mut prospect = prospects.now();
    let (mut week, mut date) = (0, plan.start);
    let mut phases = Vec::new();
    for span in &plan.phases {
        for (at, activity) in plan.activities.iter().enumerate() {
            if activity.phase == span.phase {
                prospects.finish(&mut prospect, at);
            }
        }
        if span.finish_week >= week {
            (week, date) = (span.finish_week, span.finish);
        }
        phases.push((span.phase, Projected::new(&prospect, week, date)));
    }
    phases
}
