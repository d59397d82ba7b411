//! A chart with its words, its legend and the same data as a table.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::dom::prelude::*;

use crate::charts::Frame;
use crate::messages::t;

pub(crate) use crate::shown::roadmap::DATES;

/// How much of the page's width a chart is given where there is room for a form beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// All of it.
    Whole,
    /// The column beside a form.
    Beside,
}

/// What stands around a chart.
pub(crate) struct Figure {
    /// Unique on the page.
    pub id: &'static str,
    /// Its heading and accessible name.
    pub title: String,
    /// What it shows.
    pub about: Cow<'static, str>,
    /// How wide it is.
    pub room: Room,
    /// What its colours mean: mark and words.
    pub legend: Vec<(AnyView, &'static str)>,
}

/// A chart with the same data as a table.
pub(crate) fn chart_figure(
    figure: Figure,
    draw: &dyn Fn(&Frame<'_>) -> String,
    table: AnyView,
) -> AnyView {
    let drawing = draw(&Frame {
        id: figure.id,
        title: &figure.title,
        description: &figure.about,
        width: figure.room.pixels(),
    });
    around(figure, drawn(drawing), table)
}

/// What stands around a picture, with the same data as a table.
pub(crate) fn around(figure: Figure, picture: AnyView, table: AnyView) -> AnyView {
    let legend: Vec<_> = figure
        .legend
        .into_iter()
        .map(|(mark, words)| view! { <li>{mark}{words}</li> })
        .collect();
    view! {
        <figure class="card chart-figure">
            <figcaption>
                <h2>{figure.title}</h2>
                <p>{figure.about}</p>
            </figcaption>
            {picture}
            <ul class="legend">{legend}</ul>
            <details class="more"><summary>{t("chart.table")}</summary>{table}</details>
        </figure>
    }
}

/// Puts a drawing on the page. The one place where text becomes markup: the text is a
/// chart's ([`crate::charts`] escapes every word in it), and the page's guard lets
/// nothing through that runs or fetches.
fn drawn(svg: String) -> AnyView {
    view! { <div inner_html=svg></div> }
}

/// The mark of a series in a legend: a square, or as the chart draws it a `dot` or a `line`,
/// which is broken as it is there.
pub(crate) fn series(class: &'static str) -> AnyView {
    view! { <i class=class></i> }
}

/// The window's width in pixels, in steps in which a chart is worth being drawn again. What
/// reads it follows the window: a phone that is turned gets the charts of its new width.
pub(crate) fn window_width() -> f64 {
    const STEP: f64 = 32.0;
    const UNKNOWN: f64 = 1216.0;
    static WIDTH: OnceLock<ArcRwSignal<f64>> = OnceLock::new();
    let now = || {
        let width = window().inner_width().ok().and_then(|width| width.as_f64());
        (width.unwrap_or(UNKNOWN) / STEP).floor() * STEP
    };
    let width = WIDTH.get_or_init(|| {
        let width = ArcRwSignal::new(now());
        let resized = width.clone();
        window_event_listener(leptos::ev::resize, move |_| {
            let width = now();
            if (resized.get_untracked() - width).abs() >= STEP {
                resized.set(width);
            }
        });
        width
    });
    width.get()
}

/// Whether the window is a phone's: below 40rem.
pub(crate) fn is_phone() -> bool {
    const ROOM: f64 = 640.0;
    window_width() < ROOM
}

impl Room {
    /// The room in pixels on this screen, as the stylesheet lays it out.
    fn pixels(self) -> u32 {
        const WIDEST: f64 = 1216.0;
        const BESIDE: f64 = 90.0;
        const TWO_COLUMNS: f64 = 940.0;
        const FORM: f64 = 304.0;
        let width = window_width();
        let page = width.min(WIDEST) - BESIDE;
        let room = match self {
            Self::Beside if width >= TWO_COLUMNS => page - FORM,
            _ => page,
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // held in range
        let pixels = room.clamp(200.0, WIDEST) as u32;
        pixels
    }
}
