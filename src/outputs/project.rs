//! The plan as a project file (the XML of Microsoft Project, which others read too):
//! phases, tasks with work, people, who does what, links, milestones, closed weeks.

use super::source::Source;
use super::tables::{Row, actions, organisation};
use super::task_list::description;
use super::xml::{Event, Reader, Xml, XmlProblem};
use crate::core::assessment::planning::{ActionState, Phase};
use crate::core::date::Date;
use crate::core::plan::{Plan, PlannedActivity, There};
use crate::core::standard::Role;
use crate::messages::{phase, role, t};

const NAMESPACE: &str = "http://schemas.microsoft.com/project";
/// Hours of a week of work in the file's calendar.
const WEEK: f64 = 40.0;
/// The calendar's number.
const CALENDAR: &str = "1";
/// Tasks of phases come after all others by number.
const FIRST_TASK: usize = 1;

/// What a project file holds, to compare what was written with what is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Tasks, phases included.
    pub tasks: usize,
    /// Links between them.
    pub links: usize,
    /// Who does what.
    pub assignments: usize,
    /// Minutes that are left to work, of all assignments.
    pub minutes: u64,
    /// Letters of what tasks are called and of what is said about them.
    pub letters: usize,
}

/// The plan as a project file, and what it holds.
#[must_use]
pub fn write(source: &Source<'_>, there: &There) -> (String, Sums) {
    let plan = &there.planned.plan;
    let mut sums = Sums::default();
    let text = Xml::document("Project", &[("xmlns", NAMESPACE)], |xml| {
        leaf(xml, "Name", organisation(source.assessment));
        leaf(xml, "Title", t("project.title"));
        leaf(xml, "CreationDate", &morning(source.today));
        leaf(xml, "ScheduleFromStart", "1");
        leaf(xml, "StartDate", &morning(plan.start));
        leaf(xml, "FinishDate", &evening(plan.finish));
        leaf(xml, "CalendarUID", CALENDAR);
        leaf(xml, "DefaultStartTime", "08:00:00");
        leaf(xml, "DefaultFinishTime", "17:00:00");
        leaf(xml, "MinutesPerDay", "480");
        leaf(xml, "MinutesPerWeek", "2400");
        leaf(xml, "DaysPerMonth", "20");
        let currency = source.assessment.plan.options.currency;
        leaf(xml, "CurrencyCode", currency.code());
        xml.element("Calendars", &[], |xml| calendar(xml, source, there));
        xml.element("Tasks", &[], |xml| tasks(xml, source, plan, &mut sums));
        xml.element("Resources", &[], |xml| resources(xml, there));
        xml.element("Assignments", &[], |xml| {
            assignments(xml, source, plan, &mut sums);
        });
    });
    (text, sums)
}

/// What a project file holds.
///
/// # Errors
/// If it is no XML.
pub fn read(text: &str) -> Result<Sums, XmlProblem> {
    let mut reader = Reader::new(text.as_bytes())?;
    let mut sums = Sums::default();
    let mut within = Within::Elsewhere;
    while let Some(event) = reader.event()? {
        let Event::Start(name, _) = event else {
            continue;
        };
        match (name, within) {
            ("Task", _) => {
                within = Within::Task;
                sums.tasks += 1;
            }
            ("Assignment", _) => {
                within = Within::Assignment;
                sums.assignments += 1;
            }
            ("Resources", _) => within = Within::Elsewhere,
            ("PredecessorLink", _) => sums.links += 1,
            ("RemainingWork", Within::Assignment) => {
                sums.minutes += minutes_of(&reader.text_within()?);
            }
            ("Name" | "Notes", Within::Task) => {
                sums.letters += reader.text_within()?.chars().count();
            }
            _ => {}
        }
    }
    Ok(sums)
}

/// What is being read.
#[derive(Clone, Copy)]
enum Within {
    Elsewhere,
    Task,
    Assignment,
}

fn leaf(xml: &mut Xml, name: &str, text: &str) {
    xml.leaf(name, &[], text);
}

fn morning(date: Date) -> String {
    format!("{date}T08:00:00")
}

fn evening(date: Date) -> String {
    format!("{date}T17:00:00")
}

