//! The banner that marks an example organisation, or what somebody has shared.

use leptos::prelude::*;

use crate::app::reactive::{Memo, Show};
use crate::app::state::{app, name_of};
use crate::messages::{Value, day, fill, t};

/// Says that this is a demo, or shared by others, with the way out.
#[component]
pub(crate) fn DemoBanner() -> impl IntoView {
    let app = app();
    let is_demo = Memo::new(move |_| app.with_open(|open| open.demo.is_some()).unwrap_or(false));
    let is_shown = move || is_demo.get() && app.on_assessment();
    // Who shares, and how old it is.
    let shared = Memo::new(move |_| {
        let shared = app.shared()?;
        let values: &[(&str, &dyn Value)] =
            &[("name", &name_of(&shared)), ("date", &day(shared.changed))];
        Some(fill("shared.about", values))
    });
    let about = move || match shared.get() {
        Some(words) => view! { <p data-testid="shared">{words}</p> }.into_any(),
        None => view! { <p><strong>{t("demo.label")}</strong>" "{t("demo.about")}</p> }.into_any(),
    };
    let close = move || match shared.get() {
        Some(_) => t("shared.close"),
        None => t("demo.leave"),
    };
    view! {
        <Show when=is_shown>
            <div class="banner" data-tone="warn" role="region" aria-label=t("demo.label")>
                {about}
                <span class="row">
                <Show when=move || shared.with(Option::is_some)>
                    <button
                        type="button"
                        class="small"
                        data-testid="keep-shared"
                        on:click=move |_| app.keep_shared()
                    >
                        {t("shared.keep")}
                    </button>
                </Show>
                <a class="button small" href="#/" data-testid="leave-demo">{close}</a>
                </span>
            </div>
        </Show>
    }
}
