//! What is shown only while something holds.

use std::sync::Arc;

use crate::dom::prelude::*;

/// Shows its children while a condition holds, which is asked in a reactive scope, and
/// its fallback otherwise. Neither is drawn anew before that changes.
#[component]
pub(crate) fn Show(
    /// Whether they are shown.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What is shown otherwise.
    #[prop(optional, into)]
    fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    switch(Arc::new(when), children, fallback)
}

/// Compiled once.
fn switch(
    when: Arc<dyn Fn() -> bool + Send + Sync>,
    children: ChildrenFn,
    fallback: ViewFn,
) -> AnyView {
    let holds = super::Memo::new(move |_| when());
    let shown = move || {
        if holds.get() {
            children()
        } else {
            fallback.run()
        }
    };
    shown.into_any()
}
