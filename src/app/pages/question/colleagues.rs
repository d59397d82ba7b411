//! Who asks, and what others say to the same question.

use crate::dom::prelude::*;

use crate::app::state::App;
use crate::core::id::QuestionId;
use crate::messages::t;
use crate::route::Page;
use crate::shown::colleagues;

/// Who asks the one who answers for another, with the way back.
pub(super) fn asks(app: App) -> AnyView {
    let line = move || {
        let said = app.with_open(|open| Some(colleagues::asks(open, open.invitation.as_deref()?)));
        let said = said.flatten()?;
        let href = app.link(Page::Reply);
        Some(view! { <p class="small-text" data-testid="asks"><a href=href>{said}</a></p> })
    };
    line.into_any()
}

/// What colleagues say to a question, and whether something is agreed on.
pub(super) fn beside(app: App, id: QuestionId) -> AnyView {
    let line = move || {
        let said = app
            .bank
            .with(|state| app.with_open(|open| colleagues::beside(state.bank(), open, &id)));
        let said = said.flatten()?;
        let href = app.link(Page::Colleagues);
        Some(view! {
            <p class="small-text" data-testid="beside">{said} " " <a href=href>{t("question.talk")}</a></p>
        })
    };
    line.into_any()
}
