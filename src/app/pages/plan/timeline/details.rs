//! All there is to one piece of work: how it is done, what it takes, and what the
//! visitor decides about it.

use crate::dom::prelude::*;

use super::about_work::about_work;
use super::decisions::decisions;
use crate::app::components::status_mark;
use crate::app::pages::plan::shared::noted;
use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::plan::Work;
use crate::messages::t;
use crate::shown::timeline::{Piece, Place, Slack, Standing};

/// All there is to a piece of work but its name.
pub(super) fn body(app: App, live: PlanView, work: &Work) -> AnyView {
    let of = work.clone();
    let activity =
        Memo::new(move |_| live.with_planned(|planned| planned?.plan.find(&of).cloned()));
    let id = work.action().cloned();
    let noted = id.clone().map(|id| noted(app, id));
    let decisions = id.map(|id| decisions(app, id, activity));
    view! {
        {noted}
        {about_work(app, work, activity, live)}
        {decisions}
    }
}

/// How far it is, whether it can delay the end, and whether it is pinned: a mark for each.
pub(super) fn marks(piece: &Piece) -> Vec<AnyView> {
    let standing = (piece.standing != Standing::Open)
        .then(|| status_mark(piece.standing.key(), piece.standing.name()));
    let badge = |words| view! { <span class="badge">{words}</span> };
    let can_delay = (piece.slack == Slack::None).then(|| badge(t("timeline.can-delay")));
    let pinned = (piece.place == Place::Pinned).then(|| badge(t("plan.pinned")));
    [standing, can_delay, pinned]
        .into_iter()
        .flatten()
        .collect()
}

/// The id of a piece of work on the page.
pub(super) fn id_of(work: &Work) -> String {
    let key = work.key();
    format!(
        "work-{}",
        key.trim_start_matches("action/").replace('/', "-")
    )
}
