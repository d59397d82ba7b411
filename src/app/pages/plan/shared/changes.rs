//! What was tried on the plan: a line for each change with what it came to, each with
//! its way back.

use crate::dom::prelude::*;

use crate::app::reactive::Memo;
use crate::app::state::{App, PlanView};
use crate::core::edit::Edit;
use crate::core::plan::Stage;
use crate::messages::t;

/// A change in words, and the edit that takes it back.
type Line = (String, Edit);

/// The list, where anything was tried and while what may be tried is open, or closed.
pub(crate) fn changes(app: App, live: PlanView, while_open: bool) -> AnyView {
    let trials = app.trials();
    let is_trying = app.is_trying();
    let shown = Memo::new(move |_| {
        if is_trying.get() != while_open {
            return None;
        }
        trials.with(|trials| {
            let line = |change: &crate::shown::trial::Change| -> Line {
                (app.with_bank(|bank| change.words(bank)), change.back())
            };
            let lines: Vec<Line> = trials.changes().iter().map(line).collect();
            (!lines.is_empty()).then(|| (trials.total(), lines))
        })
    });
    let is_checking = Memo::new(move |_| live.stage() == Some(Stage::Before));
    let list = move || {
        let (total, lines) = shown.get()?;
        let lines: Vec<_> = lines.into_iter().map(|line| item(app, line)).collect();
        let reset = move |_| {
            let back = trials.with_untracked(crate::shown::trial::Trials::reset);
            if let Some(back) = back {
                app.edit(back);
            }
        };
        // A single change says it all in its line.
        let all = (lines.len() > 1).then(|| {
            view! {
                <div class="row spread">
                    <p><strong>{total}</strong></p>
                    <button
                        type="button" class="small quiet" data-testid="trial-reset" on:click=reset
                    >
                        {t("trial.reset")}
                    </button>
                </div>
            }
        });
        Some(view! { {all} <ul>{lines}</ul> })
    };
    let checking = move || {
        (is_checking.get() && is_trying.get() == while_open)
            .then(|| view! { <p class="muted small-text">{t("trial.checking")}</p> })
    };
    view! {
        <div class="changes screen-only" data-testid="trials" role="status">{list}{checking}</div>
    }
}

fn item(app: App, (words, back): Line) -> AnyView {
    let undo = move |_| app.edit(back.clone());
    view! {
        <li>
            <span>{words}</span>
            <button type="button" class="small quiet" on:click=undo>{t("command.undo")}</button>
        </li>
    }
}
