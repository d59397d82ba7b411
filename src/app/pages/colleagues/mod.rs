//! Colleagues: asking those who know, taking in what they say, talking about where all
//! differ.

mod asking;
mod people;
mod taking;
mod talk;

use crate::dom::prelude::*;

use crate::app::components::{SectionPage, WithWords};
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::assessment::Assessment;
use crate::messages::t;
use crate::route::Page;

/// The page of who answers beside the visitor.
#[component]
pub(crate) fn Colleagues() -> impl IntoView {
    view! {
        <SectionPage page=Page::Colleagues title=t("colleagues.title") lead=t("colleagues.lead")>
            <WithWords><Content/></WithWords>
        </SectionPage>
    }
}

/// Before anybody has answered, asking comes first.
#[component]
fn Content() -> impl IntoView {
    let app = app();
    let has_any = Memo::new(move |_| {
        app.with_open(Assessment::has_colleagues)
            .unwrap_or_default()
    });
    let came = taking::brought(app);
    let content = move || {
        let parts = if has_any.get() {
            vec![
                talk::talk(app),
                people::people(app),
                taking::taking(app, came),
                asking::asking(app),
            ]
        } else {
            vec![asking::asking(app), taking::taking(app, came)]
        };
        view! { <div class="stack loose">{parts}</div> }
    };
    content.into_any()
}
