//! The state of the page and everything that may happen to it.
//!
//! An event makes an edit; [`App::edit`] applies it to the open assessment;
//! memos compute the report from it; views read the memos; saving is an effect.

mod bank;
mod colleagues;
mod damaged;
mod data;
mod deleting;
mod disk;
mod edits;
mod export;
mod guide;
mod keeping;
mod library;
mod names;
mod plan;
mod reading;
mod saving;
mod tasks;
mod toasts;
mod walk;
mod windows;

use std::sync::Arc;

use crate::dom::prelude::*;

pub(crate) use crate::shown::name_of;
pub(crate) use bank::BankState;
pub(crate) use data::MANY_CHANGES;
pub(crate) use disk::Trust;
pub(crate) use guide::GuideState;
pub(crate) use library::{Conflict, at_home};
pub(crate) use plan::PlanView;
pub(crate) use saving::SaveState;
pub(crate) use toasts::{Offer, Toast, Undo};

use super::browser;
use super::host::host;
use crate::app::reactive::{Memo, Shared};
use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::edit::{Edit, History, Step, apply};
use crate::core::id::{AssessmentId, QuestionId};
use crate::core::ordered;
use crate::core::report::{Report, report};
use crate::messages;
use crate::route::{Page, Route};
use crate::shown::pace::Pace;
use crate::storage::{Preferences, keys, local};
use keeping::Keeping;
use plan::Plans;
use saving::Urgency;

/// The page's state, handed to all components through Leptos's context.
#[derive(Clone, Copy)]
pub(crate) struct App {
    /// Where the visitor is.
    pub route: Shared<Route>,
    /// The catalogue as far as it has arrived.
    pub bank: Shared<BankState>,
    /// The guide as far as it has arrived.
    pub guide: Shared<GuideState>,
    /// All own assessments as they were last stored or read, last changed first.
    pub library: Shared<Vec<Assessment>>,
    /// The open assessment.
    pub open: Shared<Option<Assessment>>,
    /// Its id: a link that is drawn need not be drawn anew at every edit.
    pub open_id: Memo<Option<AssessmentId>>,
    /// The report of the open assessment.
    pub report: Memo<Option<Arc<Report>>>,
    /// The plan and the scenarios, made while something reads them; none before
    /// something has.
    plans: StoredValue<Option<Plans>>,
    /// What lives as long as the app belongs to it.
    owner: StoredValue<Owner>,
    /// Whether the last change is stored.
    pub save_state: Shared<SaveState>,
    /// What is known of where the assessments are kept.
    keeping: StoredValue<Keeping>,
    /// Short messages at the edge of the page.
    pub toasts: Shared<Vec<Toast>>,
    /// Theme and shortcuts.
    pub preferences: Shared<Preferences>,
    /// Questions whose answers another window changed, too, since the assessment was opened.
    pub elsewhere: Shared<ordered::Set<QuestionId>>,
    /// How fast the visitor answers.
    pace: StoredValue<Pace>,
    /// Told of whenever files were dropped on the page.
    pub dropped: Trigger,
    history: StoredValue<History>,
    /// Whether a page has asked for the words of the catalogue.
    words_needed: StoredValue<bool>,
}

/// The visitor's preferences, or until there are any those of the page's host.
fn preferences() -> Preferences {
    match local::text(keys::PREFERENCES) {
        Ok(Some(_)) => local::preferences(),
        _ => Preferences {
            theme: host().theme.unwrap_or_default(),
            ..Preferences::default()
        },
    }
}

/// From now on amounts are of the currency of what is open.
fn speak_of(open: Option<&Assessment>) {
    let currency = open.map(|open| open.plan.options.currency);
    messages::set_currency(currency.unwrap_or_default());
}

/// The state, in any component.
pub(crate) fn app() -> App {
    expect_context()
}

