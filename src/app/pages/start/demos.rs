//! The example organisations, one for each industry.

use leptos::prelude::*;

use crate::app::assets;
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::app;
use crate::core::id::DemoId;
use crate::messages::t;
use crate::route::Route;

/// A link to each example that the build has.
#[component]
pub(super) fn Demos() -> impl IntoView {
    let app = app();
    let demos = Memo::new(move |_| {
        app.with_bank(|bank| {
            let known = bank.lists().industries.iter();
            known
                .filter(|industry| assets::url(&format!("demo-{}", industry.id)).is_some())
                .map(|industry| (industry.id.to_string(), industry.text.name.clone()))
                .collect::<Vec<_>>()
        })
    });
    let demo = |(id, name): (String, String)| {
        let link = Route::Demo(Some(DemoId::new(&id))).to_string();
        view! { <li><a class="button" href=link data-testid=format!("demo-{id}")>{name}</a></li> }
    };
    view! {
        <Show when=move || demos.with(|demos| !demos.is_empty())>
            <section class="stack" aria-labelledby="demos">
                <div>
                    <h2 id="demos">{t("start.demos")}</h2>
                    <p class="muted">{t("start.demos-about")}</p>
                </div>
                <ul class="row">
                    <For each=move || demos.get() key=|(id, _)| id.clone() children=demo/>
                </ul>
            </section>
        </Show>
    }
}
