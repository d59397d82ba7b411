//! What has happened on the way to the audit; the verdict rests on it.

use crate::dom::prelude::*;

use crate::app::components::{DateField, card_head};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::core::assessment::Milestones;
use crate::core::date::Date;
use crate::core::edit::{Edit, MilestoneField};
use crate::messages::t;

/// The dates of the milestones.
#[component]
pub(super) fn MilestoneFields() -> impl IntoView {
    let app = app();
    view! {
        <form class="card stack" on:submit=|event| event.prevent_default()>
            {card_head(t("milestone.title"), t("milestone.about"))}
            <div class="fields">
                {date(app, "operating-since", t("milestone.operating"), t("milestone.operating-hint"), |all| all.operating_since, MilestoneField::OperatingSince)}
                {date(app, "internal-audit", t("milestone.audit"), t("milestone.audit-hint"), |all| all.internal_audit, MilestoneField::InternalAudit)}
                {date(app, "management-review", t("milestone.review"), t("milestone.review-hint"), |all| all.management_review, MilestoneField::ManagementReview)}
            </div>
        </form>
    }
}

fn date(
    app: App,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    own: fn(&Milestones) -> Option<Date>,
    field: fn(Option<Date>) -> MilestoneField,
) -> AnyView {
    let value = Memo::new(move |_| app.with_open(|open| own(&open.milestones)).flatten());
    let change = move |date| app.edit(Edit::Milestone(field(date)));
    view! { <DateField id=id label=label hint=hint value=value on_change=change/> }
}
