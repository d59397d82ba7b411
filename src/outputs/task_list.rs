//! The action plan in the columns that other programs import. A layout is data: the
//! names of the columns, what stands in each, and how days are written.

use super::csv::{self, Start};
use super::source::Source;
use super::tables::{Row, actions};
use crate::core::assessment::planning::ActionState;
use crate::core::date::Date;
use crate::messages::{euros, fill, hours, phase, t};
use crate::shown::{notes, title};

/// A program, or a kind of it, that imports tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Jira's importer of CSV.
    Jira,
    /// GitLab's importer of issues.
    GitLab,
    /// Applied controls of CISO Assistant.
    CisoAssistant,
    /// Any list of tasks.
    Plain,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy)]
enum Fact {
    Id,
    Title,
    Description,
    Phase,
    Owner,
    Start,
    Finish,
    Hours,
    Seconds,
    /// The states open, under way and done, in the words of the program.
    State([&'static str; 3]),
    /// 1 to 4, the first phases first.
    Priority,
    /// XS to XL, by hours.
    Size,
    /// Hours and euros in words.
    Cost,
    Fixed(&'static str),
}

/// How days are written.
#[derive(Debug, Clone, Copy)]
enum Days {
    /// 2026-11-23.
    Iso,
    /// 23/Nov/26 5:00 PM, as Jira reads them unless told otherwise.
    Jira,
}

type Columns = &'static [(&'static str, Fact)];

impl Layout {
    /// All layouts.
    pub const ALL: [Self; 4] = [Self::Jira, Self::GitLab, Self::Plain, Self::CisoAssistant];

    /// The name used in the names of files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Jira => "jira",
            Self::GitLab => "gitlab",
            Self::CisoAssistant => "ciso-assistant",
            Self::Plain => "tasks",
        }
    }

    fn columns(self) -> (Days, Columns) {
        match self {
            Self::Jira => (
                Days::Jira,
                &[
                    ("Summary", Fact::Title),
                    ("Issue Type", Fact::Fixed("Task")),
                    ("Description", Fact::Description),
                    ("Assignee", Fact::Owner),
                    ("Due Date", Fact::Finish),
                    ("Original Estimate", Fact::Seconds),
                    ("Labels", Fact::Fixed("ISO20000")),
                    ("External issue ID", Fact::Id),
                ],
            ),
            Self::GitLab => (
                Days::Iso,
                &[
                    ("title", Fact::Title),
                    ("description", Fact::Description),
                    ("due_date", Fact::Finish),
                ],
            ),
            Self::CisoAssistant => (
                Days::Iso,
                &[
                    ("ref_id", Fact::Id),
                    ("name", Fact::Title),
                    ("description", Fact::Description),
                    ("category", Fact::Fixed("process")),
                    ("status", Fact::State(["to_do", "in_progress", "active"])),
                    ("priority", Fact::Priority),
                    ("csf_function", Fact::Fixed("govern")),
                    ("start_date", Fact::Start),
                    ("eta", Fact::Finish),
                    ("effort", Fact::Size),
                    ("observation", Fact::Cost),
                    ("filtering_labels", Fact::Fixed("ISO20000")),
                ],
            ),
            Self::Plain => (
                Days::Iso,
                &[
                    ("Task", Fact::Title),
                    ("Notes", Fact::Description),
                    ("Start", Fact::Start),
                    ("Due", Fact::Finish),
                    ("Owner", Fact::Owner),
                    ("Phase", Fact::Phase),
                    ("Hours", Fact::Hours),
                    ("State", Fact::State(["Open", "Under way", "Done"])),
                    ("Id", Fact::Id),
                ],
            ),
        }
    }

    /// The work of the plan in this layout: what is done only where a column says so.
    /// Audits and waits are no tasks.
    #[must_use]
    pub fn rows(self, source: &Source<'_>) -> Vec<Vec<String>> {
        let (days, columns) = self.columns();
        let mut facts = columns.iter().map(|(_, fact)| fact);
        let tells_state = facts.any(|fact| matches!(fact, Fact::State(_)));
        let mut rows = vec![columns.iter().map(|(name, _)| csv::safe(name)).collect()];
        let all = actions(source);
        let tasks = all.iter().filter(|row| {
            let is_own = row.planned().is_none_or(|one| one.work.is_own_work());
            is_own && (tells_state || row.state(source) != ActionState::Done)
        });
        rows.extend(tasks.map(|row| {
            let facts = columns
                .iter()
                .map(|(_, fact)| fact.text(*row, source, days));
            facts.collect()
        }));
        rows
    }

    /// The same as a file.
    #[must_use]
    pub fn file(self, source: &Source<'_>, start: Start) -> String {
        csv::write(&self.rows(source), start)
    }
}

