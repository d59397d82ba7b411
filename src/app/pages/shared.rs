//! What a link holds, opened beside the visitor's own.

use crate::dom::prelude::*;

use crate::app::state::app;
use crate::messages::t;
use crate::outputs::{link_problem, share_link};
use crate::route::Route;

/// Opens what the link holds, or says why it shows nothing. An example is never shown
/// in its place.
#[component]
pub(crate) fn Shared() -> impl IntoView {
    let app = app();
    let problem = move || {
        let Route::Shared(letters) = app.route.get() else {
            return None;
        };
        match share_link::read(&letters) {
            Ok(read) => {
                let first = read.assessments.into_iter().next()?;
                // Drawn first, opened in a task of its own.
                set_timeout(move || app.open_link(first), std::time::Duration::ZERO);
                None
            }
            Err(problem) => Some(link_problem(&problem)),
        }
    };
    let content = move || match problem() {
        None => {
            view! { <p class="muted waiting" role="status">{t("waiting.loading")}</p> }
        }
        Some(words) => view! {
            <p class="notice" data-tone="bad" role="alert" data-testid="link-problem">{words}</p>
            <p>{t("link.problem-next")}</p>
            <p><a class="button primary" href="#/">{t("not-found.start")}</a></p>
        },
    };
    view! {
        <div class="page narrow stack">
            <header class="page-head"><div><h1 tabindex="-1">{t("link.page")}</h1></div></header>
            {content}
        </div>
    }
}
