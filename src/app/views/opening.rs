//! The opening of the start page, the same in the first steps and in the
//! whole app: what this is, and the two ways in.

use crate::dom::prelude::*;

use crate::messages::t;

/// The opening; `start` makes a new assessment.
pub(crate) fn view(start: impl Fn() + 'static) -> AnyView {
    view! {
        <section class="hero">
            <h1 tabindex="-1">{t("start.title")}</h1>
            <p class="lead">{t("start.lead")}</p>
            <div class="row">
                <button type="button" class="primary large" data-testid="start" on:click=move |_| start()>
                    {t("start.start")}
                </button>
                <a class="button large" href="#/demo" data-testid="demo">{t("start.demo")}</a>
            </div>
            <p class="muted small-text">{t("start.private")}</p>
        </section>
    }
}
