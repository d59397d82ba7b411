//! The plan at a glance: by when, how sure, and what would help.

mod verdict;

use leptos::prelude::*;

use super::shared::plan_page;
use crate::messages::t;
use crate::route::Page;

/// The overview.
pub(crate) fn overview_page() -> AnyView {
    plan_page(
        Page::Plan,
        t("plan.title"),
        t("plan.lead"),
        verdict::verdict,
    )
}
