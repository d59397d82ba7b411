//! The profile in four short steps: the organisation, its services, its reasons, its
//! means. Nothing must be filled in; every field says why it is asked.

mod means;
mod organisation;
mod reasons;
mod service;
mod step;

use crate::dom::prelude::*;

use crate::app::components::section_links;
use crate::app::reactive::{Memo, Show};
use crate::app::state::app;
use crate::messages::t;
use crate::route::Page;
pub(super) use step::Step;

/// The profile of the open assessment; one of its steps is open at first.
#[component]
pub(crate) fn ProfilePage(opens: Step) -> impl IntoView {
    let app = app();
    let is_open = Memo::new(move |_| app.open.with(Option::is_some));
    let to_questions = move || app.link(Page::Questions);
    let title = match opens {
        Step::Means => t("profile.means"),
        Step::Who | Step::Provide | Step::Why => t("profile.title"),
    };
    view! {
        <Show when=move || is_open.get()>
            <div class="page narrow stack">
                {section_links(&Page::Means)}
                <header class="page-head">
                    <div>
                        <h1 tabindex="-1">{title}</h1>
                        <p class="muted">{t("profile.about")}</p>
                    </div>
                    <a class="button" href=to_questions data-testid="skip-profile">{t("profile.skip")}</a>
                </header>
                <form class="stack" on:submit=|event| event.prevent_default()>
                    {Step::ALL.map(|step| step.view(opens, match step {
                        Step::Who => organisation::organisation(),
                        Step::Provide => service::service(),
                        Step::Why => reasons::reasons(),
                        Step::Means => means::means(),
                    }))}
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
