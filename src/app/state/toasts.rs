//! Short messages at the edge of the page, some with a way back.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::App;
use crate::core::edit::Edit;
use crate::messages::t;

/// What a toast’s button does, mostly to take back what the toast tells of.
#[derive(Clone)]
pub(crate) struct Undo(Arc<dyn Fn() + Send + Sync>);

impl Undo {
    pub(crate) fn new(undo: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(undo))
    }

    pub(crate) fn run(&self) {
        (self.0)();
    }
}

/// A short message.
#[derive(Clone)]
pub(crate) struct Toast {
    /// Tells it from others.
    pub number: u32,
    /// What it says.
    pub text: String,
    /// A button: what it says and does.
    pub offer: Option<(&'static str, Undo)>,
}

/// How long a message stays: long enough to read.
const STAY: Duration = Duration::from_secs(8);
/// How long it stays with a button: long enough to reach that, too.
const STAY_WITH_OFFER: Duration = Duration::from_secs(20);

impl App {
    /// Shows a message.
    pub(crate) fn say(self, text: String) {
        self.show(text, None);
    }

    /// Shows a message with a button that takes back what it tells of.
    pub(crate) fn say_with_undo(self, text: String, undo: Undo) {
        self.say_with_offer(text, t("command.undo"), undo);
    }

    /// Shows a message with a button that changes the open assessment back,
    /// whatever is open by then.
    pub(crate) fn say_with_way_back(self, text: String, back: Edit) {
        if let Some(id) = self.open_id.get_untracked() {
            let undo = move || self.edit_of(&id, back.clone());
            self.say_with_undo(text, Undo::new(undo));
        }
    }

    /// Shows a message with a button.
    pub(crate) fn say_with_offer(self, text: String, label: &'static str, run: Undo) {
        self.show(text, Some((label, run)));
    }

    /// The same words again take the place of those before.
    fn show(self, text: String, offer: Option<(&'static str, Undo)>) {
        let number = self
            .toasts
            .with_untracked(|all| all.iter().map(|one| one.number).max());
        let number = number.unwrap_or(0) + 1;
        let stay = match offer {
            None => STAY,
            Some(_) => STAY_WITH_OFFER,
        };
        self.toasts.update(|all| {
            all.retain(|one| one.text != text);
            all.push(Toast {
                number,
                text,
                offer,
            });
        });
        set_timeout(move || self.dismiss(number), stay);
    }

    /// Takes a message away.
    pub(crate) fn dismiss(self, number: u32) {
        self.toasts
            .update(|all| all.retain(|one| one.number != number));
    }
}
