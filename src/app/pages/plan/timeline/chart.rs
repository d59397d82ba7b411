//! All work on one axis: blocks that open, one at a time, and beside them all there is
//! to the piece that was chosen.

use crate::dom::prelude::*;

use super::details::{body, id_of, marks};
use super::row::{self, Chart};
use super::table::table;
use crate::app::browser;
use crate::app::components::{Choice, ChoiceField, series, window_width};
use crate::app::pages::plan::shared::drawn;
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::{App, PlanView};
use crate::core::plan::Work;
use crate::messages::{day, fill, t};
use crate::shown::agenda;
use crate::shown::timeline::{Grouping, Only, Piece, Slack, Standing, Timeline, message};

/// How much of the time there is room for: the name of the message, and the width of a
/// week in pixels where it is more than all of it takes.
const ZOOMS: [(&str, &str, i32); 4] = [
    ("all", "timeline.zoom-all", 0),
    ("quarters", "timeline.zoom-quarters", 14),
    ("months", "timeline.zoom-months", 28),
    ("weeks", "timeline.zoom-weeks", 64),
];

/// Pixels of the axis where all of it is seen, roughly: how dense its labels are. Beside
/// names and margins it has about half of the window, no more than of a wide one.
fn room() -> i32 {
    const WIDEST: f64 = 1200.0;
    #[allow(clippy::cast_possible_truncation)] // pixels
    let pixels = (window_width().min(WIDEST) * 0.5) as i32;
    pixels
}

/// The chart with what it is set by, its table and its details.
pub(super) fn chart(app: App, live: PlanView, all: Memo<Option<Timeline>>) -> AnyView {
    let by = RwSignal::new(Grouping::Phase);
    let only = RwSignal::new(Only::All);
    let week = RwSignal::new(0);
    let chart = Chart {
        app: StoredValue::new(app),
        all,
        blocks: Memo::new(move |_| {
            all.with(|all| {
                let all = all.as_ref()?;
                Some(app.with_bank(|bank| all.blocks(bank, by.get(), only.get())))
            })
            .unwrap_or_default()
        }),
        open: RwSignal::new(None),
        chosen: RwSignal::new(None),
        is_filtered: Memo::new(move |_| only.get() != Only::All),
    };
    let keys = move || {
        chart
            .blocks
            .with(|blocks| blocks.iter().map(|block| block.key.clone()).collect())
    };
    let is_empty = move || chart.blocks.with(Vec::is_empty);
    let title = move || all.with(|all| all.as_ref().map(message));
    let track = move || {
        let weeks = all.with(|all| all.as_ref().map_or(0.0, Timeline::weeks));
        format!("{}px", (weeks * f64::from(week.get())).round())
    };
    let labels = Memo::new(move |_| {
        all.with(|all| {
            let all = all.as_ref()?;
            #[allow(clippy::cast_possible_truncation)] // pixels
            let pixels = (all.weeks() * f64::from(week.get())) as i32;
            Some(all.labels(pixels.max(room())))
        })
        .unwrap_or_default()
    });
    let was_opened = RwSignal::new(false);
    view! {
        <section class="card stack" data-testid="timeline">
            <div>
                <h2>{title}</h2>
                <p class="muted small-text">{t("timeline.about")}</p>
            </div>
            <div class="toolbar">
                {choice("timeline-by", t("timeline.by"), &Grouping::ALL.map(|one| (one.key(), one.name())), move |at| by.set(Grouping::ALL[at]))}
                {choice("timeline-only", t("timeline.only"), &Only::ALL.map(|one| (one.key(), one.name())), move |at| only.set(Only::ALL[at]))}
                {choice("timeline-zoom", t("timeline.zoom"), &ZOOMS.map(|(key, name, _)| (key, t(name))), move |at| week.set(ZOOMS[at].2))}
            </div>
            <div class="gantt-beside">
                <div class="gantt" role="region" tabindex="0" aria-label=t("timeline.region")>
                    <div class="gantt-all" style:--track=track>
                        <div class="gantt-axis" aria-hidden="true">
                            <span class="gantt-name"></span>
                            <div class="gantt-track">{move || labels.with(|labels| axis(labels))}</div>
                        </div>
                        <ul>
                            <For each=keys key=String::clone children=move |key| row::block(chart, key)/>
                        </ul>
                        <div class="gantt-lines" aria-hidden="true">
                            {move || labels.with(|labels| grid(labels))}
                            {move || all.with(|all| all.as_ref().map(marks_of))}
                        </div>
                    </div>
                </div>
                {move || chart.chosen.get().map(|work| details(chart, live, &work))}
            </div>
            <p hidden=move || !is_empty() || all.with(Option::is_none)>{t("timeline.nothing")}</p>
            {legend()}
            <details class="more" data-testid="timeline-table" on:toggle=move |_| was_opened.set(true)>
                <summary>{t("chart.table")}</summary>
                <Show when=move || was_opened.get()>{drawn(app, live, 1, table)}</Show>
            </details>
        </section>
    }
}

