//! What to do first, each step with its hours and who does it.

use crate::dom::prelude::*;

use super::data_table::link;
use super::entries::detail;
use super::{conformity_mark, hours};
use crate::app::state::App;
use crate::core::report::{Report, SubClauseResult};
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::board;

/// The first steps, with the way to all gaps.
pub(crate) fn first_steps(app: App, report: &Report) -> AnyView {
    let steps = board::first_steps(report);
    let left = app.hours_left();
    let cards: Vec<_> = steps
        .iter()
        .filter_map(|one| report.of(*one))
        .map(|result| step(app, result, &left))
        .collect();
    let all = fill("board.all-gaps", &[("count", &report.gaps.len())]);
    let why = board::waits_for_leadership(report).then(|| t("board.leadership-first"));
    let content = if cards.is_empty() {
        view! { <p>{t("result.no-gaps")}</p> }
    } else {
        view! { <ol class="grid first-steps">{cards}</ol> }
    };
    view! {
        <section class="stack tight" data-testid="first-steps">
            <div class="row spread">
                <h2>{t("board.first")}</h2>
                {link(app.link(Page::Gaps), all)}
            </div>
            {why.map(|why| view! { <p class="muted small-text">{why}</p> })}
            {content}
        </section>
    }
}

fn step(app: App, result: &SubClauseResult, left: &[f64]) -> AnyView {
    let of = result.sub_clause;
    let owner = app.with_open(|open| open.gaps.get(&of).map(|note| note.owner.clone()));
    let owner = owner.flatten().filter(|owner| !owner.is_empty());
    let left = left.get(of.index()).filter(|left| **left > 0.0);
    let effort = left.map(|left| detail(hours(*left)));
    view! {
        <li class="card">
            <a class="title" href=app.link(Page::SubClause(of))>{app.title_of(of)}</a>
            <span class="detail">
                {conformity_mark(result)}
                {effort}
                {owner.map(detail)}
            </span>
        </li>
    }
}
