//! Short messages at the edge of the page, some with a way back.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use crate::dom::prelude::*;

use super::App;
use crate::app::browser;
use crate::core::edit::{Edit, Key, Step};
use crate::core::id::AssessmentId;
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::edited;

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

/// What a message offers beside its words.
#[derive(Clone)]
pub(crate) enum Offer {
    /// A button: what it says and does.
    Button(&'static str, Undo),
    /// A link: what it says and where it leads.
    Link(&'static str, String),
}

/// What a message is about, which decides what it takes the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
enum About {
    /// News: the same words again take the place of those before.
    News,
    /// The last step of undo or redo: the next one takes its place.
    Step,
    /// Something that can be taken back, which no other message replaces.
    Deed,
    /// The same, but within this assessment.
    DeedIn(AssessmentId),
}

/// A short message.
#[derive(Clone)]
pub(crate) struct Toast {
    /// Tells it from all others, also from those of before.
    pub number: u32,
    /// What it says.
    pub text: String,
    /// What it offers.
    pub offer: Option<Offer>,
    about: About,
}

/// How long a message stays: long enough to read.
const STAY: Duration = Duration::from_secs(8);
/// How long it stays with an offer: long enough to reach that, too.
const STAY_WITH_OFFER: Duration = Duration::from_secs(20);
/// How long it stays after the pointer or the focus has left.
const STAY_ON: Duration = Duration::from_secs(4);
/// How many pieces of news stand at once: more would cover a phone.
const MOST_NEWS: usize = 2;
/// What is found while the pointer or the focus is on a message.
const IN_USE: &str = ".toasts:hover, .toasts:focus-within";

thread_local! {
    static LAST_NUMBER: Cell<u32> = const { Cell::new(0) };
}

impl App {
    /// Shows a message.
    pub(crate) fn say(self, text: String) {
        self.show(text, None, About::News);
    }

    /// Shows a message with a button that takes back what it tells of.
    pub(crate) fn say_with_undo(self, text: String, undo: Undo) {
        self.say_with_offer(text, t("command.undo"), undo);
    }

    /// Shows a message with a button that changes an assessment back, whatever
    /// is open by then.
    pub(super) fn say_with_way_back(self, text: String, id: AssessmentId, back: Edit) {
        let about = About::DeedIn(id.clone());
        let undo = Undo::new(move || self.edit_of(&id, back.clone()));
        let offer = Offer::Button(t("command.undo"), undo);
        self.show(text, Some(offer), about);
    }

    /// Shows a message with a button, and tells its number.
    pub(crate) fn say_with_offer(self, text: String, label: &'static str, run: Undo) -> u32 {
        self.show(text, Some(Offer::Button(label, run)), About::Deed)
    }

    /// Says what a step has taken back or brought again, and leads there
    /// unless it can be seen.
    pub(super) fn say_step(self, step: Step, key: &Key) {
        let what = untrack(|| self.with_bank(|bank| edited(bank, key)));
        let text = match step {
            Step::Undo => fill("edit.undone", &[("what", &what)]),
            Step::Redo => fill("edit.redone", &[("what", &what)]),
        };
        let is_seen = untrack(|| self.page()).is_some_and(|page| page.shows(key));
        let link = (!is_seen).then(|| {
            let href = untrack(|| self.link(Page::that_shows(key)));
            Offer::Link(t("edit.go-there"), href)
        });
        self.show(text, link, About::Step);
    }

    fn show(self, text: String, offer: Option<Offer>, about: About) -> u32 {
        let number = LAST_NUMBER.get() + 1;
        LAST_NUMBER.set(number);
        let stay = match offer {
            None => STAY,
            Some(_) => STAY_WITH_OFFER,
        };
        self.toasts.update(|all| {
            all.retain(|one| match about {
                About::News => one.about != About::News || one.text != text,
                About::Step => one.about != About::Step,
                About::Deed | About::DeedIn(_) => true,
            });
            let is_news = |one: &Toast| one.about == About::News;
            if about == About::News && all.iter().filter(|one| is_news(one)).count() >= MOST_NEWS {
                let oldest = all.iter().position(is_news);
                oldest.map(|oldest| all.remove(oldest));
            }
            all.push(Toast {
                number,
                text,
                offer,
                about,
            });
        });
        set_timeout(move || self.expire(number), stay);
        number
    }

    /// Takes a message away, unless it is in use just then.
    fn expire(self, number: u32) {
        if browser::find(IN_USE).is_some() {
            set_timeout(move || self.expire(number), STAY_ON);
        } else {
            self.dismiss(number);
        }
    }

    /// Takes a message away.
    pub(crate) fn dismiss(self, number: u32) {
        self.toasts
            .update(|all| all.retain(|one| one.number != number));
    }

    /// Takes away what could be taken back within an assessment that is gone.
    pub(super) fn dismiss_deeds_in(self, id: &AssessmentId) {
        let gone = About::DeedIn(id.clone());
        self.toasts
            .update(|all| all.retain(|one| one.about != gone));
    }
}
