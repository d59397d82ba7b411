//! What things are called, by the catalogue and the messages.

use crate::core::assessment::Assessment;
use crate::core::bank::{Area, Bank};
use crate::core::plan::Work;
use crate::core::questionnaire::Group;
use crate::core::report::SubClauseResult;
use crate::core::scoring::{Conformity, EvidenceBasis};
use crate::core::standard::{Module, SubClause, Theme};
use crate::messages::{clause, conformity, fill, t};

/// The name of an assessment: its organisation's, or that it has none; of a colleague's
/// part that it is one.
#[must_use]
pub fn name_of(assessment: &Assessment) -> String {
    let name = organisation(assessment);
    match assessment.invitation {
        None => name,
        Some(_) => fill("reply.part-of", &[("name", &name)]),
    }
}

/// The name of an assessment's organisation, or that it has none.
#[must_use]
pub fn organisation(assessment: &Assessment) -> String {
    let name = assessment.profile.organisation.trim();
    if name.is_empty() {
        t("library.unnamed").to_owned()
    } else {
        name.to_owned()
    }
}

/// The title of a sub-clause with its number.
#[must_use]
pub fn title(bank: &Bank, sub_clause: SubClause) -> String {
    let title = bank.sub_clause(sub_clause).map_or("", |info| &info.title);
    format!("{sub_clause} {title}")
}

/// The name of a theme.
#[must_use]
pub fn theme_name(bank: &Bank, theme: Theme) -> String {
    let mut themes = bank.lists().themes.iter();
    let info = themes.find(|info| info.theme == theme);
    info.map_or_else(String::new, |info| info.name.clone())
}

/// The name of a context module.
#[must_use]
pub fn module_name(bank: &Bank, module: Module) -> String {
    let mut modules = bank.lists().modules.iter();
    let info = modules.find(|info| info.module == module);
    info.map_or_else(String::new, |info| info.name.clone())
}

/// The name of a group of questions.
#[must_use]
pub fn group_name(bank: &Bank, group: Group) -> String {
    match group {
        Group::Clause(of) => format!("{} {}", of.number(), clause(of)),
        Group::Theme(theme) => theme_name(bank, theme),
        Group::Module(module) => module_name(bank, module),
    }
}

/// What a question is about, for the line above it.
#[must_use]
pub fn area_name(bank: &Bank, area: Area) -> String {
    match area {
        Area::SubClause(sub_clause, _) => title(bank, sub_clause),
        other => group_name(bank, Group::of(other)),
    }
}

/// The name of an activity; its id where the catalogue does not know it.
#[must_use]
pub fn work_name(bank: &Bank, work: &Work) -> String {
    let bare = |work: &Work| match work {
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
    };
    super::work(work, bare)
}

/// A conformity as the key of its mark and in words; what is met by claim or at a first
/// look only is a state of its own.
#[must_use]
pub fn conformity_state(result: &SubClauseResult) -> (&'static str, &'static str) {
    let of = result.conformity;
    if result.is_first_look() {
        ("first-look", t("mark.first-look"))
    } else if of == Conformity::Met && result.evidence == EvidenceBasis::Claimed {
        ("claimed", t("mark.claimed"))
    } else {
        (of.key(), conformity(of))
    }
}
