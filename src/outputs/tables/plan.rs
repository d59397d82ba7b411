//! The plan's work with dates, hours and euros, and who learns what.

use super::table::{Rows, Table, coming_back, going_out, said};
use crate::core::assessment::planning::ActionState;
use crate::core::bank::Action;
use crate::core::id::ActionId;
use crate::core::plan::{Learning, PlannedActivity, TrainingRow, training_plan};
use crate::core::standard::Role;
use crate::messages::{learning_kind, list, phase, role, t};
use crate::outputs::sheet::{Cell, Column, Kind};
use crate::outputs::source::Source;
use crate::shown::{title, work_name};

/// A piece of work: planned, or an action that has left the plan because it is done.
#[derive(Clone, Copy)]
pub(crate) enum Row<'a> {
    /// Planned.
    Planned(&'a PlannedActivity),
    /// An action that is not in the plan, of which something was said.
    Other(&'a ActionId),
}

impl<'a> Row<'a> {
    /// What tells it from the others: an action's id, else the name of the work.
    pub(crate) fn id(self) -> String {
        match self {
            Self::Planned(one) => match one.work.action() {
                Some(id) => id.to_string(),
                None => one.work.key(),
            },
            Self::Other(id) => id.to_string(),
        }
    }

    /// The action, if it is one of the catalogue.
    pub(crate) fn action(self, source: &Source<'a>) -> Option<&'a Action> {
        match self {
            Self::Planned(one) => source.bank.action(one.work.action()?),
            Self::Other(id) => source.bank.action(id),
        }
    }

    /// Its name.
    pub(crate) fn name(self, source: &Source<'a>) -> String {
        match (self, self.action(source)) {
            (Self::Planned(one), _) => work_name(source.bank, &one.work),
            (Self::Other(_), Some(action)) => action.text.title.clone(),
            (Self::Other(id), None) => id.to_string(),
        }
    }

    /// What is planned of it.
    pub(crate) fn planned(self) -> Option<&'a PlannedActivity> {
        match self {
            Self::Planned(one) => Some(one),
            Self::Other(_) => None,
        }
    }

    /// How far it is; what is no action is open.
    pub(crate) fn state(self, source: &Source<'a>) -> ActionState {
        let id = match self {
            Self::Planned(one) => one.work.action(),
            Self::Other(id) => Some(id),
        };
        let said = id.and_then(|id| source.assessment.plan.actions.get(id));
        said.map(|said| said.state).unwrap_or_default()
    }
}

/// All work: what is planned in its order, then what else something was said of.
pub(crate) fn actions<'a>(source: &Source<'a>) -> Vec<Row<'a>> {
    let planned = source.there().map(|plan| &plan.planned.plan);
    let mut rows: Vec<Row<'a>> = planned
        .map_or(&[][..], |plan| plan.activities.as_slice())
        .iter()
        .map(Row::Planned)
        .collect();
    let is_planned = |id: &ActionId| {
        let mut all = rows.iter().filter_map(|row| row.planned());
        all.any(|one| one.work.action() == Some(id))
    };
    let said = source.assessment.plan.actions.keys();
    let others: Vec<_> = said.filter(|id| !is_planned(id)).map(Row::Other).collect();
    rows.extend(others);
    rows
}

pub(super) fn columns() -> Vec<Column> {
    let mut head = going_out(&[
        ("sheet.id", Kind::Id),
        ("sheet.work", Kind::Long),
        ("sheet.part", Kind::Short),
        ("sheet.phase", Kind::Short),
        ("sheet.start", Kind::Date),
        ("sheet.finish", Kind::Date),
    ]);
    head.extend(coming_back(Table::Actions));
    head.extend(going_out(&[("sheet.hours", Kind::Number)]));
    head.extend(Role::ALL.map(|one| Column {
        name: role(one),
        kind: Kind::Number,
        comes_back: false,
    }));
    head.extend(going_out(&[
        ("sheet.bought", Kind::Number),
        ("sheet.euros", Kind::Euros),
        ("sheet.after", Kind::Long),
        ("sheet.steps", Kind::Long),
        ("sheet.done-when", Kind::Long),
    ]));
    head
}

