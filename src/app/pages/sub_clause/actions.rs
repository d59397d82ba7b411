//! The actions that close a sub-clause's gaps.

use crate::dom::prelude::*;

use crate::app::components::{card_head, number, steps};
use crate::app::state::App;
use crate::core::bank::Action;
use crate::core::report::actions_needed;
use crate::core::standard::{Sizes, SubClause};
use crate::messages::{fill, outside_help, t};

/// The actions that are still needed.
pub(super) fn actions(app: App, sub_clause: SubClause) -> AnyView {
    let entries: Vec<AnyView> = app
        .with_open(|open| {
            let sizes = open.profile.sizes();
            app.with_bank(|bank| {
                actions_needed(bank, open, sub_clause)
                    .into_iter()
                    .map(|action| entry(action, &sizes))
                    .collect()
            })
        })
        .unwrap_or_default();
    let entries = if entries.is_empty() {
        view! { <p>{t("sub-clause.no-actions")}</p> }
    } else {
        view! { <ul class="entries">{entries}</ul> }
    };
    let tools = app.with_bank(|bank| {
        let tools = bank.lists().tools.iter();
        let help = tools.filter(|tool| tool.covers.contains(&sub_clause));
        let names: Vec<&str> = help.map(|tool| tool.text.name.as_str()).collect();
        let words = || fill("sub-clause.tools", &[("names", &names.join(" · "))]);
        (!names.is_empty()).then(words)
    });
    view! {
        <section class="card stack">
            {card_head(t("sub-clause.actions"), t("sub-clause.actions-about"))}
            {entries}
            {tools.map(|words| view! { <p class="muted small-text">{words}</p> })}
        </section>
    }
}

fn entry(action: &Action, sizes: &Sizes) -> AnyView {
    let hours = fill(
        "result.hours",
        &[("hours", &number(Some(action.likely_hours(sizes))))],
    );
    let weeks = fill("sub-clause.weeks", &[("weeks", &action.weeks)]);
    view! {
        <li>
            <details class="entry unmarked">
                <summary>
                    <span class="title">{action.text.title.clone()}</span>
                    <span class="detail"><span>{hours}</span><span>{weeks}</span></span>
                </summary>
                <div class="body stack tight">
                    {steps(&action.text.steps)}
                    <p><strong>{t("sub-clause.done-when")}</strong>" "{action.text.done_when.clone()}</p>
                    <p class="muted small-text">{outside_help(action.outside_help)}</p>
                </div>
            </details>
        </li>
    }
}
