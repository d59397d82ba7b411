//! The head of a card.

use crate::dom::prelude::*;

/// A card's heading with what the card is about.
pub(crate) fn card_head(title: &'static str, about: &'static str) -> AnyView {
    view! {
        <div>
            <h2>{title}</h2>
            <p class="muted small-text">{about}</p>
        </div>
    }
}
