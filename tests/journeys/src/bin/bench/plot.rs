//! The two plots, as plain SVG that any viewer shows on light and dark.

use std::fmt::Write;

use crate::figure::{Figure, Growth};

const STYLE: &str = "<style>text{font:12px sans-serif;fill:#222}.muted{fill:#666}.now{fill:#1f6f8b}.over{fill:#b3452c}\
.before{fill:none;stroke:#888}.line{fill:none;stroke-width:2}.grid{stroke:#ddd}.gate{stroke:#222;stroke-dasharray:4 3}</style>\
<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>";
const COLOURS: [&str; 4] = ["#1f6f8b", "#b3452c", "#5a7d2b", "#7a4fa3"];

/// Every figure with a gate as a share of it: now as a bar, before as an outline, the
/// aim as a mark.
pub(crate) fn against_gates(figures: &[Figure]) -> String {
    const ROW: f64 = 22.0;
    const LEFT: f64 = 400.0;
    const UNIT: f64 = 150.0;
    /// Shares beyond this are cut.
    const MOST: f64 = 3.0;
    let gated: Vec<(&Figure, f64)> = figures
        .iter()
        .filter_map(|figure| Some((figure, figure.gate?)))
        .collect();
    let height = ROW * (gated.len() as f64 + 2.0);
    let width = LEFT + UNIT * MOST + 70.0;
    let mut svg = head(width, height, "Each figure as a share of its gate");
    let _ = write!(
        svg,
        "<text class=\"muted\" x=\"{LEFT}\" y=\"14\">bar: now · outline: before · tick: aim · dashed: gate</text>"
    );
    for (place, (figure, gate)) in gated.iter().enumerate() {
        let y = ROW * (place as f64 + 1.2);
        let length = |value: f64| (value / gate).clamp(0.0, MOST) * UNIT;
        let share = figure.now.median / gate;
        let class = if share > 1.0 { "over" } else { "now" };
        let _ = write!(
            svg,
            "<text x=\"{}\" y=\"{:.0}\" text-anchor=\"end\">{}</text>\
             <rect class=\"{class}\" x=\"{LEFT}\" y=\"{y:.0}\" width=\"{:.1}\" height=\"12\"/>\
             <text class=\"muted\" x=\"{:.1}\" y=\"{:.0}\">{:.0} %</text>",
            LEFT - 8.0,
            y + 11.0,
            escaped(&figure.what),
            length(figure.now.median),
            LEFT + length(figure.now.median.max(figure.before.unwrap_or_default())) + 6.0,
            y + 11.0,
            share * 100.0,
        );
        if let Some(before) = figure.before {
            let _ = write!(
                svg,
                "<rect class=\"before\" x=\"{LEFT}\" y=\"{y:.0}\" width=\"{:.1}\" height=\"12\"/>",
                length(before)
            );
        }
        if let Some(aim) = figure.aim {
            let x = LEFT + length(aim);
            let _ = write!(
                svg,
                "<path d=\"M{x:.1} {:.0}v16\" stroke=\"#222\" stroke-width=\"2\"/>",
                y - 2.0
            );
        }
    }
    let x = LEFT + UNIT;
    let _ = write!(
        svg,
        "<path class=\"gate\" d=\"M{x} 18V{height:.0}\"/></svg>"
    );
    svg
}

/// Time against size, both by powers of ten; the dotted lines are linear growth.
pub(crate) fn growths(growths: &[Growth]) -> String {
    const SIDE: f64 = 90.0;
    const LEFT: f64 = 70.0;
    const TOP: f64 = 20.0;
    let all = || growths.iter().flat_map(|growth| &growth.points);
    let range = |values: &mut dyn Iterator<Item = f64>| {
        let (least, most) = values.fold((f64::INFINITY, 0.0_f64), |(least, most), value| {
            (least.min(value), most.max(value))
        });
        (least.log10().floor(), most.log10().ceil())
    };
    if all().next().is_none() {
        return head(10.0, 10.0, "Nothing was measured") + "</svg>";
    }
    let (left, right) = range(&mut all().map(|&(size, _)| size as f64));
    let (low, high) = range(&mut all().map(|&(_, millis)| millis));
    let x = |size: f64| LEFT + (size.log10() - left) * SIDE * 1.6;
    let y = |millis: f64| TOP + (high - millis.log10()) * SIDE;
    let (edge, floor) = (x(10_f64.powf(right)), y(10_f64.powf(low)));
    let mut svg = head(
        edge + 220.0,
        floor + 30.0,
        "Time against size, by powers of ten",
    );
    for power in low as i32..=high as i32 {
        let at = y(10_f64.powi(power));
        let _ = write!(
            svg,
            "<path class=\"grid\" d=\"M{LEFT} {at:.1}H{edge:.1}\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{} ms</text>",
            LEFT - 6.0,
            at + 4.0,
            10_f64.powi(power)
        );
    }
    for power in left as i32..=right as i32 {
        let at = x(10_f64.powi(power));
        let _ = write!(
            svg,
            "<path class=\"grid\" d=\"M{at:.1} {TOP}V{floor:.1}\"/><text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            floor + 18.0,
            10_f64.powi(power)
        );
    }
    for (growth, colour) in growths.iter().zip(COLOURS.into_iter().cycle()) {
        let points: Vec<String> = growth
            .points
            .iter()
            .map(|&(size, millis)| format!("{:.1},{:.1}", x(size as f64), y(millis)))
            .collect();
        let (Some(&(from, short)), Some(&(to, long))) =
            (growth.points.first(), growth.points.last())
        else {
            continue;
        };
        let linear = short * to as f64 / from as f64;
        let _ = write!(
            svg,
            "<polyline class=\"line\" stroke=\"{colour}\" points=\"{}\"/>\
             <path stroke=\"{colour}\" stroke-dasharray=\"2 4\" d=\"M{:.1} {:.1}L{:.1} {:.1}\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\">{}, by {}</text>",
            points.join(" "),
            x(from as f64),
            y(short),
            x(to as f64),
            y(linear),
            x(to as f64) + 8.0,
            y(long) + 4.0,
            escaped(growth.what),
            escaped(growth.of),
        );
    }
    svg + "</svg>"
}

fn head(width: f64, height: f64, title: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\"><title>{title}</title>{STYLE}"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
