//! Small marks of a result: numbers, ratings and states, always with words.

use leptos::prelude::*;

use crate::core::report::SubClauseResult;
use crate::core::scoring::{Conformity, EvidenceBasis, Rating};
use crate::messages;

/// A rating as its letter, with its words for those who cannot see the colour.
pub(crate) fn rating_mark(rating: Option<Rating>) -> AnyView {
    let (letter, label, words) = match rating {
        Some(rating) => (
            Some(rating.letter()),
            rating.label(),
            messages::rating(rating),
        ),
        None => (
            None,
            messages::t("mark.none"),
            messages::t("mark.not-rated"),
        ),
    };
    view! {
        <span class="rating" data-rating=letter title=words>
            <span aria-hidden="true">{label}</span>
            <span class="visually-hidden">{words}</span>
        </span>
    }
    .into_any()
}

/// A conformity in words; what is met by claim
/// or at a first look only is a state of its own.
pub(crate) fn conformity_mark(result: &SubClauseResult) -> AnyView {
    let by_claim =
        result.conformity == Conformity::Met && result.evidence == EvidenceBasis::Claimed;
    let (key, words) = if result.is_first_look() {
        ("first-look", messages::t("mark.first-look"))
    } else if by_claim {
        ("claimed", messages::t("mark.claimed"))
    } else {
        (
            result.conformity.key(),
            messages::conformity(result.conformity),
        )
    };
    status_mark(key, words)
}

/// A state with the mark that the stylesheet gives its key.
pub(crate) fn status_mark(key: &'static str, words: &'static str) -> AnyView {
    view! { <span class="status" data-status=key>{words}</span> }.into_any()
}

/// A link to the page that explains every number.
pub(crate) fn method_link() -> AnyView {
    view! { <a class="small-text screen-only" href="#/method">{messages::t("mark.method")}</a> }
        .into_any()
}
