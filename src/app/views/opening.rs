//! The opening of the start page, the same in the first steps and in the
//! whole app: what this is, and the two ways in.

use leptos::prelude::*;

use crate::messages::t;

/// The opening; `start` makes a new assessment or goes on with one, as `label` says.
pub(crate) fn view(
    start: impl Fn() + 'static,
    label: impl Fn() -> &'static str + Send + 'static,
) -> AnyView {
    let points = [
        "start.point-questions",
        "start.point-result",
        "start.point-plan",
    ];
    view! {
        <section class="hero">
            <h1 tabindex="-1">{t("start.title")}</h1>
            <p class="lead">{t("start.lead")}</p>
            <div class="row">
                <button type="button" class="primary large" data-testid="start" on:click=move |_| start()>
                    {label}
                </button>
                <a class="button large" href="#/demo" data-testid="demo">{t("start.demo")}</a>
            </div>
            <p class="muted small-text">{t("start.private")}</p>
            <ul>{points.map(|point| view! { <li>{t(point)}</li> })}</ul>
        </section>
    }
    .into_any()
}
