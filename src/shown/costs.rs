//! What the way to the certificate costs, in a sentence.

use crate::core::plan::{Plan, PlanInput};
use crate::messages::{Value, euros, fill, hours};

/// The money there is until the certificate; none without a limit.
#[must_use]
pub fn budget(input: &PlanInput) -> Option<f64> {
    let grants = input.grants()?;
    Some(grants.iter().map(|grant| grant.euros as f64).sum())
}

/// Money and hours, and how the money stands to the budget.
#[must_use]
pub fn message(plan: &Plan, budget: Option<f64>) -> String {
    let numbers: [(&str, &dyn Value); 2] = [
        ("euros", &euros(plan.totals.euros)),
        ("hours", &hours(plan.totals.own_hours())),
    ];
    let sum = fill("cost.sum", &numbers);
    let Some(budget) = budget else { return sum };
    let left = budget - plan.totals.euros;
    let key = if left < -0.5 {
        "cost.over"
    } else {
        "cost.within"
    };
    let left = euros(left.abs());
    fill(
        key,
        &[("sum", &sum), ("budget", &euros(budget)), ("left", &left)],
    )
}
