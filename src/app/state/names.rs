//! What things are called, each in a reactive scope.

use super::App;
use crate::core::plan::Work;
use crate::core::questionnaire::Group;
use crate::core::standard::{SubClause, Theme};
use crate::messages::{self, clause};

impl App {
    /// The title of a sub-clause with its number.
    pub(crate) fn title_of(self, sub_clause: SubClause) -> String {
        self.with_bank(|bank| {
            let title = bank.sub_clause(sub_clause).map_or("", |info| &info.title);
            format!("{sub_clause} {title}")
        })
    }

    /// The name of a theme.
    pub(crate) fn theme_name(self, theme: Theme) -> String {
        self.with_bank(|bank| {
            let themes = &bank.lists().themes;
            let info = themes.iter().find(|info| info.theme == theme);
            info.map_or_else(String::new, |info| info.name.clone())
        })
    }

    /// The industry's name.
    pub(crate) fn industry_name(self) -> Option<String> {
        Some(self.industry()?.text.name)
    }

    /// The name of an activity.
    pub(crate) fn work_name(self, work: &Work) -> String {
        let bare = |work: &Work| {
            self.with_bank(|bank| match work {
                Work::Action(id) => {
                    let action = bank.action(id);
                    action.map_or_else(|| id.to_string(), |action| action.text.title.clone())
                }
                Work::Training(id) => {
                    let mut known = bank.lists().training.iter();
                    let topic = known.find(|one| one.id == *id);
                    topic.map_or_else(|| id.to_string(), |topic| topic.name.clone())
                }
                Work::ToolSetup(id) => {
                    let mut known = bank.lists().tools.iter();
                    let tool = known.find(|one| one.id == *id);
                    tool.map_or_else(|| id.to_string(), |tool| tool.text.name.clone())
                }
                _ => String::new(),
            })
        };
        messages::work(work, bare)
    }

    /// The name of a group of questions.
    pub(crate) fn group_name(self, group: Group) -> String {
        self.with_bank(|bank| match group {
            Group::Clause(of) => format!("{} {}", of.number(), clause(of)),
            Group::Theme(theme) => {
                let info = bank.lists().themes.iter().find(|info| info.theme == theme);
                info.map(|info| info.name.clone()).unwrap_or_default()
            }
            Group::Module(module) => {
                let info = bank
                    .lists()
                    .modules
                    .iter()
                    .find(|info| info.module == module);
                info.map(|info| info.name.clone()).unwrap_or_default()
            }
        })
    }
}
