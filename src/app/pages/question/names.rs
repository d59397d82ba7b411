//! What questions and groups of them are called.

use crate::app::state::App;
use crate::core::bank::Area;
use crate::core::questionnaire::Group;
use crate::messages::clause;

/// What a question is about, for the line above it.
pub(super) fn area_name(app: App, area: Area) -> String {
    match area {
        Area::SubClause(sub_clause, _) => app.with_bank(|bank| {
            let title = bank.sub_clause(sub_clause).map(|info| info.title.clone());
            format!("{sub_clause} {}", title.unwrap_or_default())
        }),
        other => group_name(app, Group::of(other)),
    }
}

/// What a sub-clause is about in everyday words.
pub(super) fn plain_name(app: App, area: Area) -> Option<String> {
    let sub_clause = area.sub_clause()?;
    app.with_bank(|bank| bank.sub_clause(sub_clause).map(|info| info.plain.clone()))
}

/// The name of a group of questions.
pub(in crate::app::pages) fn group_name(app: App, group: Group) -> String {
    app.with_bank(|bank| match group {
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
