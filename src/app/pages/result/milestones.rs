//! What has happened on the way to the audit; the verdict rests on it.

use leptos::prelude::*;

use crate::app::components::DateField;
use crate::app::state::{App, app};
use crate::core::assessment::Milestones;
use crate::core::date::Date;
use crate::core::edit::Edit;
use crate::messages::t;

/// The dates of the milestones.
#[component]
pub(super) fn MilestoneFields() -> impl IntoView {
    let app = app();
    view! {
        <form class="card stack" on:submit=|event| event.prevent_default()>
            <div>
                <h2>{t("milestone.title")}</h2>
                <p class="muted small-text">{t("milestone.about")}</p>
            </div>
            <div class="fields">
                {field(app, "operating-since", t("milestone.operating"), t("milestone.operating-hint"), |all| &mut all.operating_since)}
                {field(app, "internal-audit", t("milestone.audit"), t("milestone.audit-hint"), |all| &mut all.internal_audit)}
                {field(app, "management-review", t("milestone.review"), t("milestone.review-hint"), |all| &mut all.management_review)}
            </div>
        </form>
    }
}

fn field(
    app: App,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    place: fn(&mut Milestones) -> &mut Option<Date>,
) -> AnyView {
    let milestones = move || {
        app.with_open(|open| open.milestones.clone())
            .unwrap_or_default()
    };
    let value = Memo::new(move |_| *place(&mut milestones()));
    let change = move |date| {
        let mut changed = untrack(milestones);
        *place(&mut changed) = date;
        app.edit(Edit::Milestones(changed));
    };
    view! { <DateField id=id label=label hint=hint value=value on_change=change/> }.into_any()
}
