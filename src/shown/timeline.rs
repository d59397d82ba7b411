//! The work of a plan in pieces and in blocks of them, as the timeline and the agenda
//! show it.

use crate::charts::Period;
use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{ActionState, Phase};
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::core::id::ActionId;
use crate::core::ordered::Map;
use crate::core::plan::{Plan, PlannedActivity, Work};
use crate::core::sort::sort_by_key;
use crate::core::standard::{Clause, Role};
use crate::messages::{Value, clause, day_of_year, fill, hours, list, role, t};
use crate::shown::roadmap::{DATES, phase_name};
use crate::shown::{notes, work_name};

/// How far a piece of work is, and whether it is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not begun.
    Open,
    /// Under way.
    Doing,
    /// Done.
    Done,
    /// Planned for after the day on which its gap is to be closed, or after the date
    /// aimed at.
    Late,
}

impl Standing {
    /// All, in the order of legends.
    pub const ALL: [Self; 4] = [Self::Open, Self::Doing, Self::Done, Self::Late];

    /// The name used in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::Late => "late",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => t("timeline.open"),
            Self::Doing => t("timeline.doing"),
            Self::Done => t("timeline.done"),
            Self::Late => t("timeline.late"),
        }
    }
}

/// What work is grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// Its phase.
    Phase,
    /// Who does it.
    Person,
    /// The clause that it serves.
    Clause,
}

impl Grouping {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Phase, Self::Person, Self::Clause];

    /// The name used in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Phase => "phase",
            Self::Person => "person",
            Self::Clause => "clause",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Phase => t("timeline.by-phase"),
            Self::Person => t("timeline.by-person"),
            Self::Clause => t("timeline.by-clause"),
        }
    }
}

/// Which work is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// All of it.
    All,
    /// What can delay the end.
    CanDelay,
    /// What is late.
    Late,
}

impl Only {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::All, Self::CanDelay, Self::Late];

    /// The name used in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::CanDelay => "can-delay",
            Self::Late => "late",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => t("timeline.all"),
            Self::CanDelay => t("timeline.can-delay"),
            Self::Late => t("timeline.only-late"),
        }
    }

    /// Whether a piece is shown.
    #[must_use]
    pub fn shows(self, piece: &Piece) -> bool {
        match self {
            Self::All => true,
            Self::CanDelay => piece.slack == Slack::None,
            Self::Late => piece.standing == Standing::Late,
        }
    }
}

/// Whether a delay of a piece delays the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slack {
    /// It does.
    None,
    /// It need not.
    Some,
}

/// Who decides about when a piece is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The plan.
    Planned,
    /// The visitor, or its being under way.
    Pinned,
}

/// A piece of work.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// What it is.
    pub work: Work,
    /// What it is called.
    pub name: String,
    /// Who does it; empty if nobody is named.
    pub owner: String,
    /// The roles that it takes hours of, the one that gives most first.
    pub roles: Vec<Role>,
    /// Own hours that are left.
    pub hours: f64,
    /// Its phase.
    pub phase: Phase,
    /// First and last day; none where it was not noted when it was done.
    pub days: Option<(Date, Date)>,
    /// How far it is.
    pub standing: Standing,
    /// Whether a delay of it delays the end.
    pub slack: Slack,
    /// Who decides about its dates.
    pub place: Place,
}

impl Piece {
    /// What stands on its bar: who does it, else its hours.
    #[must_use]
    pub fn note(&self) -> String {
        if !self.owner.is_empty() {
            return self.owner.clone();
        }
        if self.hours < 0.05 {
            return String::new();
        }
        hours(self.hours)
    }

    /// All that is to be told of it beside its name, for who does not see the bar.
    #[must_use]
    pub fn told(&self) -> String {
        let mut words = vec![days(self.days), self.note()];
        words.push(self.standing.name().to_owned());
        if self.slack == Slack::None {
            words.push(t("timeline.can-delay").to_owned());
        }
        if self.place == Place::Pinned {
            words.push(t("plan.pinned").to_owned());
        }
        words.retain(|words| !words.is_empty());
        list(&words)
    }
}

/// From the first to the last day, without the year, which stands in the heading.
#[must_use]
pub fn days(days: Option<(Date, Date)>) -> String {
    days.map_or_else(String::new, |(start, end)| {
        if start == end {
            return day_of_year(start);
        }
        let (start, end) = (day_of_year(start), day_of_year(end));
        fill("timeline.days", &[("start", &start), ("end", &end)])
    })
}

