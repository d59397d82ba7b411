//! Waits for the guide.

use std::sync::Arc;

use crate::dom::prelude::*;

use crate::app::state::{GuideState, app};
use crate::core::bank::Guide;
use crate::messages::{fill, t};

/// Draws a part of a page that reads the guide as soon as it is here; until then,
/// that it is loading, or why it could not be had.
pub(crate) fn with_guide(draw: impl Fn(&Arc<Guide>) -> AnyView + Send + 'static) -> AnyView {
    let app = app();
    app.need_guide();
    let content = move || match app.guide.get() {
        GuideState::Here(guide) => untrack(|| draw(&guide)),
        GuideState::Away | GuideState::Coming => {
            view! { <p class="muted waiting" role="status">{t("waiting.loading")}</p> }
        }
        GuideState::Failed(why) => view! {
            <div class="notice" data-tone="bad" role="alert">
                <p>{fill("waiting.why", &[("why", &why)])}</p>
                <button type="button" on:click=move |_| app.need_guide()>{t("waiting.again")}</button>
            </div>
        },
    };
    content.into_any()
}
