//! The opening of the start page.

use leptos::prelude::*;

use super::steps::Steps;
use crate::app::opening;
use crate::messages::t;

/// The opening, with the way to a new assessment.
#[component]
pub(super) fn Opening(steps: Steps) -> impl IntoView {
    view! {
        <div class="page stack loose">
            {opening::view(move || steps.create(), || t("start.start"))}
        </div>
    }
}
