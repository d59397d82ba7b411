//! What it costs: hours and money until the certificate and after it, ways to go
//! about it side by side, tool and consultant.

mod break_even;
mod compared;
mod consultant;
mod curves;
mod hosting;
mod part;
mod running;

use crate::dom::prelude::*;

use super::shared::{drawn, plan_page};
use crate::app::components::once_in_turn;
use crate::app::state::{App, PlanView};
use crate::messages::t;
use crate::route::Page;

/// The page of the cost.
pub(crate) fn cost_page() -> AnyView {
    plan_page(
        Page::Cost,
        t("plan.cost-title"),
        t("plan.cost-lead"),
        content,
    )
}

fn content(app: App, live: PlanView) -> AnyView {
    view! {
        {drawn(app, live, 0, curves::cost_chart)}
        {once_in_turn(move || compared::compared(app, live))}
        <section class="card stack">
            <h2>{t("cost.what-pays")}</h2>
            {once_in_turn(move || running::running(app))}
            {once_in_turn(move || hosting::hosting(app, live))}
            {once_in_turn(move || break_even::break_even(app, live))}
            {consultant::checklist(app)}
        </section>
    }
}