/// Hours as the format has them, to the minute.
fn duration(hours: f64) -> (String, u64) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // hours of a plan
    let minutes = (hours.max(0.0) * 60.0).round() as u64;
    (format!("PT{}H{}M0S", minutes / 60, minutes % 60), minutes)
}

fn minutes_of(duration: &str) -> u64 {
    let parts = duration.strip_prefix("PT").and_then(|rest| {
        let (hours, rest) = rest.split_once('H')?;
        let (minutes, _) = rest.split_once('M')?;
        Some((hours.parse::<u64>().ok()?, minutes.parse::<u64>().ok()?))
    });
    let most = u64::from(u32::MAX);
    parts.map_or(0, |(hours, minutes)| {
        hours.min(most) * 60 + minutes.min(most)
    })
}

/// The week of work, and the weeks in which nobody works.
fn calendar(xml: &mut Xml, source: &Source<'_>, there: &There) {
    let week = source.assessment.plan.options.working_week;
    xml.element("Calendar", &[], |xml| {
        leaf(xml, "UID", CALENDAR);
        leaf(xml, "Name", "Standard");
        leaf(xml, "IsBaseCalendar", "1");
        leaf(xml, "BaseCalendarUID", "-1");
        xml.element("WeekDays", &[], |xml| {
            // From Sunday, 1, to Saturday, 7.
            for day in 1..=7 {
                xml.element("WeekDay", &[], |xml| {
                    let works = week.has(day);
                    leaf(xml, "DayType", &day.to_string());
                    leaf(xml, "DayWorking", if works { "1" } else { "0" });
                    if works {
                        xml.element("WorkingTimes", &[], |xml| {
                            working_time(xml, "08:00:00", "12:00:00");
                            working_time(xml, "13:00:00", "17:00:00");
                        });
                    }
                });
            }
        });
        let closed = closed(there);
        if !closed.is_empty() {
            xml.element("Exceptions", &[], |xml| {
                for (first, last) in closed {
                    exception(xml, first, last);
                }
            });
        }
    });
}

fn working_time(xml: &mut Xml, from: &str, to: &str) {
    xml.element("WorkingTime", &[], |xml| {
        leaf(xml, "FromTime", from);
        leaf(xml, "ToTime", to);
    });
}

fn exception(xml: &mut Xml, first: Date, last: Date) {
    xml.element("Exception", &[], |xml| {
        leaf(xml, "EnteredByOccurrences", "0");
        xml.element("TimePeriod", &[], |xml| {
            leaf(xml, "FromDate", &format!("{first}T00:00:00"));
            leaf(xml, "ToDate", &format!("{last}T23:59:00"));
        });
        leaf(
            xml,
            "Occurrences",
            &(last.days_since(first) + 1).to_string(),
        );
        leaf(xml, "Name", t("project.closed"));
        leaf(xml, "Type", "1");
        leaf(xml, "DayWorking", "0");
    });
}

/// The spans within the plan in which nobody works, by first and last day.
fn closed(there: &There) -> Vec<(Date, Date)> {
    let calendar = &there.planned.input.calendar;
    let gap = |week: u32| {
        let first = calendar.first_day(week).plus_days(7);
        let next = calendar.first_day(week + 1);
        (next > first).then(|| (first, next.plus_days(-1)))
    };
    (0..there.planned.plan.makespan).filter_map(gap).collect()
}

fn tasks(xml: &mut Xml, source: &Source<'_>, plan: &Plan, sums: &mut Sums) {
    let mut place = 0;
    for (number, own) in Phase::ALL.into_iter().enumerate() {
        let Some(span) = plan.phases.iter().find(|span| span.phase == own) else {
            continue;
        };
        place += 1;
        sums.tasks += 1;
        let weeks = f64::from(span.finish_week.saturating_sub(span.start_week));
        xml.element("Task", &[], |xml| {
            let uid = FIRST_TASK + plan.activities.len() + number;
            leaf(xml, "UID", &uid.to_string());
            leaf(xml, "ID", &place.to_string());
            words(xml, sums, "Name", phase(own));
            leaf(xml, "Type", "1");
            leaf(xml, "IsNull", "0");
            leaf(xml, "OutlineLevel", "1");
            leaf(xml, "Start", &morning(span.start));
            leaf(xml, "Finish", &evening(span.finish));
            leaf(xml, "Duration", &duration(weeks * WEEK).0);
            leaf(xml, "DurationFormat", "9");
            leaf(xml, "Milestone", "0");
            leaf(xml, "Summary", "1");
        });
        for (at, activity) in plan.activities.iter().enumerate() {
            if activity.phase == own {
                place += 1;
                sums.tasks += 1;
                sums.links += links(activity).count();
                task(xml, source, (at, place), activity, sums);
            }
        }
    }
    let first = FIRST_TASK + plan.activities.len() + Phase::ALL.len();
    let done = actions(source);
    let done = done.iter().filter(|row| row.planned().is_none());
    let done = done.filter(|row| row.state(source) == ActionState::Done);
    for (number, row) in done.enumerate() {
        place += 1;
        sums.tasks += 1;
        done_task(xml, source, *row, (first + number, place, plan.start), sums);
    }
}

