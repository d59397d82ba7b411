//! What there is to do with the open assessment, and where one goes on.

use crate::dom::prelude::*;

use super::App;
use crate::app::browser;
use crate::core::assessment::Assessment;
use crate::core::id::QuestionId;
use crate::route::Page;
use crate::shown::tasks::{Task, tasks};
use crate::shown::{going_on, second_look};

impl App {
    /// The tasks of the open assessment; to be read within a reactive scope.
    pub(crate) fn tasks(self) -> Option<[Task; 9]> {
        let to_check = self.to_check();
        self.report.with(|report| {
            let report = report.as_ref()?;
            self.bank.with(|state| {
                let pace = self.pace.get_value();
                self.with_open(|open| tasks(state.bank(), open, report, to_check, pace))
            })
        })
    }

    /// How many answers are worth a second look; to be read within a reactive scope.
    pub(crate) fn to_check(self) -> usize {
        let count = self.bank.with(|state| {
            self.elsewhere.with(|elsewhere| {
                self.with_open(|open| second_look::count(state.bank(), open, elsewhere))
            })
        });
        count.unwrap_or_default()
    }

    /// Where one goes on with an assessment, and how that is said; to be read within a
    /// reactive scope.
    pub(crate) fn way_on(self, assessment: &Assessment) -> (Page, String) {
        let place = assessment.place.clone();
        let place = place.or_else(|| self.place_in(&assessment.id));
        self.with_bank(|bank| going_on::way(bank, assessment, place.as_ref()))
    }

    /// Takes note of when an open question was answered.
    pub(super) fn note_pace(self, id: &QuestionId) {
        let is_open = self.open.with_untracked(|open| {
            let open = open.as_ref();
            open.is_some_and(|open| open.value(id).is_none())
        });
        if is_open {
            let now = browser::now().milliseconds;
            self.pace.update_value(|pace| pace.note(now));
        }
    }
}
