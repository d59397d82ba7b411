//! Calendar files (iCalendar, RFC 5545) of whole days: written and read again.

use super::xml::held;
use crate::core::date::Date;

/// The longest line, in octets, without its end.
const LINE: usize = 75;

/// Something of one or more whole days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same whenever the same thing is written, so that calendars update it.
    pub uid: String,
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// Its name.
    pub title: String,
    /// More about it; may be empty.
    pub about: String,
    /// Whether it comes again.
    pub again: Again,
}

/// Whether something comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// No.
    Once,
    /// Each year.
    Yearly,
}

/// Events as a calendar file, made on a day.
#[must_use]
pub fn write(name: &str, events: &[Event], made: Date) -> String {
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Ready20k//Ready20k//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&event.uid)));
        line(&format!("DTSTAMP:{}T000000Z", day(made)));
        line(&format!("DTSTART;VALUE=DATE:{}", day(event.first)));
        // The end is the first day that is no longer part of it.
        let end = event.last.max(event.first).plus_days(1);
        line(&format!("DTEND;VALUE=DATE:{}", day(end)));
        line(&format!("SUMMARY:{}", escaped(&event.title)));
        if !event.about.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&event.about)));
        }
        if event.again == Again::Yearly {
            line("RRULE:FREQ=YEARLY");
        }
        // A plan keeps nobody from meeting.
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file
}

fn day(date: Date) -> String {
    let (year, month, day) = date.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// Adds a line, cut into lines of 75 octets, never within a character.
fn fold(file: &mut String, text: &str) {
    let mut room = LINE;
    for letter in text.chars() {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= letter.len_utf8();
        file.push(letter);
    }
    file.push_str("\r\n");
}

/// Words as a value. Line ends are `\n`; control characters, which the format cannot
/// hold, are shown by their signs.
fn escaped(text: &str) -> String {
    let mut all = String::new();
    for letter in held(&text.replace("\r\n", "\n").replace('\r', "\n")).chars() {
        match letter {
            '\\' => all.push_str("\\\\"),
            ';' => all.push_str("\\;"),
            ',' => all.push_str("\\,"),
            '\n' => all.push_str("\\n"),
            '\u{7f}' => all.push('\u{2421}'),
            letter => all.push(letter),
        }
    }
    all
}

/// An event as a file holds it.
#[must_use]
pub fn shown(event: &Event) -> Event {
    let held = |text: &str| plain(&escaped(text));
    Event {
        uid: held(&event.uid),
        first: event.first,
        last: event.last.max(event.first),
        title: held(&event.title),
        about: held(&event.about),
        again: event.again,
    }
}

/// Reads what [`write`] wrote; none if it is something else.
#[must_use]
pub fn read(file: &str) -> Option<Vec<Event>> {
    let unfolded = file.replace("\r\n ", "");
    let mut lines = unfolded.split("\r\n");
    if lines.next() != Some("BEGIN:VCALENDAR") || !unfolded.ends_with("END:VCALENDAR\r\n") {
        return None;
    }
    let mut events = Vec::new();
    let mut open: Option<Vec<(&str, String)>> = None;
    for line in lines {
        match (line, &mut open) {
            ("BEGIN:VEVENT", _) => open = Some(Vec::new()),
            ("END:VEVENT", Some(values)) => {
                events.push(event(values)?);
                open = None;
            }
            (line, Some(values)) => {
                let (name, value) = line.split_once(':')?;
                values.push((name, plain(value)));
            }
            _ => {}
        }
    }
    Some(events)
}

fn event(values: &[(&str, String)]) -> Option<Event> {
    let value = |name: &str| {
        let found = values.iter().find(|(own, _)| *own == name);
        found.map(|(_, value)| value.clone())
    };
    let date = |name: &str| -> Option<Date> {
        let digits = value(name)?;
        let part = |from: usize, to: usize| digits.get(from..to)?.parse().ok();
        Date::from_ymd(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?, part(6, 8)?)
    };
    Some(Event {
        uid: value("UID")?,
        first: date("DTSTART;VALUE=DATE")?,
        last: date("DTEND;VALUE=DATE")?.plus_days(-1),
        title: value("SUMMARY")?,
        about: value("DESCRIPTION").unwrap_or_default(),
        again: match value("RRULE") {
            Some(_) => Again::Yearly,
            None => Again::Once,
        },
    })
}

/// A value without what [`escaped`] added.
fn plain(value: &str) -> String {
    let mut all = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => all.push('\n'),
                other => all.extend(other),
            },
            letter => all.push(letter),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(title: &str, about: &str) -> Event {
        let first = Date::from_ymd(2026, 12, 28).unwrap();
        Event {
            uid: "a-1@ready20k".to_owned(),
            first,
            last: first.plus_days(4),
            title: title.to_owned(),
            about: about.to_owned(),
            again: Again::Yearly,
        }
    }

    #[test]
    fn what_is_written_comes_back() {
        let made = Date::from_ymd(2026, 11, 23).unwrap();
        for text in [
            "plain",
            "a; b, c\\d\\n\nline 2",
            &"Żółw Ω قطة שלום 中文 👩‍👩‍👧 ".repeat(20),
            &"x".repeat(400),
            &" ".repeat(200),
        ] {
            let events = [event(text, text), event("x", "")];
            let file = write(text, &events, made);
            assert_eq!(read(&file).unwrap(), events, "{file}");
            for line in file.split("\r\n") {
                assert!(line.len() <= 75, "{line}");
                assert!(!line.contains(['\n', '\r']));
            }
        }
        // What it cannot hold can be seen.
        let read = read(&write("x", &[event("a\u{b}b\u{7f}", "\r\n")], made)).unwrap();
        assert_eq!(
            (read[0].title.as_str(), read[0].about.as_str()),
            ("a␋b␡", "\n")
        );
    }

    #[test]
    fn a_day_ends_with_the_next() {
        let made = Date::from_ymd(2026, 11, 23).unwrap();
        let file = write("x", &[event("x", "")], made);
        assert!(file.contains("DTSTART;VALUE=DATE:20261228\r\n"), "{file}");
        assert!(file.contains("DTEND;VALUE=DATE:20270102\r\n"), "{file}");
    }
}
