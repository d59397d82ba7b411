//! The rows of the timeline: a block that opens, and its pieces, each with its bar.
//! A bar may be dragged by whole weeks; keys do the same in the details.

use crate::dom::prelude::*;
use leptos::ev::PointerEvent;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::details::id_of;
use crate::app::browser;
use crate::app::reactive::{For, Memo};
use crate::app::state::App;
use crate::core::assessment::planning::Pin;
use crate::core::date::Date;
use crate::core::edit::ActionField;
use crate::core::plan::Work;
use crate::messages::{day_of_year, fill, t};
use crate::shown::timeline::{Block, Piece, Place, Slack, Standing, Timeline};

/// What the chart shows, and how.
#[derive(Clone, Copy)]
pub(super) struct Chart {
    /// Kept aside, as it is large and this is handed on by value.
    pub(super) app: StoredValue<App>,
    pub(super) all: Memo<Option<Timeline>>,
    pub(super) blocks: Memo<Vec<Block>>,
    /// The key of the block that is open.
    pub(super) open: RwSignal<Option<String>>,
    /// The piece whose details are shown.
    pub(super) chosen: RwSignal<Option<Work>>,
    /// Whether all blocks are open: few pieces are left of them.
    pub(super) is_filtered: Memo<bool>,
}

/// Beyond this share of the axis there is no room for words to the right of a bar.
const FAR: f64 = 0.8;

/// A block: its sum, and its pieces while it is open.
pub(super) fn block(chart: Chart, key: String) -> AnyView {
    let own = StoredValue::new(key.clone());
    let block = Memo::new(move |_| {
        chart.blocks.with(|all| {
            all.iter()
                .find(|one| own.with_value(|key| one.key == *key))
                .cloned()
        })
    });
    let is_open = Memo::new(move |_| {
        chart.is_filtered.get() || chart.open.with(|open| open.as_ref() == Some(&key))
    });
    let toggle = move |_| {
        let now = untrack(|| is_open.get());
        chart.open.set((!now).then(|| own.get_value()));
    };
    let works = move || {
        if !is_open.get() {
            return Vec::new();
        }
        block.with(|block| {
            let pieces = block.iter().flat_map(|block| &block.pieces);
            pieces.map(|piece| piece.work.clone()).collect()
        })
    };
    let name = move || {
        block.with(|block| {
            let block = block.as_ref()?;
            let view = view! {
                <b>{block.name.clone()}</b>
                " "
                <span class="muted">{block.sum()}</span>
            };
            Some(view)
        })
    };
    let bar = move || {
        block.with(|block| {
            chart
                .all
                .with(|all| Some(sum_bar(all.as_ref()?, block.as_ref()?)))
        })
    };
    view! {
        <li>
            <button
                type="button"
                class="gantt-row"
                aria-expanded=move || is_open.get().to_string()
                disabled=move || chart.is_filtered.get()
                on:click=toggle
            >
                <span class="gantt-name">{name}</span>
                <span class="gantt-track" aria-hidden="true">{bar}</span>
            </button>
            <ul>
                <For each=works key=Work::key children=move |work| piece(chart, block, &work)/>
            </ul>
        </li>
    }
}

/// Where days lie on the axis, and how long they are, 0–1.
fn span(all: &Timeline, (start, end): (Date, Date)) -> (f64, f64) {
    let from = all.place(start);
    (from, all.place(end.plus_days(1)) - from)
}

/// From a block's first day to its last, and what is done of it.
fn sum_bar(all: &Timeline, block: &Block) -> Option<AnyView> {
    let (from, size) = span(all, block.days()?);
    #[allow(clippy::cast_precision_loss)] // few
    let done = block.done() as f64 / block.pieces.len().max(1) as f64;
    let view = view! {
        <span
            class="gantt-sum"
            data-slack=slack(block.slack())
            style:--from=from.to_string()
            style:--size=size.to_string()
            style:--done=done.to_string()
        ></span>
    };
    Some(view.into_any())
}

/// A piece of work.
fn piece(chart: Chart, block: Memo<Option<Block>>, work: &Work) -> AnyView {
    let of = work.clone();
    let piece = Memo::new(move |_| {
        block.with(|block| {
            block
                .as_ref()?
                .pieces
                .iter()
                .find(|one| one.work == of)
                .cloned()
        })
    });
    let drag = Drag::new();
    let own = work.clone();
    let is_chosen = move || {
        chart
            .chosen
            .with(|chosen| chosen.as_ref() == Some(&own))
            .to_string()
    };
    let own = work.clone();
    let choose = move |_| {
        if !drag.was_moved() {
            chart.chosen.set(Some(own.clone()));
            // Its details stand below where there is no room beside it.
            request_animation_frame(|| browser::focus_on("details"));
        }
    };
    let name = move || {
        piece.with(|piece| {
            let piece = piece.as_ref()?;
            let told = piece.told();
            Some(view! { {piece.name.clone()}<span class="visually-hidden">", "{told}</span> })
        })
    };
    let bar = move || {
        piece.with(|piece| {
            chart
                .all
                .with(|all| bar(chart, all.as_ref()?, piece.as_ref()?, drag))
        })
    };
    let full = move || piece.with(|piece| piece.as_ref().map(|piece| piece.name.clone()));
    view! {
        <li>
            <button
                type="button"
                class="gantt-row"
                id=id_of(work)
                aria-pressed=is_chosen
                on:click=choose
            >
                <span class="gantt-name" title=full>{name}</span>
                <span class="gantt-track" aria-hidden="true">{bar}</span>
            </button>
        </li>
    }
}

