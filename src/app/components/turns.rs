//! Parts of a page that are drawn one after another, each in a task of its own,
//! so that a large page never holds up a tap or a key.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;

thread_local! {
    /// The parts that wait to be drawn. Whoever finds it empty starts the turns.
    static WAITING: RefCell<VecDeque<RwSignal<bool>>> = const { RefCell::new(VecDeque::new()) };
}

/// A part of the page that is drawn when its turn comes, in the order in which
/// they are asked for.
pub(crate) fn in_turn(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let is_due = RwSignal::new(false);
    let starts = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(is_due);
        waiting.len() == 1
    });
    if starts {
        set_timeout(take_turn, Duration::ZERO);
    }
    let view = move || {
        if is_due.get() {
            draw()
        } else {
            view! { <div aria-busy="true"></div> }.into_any()
        }
    };
    view.into_any()
}

fn take_turn() {
    let Some(first) = WAITING.with_borrow(|waiting| waiting.front().copied()) else {
        return;
    };
    // The page may have been left.
    let _ = first.try_set(true);
    let more = WAITING.with_borrow_mut(|waiting| {
        waiting.pop_front();
        !waiting.is_empty()
    });
    if more {
        set_timeout(take_turn, Duration::ZERO);
    }
}