pub(super) fn rows(source: &Source<'_>) -> Rows {
    let table = Table::Actions;
    let all = actions(source);
    let row = |one: &Row<'_>| {
        let action = one.action(source);
        let planned = one.planned();
        let part = action.and_then(|action| action.sub_clause);
        let after = planned.map_or(&[][..], |one| one.after.as_slice());
        let after: Vec<String> = after
            .iter()
            .filter_map(|&at| all.get(at).map(|one| one.id()))
            .collect();
        let mut row = vec![
            Cell::words(one.id()),
            Cell::words(one.name(source)),
            Cell::words(
                part.map(|part| title(source.bank, part))
                    .unwrap_or_default(),
            ),
            planned.map_or(Cell::Empty, |one| Cell::name(phase(one.phase))),
            Cell::day(planned.map(|one| one.start)),
            Cell::day(planned.map(|one| one.finish)),
        ];
        if action.is_some() || planned.is_none() {
            row.extend(said(table, source, &one.id()));
        } else {
            // An audit or a wait has no state of its own.
            row.extend(table.fields().iter().map(|_| Cell::Empty));
        }
        row.push(Cell::maybe(planned.map(PlannedActivity::own_hours)));
        let hours = |role| Cell::maybe(planned.map(|one| one.hours_of(role)));
        row.extend(Role::ALL.map(hours));
        row.push(Cell::maybe(planned.map(|one| one.bought_hours)));
        row.push(Cell::maybe(planned.map(|one| one.euros)));
        row.push(Cell::words(after.join("\n")));
        let text = action.map(|action| &action.text);
        row.push(Cell::words(
            text.map(|text| text.steps.join("\n")).unwrap_or_default(),
        ));
        row.push(Cell::words(
            text.map(|text| text.done_when.clone()).unwrap_or_default(),
        ));
        row
    };
    all.iter().map(row).collect()
}

pub(super) fn columns_of_training() -> Vec<Column> {
    going_out(&[
        ("sheet.id", Kind::Id),
        ("sheet.topic", Kind::Short),
        ("sheet.who", Kind::Short),
        ("sheet.people", Kind::Number),
        ("sheet.way", Kind::Short),
        ("sheet.whether", Kind::Short),
        ("sheet.start", Kind::Date),
        ("sheet.finish", Kind::Date),
        ("sheet.hours", Kind::Number),
        ("sheet.euros", Kind::Euros),
        ("sheet.saves", Kind::Number),
    ])
}

pub(super) fn training(source: &Source<'_>) -> Rows {
    let Some(plan) = source.there() else {
        return Vec::new();
    };
    let row = |one: &TrainingRow| {
        let mut topics = source.bank.lists().training.iter();
        let topic = topics.find(|topic| topic.id == one.topic);
        let roles: Vec<_> = one.roles.iter().map(|one| role(*one)).collect();
        let whether = match one.learning {
            Learning::Planned(..) => "sheet.planned",
            Learning::Held => "sheet.held",
            Learning::Skipped => "sheet.skipped",
            Learning::NotWorth => "sheet.not-worth",
        };
        vec![
            Cell::words(one.topic.as_str()),
            Cell::words(topic.map(|topic| topic.name.clone()).unwrap_or_default()),
            Cell::words(list(&roles)),
            Cell::number(one.people),
            one.kind
                .map_or(Cell::Empty, |kind| Cell::name(learning_kind(kind))),
            Cell::name(t(whether)),
            Cell::day(one.dates().map(|(start, _)| start)),
            Cell::day(one.dates().map(|(_, finish)| finish)),
            Cell::number(one.hours.sum()),
            Cell::number(one.euros),
            Cell::number(one.saved_hours),
        ]
    };
    let rows = training_plan(source.bank, source.assessment, &plan.planned.plan);
    rows.iter().map(row).collect()
}