/// The bar of a piece, or the diamond of a milestone.
fn bar(chart: Chart, all: &Timeline, piece: &Piece, drag: Drag) -> Option<AnyView> {
    let days = piece.days?;
    let (from, size) = span(all, days);
    let week = 1.0 / all.weeks();
    let note = piece.note();
    let words = move || match drag.weeks.get() {
        0 => note.clone(),
        weeks => fill(
            "timeline.from",
            &[("date", &day_of_year(days.0.plus_days(7 * weeks)))],
        ),
    };
    let side = (from + size > FAR).then_some("before");
    let kind = (!piece.work.is_own_work()).then_some("milestone");
    let movable = piece
        .work
        .action()
        .filter(|_| piece.standing != Standing::Done)
        .cloned();
    let is_movable = movable.is_some().then_some("");
    let down = move |event: PointerEvent| {
        if is_movable.is_some() {
            drag.begin(&event, week);
        }
    };
    let up = move |_| {
        if let (Some(weeks), Some(id)) = (drag.end(), &movable) {
            let app = chart.app.get_value();
            let wanted = days.0.plus_days(7 * weeks).max(browser::today());
            let start = app.first_day_of_week(wanted);
            app.decide(id, ActionField::Pin(Some(Pin::Week(start))));
        }
    };
    let shift = move || (f64::from(drag.weeks.get()) * week).to_string();
    let pinned = (piece.place == Place::Pinned).then(|| t("timeline.pin-sign"));
    let view = view! {
        <span
            class="gantt-bar"
            data-standing=piece.standing.key()
            data-slack=slack(piece.slack)
            data-kind=kind
            data-side=side
            data-movable=is_movable
            style:--from=from.to_string()
            style:--size=size.to_string()
            style:--shift=shift
            on:pointerdown=down
            on:pointermove=move |event| drag.follow(&event)
            on:pointerup=up
            on:pointercancel=move |_| { drag.end(); }
        >
            <span class="gantt-note">{pinned}{words}</span>
        </span>
    };
    Some(view.into_any())
}

/// Whether something is marked as able to delay the end.
pub(super) fn slack(slack: Slack) -> Option<&'static str> {
    (slack == Slack::None).then_some("none")
}

/// A bar that is being dragged.
#[derive(Clone, Copy)]
struct Drag {
    /// Where it began, and the pixels of a week.
    from: StoredValue<Option<(i32, f64)>>,
    /// How many weeks it has come.
    weeks: RwSignal<i32>,
    /// Whether the click that follows is the end of a move.
    moved: StoredValue<bool>,
}

impl Drag {
    fn new() -> Self {
        Self {
            from: StoredValue::new(None),
            weeks: RwSignal::new(0),
            moved: StoredValue::new(false),
        }
    }

    /// Takes hold of a bar; a week is this share of the track that it lies on.
    fn begin(self, event: &PointerEvent, week: f64) {
        let bar = event.current_target();
        let Some(bar) = bar.and_then(|bar| bar.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let Some(track) = bar
            .offset_parent()
            .and_then(|one| one.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        if bar.set_pointer_capture(event.pointer_id()).is_ok() {
            let pixels = f64::from(track.offset_width()) * week;
            // Where words run from right to left, so does time.
            let runs = if browser::runs_left() { -1.0 } else { 1.0 };
            self.from
                .set_value(Some((event.client_x(), pixels.max(1.0) * runs)));
        }
    }

    fn follow(self, event: &PointerEvent) {
        if let Some((from, week)) = self.from.get_value() {
            #[allow(clippy::cast_possible_truncation)] // weeks on a screen
            let weeks = (f64::from(event.client_x() - from) / week).round() as i32;
            if weeks != self.weeks.get_untracked() {
                self.weeks.set(weeks);
            }
        }
    }

    /// Lets go: how many weeks it has come, if any.
    fn end(self) -> Option<i32> {
        self.from.set_value(None);
        let weeks = self.weeks.get_untracked();
        if weeks == 0 {
            return None;
        }
        self.weeks.set(0);
        self.moved.set_value(true);
        Some(weeks)
    }

    /// Whether it was moved since the last click.
    fn was_moved(self) -> bool {
        let moved = self.moved.get_value();
        self.moved.set_value(false);
        moved
    }
}