/// Words within a task, counted.
fn words(xml: &mut Xml, sums: &mut Sums, name: &str, text: &str) {
    sums.letters += text.chars().count();
    leaf(xml, name, text);
}

/// Work that has left the plan because it is done.
fn done_task(
    xml: &mut Xml,
    source: &Source<'_>,
    row: Row<'_>,
    (uid, place, start): (usize, usize, Date),
    sums: &mut Sums,
) {
    let said = source.assessment.plan.actions.iter();
    let mut said = said.filter(|(id, _)| id.as_str() == row.id());
    let finished = said.next().and_then(|(_, said)| said.finished);
    let when = evening(finished.unwrap_or(start).min(start));
    xml.element("Task", &[], |xml| {
        leaf(xml, "UID", &uid.to_string());
        leaf(xml, "ID", &place.to_string());
        words(xml, sums, "Name", &row.name(source));
        leaf(xml, "Type", "1");
        leaf(xml, "IsNull", "0");
        leaf(xml, "OutlineLevel", "1");
        leaf(xml, "Start", &when);
        leaf(xml, "Finish", &when);
        leaf(xml, "Duration", &duration(0.0).0);
        leaf(xml, "DurationFormat", "9");
        leaf(xml, "Milestone", "1");
        leaf(xml, "Summary", "0");
        leaf(xml, "PercentComplete", "100");
        leaf(xml, "PercentWorkComplete", "100");
        let notes = description(row, source);
        if !notes.is_empty() {
            words(xml, sums, "Notes", &notes);
        }
    });
}

/// How much of a piece of planned work is done, in percent: what is planned is the rest.
fn percent_done(source: &Source<'_>, activity: &PlannedActivity) -> u8 {
    let said = activity.work.action();
    let said = said.and_then(|id| source.assessment.plan.actions.get(id));
    said.filter(|said| said.state == ActionState::Doing)
        .map_or(0, |said| said.progress.min(100))
}

/// All hours of work of which the rest is so much, and those that are worked.
fn whole(rest: f64, percent: u8) -> (f64, f64) {
    let share = f64::from(percent) / 100.0;
    if share < 1.0 {
        let all = rest / (1.0 - share);
        (all, all - rest)
    } else {
        (rest, 0.0)
    }
}

