//! The profile: the organisation, its means and its reasons. Nothing must be
//! filled in; every field says why it is asked.

mod group;
mod means;
mod organisation;
mod reasons;
mod service;

use leptos::prelude::*;

use crate::app::components::section_links;
use crate::app::reactive::{Memo, Show};
use crate::app::state::app;
use crate::messages::t;
use crate::route::Page;

/// The profile of the open assessment.
#[component]
pub(crate) fn ProfilePage() -> impl IntoView {
    let app = app();
    let is_open = Memo::new(move |_| app.open.with(Option::is_some));
    let to_questions = move || app.link(Page::Questions);
    view! {
        <Show when=move || is_open.get()>
            <div class="page narrow">
                {section_links(&Page::Profile)}
                <header class="page-head">
                    <div>
                        <h1 tabindex="-1">{t("profile.title")}</h1>
                        <p class="muted">{t("profile.about")}</p>
                    </div>
                    <a class="button" href=to_questions data-testid="skip-profile">{t("profile.skip")}</a>
                </header>
                <form class="stack loose" on:submit=|event| event.prevent_default()>
                    <organisation::Organisation/>
                    <service::Service/>
                    <reasons::Reasons/>
                    <means::Means/>
                    <reasons::Modules/>
                    <div class="row end">
                        <a class="button primary large" href=to_questions data-testid="to-questions">
                            {t("profile.to-questions")}
                        </a>
                    </div>
                </form>
            </div>
        </Show>
    }
}