impl App {
    /// The state at the start, with what the browser has kept.
    pub(crate) fn start(open_before: Option<Assessment>) -> Self {
        let bank = Shared::new(BankState::default());
        let open = Shared::new(None::<Assessment>);
        let report = Memo::new(move |_| {
            bank.with(|bank| {
                open.with(|open| {
                    let open = open.as_ref()?;
                    Some(Arc::new(report(bank.bank(), open, browser::today())))
                })
            })
        });
        let app = Self {
            route: Shared::new(Route::Start),
            bank,
            guide: Shared::new(GuideState::default()),
            library: Shared::new(Vec::new()),
            open,
            open_id: Memo::new(move |_| open.with(|open| Some(open.as_ref()?.id.clone()))),
            report,
            plans: StoredValue::new(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            save_state: Shared::new(SaveState::at_start()),
            keeping: StoredValue::new(Keeping::new()),
            toasts: Shared::new(Vec::new()),
            preferences: Shared::new(preferences()),
            elsewhere: Shared::new(ordered::Set::new()),
            pace: StoredValue::new(Pace::default()),
            dropped: Trigger::new(),
            history: StoredValue::new(History::default()),
            words_needed: StoredValue::new(false),
        };
        app.read_data();
        app.read_library();
        if let Some(open) = open_before {
            app.go_on_with(&open);
        }
        app.load_bank();
        app.save_on_leaving();
        app.follow_other_windows();
        app.read_disk();
        app
    }

    /// The bank, to be read within a reactive scope.
    pub(crate) fn with_bank<T>(self, read: impl FnOnce(&Bank) -> T) -> T {
        self.bank.with(|state| read(state.bank()))
    }

    /// The open assessment, to be read within a reactive scope.
    pub(crate) fn with_open<T>(self, read: impl FnOnce(&Assessment) -> T) -> Option<T> {
        self.open.with(|open| open.as_ref().map(read))
    }

    /// Changes the open assessment and stores it before the next paint.
    pub(crate) fn edit(self, edit: Edit) {
        self.change(edit, Urgency::Now);
    }

    /// Changes the open assessment by typing, and stores it within 300 ms.
    pub(crate) fn edit_text(self, edit: Edit) {
        self.change(edit, Urgency::Soon);
    }

    /// Changes an assessment, whether it is open or not, and stores it. An
    /// example that is no longer open is gone, and so are its changes.
    pub(crate) fn edit_of(self, id: &AssessmentId, edit: Edit) {
        if self.is_open(id) {
            self.edit(edit);
        } else {
            self.look(id);
            if let Some(mut kept) = self.of_library(id) {
                apply(&mut kept, edit, browser::now());
                self.put(kept);
            }
        }
    }

    /// Takes something out of the open assessment, with a message that offers
    /// to bring it back there, whatever is open by then.
    pub(crate) fn remove(self, edit: Edit, words: String) {
        let id = self.open_id.get_untracked();
        if let Some((id, back)) = id.zip(self.change(edit, Urgency::Now)) {
            self.say_with_way_back(words, id, back);
        }
    }

    /// Changes the open assessment and returns the edit that takes that back.
    fn change(self, edit: Edit, urgency: Urgency) -> Option<Edit> {
        let now = browser::now();
        let mut back = None;
        self.open.update(|open| {
            if let Some(open) = open {
                self.history
                    .update_value(|history| back = Some(history.edit(open, edit, now)));
                speak_of(Some(open));
            }
        });
        self.save(urgency);
        back
    }

    /// Takes the last change back, or brings it again.
    pub(crate) fn step(self, step: Step) {
        let now = browser::now();
        let mut stepped = None;
        self.open.update(|open| {
            if let Some(open) = open {
                self.history
                    .update_value(|history| stepped = history.step(open, step, now));
                speak_of(Some(open));
            }
        });
        if let Some(key) = stepped {
            self.save(Urgency::Now);
            self.say_step(step, &key);
        }
    }

    /// Whether a step can be taken; to be read within a reactive scope.
    pub(crate) fn can_step(self, step: Step) -> bool {
        self.open.track();
        self.history.with_value(|history| history.can(step))
    }

    /// The page of the open assessment that is shown, in a reactive scope.
    pub(crate) fn page(self) -> Option<Page> {
        match self.route.get() {
            Route::Assessment(_, page) => Some(page),
            Route::Demo(_) => Some(Page::Result),
            Route::Start
            | Route::Method
            | Route::Glossary
            | Route::Certification
            | Route::Portfolio
            | Route::Shared(_)
            | Route::NotFound => None,
        }
    }

    /// Whether the page belongs to the open assessment.
    pub(crate) fn on_assessment(self) -> bool {
        self.route
            .with(|route| matches!(route, Route::Assessment(..) | Route::Demo(_)))
    }

    /// Goes to a page.
    pub(crate) fn go(self, route: &Route) {
        browser::set_hash(&route.to_string());
    }

    /// The link to a page of the open assessment.
    pub(crate) fn link(self, page: Page) -> String {
        let id = self.open_id.get();
        let route = id.map_or(Route::Start, |id| Route::Assessment(id, page));
        route.to_string()
    }

    /// Goes to a page of the open assessment.
    pub(crate) fn go_page(self, page: Page) {
        browser::set_hash(&untrack(move || self.link(page)));
    }

    /// Changes the preferences and stores them.
    pub(crate) fn set_preferences(self, preferences: Preferences) {
        self.preferences.set(preferences);
        if local::put_preferences(preferences).is_err() {
            leptos::logging::warn!("the preferences could not be stored");
        }
    }
}
