//! What a printed page begins with: whose it is, as of when, for which services.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::state::{app, name_of};
use crate::messages::{day, fill};
use crate::shown::scope;

/// The head of a printed page of an assessment; on the screen it is not seen.
#[component]
pub(super) fn PrintHead() -> impl IntoView {
    let app = app();
    let head = move || {
        // A page that is gone to says the day on which that was.
        app.route.track();
        let (name, services) = app
            .with_open(|open| (name_of(open), scope::in_scope(&open.profile)))
            .filter(|_| app.on_assessment())?;
        let whose = fill(
            "print.head",
            &[("name", &name), ("date", &day(browser::today()))],
        );
        let services = services.map(|services| view! { <p>{services}</p> });
        Some(view! { <p><strong>{whose}</strong></p>{services} })
    };
    view! { <div class="print-head" aria-hidden="true">{head}</div> }
}