/// A choice of the toolbar.
fn choice(
    id: &'static str,
    label: &'static str,
    all: &[(&'static str, &'static str)],
    set: impl Fn(usize) + Send + Sync + 'static,
) -> AnyView {
    let keys: Vec<&'static str> = all.iter().map(|(key, _)| *key).collect();
    let choice = |(key, label): &(&str, &str)| Choice {
        key: (*key).to_owned(),
        label: (*label).to_owned(),
    };
    let choices: Vec<Choice> = all.iter().map(choice).collect();
    let chosen = RwSignal::new(
        keys.first()
            .map_or_else(String::new, |key| (*key).to_owned()),
    );
    let change = move |key: String| {
        if let Some(at) = keys.iter().position(|known| *known == key) {
            chosen.set(key);
            set(at);
        }
    };
    view! { <ChoiceField id=id label=label choices=choices value=chosen on_change=change/> }
}

/// The dates above the bars.
fn axis(labels: &[(f64, String)]) -> Vec<AnyView> {
    let label = |(at, words): &(f64, String)| {
        view! { <span style:--at=at.to_string()>{words.clone()}</span> }
    };
    labels.iter().map(label).collect()
}

/// A line across all rows, with its words, if any.
fn line(name: Option<&'static str>, at: f64, words: Option<String>) -> AnyView {
    let words = words.map(|words| view! { <b>{words}</b> });
    view! { <span class="gantt-line" data-line=name style:--at=at.to_string()>{words}</span> }
}

/// Where each date of the axis begins.
fn grid(labels: &[(f64, String)]) -> Vec<AnyView> {
    labels.iter().map(|(at, _)| line(None, *at, None)).collect()
}

/// Today and the date aimed at.
fn marks_of(all: &Timeline) -> AnyView {
    let today = t("plan.today").to_owned();
    let target = all.target.map(|target| {
        let words = fill("plan.target-on", &[("date", &day(target))]);
        line(Some("target"), all.place(target), Some(words))
    });
    view! { {line(Some("today"), all.place(all.today), Some(today))}{target} }
}

/// What the bars look like.
fn legend() -> AnyView {
    let bar = |state: Standing, slack: Slack, words: &'static str| {
        view! {
            <li>
                <i class="gantt-bar" data-standing=state.key() data-slack=row::slack(slack)></i>
                <span class="gantt-note">{words}</span>
            </li>
        }
    };
    let mut items: Vec<AnyView> = Standing::ALL
        .map(|one| bar(one, Slack::Some, one.name()))
        .into();
    items.push(bar(Standing::Open, Slack::None, t("timeline.can-delay")));
    items.push(view! { <li>{series("target")}{t("plan.target")}</li> });
    view! { <ul class="legend">{items}</ul> }
}

/// All there is to the chosen piece.
fn details(chart: Chart, live: PlanView, work: &Work) -> AnyView {
    let of = work.clone();
    let piece = Memo::new(move |_| {
        chart.all.with(|all| {
            let all = all.as_ref()?;
            let mut pieces = all.pieces.iter().chain(&all.milestones);
            pieces.find(|piece| piece.work == of).cloned()
        })
    });
    let said = move || {
        piece.with(|piece| {
            let piece: &Piece = piece.as_ref()?;
            Some(view! { <span>{agenda::details(piece)}</span>{marks(piece)} })
        })
    };
    let id = id_of(work);
    let close = move |_| {
        chart.chosen.set(None);
        browser::focus_on(&id);
    };
    let name = chart.app.get_value().work_name(work);
    view! {
        <aside class="gantt-details stack" aria-label=t("timeline.details") data-testid="details">
            <div class="row spread">
                <h3 tabindex="-1" id="details">{name}</h3>
                <button type="button" class="quiet small" on:click=close>{t("timeline.close")}</button>
            </div>
            <p>{said}</p>
            {body(chart.app.get_value(), live, work)}
        </aside>
    }
}
