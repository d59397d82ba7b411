//! Where the result leads next, by where the organisation stands.

use crate::dom::prelude::*;

use crate::app::components::{link, page_name};
use crate::app::state::App;
use crate::messages::t;
use crate::route::Page;
use crate::shown::next::next_pages;

/// The pages to look at next.
pub(super) fn next(app: App) -> AnyView {
    let mode = app.with_open(|open| open.profile.mode).unwrap_or_default();
    let pages = next_pages(mode).map(|(page, why)| {
        // Among the pages of the plan its first is the overview; from here it is the plan.
        let name = match page {
            Page::Plan => t("tab.plan"),
            _ => page_name(&page),
        };
        view! { <li>{link(app.link(page), name.to_owned())}": "{why}</li> }
    });
    view! {
        <section class="card stack tight screen-only" data-testid="next">
            <div>
                <h2>{t("next.title")}</h2>
                <p class="muted small-text">{t("next.title-about")}</p>
            </div>
            <ul>{pages}</ul>
        </section>
    }
}
