//! The action plan in the columns that other programs import. A layout is data: the
//! names of the columns, what stands in each, and how days are written.

use super::csv;
use super::sheet::Cell;
use super::source::Source;
use super::tables::{Row, actions};
use crate::core::assessment::planning::ActionState;
use crate::core::date::Date;
use crate::core::plan::PlannedActivity;
use crate::messages::{days, euros, fill, hours, phase, t};
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
    /// The same, with hours, days of a person and euros in words: for what has no column.
    DescriptionWithCost,
    Phase,
    Owner,
    Start,
    Finish,
    Hours,
    /// Days of a person, of eight hours.
    PersonDays,
    Euros,
    Seconds,
    /// The states open, under way and done, in the words of the program.
    State([&'static str; 3]),
    /// 1 to 4, the first phases first.
    Priority,
    /// XS to XL, by hours.
    Size,
    Fixed(&'static str),
}

/// How days are written in text.
#[derive(Debug, Clone, Copy)]
enum Days {
    /// 2026-11-23.
    Iso,
    /// 23/Nov/26 5:00 PM, as Jira reads them unless told otherwise.
    Jira,
}

/// A layout as data.
struct Profile {
    /// The name used in the names of files.
    key: &'static str,
    days: Days,
    columns: &'static [(&'static str, Fact)],
}

/// The layouts in the order of their names.
const PROFILES: [Profile; 4] = [
    Profile {
        key: "jira",
        days: Days::Jira,
        columns: &[
            ("Summary", Fact::Title),
            ("Issue Type", Fact::Fixed("Task")),
            ("Description", Fact::Description),
            ("Assignee", Fact::Owner),
            ("Due Date", Fact::Finish),
            ("Original Estimate", Fact::Seconds),
            ("Labels", Fact::Fixed("ISO20000")),
            ("External issue ID", Fact::Id),
        ],
    },
    Profile {
        key: "gitlab",
        days: Days::Iso,
        columns: &[
            ("title", Fact::Title),
            ("description", Fact::DescriptionWithCost),
            ("due_date", Fact::Finish),
        ],
    },
    Profile {
        key: "tasks",
        days: Days::Iso,
        columns: &[
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
    },
    Profile {
        key: "ciso-assistant",
        days: Days::Iso,
        columns: &[
            ("ref_id", Fact::Id),
            ("name", Fact::Title),
            ("description", Fact::DescriptionWithCost),
            ("category", Fact::Fixed("process")),
            ("status", Fact::State(["to_do", "in_progress", "active"])),
            ("priority", Fact::Priority),
            ("csf_function", Fact::Fixed("govern")),
            ("effort", Fact::Size),
            ("start_date", Fact::Start),
            ("eta", Fact::Finish),
            ("person_days", Fact::PersonDays),
            ("cost", Fact::Euros),
        ],
    },
];

impl Layout {
    /// The layouts that are files of CSV.
    pub const CSV: [Self; 3] = [Self::Jira, Self::GitLab, Self::Plain];

    fn profile(self) -> &'static Profile {
        let [jira, gitlab, plain, ciso] = const { &PROFILES };
        match self {
            Self::Jira => jira,
            Self::GitLab => gitlab,
            Self::Plain => plain,
            Self::CisoAssistant => ciso,
        }
    }

    /// The name used in the names of files.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.profile().key
    }

    /// The work of the plan in this layout, its headings first: all that takes hours or
    /// money or is waited for; what is done only where a column says so.
    #[must_use]
    pub fn rows(self, source: &Source<'_>) -> Vec<Vec<Cell>> {
        let columns = self.profile().columns;
        let mut facts = columns.iter().map(|(_, fact)| fact);
        let tells_state = facts.any(|fact| matches!(fact, Fact::State(_)));
        let mut rows = vec![columns.iter().map(|(name, _)| Cell::name(name)).collect()];
        let all = actions(source);
        let tasks = all.iter();
        let tasks = tasks.filter(|row| tells_state || row.state(source) != ActionState::Done);
        rows.extend(tasks.map(|row| {
            let facts = columns.iter().map(|(_, fact)| fact.cell(*row, source));
            facts.collect()
        }));
        rows
    }

    /// The same as they stand in a file of CSV.
    #[must_use]
    pub fn texts(self, source: &Source<'_>) -> Vec<Vec<String>> {
        let days = self.profile().days;
        let text = |cell: &Cell| match cell {
            Cell::Date(date) => days.written(*date),
            other => csv::text(other),
        };
        let rows = self.rows(source);
        rows.iter()
            .map(|row| row.iter().map(text).collect())
            .collect()
    }
}

impl Fact {
    fn cell(self, row: Row<'_>, source: &Source<'_>) -> Cell {
        let planned = row.planned();
        let own_hours = planned.map(PlannedActivity::own_hours);
        match self {
            Self::Id => Cell::words(row.id()),
            Self::Title => Cell::words(row.name(source)),
            Self::Description => Cell::words(description(row, source)),
            Self::DescriptionWithCost => {
                let lines = [description(row, source), cost(row)];
                let lines = lines.iter().filter(|line| !line.is_empty());
                Cell::words(lines.map(String::as_str).collect::<Vec<_>>().join("\n"))
            }
            Self::Phase => planned.map_or(Cell::Empty, |one| Cell::name(phase(one.phase))),
            Self::Owner => {
                let action = row.action(source);
                Cell::words(action.map_or("", |one| {
                    notes::owner(source.bank, source.assessment, &one.id)
                }))
            }
            Self::Start => Cell::day(planned.map(|one| one.start.min(one.finish))),
            Self::Finish => Cell::day(planned.map(|one| one.finish)),
            Self::Hours => Cell::maybe(own_hours),
            Self::PersonDays => Cell::maybe(own_hours.map(|hours| hours / DAY)),
            Self::Euros => Cell::maybe(planned.map(|one| one.euros)),
            Self::Seconds => {
                own_hours.map_or(Cell::Empty, |hours| Cell::Number((hours * 3_600.0).round()))
            }
            Self::State([open, doing, done]) => Cell::name(match row.state(source) {
                ActionState::Open => open,
                ActionState::Doing => doing,
                ActionState::Done => done,
            }),
            Self::Priority => {
                let place = planned.map(|one| (one.phase as usize + 1).min(4));
                place.map_or(Cell::Empty, Cell::count)
            }
            Self::Size => own_hours.map_or(Cell::Empty, |hours| Cell::name(size(hours))),
            Self::Fixed(text) => Cell::name(text),
        }
    }
}

/// Hours of a day of a person.
const DAY: f64 = 8.0;

/// What a piece of work takes, in words; nothing where it takes nothing.
fn cost(row: Row<'_>) -> String {
    let Some(planned) = row.planned() else {
        return String::new();
    };
    let own = planned.own_hours();
    if own <= 0.0 && planned.euros <= 0.0 {
        return String::new();
    }
    fill(
        "task.cost",
        &[
            ("hours", &hours(own)),
            ("days", &days(own / DAY)),
            ("euros", &euros(planned.euros)),
        ],
    )
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
    fn written(self, date: Date) -> String {
        match self {
            Self::Iso => date.to_string(),
            Self::Jira => {
                const MONTHS: [&str; 12] = [
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec",
                ];
                let (year, month, day) = date.ymd();
                let month = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
                format!("{day:02}/{month}/{:02} 5:00 PM", year.rem_euclid(100))
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
