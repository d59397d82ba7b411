//! No data breaks a chart: nothing, one thing, absurd numbers, hostile words.

use proptest::collection::vec;
use proptest::prelude::*;
use ready20k::charts::*;
use ready20k::core::scoring::Rating;

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
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn radar_holds(
        axes in vec((words(), maybe(), maybe()), 0..12),
        title in words(),
        width: u32,
    ) {
        let axes = axes.into_iter().map(|(label, now, target)| RadarAxis {
            value: label.clone(), label, now, target,
        }).collect();
        check(&title, width, |frame| radar(frame, &RadarData { axes: Vec::clone(&axes) }));
    }

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
    fn heat_holds(
        groups in vec((words(), vec(maybe(), 0..30)), 0..9),
        unrated in words(),
        width: u32,
    ) {
        let groups = groups.into_iter().map(|(label, scores)| HeatGroup {
            cells: scores.into_iter().map(|score| HeatCell {
                number: label.clone(), rating: score.map(Rating::of),
            }).collect(),
            label,
        }).collect();
        let data = HeatData { groups, unrated };
        check("heat", width, |frame| heat(frame, &data));
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
}