fn task(
    xml: &mut Xml,
    source: &Source<'_>,
    (at, place): (usize, usize),
    activity: &PlannedActivity,
    sums: &mut Sums,
) {
    let weeks = activity.finish_week.saturating_sub(activity.start_week);
    let row = Row::Planned(activity);
    let (start, finish) = if weeks == 0 {
        (evening(activity.finish), evening(activity.finish))
    } else {
        (morning(activity.start), evening(activity.finish))
    };
    let rest = activity.own_hours() + activity.bought_hours;
    let percent = percent_done(source, activity);
    let (all, worked) = whole(rest, percent);
    let notes = description(row, source);
    xml.element("Task", &[], |xml| {
        leaf(xml, "UID", &(FIRST_TASK + at).to_string());
        leaf(xml, "ID", &place.to_string());
        words(xml, sums, "Name", &row.name(source));
        // Its length is fixed, whatever the work.
        leaf(xml, "Type", "1");
        leaf(xml, "IsNull", "0");
        leaf(xml, "OutlineLevel", "2");
        leaf(xml, "Start", &start);
        leaf(xml, "Finish", &finish);
        leaf(xml, "Duration", &duration(f64::from(weeks) * WEEK).0);
        leaf(xml, "DurationFormat", "9");
        leaf(xml, "Work", &duration(all).0);
        leaf(xml, "Milestone", if weeks == 0 { "1" } else { "0" });
        leaf(xml, "Summary", "0");
        if activity.euros > 0.0 {
            leaf(
                xml,
                "FixedCost",
                &(activity.euros * 100.0).round().to_string(),
            );
        }
        leaf(xml, "PercentComplete", &percent.to_string());
        leaf(xml, "PercentWorkComplete", &percent.to_string());
        leaf(xml, "ActualWork", &duration(worked).0);
        leaf(xml, "RemainingWork", &duration(rest).0);
        // It starts no earlier than planned.
        leaf(xml, "ConstraintType", "4");
        leaf(xml, "ConstraintDate", &start);
        if !notes.is_empty() {
            words(xml, sums, "Notes", &notes);
        }
        for before in links(activity) {
            xml.element("PredecessorLink", &[], |xml| {
                leaf(xml, "PredecessorUID", &(FIRST_TASK + before).to_string());
                // When the other has finished, this one may start.
                leaf(xml, "Type", "1");
                leaf(xml, "CrossProject", "0");
                leaf(xml, "LinkLag", "0");
                leaf(xml, "LagFormat", "7");
            });
        }
    });
}

/// The places of the activities that one waits for, each once.
fn links(activity: &PlannedActivity) -> impl Iterator<Item = usize> {
    let after = activity.after.iter().enumerate();
    let is_first = |(place, before): &(usize, &usize)| {
        let mut earlier = activity.after.iter().take(*place);
        !earlier.any(|one| one == *before)
    };
    after.filter(is_first).map(|(_, before)| *before)
}

/// The number of a role, or of the consultant.
fn resource(of: Option<Role>) -> usize {
    of.map_or(Role::ALL.len(), |role| role as usize) + 1
}

fn resources(xml: &mut Xml, there: &There) {
    let input = &there.planned.input;
    let mut one = |of: Option<Role>, name: &str, hours: f64| {
        let number = resource(of).to_string();
        xml.element("Resource", &[], |xml| {
            leaf(xml, "UID", &number);
            leaf(xml, "ID", &number);
            leaf(xml, "Name", name);
            leaf(xml, "Type", "1");
            leaf(xml, "IsNull", "0");
            leaf(xml, "MaxUnits", &units(hours));
        });
    };
    for own in Role::ALL {
        one(Some(own), role(own), input.capacity(own).hours);
    }
    if there.planned.plan.totals.bought_hours > 0.0 {
        one(None, t("project.consultant"), WEEK);
    }
}

/// The share of a week, to four digits.
fn units(hours: f64) -> String {
    ((hours / WEEK * 10_000.0).round() / 10_000.0).to_string()
}

fn assignments(xml: &mut Xml, source: &Source<'_>, plan: &Plan, sums: &mut Sums) {
    for (at, activity) in plan.activities.iter().enumerate() {
        let roles = Role::ALL.map(|role| (Some(role), activity.hours_of(role)));
        let all = roles.into_iter().chain([(None, activity.bought_hours)]);
        let percent = percent_done(source, activity);
        for (of, hours) in all.filter(|(_, hours)| *hours > 0.0) {
            let (work, worked) = whole(hours, percent);
            let (rest, minutes) = duration(hours);
            sums.assignments += 1;
            sums.minutes += minutes;
            let weeks = f64::from(activity.finish_week.saturating_sub(activity.start_week));
            xml.element("Assignment", &[], |xml| {
                leaf(xml, "UID", &sums.assignments.to_string());
                leaf(xml, "TaskUID", &(FIRST_TASK + at).to_string());
                leaf(xml, "ResourceUID", &resource(of).to_string());
                leaf(xml, "PercentWorkComplete", &percent.to_string());
                leaf(xml, "ActualWork", &duration(worked).0);
                leaf(xml, "Finish", &evening(activity.finish));
                leaf(xml, "RemainingWork", &rest);
                leaf(xml, "Start", &morning(activity.start));
                leaf(xml, "Units", &units(hours / weeks.max(1.0)));
                leaf(xml, "Work", &duration(work).0);
            });
        }
    }
}
