//! Repairs values that no form lets through but a file may hold.

use super::{Assessment, PlanSettings, Profile};
use crate::core::scoring::bounded;
use crate::core::standard::Role;

/// The most staff, hours per week and euros that make sense for the product.
pub const MOST_STAFF: u32 = 10_000;
/// The most hours per week of one role.
pub const MOST_HOURS: f64 = 2_000.0;
/// The largest budget in euros.
pub const MOST_BUDGET: f64 = 10_000_000.0;

/// The most days of a consultant or auditor.
pub const MOST_DAYS: u32 = 1_000;
/// The longest time of one action, in weeks.
pub const MOST_WEEKS: u32 = 260;

/// A value that was out of range and is now at the nearest bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repair {
    /// Staff in scope.
    Staff,
    /// Growth in percent.
    Growth,
    /// Hours per week of a role.
    Hours(Role),
    /// Budget.
    Budget,
    /// A weight, target, value, pain or credit.
    Settings,
    /// A number of the plan's options, actions or snapshots.
    Plan,
}

/// Brings every number into its range and says which were out of it.
pub fn repair(assessment: &mut Assessment) -> Vec<Repair> {
    let mut repairs = Vec::new();
    repair_profile(&mut assessment.profile, &mut repairs);
    let settings = &mut assessment.settings;
    let before = settings.clone();
    settings
        .weights
        .values_mut()
        .for_each(|weight| *weight = bounded(*weight, 5.0));
    settings
        .targets
        .values_mut()
        .for_each(|target| *target = bounded(*target, 100.0));
    let scales = settings
        .value
        .values_mut()
        .chain(settings.pain.values_mut());
    scales.for_each(|scale| *scale = (*scale).clamp(1, 5));
    for credit in [&mut settings.full_credit, &mut settings.part_credit]
        .into_iter()
        .flatten()
    {
        *credit = bounded(*credit, 1.0);
    }
    if *settings != before {
        repairs.push(Repair::Settings);
    }
    let before = assessment.plan.clone();
    repair_plan(&mut assessment.plan);
    if assessment.plan != before {
        repairs.push(Repair::Plan);
    }
    repairs
}

fn repair_plan(plan: &mut PlanSettings) {
    let options = &mut plan.options;
    options.consultant_days = options.consultant_days.min(MOST_DAYS);
    for money in [&mut options.quarter_budget, &mut options.audit_quote]
        .into_iter()
        .flatten()
        .chain(options.prices.values_mut())
    {
        *money = bounded(*money, MOST_BUDGET);
    }
    if let Some(days) = &mut options.audit_days {
        *days = bounded(*days, f64::from(MOST_DAYS));
    }
    for (assumption, value) in &mut options.assumptions {
        *value = assumption.held(*value);
    }
    for absence in &mut options.absences {
        absence.percent = absence.percent.min(100);
    }
    for action in plan.actions.values_mut() {
        action.progress = action.progress.min(100);
        for hours in action.hours.values_mut() {
            *hours = bounded(*hours, MOST_HOURS);
        }
        if let Some(weeks) = &mut action.weeks {
            *weeks = (*weeks).clamp(1, MOST_WEEKS);
        }
        if let Some(money) = &mut action.money {
            *money = bounded(*money, MOST_BUDGET);
        }
    }
    for snapshot in &mut plan.snapshots {
        snapshot.conformity = bounded(snapshot.conformity, 100.0);
        if let Some(readiness) = &mut snapshot.readiness {
            *readiness = bounded(*readiness, 100.0);
        }
    }
}

fn repair_profile(profile: &mut Profile, repairs: &mut Vec<Repair>) {
    let mut hold = |changed: bool, repair: Repair| {
        if changed {
            repairs.push(repair);
        }
    };
    if let Some(staff) = &mut profile.staff {
        let bound = (*staff).clamp(1, MOST_STAFF);
        hold(bound != *staff, Repair::Staff);
        *staff = bound;
    }
    if let Some(growth) = &mut profile.growth {
        let bound = (*growth).clamp(-90, 500);
        hold(bound != *growth, Repair::Growth);
        *growth = bound;
    }
    for role in Role::ALL {
        let hours = profile.hours.of_mut(role);
        let bound = bounded(*hours, MOST_HOURS);
        hold(bound.total_cmp(hours).is_ne(), Repair::Hours(role));
        *hours = bound;
    }
    if let Some(budget) = &mut profile.budget {
        let bound = bounded(*budget, MOST_BUDGET);
        hold(bound.total_cmp(budget).is_ne(), Repair::Budget);
        *budget = bound;
    }
}
