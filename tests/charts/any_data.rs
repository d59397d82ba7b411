//! No data breaks a chart: nothing, one thing, absurd numbers, hostile words.

use proptest::collection::vec;
use proptest::prelude::*;
use ready20k::charts::*;
use ready20k::core::date::Date;
use ready20k::core::scoring::Conformity;

use crate::sound;

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(-0.0),
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(f64::NEG_INFINITY),
        Just(f64::MAX),
        Just(f64::MIN_POSITIVE),
        -1e9..1e9,
        0.0..100.0,
    ]
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("<script>\"&amp;' ]]>".to_owned()),
        ".{0,200}",
        "[a-z ]{0,40}",
    ]
}

fn written(number: f64) -> String {
    format!("<{number:.1}&\"")
}

fn maybe() -> impl Strategy<Value = Option<f64>> {
    proptest::option::of(number())
}

fn date() -> impl Strategy<Value = Date> {
    let any = prop_oneof![-30_000..400_000, 20_600..21_000];
    any.prop_map(|days| Date::from_unix_millis(f64::from(days) * 86_400_000.0))
}

fn period() -> impl Strategy<Value = Period> {
    let format = DateFormat {
        day: |date| format!("<{date}"),
        month: |date| format!("&{date}"),
        month_year: |date| format!("\"{date}"),
    };
    (date(), date()).prop_map(move |(start, end)| Period { start, end, format })
}

fn mark() -> impl Strategy<Value = Mark> {
    (date(), words()).prop_map(|(date, label)| Mark { date, label })
}

fn state() -> impl Strategy<Value = Conformity> {
    prop_oneof![
        Just(Conformity::Met),
        Just(Conformity::Minor),
        Just(Conformity::Ungraded),
        Just(Conformity::Major),
        Just(Conformity::NotShown),
    ]
}

/// Draws with hostile words at any width and checks what came out.
fn check(words: &str, width: u32, draw: impl Fn(&Frame<'_>) -> String) {
    sound::check(&draw(&Frame {
        id: "chart",
        title: words,
        description: words,
        width,
    }));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..Default::default() })]

    #[test]
    fn bars_hold(
        rows in vec((words(), words(), maybe(), maybe()), 0..8),
        full in number(),
        width: u32,
    ) {
        let bars_of = rows.into_iter().map(|(label, text, value, target)| Bar {
            label, text, value, target, ink: Ink::Series1,
        }).collect();
        let data = BarsData { full, bars: bars_of };
        check("bars", width, |frame| bars(frame, &data));
    }

    #[test]
    fn spread_holds(
        rows in vec((words(), words(), proptest::option::of(vec(number(), 5)), maybe()), 0..8),
        width: u32,
    ) {
        let rows = rows.into_iter().map(|(label, text, quarters, own)| {
            let quarters = quarters.and_then(|five: Vec<f64>| five.try_into().ok());
            SpreadRow { label, text, quarters, own }
        });
        let data = SpreadData { rows: rows.collect(), format: written };
        check("spread", width, |frame| spreads(frame, &data));
    }

    #[test]
    fn strip_holds(
        groups in vec((words(), vec(state(), 0..30)), 0..9),
        width: u32,
    ) {
        let data = StripData { groups };
        check("strip", width, |frame| strip(frame, &data));
    }

    #[test]
    fn scatter_holds(
        points in vec((words(), number(), number(), any::<bool>()), 0..50),
        (effort, value) in (number(), number()),
        label in words(),
        width: u32,
    ) {
        let points = points.into_iter().map(|(label, effort, value, quick_win)| ScatterPoint {
            label, effort, value, quick_win,
        }).collect();
        let data = ScatterData {
            points,
            effort_label: label.clone(),
            effort_format: written,
            value_label: label.clone(),
            value_format: written,
            quick_win_label: label,
            quick_win_effort: effort,
            quick_win_value: value,
        };
        check("scatter", width, |frame| scatter(frame, &data));
    }

    #[test]
    fn load_holds(
        period in period(),
        roles in vec((words(), words(), vec((date(), maybe(), any::<bool>()), 0..60)), 0..4),
        (today, target) in (proptest::option::of(mark()), proptest::option::of(mark())),
        width: u32,
    ) {
        let roles = roles.into_iter().map(|(label, note, weeks)| RoleLoad {
            label,
            note,
            weeks: weeks.into_iter()
                .map(|(first_day, share, over)| LoadWeek { first_day, share, over })
                .collect(),
        }).collect();
        let data = LoadData { period, roles, today, target };
        check("load", width, |frame| load(frame, &data));
    }

    #[test]
    fn curves_hold(
        period in period(),
        panels in vec((words(), vec((date(), number()), 0..9), vec((date(), number()), 0..9), maybe()), 0..4),
        marks in vec(mark(), 0..7),
        width: u32,
    ) {
        let panels = panels.into_iter().map(|(label, likely, careful, limit)| CurvePanel {
            limit: limit.map(|value| Limit { value, label: label.clone() }),
            most: limit.unwrap_or_default(),
            label, format: written, likely, careful,
        }).collect();
        let course = if width % 2 == 0 { Course::Steps } else { Course::Joined };
        let data = CurveData { course, period, panels, marks };
        check("curves", width, |frame| curves(frame, &data));
    }

    #[test]
    fn roadmap_holds(
        period in period(),
        phases in vec((words(), date(), date(), number()), 0..7),
        milestones in vec(mark(), 0..9),
        (today, target) in (proptest::option::of(mark()), proptest::option::of(mark())),
        fan in vec((date(), number(), words()), 0..5),
        width: u32,
    ) {
        let phases = phases.into_iter().map(|(label, start, end, done)| RoadmapPhase {
            label, start, end, done,
        }).collect();
        let fan: Vec<FinishMark> = fan.into_iter()
            .map(|(date, percent, label)| FinishMark { date, percent, label }).collect();
        let before = fan.first().map(|mark| mark.date);
        let data = RoadmapData { period, phases, milestones, today, target, before, fan };
        check("roadmap", width, |frame| roadmap(frame, &data));
    }

    #[test]
    fn finish_holds(
        period in period(),
        bins in vec((date(), number(), number()), 0..30),
        marks in vec((date(), number(), words()), 0..5),
        target in proptest::option::of(mark()),
        width: u32,
    ) {
        let bins = bins.into_iter()
            .map(|(start, runs, finished)| FinishBin { start, runs, finished }).collect();
        let marks = marks.into_iter()
            .map(|(date, percent, label)| FinishMark { date, percent, label }).collect();
        let data = FinishData { period, bins, marks, target, format: written };
        check("finish", width, |frame| finish(frame, &data));
    }

    #[test]
    fn tornado_holds(
        rows in vec((words(), words(), number(), number()), 0..12),
        axis_label in words(),
        width: u32,
    ) {
        let rows = rows.into_iter()
            .map(|(label, text, low, high)| TornadoRow { label, text, low, high }).collect();
        let data = TornadoData { rows, format: written, axis_label };
        check("tornado", width, |frame| tornado(frame, &data));
    }
}