impl Fact {
    fn text(self, row: Row<'_>, source: &Source<'_>, days: Days) -> String {
        let planned = row.planned();
        let own_hours = planned.map(crate::core::plan::PlannedActivity::own_hours);
        match self {
            Self::Id => csv::safe(&row.id()),
            Self::Title => csv::safe(&row.name(source)),
            Self::Description => csv::safe(&description(row, source)),
            Self::Phase => planned.map_or("", |one| phase(one.phase)).to_owned(),
            Self::Owner => {
                let action = row.action(source);
                let owner = action.map_or("", |one| {
                    notes::owner(source.bank, source.assessment, &one.id)
                });
                csv::safe(owner)
            }
            Self::Start => days.written(planned.map(|one| one.start), "9:00 AM"),
            Self::Finish => days.written(planned.map(|one| one.finish), "5:00 PM"),
            Self::Hours => own_hours.map_or_else(String::new, |hours| {
                crate::core::report::shown(hours).to_string()
            }),
            Self::Seconds => {
                own_hours.map_or_else(String::new, |hours| (hours * 3_600.0).round().to_string())
            }
            Self::State([open, doing, done]) => match row.state(source) {
                ActionState::Open => open,
                ActionState::Doing => doing,
                ActionState::Done => done,
            }
            .to_owned(),
            Self::Priority => {
                let place = planned.map(|one| one.phase as usize + 1);
                place.map_or_else(String::new, |place| place.min(4).to_string())
            }
            Self::Size => own_hours.map_or("", size).to_owned(),
            Self::Cost => planned.map_or_else(String::new, |one| {
                fill(
                    "task.cost",
                    &[
                        ("hours", &hours(one.own_hours())),
                        ("euros", &euros(one.euros)),
                    ],
                )
            }),
            Self::Fixed(text) => text.to_owned(),
        }
    }
}

/// A size by hours: our own proposal, a day to three weeks of one person.
fn size(hours: f64) -> &'static str {
    const SIZES: [(f64, &str); 4] = [(8.0, "XS"), (24.0, "S"), (60.0, "M"), (120.0, "L")];
    let fitting = SIZES.iter().find(|(most, _)| hours <= *most);
    fitting.map_or("XL", |(_, size)| size)
}

/// What there is to do, when it is done, where it belongs and what was said about it.
pub(super) fn description(row: Row<'_>, source: &Source<'_>) -> String {
    let Some(action) = row.action(source) else {
        return String::new();
    };
    let mut lines = action.text.steps.clone();
    if !action.text.done_when.is_empty() {
        lines.push(fill("task.done-when", &[("text", &action.text.done_when)]));
    }
    let owner = notes::owner(source.bank, source.assessment, &action.id);
    if !owner.is_empty() {
        lines.push(fill("task.owner", &[("name", &owner)]));
    }
    if let Some(part) = action.sub_clause {
        lines.push(fill("task.part", &[("title", &title(source.bank, part))]));
    }
    if let Some(said) = source.assessment.plan.actions.get(&action.id) {
        let said = [said.cause.trim(), said.note.trim()];
        lines.extend(
            said.into_iter()
                .filter(|one| !one.is_empty())
                .map(str::to_owned),
        );
    }
    lines.extend(notes::about_gap(source.assessment, action));
    let noted = notes::of_action(source.bank, source.assessment, action);
    lines.extend(
        noted
            .into_iter()
            .map(|one| fill("task.noted", &[("question", &one.ask), ("note", &one.note)])),
    );
    lines.join("\n")
}

impl Days {
    fn written(self, date: Option<Date>, time: &str) -> String {
        let Some(date) = date else {
            return String::new();
        };
        match self {
            Self::Iso => date.to_string(),
            Self::Jira => {
                const MONTHS: [&str; 12] = [
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec",
                ];
                let (year, month, day) = date.ymd();
                let month = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
                format!("{day:02}/{month}/{:02} {time}", year.rem_euclid(100))
            }
        }
    }
}

/// The name of a layout.
#[must_use]
pub fn name(layout: Layout) -> &'static str {
    t(match layout {
        Layout::Jira => "task.jira",
        Layout::GitLab => "task.gitlab",
        Layout::CisoAssistant => "task.ciso",
        Layout::Plain => "task.plain",
    })
}