/// The own work of a plan by date, then what is done and has left it; `done` has the
/// phase of each of the latter.
#[must_use]
pub fn pieces(
    bank: &Bank,
    assessment: &Assessment,
    plan: &Plan,
    done: &[(ActionId, Phase)],
) -> Vec<Piece> {
    let critical = plan.critical();
    let own = plan.activities.iter().zip(critical);
    let own = own.filter(|(one, _)| one.work.is_own_work());
    let mut pieces: Vec<Piece> = own
        .map(|(one, critical)| planned(bank, assessment, plan, one, critical))
        .collect();
    sort_by_key(&mut pieces, |piece| piece.days);
    pieces.extend(
        done.iter()
            .map(|(id, phase)| finished(bank, assessment, id, *phase)),
    );
    pieces
}

/// The audits and waits of the plan, by date.
#[must_use]
pub fn milestones(bank: &Bank, assessment: &Assessment, plan: &Plan) -> Vec<Piece> {
    let critical = plan.critical();
    let all = plan.activities.iter().zip(critical);
    let mut all: Vec<_> = all.filter(|(one, _)| !one.work.is_own_work()).collect();
    sort_by_key(&mut all, |(one, _)| (one.finish_week, one.start_week));
    all.into_iter()
        .map(|(one, critical)| planned(bank, assessment, plan, one, critical))
        .collect()
}

fn planned(
    bank: &Bank,
    assessment: &Assessment,
    plan: &Plan,
    one: &PlannedActivity,
    critical: bool,
) -> Piece {
    let action = one.work.action();
    let decided = action.and_then(|id| assessment.plan.actions.get(id));
    let due = action.and_then(|id| {
        let sub_clause = bank.action(id)?.sub_clause?;
        assessment.gaps.get(&sub_clause)?.due
    });
    let target = plan.target.map(|check| check.target);
    let is_late = |by: Option<Date>| by.is_some_and(|by| by < one.finish);
    let standing = if is_late(due) || is_late(target) {
        Standing::Late
    } else if decided.is_some_and(|plan| plan.state == ActionState::Doing) {
        Standing::Doing
    } else {
        Standing::Open
    };
    let mut roles: Vec<Role> = Role::ALL.into_iter().collect();
    roles.retain(|&role| one.hours_of(role) > 0.05);
    sort_by_key(&mut roles, |&role| {
        std::cmp::Reverse(minutes(one.hours_of(role)))
    });
    Piece {
        work: one.work.clone(),
        name: work_name(bank, &one.work),
        owner: owner(bank, assessment, action),
        roles,
        hours: one.own_hours(),
        phase: one.phase,
        days: Some((one.start, one.finish)),
        standing,
        slack: if critical { Slack::None } else { Slack::Some },
        place: if one.pinned {
            Place::Pinned
        } else {
            Place::Planned
        },
    }
}

fn minutes(hours: f64) -> u32 {
    (hours * 60.0).round() as u32
}

fn owner(bank: &Bank, assessment: &Assessment, action: Option<&ActionId>) -> String {
    action.map_or_else(String::new, |id| {
        notes::owner(bank, assessment, id).to_owned()
    })
}

fn finished(bank: &Bank, assessment: &Assessment, id: &ActionId, phase: Phase) -> Piece {
    let decided = assessment.plan.actions.get(id);
    let days = decided.and_then(|plan| {
        let end = plan.finished?;
        Some((plan.started.unwrap_or(end).min(end), end))
    });
    let work = Work::Action(id.clone());
    Piece {
        name: work_name(bank, &work),
        owner: owner(bank, assessment, Some(id)),
        work,
        roles: Vec::new(),
        hours: 0.0,
        phase,
        days,
        standing: Standing::Done,
        slack: Slack::Some,
        place: Place::Planned,
    }
}

/// Pieces that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What tells it from the others.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its pieces by date, then what is done.
    pub pieces: Vec<Piece>,
}

impl Block {
    /// From the first day of all to the last.
    #[must_use]
    pub fn days(&self) -> Option<(Date, Date)> {
        let days = || self.pieces.iter().filter_map(|piece| piece.days);
        let start = days().map(|(start, _)| start).min()?;
        Some((start, days().map(|(_, end)| end).max()?))
    }

    /// How many of its pieces are done.
    #[must_use]
    pub fn done(&self) -> usize {
        let done = self.pieces.iter();
        done.filter(|piece| piece.standing == Standing::Done)
            .count()
    }

    /// Whether one of its pieces can delay the end.
    #[must_use]
    pub fn slack(&self) -> Slack {
        if self.pieces.iter().any(|piece| piece.slack == Slack::None) {
            Slack::None
        } else {
            Slack::Some
        }
    }

    /// How much there is, and how much of it is done.
    #[must_use]
    pub fn sum(&self) -> String {
        let left: f64 = self.pieces.iter().map(|piece| piece.hours).sum();
        let numbers: [(&str, &dyn Value); 2] =
            [("count", &self.pieces.len()), ("hours", &hours(left))];
        let sum = fill("timeline.sum", &numbers);
        match self.done() {
            0 => sum,
            done => fill("timeline.sum-done", &[("sum", &sum), ("done", &done)]),
        }
    }
}

