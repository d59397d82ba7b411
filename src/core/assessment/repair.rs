//! Repairs values that no form lets through but a file may hold.

use super::moved::carry;
use super::settings::bounded;
use super::{Assessment, PlanSettings, Profile};
use crate::core::currency::Currency;
use crate::core::date::LAST_MOMENT;
use crate::core::id::{AbsenceId, IndicatorId, SnapshotId};
use crate::core::ordered::Set;
use crate::core::standard::Role;

/// The most staff that make sense for the product.
pub const MOST_STAFF: u32 = 10_000;
/// The most hours per week of one role.
pub const MOST_HOURS: f64 = 2_000.0;
/// The largest budget in euros.
const MOST_BUDGET: f64 = 10_000_000.0;

/// The largest amount of money in a currency.
#[must_use]
pub fn most_money(currency: Currency) -> f64 {
    MOST_BUDGET * currency.scale()
}

/// The most customers or suppliers: more change nothing.
pub const MOST_COUNTED: u32 = 1_000_000;
/// The most days of a consultant or auditor.
pub const MOST_DAYS: u32 = 1_000;
/// The longest time of one action, in weeks.
pub const MOST_WEEKS: u32 = 260;

/// The highest capability level that is assessed.
const MOST_LEVEL: u8 = 3;

/// The furthest from zero that a measured value may be, in whatever unit.
pub const MOST_MEASURED: f64 = 1e9;

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

/// Brings every number into its range and says which were out of it; answers to
/// questions of earlier versions go to what took their place.
pub fn repair(assessment: &mut Assessment) -> Vec<Repair> {
    carry(assessment);
    let mut repairs = Vec::new();
    assessment.changed_at = assessment.changed_at.min(LAST_MOMENT);
    for one in assessment.together.respondents.values_mut() {
        one.changed_at = one.changed_at.min(LAST_MOMENT);
    }
    let most = most_money(assessment.plan.options.currency);
    repair_profile(&mut assessment.profile, most, &mut repairs);
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
    let absences = assessment.plan.options.absences.iter_mut();
    tell_apart(absences.map(|one| &mut one.id), AbsenceId::new);
    let snapshots = assessment.plan.snapshots.iter_mut();
    tell_apart(snapshots.map(|one| &mut one.id), SnapshotId::new);
    let indicators = assessment.plan.indicators.iter_mut();
    tell_apart(indicators.map(|one| &mut one.id), IndicatorId::new);
    repairs
}

/// Gives an id to those of a list that have none, as in files of earlier
/// versions, and another one to those whose id is taken.
fn tell_apart<'a, Id: Clone + Ord + Default + 'a>(
    ids: impl Iterator<Item = &'a mut Id>,
    make: impl Fn(&str) -> Id,
) {
    let ids: Vec<&mut Id> = ids.collect();
    let mut known: Set<Id> = ids.iter().map(|id| (**id).clone()).collect();
    let mut seen = Set::from([Id::default()]);
    let mut free = (1_u64..).map(|number| make(&number.to_string()));
    for id in ids {
        if !seen.insert(id.clone())
            && let Some(other) = free.find(|other| known.insert(other.clone()))
        {
            seen.insert(other.clone());
            *id = other;
        }
    }
}

fn repair_plan(plan: &mut PlanSettings) {
    let options = &mut plan.options;
    let most = most_money(options.currency);
    options.consultant_days = options.consultant_days.min(MOST_DAYS);
    for money in [&mut options.quarter_budget, &mut options.audit_quote]
        .into_iter()
        .flatten()
        .chain(options.prices.values_mut())
    {
        *money = bounded(*money, most);
    }
    if let Some(days) = &mut options.audit_days {
        *days = bounded(*days, f64::from(MOST_DAYS));
    }
    for (assumption, value) in options.assumptions.iter_mut() {
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
            *money = bounded(*money, most);
        }
    }
    for snapshot in &mut plan.snapshots {
        snapshot.conformity = bounded(snapshot.conformity, 100.0);
        if let Some(readiness) = &mut snapshot.readiness {
            *readiness = bounded(*readiness, 100.0);
        }
        let details = &mut snapshot.details;
        let parts = details.sub_clauses.values_mut();
        for stood in parts {
            if let Some(level) = &mut stood.level {
                *level = (*level).min(MOST_LEVEL);
            }
            if let Some(readiness) = &mut stood.readiness {
                *readiness = bounded(*readiness, 100.0);
            }
        }
        for readiness in details.clauses.values_mut() {
            *readiness = bounded(*readiness, 100.0);
        }
    }
    for indicator in &mut plan.indicators {
        let later = indicator.values.iter_mut().map(|one| &mut one.value);
        for value in indicator.baseline.iter_mut().chain(later) {
            *value = value.clamp(-MOST_MEASURED, MOST_MEASURED);
        }
    }
}

/// `most` is the largest amount of money.
fn repair_profile(profile: &mut Profile, most: f64, repairs: &mut Vec<Repair>) {
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
    for count in [&mut profile.customers, &mut profile.suppliers]
        .into_iter()
        .flatten()
    {
        *count = (*count).min(MOST_COUNTED);
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
        let bound = bounded(*budget, most);
        hold(bound.total_cmp(budget).is_ne(), Repair::Budget);
        *budget = bound;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::planning::{Indicator, Measured};

    #[test]
    fn measured_values_are_held_where_differences_are_numbers() {
        let mut plan = PlanSettings::default();
        let date = crate::core::date::Date::from_ymd(2026, 11, 1).unwrap();
        plan.indicators.push(Indicator {
            baseline: Some(-1e308),
            values: vec![
                Measured { date, value: 1e308 },
                Measured { date, value: 7.5 },
            ],
            ..Indicator::default()
        });
        repair_plan(&mut plan);
        let one = &plan.indicators[0];
        let values: Vec<f64> = one.values.iter().map(|one| one.value).collect();
        assert_eq!((one.baseline, values), (Some(-1e9), vec![1e9, 7.5]));
    }

    #[test]
    fn the_largest_amount_goes_by_the_currency() {
        #[track_caller]
        fn check(currency: Currency, budget: f64, expected: f64) {
            let today = crate::core::date::Date::from_ymd(2026, 11, 1).unwrap();
            let mut one = Assessment::new(crate::core::id::AssessmentId::new("a"), today);
            one.plan.options.currency = currency;
            one.profile.budget = Some(budget);
            one.plan.options.quarter_budget = Some(budget);
            repair(&mut one);
            let both = [one.profile.budget, one.plan.options.quarter_budget];
            assert_eq!(both, [Some(expected); 2], "{currency:?}");
        }
        check(Currency::Eur, 5e7, 1e7);
        check(Currency::Sek, 5e7, 5e7);
        check(Currency::Cop, 1e11, 1e11);
        check(Currency::Cop, 2e11, 1e11);
    }

    #[test]
    fn entries_of_lists_can_be_told_apart() {
        let check = |ids: &[&str], expected: &[&str]| {
            let mut ids: Vec<_> = ids.iter().map(|id| SnapshotId::new(id)).collect();
            tell_apart(ids.iter_mut(), SnapshotId::new);
            let ids: Vec<_> = ids.iter().map(SnapshotId::as_str).collect();
            assert_eq!(ids, expected);
        };
        check(&[], &[]);
        check(&["", "", ""], &["1", "2", "3"]);
        check(&["a", "b"], &["a", "b"]);
        check(&["a", "2", "a", "", "2"], &["a", "2", "1", "3", "4"]);
    }
}
