//! What is wrong with what the plan is made by: a sentence that names the
//! field and the remedy, and a way to the field.

use leptos::prelude::*;

use crate::app::browser;
use crate::app::state::App;
use crate::core::id::ActionId;
use crate::core::plan::{Field, PlanProblem, Work};
use crate::messages::fill;
use crate::shown::{plan_field, plan_problem};

/// One problem with a button that leads to its field.
pub(super) fn problem(app: App, problem: &PlanProblem) -> AnyView {
    let field = problem.field();
    let action = |id: &ActionId| app.work_name(&Work::Action(id.clone()));
    let go = place(&field).map(|place| {
        let name = fill("plan.go-to", &[("field", &plan_field(&field, action))]);
        view! {
            <button type="button" class="small" on:click=move |_| browser::open_and_focus(&place)>
                {name}
            </button>
        }
    });
    view! { <li><span>{plan_problem(problem, action)}</span>{go}</li> }.into_any()
}

/// The selector of a field on this page.
fn place(field: &Field) -> Option<String> {
    Some(match field {
        Field::Hours(role) => format!("#plan-hours-{}", role.key()),
        Field::Budget => "#plan-budget".to_owned(),
        Field::Target => "#plan-target".to_owned(),
        Field::ConsultantDays => "#plan-consultant".to_owned(),
        Field::QuarterBudget => "#plan-quarter".to_owned(),
        Field::AuditQuote => "#plan-audit-quote".to_owned(),
        Field::AuditDays => "#plan-audit-days".to_owned(),
        Field::Assumption(assumption) => format!("#assume-{}", assumption.info().key),
        Field::Price(_) => return None,
        Field::ActionHours(id, _)
        | Field::ActionWeeks(id)
        | Field::ActionMoney(id)
        | Field::ActionAfter(id)
        | Field::ActionPin(id) => format!("#work-{id} summary"),
    })
}
