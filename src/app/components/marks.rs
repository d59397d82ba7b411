//! Small marks of a result: numbers, ratings and states, always with words.

use crate::dom::prelude::*;

use crate::core::report::SubClauseResult;
use crate::core::scoring::Rating;
use crate::messages;
use crate::shown::conformity_state;

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
}

/// A conformity in words.
pub(crate) fn conformity_mark(result: &SubClauseResult) -> AnyView {
    let (key, words) = conformity_state(result);
    status_mark(key, words)
}

/// A state with the mark that the stylesheet gives its key.
pub(crate) fn status_mark(key: &'static str, words: &'static str) -> AnyView {
    view! { <span class="status" data-status=key>{words}</span> }
}
