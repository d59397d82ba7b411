//! A link that holds the whole assessment.

use crate::dom::prelude::*;

use crate::app::components::{card_head, link_out};
use crate::app::state::App;
use crate::messages::t;

/// Makes a link and copies it.
pub(super) fn link(app: App) -> AnyView {
    view! {
        <section class="card stack">
            {card_head(t("link.title"), t("link.about"))}
            {link_out(None, t("link.copy"), move || app.open.get_untracked(), || false)}
        </section>
    }
}
