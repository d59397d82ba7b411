//! Whose page it is, how much was looked at, and as of when.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::state::{app, name_of};
use crate::shown::board;

/// The line above the heading of each page of an assessment; printed pages have
/// a head of their own.
pub(super) fn context_line() -> AnyView {
    let app = app();
    let line = move || {
        app.with_open(|open| board::context(&name_of(open), open.depth.general, browser::today()))
    };
    view! { <p class="eyebrow screen-only" data-testid="context">{line}</p> }
}
