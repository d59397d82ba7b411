//! What there is to do this week.

mod list;

use leptos::prelude::*;

use super::shared::plan_page;
use crate::messages::t;
use crate::route::Page;

/// The page of this week's work.
pub(crate) fn week_page() -> AnyView {
    plan_page(Page::Week, t("plan.week"), t("plan.week-lead"), list::week)
}
