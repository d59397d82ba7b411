//! Finds numbers that no form lets through but a program or file may hold.

use crate::core::assessment::{Assessment, MOST_DAYS, MOST_HOURS, MOST_WEEKS, most_money};
use crate::core::plan::model::{Field, PlanProblem};
use crate::core::standard::Role;

/// The fields whose numbers are out of range.
pub(crate) fn out_of_range(assessment: &Assessment) -> Vec<PlanProblem> {
    let (profile, options) = (&assessment.profile, &assessment.plan.options);
    let most = most_money(options.currency);
    let money = |field: Field, value: Option<f64>| bad(field, value, most);
    let mut found = Vec::new();
    for role in Role::ALL {
        found.extend(bad(
            Field::Hours(role),
            Some(profile.hours.of(role)),
            MOST_HOURS,
        ));
    }
    found.extend(money(Field::Budget, profile.budget));
    found.extend(money(Field::QuarterBudget, options.quarter_budget));
    found.extend(money(Field::AuditQuote, options.audit_quote));
    let most_days = f64::from(MOST_DAYS);
    found.extend(bad(Field::AuditDays, options.audit_days, most_days));
    let days = f64::from(options.consultant_days);
    found.extend(bad(Field::ConsultantDays, Some(days), most_days));
    for (key, &price) in &options.prices {
        found.extend(money(Field::Price(key.clone()), Some(price)));
    }
    for (&assumption, &value) in &options.assumptions {
        let info = assumption.info();
        if !(info.low..=info.high).contains(&value) {
            found.push(Field::Assumption(assumption));
        }
    }
    for (id, action) in &assessment.plan.actions {
        for (&role, &hours) in &action.hours {
            found.extend(bad(
                Field::ActionHours(id.clone(), role),
                Some(hours),
                MOST_HOURS,
            ));
        }
        if action.weeks.is_some_and(|weeks| weeks > MOST_WEEKS) {
            found.push(Field::ActionWeeks(id.clone()));
        }
        found.extend(money(Field::ActionMoney(id.clone()), action.money));
    }
    found.into_iter().map(PlanProblem::OutOfRange).collect()
}

fn bad(field: Field, value: Option<f64>, most: f64) -> Option<Field> {
    value
        .filter(|value| !(0.0..=most).contains(value))
        .map(|_| field)
}
