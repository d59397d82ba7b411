//! Parts of a page that are drawn one after another, each in a task of its own,
//! so that a large page never holds up a tap or a key.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

use crate::dom::prelude::*;

/// What waits for its turn.
type Turn = Box<dyn FnOnce()>;

thread_local! {
    /// What waits, the parts of the page above all. Whoever finds it empty starts the turns.
    static WAITING: RefCell<VecDeque<Turn>> = const { RefCell::new(VecDeque::new()) };
}

/// A part of the page that is drawn when its turn comes, in the order in which
/// they are asked for.
pub(crate) fn in_turn(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let is_due = RwSignal::new(false);
    // The page may have been left by then.
    when_due(move || {
        let _ = is_due.try_set(true);
    });
    let view = move || {
        if is_due.get() {
            draw()
        } else {
            view! { <div aria-busy="true"></div> }
        }
    };
    view.into_any()
}

/// The same of a part that is drawn once: what it reads while it is drawn is not followed.
pub(crate) fn once_in_turn(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    in_turn(move || untrack(&draw))
}

/// Does something in a task of its own, after all that has asked for a turn before.
pub(crate) fn when_due(act: impl FnOnce() + 'static) {
    let starts = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(Box::new(act));
        waiting.len() == 1
    });
    if starts {
        set_timeout(take_turn, Duration::ZERO);
    }
}

fn take_turn() {
    // Its place stays taken while it is drawn, so that what asks meanwhile starts no turns.
    let first = WAITING.with_borrow_mut(|waiting| {
        let first = waiting.front_mut()?;
        Some(std::mem::replace(first, Box::new(|| {})))
    });
    let Some(first) = first else {
        return;
    };
    first();
    let more = WAITING.with_borrow_mut(|waiting| {
        waiting.pop_front();
        !waiting.is_empty()
    });
    if more {
        set_timeout(take_turn, Duration::ZERO);
    }
}
