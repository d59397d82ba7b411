//! A plausible plan of eleven months.

use ready20k::charts::*;
use ready20k::core::date::Date;

use super::whole;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn month(date: Date) -> String {
    let (_, month, _) = date.ymd();
    MONTHS[month as usize - 1].to_owned()
}

pub(crate) const FORMAT: DateFormat = DateFormat {
    day: |date| format!("{} {}", date.ymd().2, month(date)),
    month,
    month_year: |date| format!("{} {}", month(date), date.ymd().0),
};

fn start() -> Date {
    "2026-11-23".parse().unwrap()
}

fn week(weeks: i32) -> Date {
    start().plus_days(7 * weeks)
}

fn period() -> Period {
    Period {
        start: start(),
        end: week(48).plus_days(-1),
        format: FORMAT,
    }
}

fn mark(date: Date, label: &str) -> Mark {
    let label = label.to_owned();
    Mark { date, label }
}

const PHASES: [&str; 5] = [
    "Foundations",
    "Quick wins and resolution",
    "Design and transition",
    "Supply, demand and assurance",
    "Prove it and certify",
];

pub(crate) fn weeks() -> LoadData {
    let role = |label: &str, wave: i32, full: i32| RoleLoad {
        label: label.to_owned(),
        note: "178 h · full in 21 of 46 weeks".to_owned(),
        weeks: (0..48)
            // Two weeks in which nobody works.
            .filter(|number| !(5..7).contains(number))
            .map(|number| {
                let share = f64::from((number * wave + 7) % 11) / 11.0;
                LoadWeek {
                    first_day: week(number),
                    share: (number != 30).then_some(if number < full { 0.97 } else { share }),
                    over: number == full + 2,
                }
            })
            .collect(),
    };
    LoadData {
        period: period(),
        roles: vec![
            role("Service manager", 3, 24),
            role("Process staff", 9, 0),
            role("Top management", 5, 2),
        ],
        today: Some(mark(week(4), "Today")),
        target: Some(mark(week(44), "Target date")),
    }
}

fn euros(value: f64) -> String {
    format!("€{value}")
}

fn phase_ends() -> Vec<Mark> {
    let label = |phase: i32| format!("Phase {phase}");
    (1..=5)
        .map(|phase| mark(week(phase * 9), &label(phase)))
        .collect()
}

pub(crate) fn spending() -> CurveData {
    let grow = |step: f64| {
        (0..12)
            .map(|at| (week(at * 4), f64::from(at * at / 2) * step))
            .collect()
    };
    let panel = |label: &str, format, step, limit: Option<(f64, &str)>| CurvePanel {
        label: label.to_owned(),
        format,
        most: 0.0,
        likely: grow(step),
        careful: Vec::new(),
        limit: limit.map(|(value, label)| Limit {
            value,
            label: label.to_owned(),
        }),
    };
    CurveData {
        course: Course::Steps,
        period: period(),
        panels: vec![
            panel("Cost so far", euros, 210.0, Some((15_000.0, "Budget"))),
            panel("Hours so far", whole, 9.0, None),
        ],
        marks: vec![mark(week(4), "Today")],
    }
}

pub(crate) fn growth() -> CurveData {
    let path = |late: i32, from: f64, gain: f64| {
        let first = [(start(), from)].into_iter();
        let later = (1..=5).map(|phase| (week(phase * 9 + late), from + gain * f64::from(phase)));
        first
            .chain(later.filter(|(date, _)| *date <= week(48)))
            .collect()
    };
    let panel = |label: &str, most, from, gain, target: f64| CurvePanel {
        label: label.to_owned(),
        format: whole,
        most,
        likely: path(0, from, gain),
        careful: path(4, from, gain),
        limit: Some(Limit {
            value: target,
            label: "Target".to_owned(),
        }),
    };
    CurveData {
        course: Course::Steps,
        period: period(),
        panels: vec![
            panel("Readiness", 100.0, 41.0, 11.0, 85.0),
            panel("Sub-clauses met, of 44", 44.0, 9.0, 7.0, 44.0),
        ],
        marks: phase_ends(),
    }
}

pub(crate) fn dates() -> FinishData {
    let runs = [1.0, 4.0, 11.0, 19.0, 22.0, 17.0, 12.0, 7.0, 4.0, 2.0, 1.0];
    let mut finished = 0.0;
    let bins = (0..).zip(runs).map(|(at, runs)| {
        finished += runs;
        FinishBin {
            start: week(40 + at),
            runs,
            finished,
        }
    });
    let bins = bins.collect();
    let point = |date, percent: f64| FinishMark {
        date,
        percent,
        label: format!("{percent} % by {}", (FORMAT.day)(date)),
    };
    FinishData {
        period: Period {
            start: week(40),
            end: week(51).plus_days(-1),
            format: FORMAT,
        },
        bins,
        marks: vec![
            point(week(44).plus_days(5), 50.0),
            point(week(46).plus_days(4), 80.0),
            point(week(48).plus_days(2), 95.0),
        ],
        target: Some(mark(week(46), "Target 11 Oct")),
        format: |percent| format!("{percent} %"),
    }
}

pub(crate) fn way() -> RoadmapData {
    let phase = |(number, label): (i32, &str)| RoadmapPhase {
        label: format!("{} {label}", number + 1),
        start: week(number * 9),
        end: week(number * 9 + 12 - number).plus_days(-3),
        done: [1.0, 0.4, 0.0, 0.0, 0.0][number as usize],
    };
    let sure = |date, percent: f64| FinishMark {
        date,
        percent,
        label: format!("{percent} %"),
    };
    RoadmapData {
        period: Period {
            end: week(56),
            ..period()
        },
        phases: (0..).zip(PHASES).map(phase).collect(),
        milestones: vec![
            mark(week(36), "Internal audit"),
            mark(week(38), "Management review"),
            mark(week(40), "Stage 1 audit"),
            mark(week(44), "Stage 2 audit"),
            mark(week(47), "Certificate"),
        ],
        today: Some(mark(week(12), "Today")),
        target: Some(mark(week(50), "Target 8 Nov")),
        before: Some(week(44)),
        fan: vec![
            sure(week(48), 50.0),
            FinishMark {
                label: "80 % by 15 Nov".to_owned(),
                ..sure(week(51), 80.0)
            },
            sure(week(55), 95.0),
        ],
    }
}

pub(crate) fn risks() -> TornadoData {
    let causes = [
        ("Set up the incident log", -4.0, 17.0),
        ("Build the service catalogue", -6.0, 12.0),
        ("Internal audit", -2.0, 9.0),
        ("Agree service levels with all customers", 0.0, 5.0),
    ];
    let row = |(label, low, high): (&str, f64, f64)| TornadoRow {
        label: label.to_owned(),
        text: format!("−{} to +{high}", low.abs()),
        low,
        high,
    };
    TornadoData {
        rows: causes.into_iter().map(row).collect(),
        format: |days| format!("{days:+}"),
        axis_label: "Shift of the finish in days".to_owned(),
    }
}
