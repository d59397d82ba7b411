//! A plausible example of each chart, on a phone and on a desk.

mod plan;

use ready20k::charts::*;
use ready20k::core::scoring::{Conformity, Rating};

const WIDTHS: [u32; 2] = [328, 760];

fn frame(id: &'static str, title: &'static str, width: u32) -> Frame<'static> {
    let description = "What it shows & what stands out.";
    Frame {
        id,
        title,
        description,
        width,
    }
}

/// Name and SVG of each sample.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for width in WIDTHS {
        let mut add = |name: &'static str, title, draw: &dyn Fn(&Frame<'_>) -> String| {
            all.push((format!("{name}-{width}"), draw(&frame(name, title, width))));
        };
        add("bars", "Four themes", &|frame| bars(frame, &themes()));
        add("scatter", "Value and effort", &|frame| {
            scatter(frame, &gaps())
        });
        add("load", "Load", &|frame| load(frame, &plan::weeks()));
        add("spending", "Cost", &|frame| {
            curves(frame, &plan::spending())
        });
        add("growth", "Readiness", &|frame| {
            curves(frame, &plan::growth())
        });
        add("finish", "Finish", &|frame| finish(frame, &plan::dates()));
        add("roadmap", "The way", &|frame| roadmap(frame, &plan::way()));
        add("strip", "Met or not", &|frame| strip(frame, &states()));
        add("spread", "Readiness of many", &|frame| {
            spreads(frame, &many())
        });
        add("tornado", "Risks", &|frame| tornado(frame, &plan::risks()));
    }
    all
}

fn whole(number: f64) -> String {
    format!("{number:.0}")
}

fn themes() -> BarsData {
    let bar = |(label, value): (&str, Option<f64>)| {
        let rating = value.map(Rating::of);
        let text = value.map_or("–".to_owned(), |value| {
            format!("{value:.0} · {}", Rating::of(value).label())
        });
        Bar {
            label: label.to_owned(),
            text,
            value,
            target: Some(75.0),
            ink: Ink::rating(rating),
        }
    };
    let bars = [
        ("Strategic planning", Some(8.0)),
        ("Resource allocation", Some(43.0)),
        ("Flexible and incremental approach", Some(90.0)),
        ("Employee engagement and training", None),
    ];
    BarsData {
        full: 100.0,
        bars: bars.into_iter().map(bar).collect(),
    }
}

fn many() -> SpreadData {
    let row =
        |(label, text, quarters, own): (&str, &str, Option<[f64; 5]>, Option<f64>)| SpreadRow {
            label: label.to_owned(),
            text: text.to_owned(),
            quarters,
            own,
        };
    let rows = [
        (
            "All clauses",
            "52",
            Some([8.0, 41.0, 52.0, 60.5, 93.0]),
            Some(47.0),
        ),
        (
            "8 Operation of the service management system",
            "39",
            Some([0.0, 22.0, 39.0, 55.0, 100.0]),
            None,
        ),
        (
            "9 Performance evaluation",
            "0",
            Some([0.0, 0.0, 0.0, 30.0, 80.0]),
            Some(0.0),
        ),
        ("10 Improvement", "–", None, None),
    ];
    SpreadData {
        rows: rows.into_iter().map(row).collect(),
        format: whole,
    }
}

fn states() -> StripData {
    let states = [
        Conformity::Met,
        Conformity::Minor,
        Conformity::Ungraded,
        Conformity::Major,
        Conformity::NotShown,
    ];
    let sizes = [4, 3, 3, 6, 22, 4, 2];
    let mut all = states.into_iter().cycle();
    let group = |(place, size): (usize, &usize)| {
        let states = all.by_ref().take(*size).collect();
        ((place + 4).to_string(), states)
    };
    StripData {
        groups: sizes.iter().enumerate().map(group).collect(),
    }
}

fn gaps() -> ScatterData {
    let points = (1..=25).map(|rank: u32| {
        let effort = f64::from(rank * 37 % 100) * 1.3 + 4.0;
        let value = 95.0 - f64::from(rank * rank % 83);
        ScatterPoint {
            label: rank.to_string(),
            effort,
            value,
            quick_win: effort <= 40.0 && value >= 60.0,
        }
    });
    ScatterData {
        points: points.collect(),
        effort_label: "Effort in hours".to_owned(),
        effort_format: whole,
        value_label: "Value".to_owned(),
        value_format: whole,
        quick_win_label: "Quick wins".to_owned(),
        quick_win_effort: 40.0,
        quick_win_value: 60.0,
    }
}