/// Pieces in blocks; a block keeps the order of its pieces.
#[must_use]
pub fn blocks(bank: &Bank, pieces: Vec<Piece>, by: Grouping) -> Vec<Block> {
    let mut blocks: Map<(usize, String), Vec<Piece>> = Map::new();
    for piece in pieces {
        let place = match by {
            Grouping::Phase => (piece.phase as usize, phase_name(piece.phase)),
            Grouping::Person => person(&piece),
            Grouping::Clause => of_clause(bank, &piece.work),
        };
        blocks.entry(place).or_default().push(piece);
    }
    let block = |((place, name), pieces)| Block {
        key: format!("{}-{place}-{name}", by.key()),
        name,
        pieces,
    };
    blocks.into_iter().map(block).collect()
}

/// Named people in the order of their names, then the roles of what nobody is named for.
fn person(piece: &Piece) -> (usize, String) {
    if !piece.owner.is_empty() {
        return (0, piece.owner.clone());
    }
    match piece.roles.first() {
        Some(&of) => (
            1 + of as usize,
            fill("timeline.nobody", &[("role", &role(of))]),
        ),
        None => (usize::MAX, t("timeline.nobody-known").to_owned()),
    }
}

fn of_clause(bank: &Bank, work: &Work) -> (usize, String) {
    let action = work.action().and_then(|id| bank.action(id));
    match action.and_then(|action| action.sub_clause) {
        Some(sub_clause) => {
            let of: Clause = sub_clause.clause();
            let number = of.number();
            let words: [(&str, &dyn Value); 2] = [("number", &number), ("name", &clause(of))];
            (of as usize, fill("plan.phase-name", &words))
        }
        None => (usize::MAX, t("timeline.no-clause").to_owned()),
    }
}

/// All that a timeline shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// First day of the axis.
    pub start: Date,
    /// Last day of the axis.
    pub end: Date,
    /// Today.
    pub today: Date,
    /// The date aimed at.
    pub target: Option<Date>,
    /// The own work by date, then what is done.
    pub pieces: Vec<Piece>,
    /// Audits and waits by date.
    pub milestones: Vec<Piece>,
}

/// The timeline of a plan; `done` are the actions that have left it.
#[must_use]
pub fn timeline(
    bank: &Bank,
    assessment: &Assessment,
    plan: &Plan,
    done: &[(ActionId, Phase)],
    today: Date,
) -> Timeline {
    let pieces = pieces(bank, assessment, plan, done);
    let target = plan.target.map(|check| check.target);
    let first = pieces.iter().filter_map(|piece| Some(piece.days?.0)).min();
    Timeline {
        start: assessment
            .plan
            .options
            .working_week
            .first_day(first.unwrap_or(today).min(today).min(plan.start)),
        end: target.unwrap_or(plan.finish).max(plan.finish),
        today,
        target,
        milestones: milestones(bank, assessment, plan),
        pieces,
    }
}

impl Timeline {
    fn period(&self) -> Period {
        Period {
            start: self.start,
            end: self.end,
            format: DATES,
        }
    }

    /// How many weeks the axis has.
    #[must_use]
    pub fn weeks(&self) -> f64 {
        f64::from(self.end.days_since(self.start).max(0) + 1) / 7.0
    }

    /// Where a day begins on the axis, 0–1.
    #[must_use]
    pub fn place(&self, date: Date) -> f64 {
        (f64::from(date.days_since(self.start)) / (7.0 * self.weeks())).clamp(0.0, 1.0)
    }

    /// Where the labels of an axis of so many pixels stand, 0–1.
    #[must_use]
    pub fn labels(&self, pixels: i32) -> Vec<(f64, String)> {
        self.period().labels(pixels)
    }

    /// The pieces that are shown, in blocks, the milestones as the last.
    #[must_use]
    pub fn blocks(&self, bank: &Bank, by: Grouping, only: Only) -> Vec<Block> {
        let shown = |pieces: &[Piece]| -> Vec<Piece> {
            pieces
                .iter()
                .filter(|piece| only.shows(piece))
                .cloned()
                .collect()
        };
        let mut blocks = blocks(bank, shown(&self.pieces), by);
        let milestones = shown(&self.milestones);
        if !milestones.is_empty() {
            blocks.push(Block {
                key: MILESTONES.to_owned(),
                name: t("plan.milestones").to_owned(),
                pieces: milestones,
            });
        }
        blocks
    }
}

/// The key of the block of milestones.
const MILESTONES: &str = "milestones";

/// What stands out: how many pieces can delay the end.
#[must_use]
pub fn message(timeline: &Timeline) -> String {
    let all = timeline.pieces.iter().chain(&timeline.milestones);
    let open = all.filter(|piece| piece.standing != Standing::Done);
    let all = open.clone().count();
    let count = open.filter(|piece| piece.slack == Slack::None).count();
    fill("timeline.message", &[("count", &count), ("all", &all)])
}
