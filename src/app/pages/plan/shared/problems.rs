//! What is wrong with what the plan is made by: a sentence that names the
//! field and the remedy, and a way to the field.

use crate::dom::prelude::*;

use super::strip::open_at;
use crate::app::state::App;
use crate::core::id::ActionId;
use crate::core::plan::{Field, PlanProblem, Work};
use crate::messages::fill;
use crate::route::Page;
use crate::shown::{plan_field, plan_problem};

/// The problems, each with a way to its field.
pub(crate) fn problems(app: App, problems: &[PlanProblem]) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = problems.iter().map(|one| problem(app, one)).collect();
    view! { <ul class="remedies" data-testid="plan-problems">{items}</ul> }
}

fn problem(app: App, problem: &PlanProblem) -> AnyView {
    let field = problem.field();
    let action = |id: &ActionId| app.work_name(&Work::Action(id.clone()));
    let name = fill("plan.go-to", &[("field", &plan_field(&field, action))]);
    let go = match place(&field) {
        Place::WhatIf(id) => view! {
            <button type="button" class="small" on:click=move |_| open_at(app, id.clone())>
                {name}
            </button>
        },
        Place::On(page) => {
            view! { <a class="button small" href=app.link(page)>{name}</a> }
        }
    };
    view! { <li><span>{plan_problem(problem, action)}</span>{go}</li> }
}

/// Where a field is.
enum Place {
    /// Among what may be tried, with this selector.
    WhatIf(String),
    /// On another page.
    On(Page),
}

fn place(field: &Field) -> Place {
    let id = match field {
        Field::Hours(role) => format!("#plan-hours-{}", role.key()),
        Field::Budget => "#plan-budget".to_owned(),
        Field::Target => "#plan-target".to_owned(),
        Field::ConsultantDays => "#plan-consultant".to_owned(),
        Field::QuarterBudget
        | Field::AuditQuote
        | Field::AuditDays
        | Field::Assumption(_)
        | Field::Price(_) => return Place::On(Page::Assumptions),
        Field::ActionHours(..)
        | Field::ActionWeeks(_)
        | Field::ActionMoney(_)
        | Field::ActionAfter(_)
        | Field::ActionPin(_) => return Place::On(Page::Timeline),
    };
    Place::WhatIf(id)
}
