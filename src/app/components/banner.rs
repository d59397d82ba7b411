//! The banner that marks an example organisation.

use leptos::prelude::*;

use crate::app::reactive::{Memo, Show};
use crate::app::state::app;
use crate::messages::t;

/// Says that this is a demo, with the way out.
#[component]
pub(crate) fn DemoBanner() -> impl IntoView {
    let app = app();
    let is_demo = Memo::new(move |_| app.with_open(|open| open.demo.is_some()).unwrap_or(false));
    let is_shown = move || is_demo.get() && app.on_assessment();
    view! {
        <Show when=is_shown>
            <div class="banner" data-tone="warn" role="region" aria-label=t("demo.label")>
                <p><strong>{t("demo.label")}</strong>" "{t("demo.about")}</p>
                <a class="button small" href="#/" data-testid="leave-demo">{t("demo.leave")}</a>
            </div>
        </Show>
    }
}
