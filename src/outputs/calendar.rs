//! What of the plan belongs into a calendar: work, audits, the days by which gaps shall
//! be closed, the day by which the certificate is likely, and what each year with a certificate asks for.

use super::ics::{Again, Event};
use super::source::Source;
use super::tables::{Row, actions};
use super::task_list::description;
use super::zip::crc32;
use crate::core::assessment::Mode;
use crate::core::assessment::planning::ActionState;
use crate::core::date::Date;
use crate::messages::{fill, t};
use crate::shown::title;

/// What a year with a certificate asks for, with the months from the certificate on:
/// the standard asks for planned intervals, these are our own proposal.
const DUTIES: [(&str, i32); 6] = [
    ("duty.suppliers-first", 3),
    ("duty.continuity", 6),
    ("duty.suppliers-second", 9),
    ("duty.audit", 9),
    ("duty.review", 10),
    ("duty.surveillance", 11),
];

/// All that belongs into the calendar.
#[must_use]
pub(super) fn events(source: &Source<'_>) -> Vec<Event> {
    let of = crc32(source.assessment.id.as_str().as_bytes());
    let uid = |what: &str| {
        let plain = |letter: char| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        };
        let name: String = what.chars().map(plain).collect();
        // Ids that differ in other letters stay apart.
        format!("{name}-{:08x}-{of:08x}@ready20k", crc32(what.as_bytes()))
    };
    let all = actions(source);
    let work = |row: &Row<'_>| {
        let planned = row.planned()?;
        (row.state(source) != ActionState::Done).then(|| Event {
            uid: uid(&row.id()),
            first: planned.start.min(planned.finish),
            last: planned.finish,
            title: row.name(source),
            about: description(*row, source),
            again: Again::Once,
        })
    };
    let mut events: Vec<Event> = all.iter().filter_map(work).collect();
    let gaps = source.report.gaps.iter().map(|gap| gap.sub_clause);
    events.extend(gaps.filter_map(|of| {
        let due = source.assessment.gaps.get(&of)?.due?;
        let title = fill("calendar.gap", &[("title", &title(source.bank, of))]);
        Some(on(uid(&format!("gap/{of}")), due, title, Again::Once))
    }));
    events.extend(source.settled().map(|(_, simulation)| {
        let title = t("calendar.likely").to_owned();
        on(uid("likely"), simulation.date_80, title, Again::Once)
    }));
    if let Some(certified) = certified(source) {
        let duty = |(key, months): (&'static str, i32)| {
            let day = certified.plus_months(months);
            on(uid(key), day, t(key).to_owned(), Again::Yearly)
        };
        events.extend(DUTIES.map(duty));
    }
    events
}

fn on(uid: String, day: Date, title: String, again: Again) -> Event {
    Event {
        uid,
        first: day,
        last: day,
        title,
        about: String::new(),
        again,
    }
}

/// From when on there is a certificate: when the plan ends, or today where there is
/// one already.
fn certified(source: &Source<'_>) -> Option<Date> {
    match source.assessment.profile.mode {
        Mode::Maintaining => Some(source.today),
        Mode::Starting | Mode::Preparing => Some(source.there()?.planned.plan.finish),
    }
}
