//! What things are called and what is left to do, each in a reactive scope.

use super::App;
use crate::app::browser;
use crate::core::plan::{Work, hours_left};
use crate::core::questionnaire::Group;
use crate::core::standard::{Clause, SubClause, Theme};
use crate::shown;

impl App {
    /// The title of a sub-clause with its number.
    pub(crate) fn title_of(self, sub_clause: SubClause) -> String {
        self.with_bank(|bank| shown::title(bank, sub_clause))
    }

    /// The sub-clauses of a clause that are assessed.
    pub(crate) fn assessed(self, clause: Clause) -> Vec<SubClause> {
        let all = self.with_bank(|bank| bank.assessed().collect::<Vec<_>>());
        all.into_iter()
            .filter(|one| one.clause() == clause)
            .collect()
    }

    /// The name of a theme.
    pub(crate) fn theme_name(self, theme: Theme) -> String {
        self.with_bank(|bank| shown::theme_name(bank, theme))
    }

    /// The industry's name.
    pub(crate) fn industry_name(self) -> Option<String> {
        Some(self.industry()?.text.name)
    }

    /// The name of an activity.
    pub(crate) fn work_name(self, work: &Work) -> String {
        self.with_bank(|bank| shown::work_name(bank, work))
    }

    /// The own hours that are left to do for each sub-clause, as the plan reckons them.
    pub(crate) fn hours_left(self) -> Vec<f64> {
        let today = browser::today();
        self.with_open(|open| self.with_bank(|bank| hours_left(bank, open, today).into()))
            .unwrap_or_default()
    }

    /// The name of a group of questions.
    pub(crate) fn group_name(self, group: Group) -> String {
        self.with_bank(|bank| shown::group_name(bank, group))
    }
}
