//! What a workbook that came back would change, before any of it is taken.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::state::{App, Conflict, app, name_of};
use crate::core::assessment::Assessment;
use crate::messages::{fill, t};
use crate::outputs::workbook::Preview;

/// The changes of a workbook; `done` is called when they were taken.
pub(super) fn returned_view(preview: Preview, done: impl Fn() + 'static) -> AnyView {
    let app = app();
    let chosen = RwSignal::new(preview.chosen());
    let left: Vec<_> = preview
        .left
        .iter()
        .map(|one| view! { <li>{one.clone()}</li> })
        .collect();
    let has_left = !left.is_empty();
    let rows: Vec<_> = preview
        .rows
        .iter()
        .enumerate()
        .map(|(place, row)| {
            let here = row.here.clone().map(|here| {
                view! { <span class="badge" data-tone="warn">{here}</span> }
            });
            view! {
                <li>
                    <label class="check">
                        <input
                            type="checkbox"
                            data-testid="change"
                            prop:checked=move || chosen.with(|all| all.get(place) == Some(&true))
                            on:change:target=move |event| {
                                let is_chosen = event.target().checked();
                                chosen.update(|all| {
                                    if let Some(one) = all.get_mut(place) {
                                        *one = is_chosen;
                                    }
                                });
                            }
                        />
                        <span>
                            <strong>{row.what.clone()}</strong>
                            <span class="hint muted small-text">{row.change.clone()}</span>
                            {here}
                        </span>
                    </label>
                </li>
            }
        })
        .collect();
    let facts = fill(
        "workbook.found",
        &[("name", &name_of(&preview.base)), ("count", &rows.len())],
    );
    let where_to = match (preview.is_here, preview.rows.is_empty()) {
        (true, true) => t("workbook.nothing-new"),
        (true, false) => t("workbook.is-here"),
        (false, _) => t("workbook.is-new"),
    };
    let can_take = !rows.is_empty() || !preview.is_here;
    let is_unchanged = rows.is_empty();
    let take = move |_| {
        take_in(app, &preview, &chosen.get_untracked());
        done();
        request_animation_frame(|| browser::focus("#yours"));
    };
    view! {
        <div class="stack tight" data-testid="returned">
            <p><strong>{facts}</strong>" "{where_to}</p>
            <ul class="stack tight">{rows}</ul>
            {has_left.then(|| view! {
                <details open>
                    <summary>{t("workbook.left")}</summary>
                    <ul data-testid="left">{left}</ul>
                </details>
            })}
            {can_take.then(|| view! {
                <div class="row">
                    <button type="button" class="primary" data-testid="take-changes" on:click=take>
                        {move || if is_unchanged {
                            t("workbook.bring").to_owned()
                        } else {
                            fill("workbook.take", &[("count", &count(&chosen.get()))])
                        }}
                    </button>
                </div>
            })}
        </div>
    }
}

fn count(chosen: &[bool]) -> usize {
    chosen.iter().filter(|one| **one).count()
}

/// Takes the chosen changes into what is here, or brings the assessment with them. A
/// toast offers to take that back.
fn take_in(app: App, preview: &Preview, chosen: &[bool]) {
    let here = app.library.with_untracked(|all| {
        let found = all.iter().find(|one| one.id == preview.base.id);
        found.cloned()
    });
    let (to, conflict) = match here {
        Some(here) => (here, Conflict::Replace),
        None => (preview.base.clone(), Conflict::Add),
    };
    let taken: Assessment = preview.taken(&to, chosen, browser::now());
    app.take_in(vec![taken], conflict);
}
