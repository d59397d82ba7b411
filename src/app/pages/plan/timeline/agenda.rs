//! The work by month, where there is no room for a chart.

use crate::dom::prelude::*;

use super::details::{body, id_of, marks};
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::{App, PlanView};
use crate::core::date::Date;
use crate::core::plan::Work;
use crate::messages::{Value, fill, hours};
use crate::shown::agenda::{Month, details, months};
use crate::shown::timeline::{Piece, Standing, Timeline, message};

/// So many months lie open to the eye; those after them are folded away.
const NEAR: usize = 4;

/// The months, the first open.
pub(super) fn agenda(app: App, live: PlanView, all: Memo<Option<Timeline>>) -> AnyView {
    let agenda = Memo::new(move |_| {
        all.with(|all| {
            let all = all.as_ref()?;
            let pieces: Vec<Piece> = all.pieces.iter().chain(&all.milestones).cloned().collect();
            Some(months(&pieces, all.today))
        })
        .unwrap_or_default()
    });
    let firsts = move |from: usize, count: usize| {
        agenda.with(|months| {
            let months = months.iter().skip(from).take(count);
            months.map(|month| month.first).collect::<Vec<_>>()
        })
    };
    let later = move || agenda.with(|months| months.len().saturating_sub(NEAR));
    let done = Memo::new(move |_| {
        all.with(|all| {
            let pieces = all.iter().flat_map(|all| &all.pieces);
            let done = pieces.filter(|piece| piece.standing == Standing::Done);
            done.cloned().collect::<Vec<_>>()
        })
    });
    let of_month = move |first: Date| {
        let month = Memo::new(move |_| {
            agenda.with(|months| months.iter().find(|month| month.first == first).cloned())
        });
        let pieces = Memo::new(move |_| {
            month.with(|month| month.clone().map_or_else(Vec::new, |one| one.pieces))
        });
        let is_first = untrack(|| agenda.with(|months| months.first().map(|one| one.first)));
        let heading = move || month.with(|month| month.as_ref().map(heading));
        let is_open = is_first == Some(first);
        list(app, live, heading.into_any(), pieces, is_open)
    };
    let title = move || all.with(|all| all.as_ref().map(message));
    let done_heading = move || fill("plan.done-count", &[("count", &done.with(Vec::len))]);
    view! {
        <section class="card stack" data-testid="agenda">
            <h2>{title}</h2>
            <For each=move || firsts(0, NEAR) key=|first: &Date| *first children=of_month/>
            <details class="more" data-testid="later" hidden=move || later() == 0>
                <summary>{move || fill("timeline.later", &[("count", &later())])}</summary>
                <div class="stack">
                    <For each=move || firsts(NEAR, usize::MAX) key=|first: &Date| *first children=of_month/>
                </div>
            </details>
            <div hidden=move || done.with(Vec::is_empty)>
                {list(app, live, done_heading.into_any(), done, false)}
            </div>
        </section>
    }
}

/// The month, and how much there is to do in it.
fn heading(month: &Month) -> AnyView {
    let sum: f64 = month.pieces.iter().map(|piece| piece.hours).sum();
    let numbers: [(&str, &dyn Value); 2] = [("count", &month.pieces.len()), ("hours", &hours(sum))];
    let sum = fill("timeline.sum", &numbers);
    view! { <b>{month.name.clone()}</b>" "<span class="muted small-text">{sum}</span> }
}

/// Pieces that open, made when their list is opened.
fn list(
    app: App,
    live: PlanView,
    heading: AnyView,
    pieces: Memo<Vec<Piece>>,
    is_open: bool,
) -> AnyView {
    let was_opened = RwSignal::new(is_open);
    let works = move || {
        if was_opened.get() {
            pieces.with(|pieces| pieces.iter().map(|piece| piece.work.clone()).collect())
        } else {
            Vec::new()
        }
    };
    view! {
        <details class="more" open=is_open on:toggle=move |_| was_opened.set(true)>
            <summary>{heading}</summary>
            <ul class="entries">
                <For each=works key=Work::key children=move |work| entry(app, live, &work, pieces)/>
            </ul>
        </details>
    }
}

fn entry(app: App, live: PlanView, work: &Work, pieces: Memo<Vec<Piece>>) -> AnyView {
    let of = work.clone();
    let piece = Memo::new(move |_| {
        pieces.with(|pieces| pieces.iter().find(|piece| piece.work == of).cloned())
    });
    let title = move || piece.with(|piece| piece.as_ref().map(|piece| piece.name.clone()));
    let said = move || {
        piece.with(|piece| {
            let piece = piece.as_ref()?;
            Some(view! { <span>{details(piece)}</span>{marks(piece)} })
        })
    };
    let was_opened = RwSignal::new(false);
    let id = id_of(work);
    let work = StoredValue::new(work.clone());
    let body = move || work.with_value(|work| body(app, live, work));
    view! {
        <li>
            <details class="entry unmarked" id=id on:toggle=move |_| was_opened.set(true)>
                <summary>
                    <span class="title">{title}</span>
                    <span class="detail">{said}</span>
                </summary>
                <div class="body stack">
                    <Show when=move || was_opened.get()>{body()}</Show>
                </div>
            </details>
        </li>
    }
}
