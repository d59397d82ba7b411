//! Asking colleagues, and bringing in what they say.

use std::cell::RefCell;

use crate::dom::prelude::*;

use super::App;
use super::library::DEMO;
use crate::app::{assets, browser};
use crate::core::assessment::Assessment;
use crate::core::id::AssessmentId;
use crate::core::respondents::{accepted, is_unanswered};
use crate::route::{Page, Route};

thread_local! {
    /// Answers that have come in, until the page shows them on which they are taken in.
    static BROUGHT: RefCell<Vec<Assessment>> = const { RefCell::new(Vec::new()) };
}

impl App {
    /// Begins what a colleague asks for, or goes on with it.
    pub(crate) fn accept(self, invited: &Assessment) {
        let own = self
            .library
            .with_untracked(|all| accepted(invited, all.iter(), browser::new_id()));
        let id = own.id.clone();
        if !self.is_in_library(&id) {
            self.add(own);
        }
        self.go(&Route::Assessment(id, Page::Reply));
    }

    /// The visitor's own assessment or the example for which somebody has answered, if it is
    /// here; to be read within a reactive scope.
    pub(crate) fn answered_for(self, reply: &Assessment) -> Option<AssessmentId> {
        let of = &reply.invitation.as_ref()?.of;
        let is_here = self.library.with(|all| all.iter().any(|one| one.id == *of))
            || (of.as_str().starts_with(DEMO) && assets::url(of.as_str()).is_some());
        (is_here && !is_unanswered(reply)).then(|| of.clone())
    }

    /// Shows what some answered where it is taken in.
    pub(crate) fn bring(self, of: AssessmentId, replies: Vec<Assessment>) {
        BROUGHT.set(replies);
        self.go(&Route::Assessment(of, Page::Colleagues));
    }

    /// What was brought since this was asked last.
    pub(crate) fn brought(self) -> Vec<Assessment> {
        BROUGHT.take()
    }

    /// Opens what a link holds: questions to answer, answers to take in, or what was shared.
    pub(crate) fn open_link(self, held: Assessment) {
        if is_unanswered(&held) {
            self.accept(&held);
        } else if let Some(of) = untrack(|| self.answered_for(&held)) {
            self.bring(of, vec![held]);
        } else {
            self.look_at_shared(held, Page::Result);
        }
    }

    /// Whether the open assessment is a colleague's part; to be read within a reactive scope.
    pub(crate) fn is_invited(self) -> bool {
        let is_invited = self.with_open(|open| open.invitation.is_some());
        is_invited.unwrap_or_default()
    }
}
