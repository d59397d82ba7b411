//! Brings all that has not loaded yet.

use crate::dom::prelude::*;

use super::assets::{self, GUIDE, NUMBERS, WORDS};
use super::{pages, reporting};

/// What has loaded, for whoever looks at the document from outside: a test, a host.
const ATTRIBUTE: &str = "data-loaded";

/// Brings every part of the program and of the catalogue, so that each page opens at
/// once and without a network. What cannot be had now is asked for again when it is
/// needed.
pub(super) async fn bring() {
    let mut is_whole = true;
    for bundle in [NUMBERS, WORDS, GUIDE] {
        is_whole &= assets::fetch(bundle).await.is_ok();
    }
    is_whole &= pages::load_all().await.is_ok();
    is_whole &= reporting::bring().await.is_ok();
    let root = document().document_element().filter(|_| is_whole);
    if root.is_some_and(|root| root.set_attribute(ATTRIBUTE, "all").is_err()) {
        leptos::logging::warn!("the document takes no attribute");
    }
}
