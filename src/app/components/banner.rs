//! The banner that marks an example organisation, or what somebody has shared.

use crate::dom::prelude::*;

use crate::app::reactive::{Memo, Show};
use crate::app::state::{app, name_of};
use crate::messages::{Value, day, fill, t};

/// Says that this is a demo, or shared by others, with the way out.
#[component]
pub(crate) fn DemoBanner() -> impl IntoView {
    let app = app();
    let is_demo = Memo::new(move |_| app.with_open(|open| open.demo.is_some()).unwrap_or(false));
    // At its address it is there from the start, so that nothing moves once the example is.
    let is_shown = move || app.awaits_demo() || (is_demo.get() && app.on_assessment());
    // Who shares, and how old it is.
    let shared = Memo::new(move |_| {
        let shared = app.shared()?;
        let values: &[(&str, &dyn Value)] =
            &[("name", &name_of(&shared)), ("date", &day(shared.changed))];
        Some(fill("shared.about", values))
    });
    let about = move || match shared.get() {
        Some(words) => view! { <p data-testid="shared">{words}</p> },
        None => {
            view! { <p><strong>{t("demo.label")}</strong>" "<span>{t("demo.about")}</span></p> }
        }
    };
    let (testid, own) = (
        move || match shared.get() {
            Some(_) => "keep-shared",
            None => "like-this",
        },
        move || match shared.get() {
            Some(_) => t("shared.keep"),
            None => t("demo.like"),
        },
    );
    let begin = move |_| match shared.get_untracked() {
        Some(_) => app.keep_shared(),
        None => app.start_one_like_this(),
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
                <button type="button" class="small" data-testid=testid on:click=begin>{own}</button>
                <a class="button small" href="#/" data-testid="leave-demo">{close}</a>
                </span>
            </div>
        </Show>
    }
}
