//! Many assessments side by side, for who looks after several firms: they are opened as
//! files, compared here, and kept nowhere.

mod among;
mod chart;
mod reading;
mod saving;
mod table;

use std::sync::Arc;

use crate::dom::prelude::*;

use crate::app::components::{LoadFailure, file_choice};
use crate::app::drops;
use crate::app::reactive::{Show, effect};
use crate::app::state::{App, app};
use crate::core::portfolio::{MOST, Repeat};
use crate::messages::{day, fill, t};
use reading::{Desk, Kept};

/// The page.
#[component]
pub(super) fn PortfolioPage() -> impl IntoView {
    let app = app();
    let desk = Desk::new(app);
    // Chosen or dropped here, or handed on by the start page.
    effect(move || {
        app.dropped.track();
        if !desk.is_reading() {
            let files = drops::take();
            if !files.is_empty() {
                desk.read(files);
            }
        }
    });
    view! {
        <div class="page stack loose">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{t("portfolio.title")}</h1>
                    <p class="lead">{fill("portfolio.lead", &[("most", &MOST)])}</p>
                </div>
            </header>
            <LoadFailure/>
            {opening(app, desk)}
            {move || {
                let kept = desk.kept.get();
                (!kept.is_empty()).then(|| found(app, desk, &kept))
            }}
        </div>
    }
}

/// Ways to open files, and how far reading them is.
fn opening(app: App, desk: Desk) -> AnyView {
    let own = move || app.library.with(Vec::len);
    let choose = move |files| {
        drops::wait(files);
        app.dropped.notify();
    };
    let progress = move || {
        let (done, all) = desk.progress.get().unwrap_or_default();
        fill("portfolio.reading", &[("done", &done), ("all", &all)])
    };
    view! {
        <section class="card stack">
            <p class="muted">{t("portfolio.about")}</p>
            <div class="row">
                {file_choice("portfolio-files", t("portfolio.choose"), ".json,application/json", choose)}
                <Show when=move || { own() > 0 }>
                    <button type="button" data-testid="portfolio-own" on:click=move |_| desk.add_own()>
                        {move || fill("portfolio.add-own", &[("count", &own())])}
                    </button>
                </Show>
                <Show
                    when=move || desk.kept.with(|kept| kept.is_empty())
                    fallback=move || view! {
                        <button type="button" class="quiet" on:click=move |_| desk.clear()>
                            {t("portfolio.clear")}
                        </button>
                    }
                >
                    <button type="button" class="quiet" data-testid="portfolio-examples" on:click=move |_| desk.add_examples()>
                        {t("portfolio.add-examples")}
                    </button>
                </Show>
            </div>
            <Show when=move || desk.is_reading()>
                <div class="row" data-testid="portfolio-reading">
                    <progress
                        class="progress"
                        max=move || desk.progress.get().map_or(1, |(_, all)| all).to_string()
                        value=move || desk.progress.get().map_or(0, |(done, _)| done).to_string()
                        aria-label=progress
                    ></progress>
                    <span>{progress}</span>
                    <button type="button" class="small" data-testid="portfolio-stop" on:click=move |_| desk.stop()>
                        {t("portfolio.stop")}
                    </button>
                </div>
            </Show>
        </section>
    }
}

/// What the files hold.
fn found(app: App, desk: Desk, kept: &Arc<Kept>) -> AnyView {
    let portfolio = &kept.portfolio;
    let count = portfolio.members().len();
    let beyond = portfolio.beyond();
    let beyond = (beyond > 0).then(|| {
        let words = fill("portfolio.beyond", &[("count", &beyond), ("most", &MOST)]);
        view! { <p>{words}</p> }
    });
    let same = (count == 1 && !portfolio.repeats().is_empty())
        .then(|| view! {
            <div class="notice row spread">
                <p>{t("portfolio.same")}</p>
                <button type="button" class="small" data-testid="portfolio-each" on:click=move |_| desk.show_each()>
                    {t("portfolio.each")}
                </button>
            </div>
        });
    let examples = kept
        .has_examples
        .then(|| view! { <p class="muted">{t("portfolio.examples")}</p> });
    let bad = list("portfolio.bad", "portfolio-bad", &kept.problems);
    let twice: Vec<String> = portfolio.repeats().iter().map(repeat).collect();
    let twice = list("portfolio.twice", "portfolio-twice", &twice);
    let compared = (count > 1).then(|| {
        view! {
            {chart::chart(kept)}
            {table::table(app, desk, kept)}
            {saving::saving(app, kept)}
        }
    });
    view! {
        <section class="stack" aria-labelledby="portfolio-found">
            <h2 id="portfolio-found" tabindex="-1">{fill("portfolio.found", &[("count", &count)])}</h2>
            {examples}
            {same}
            {beyond}
            {bad}
            {twice}
            {compared}
        </section>
    }
}

/// Sentences below one that counts them; nothing without any.
fn list(key: &'static str, testid: &'static str, sentences: &[String]) -> Option<AnyView> {
    let count = sentences.len();
    let items: Vec<_> = sentences
        .iter()
        .map(|one| view! { <li>{one.clone()}</li> })
        .collect();
    (count > 0).then(|| {
        view! {
            <details class="more" data-testid=testid>
                <summary>{fill(key, &[("count", &count)])}</summary>
                <ul>{items}</ul>
            </details>
        }
    })
}

fn repeat(one: &Repeat) -> String {
    let name = match one.organisation.as_str() {
        "" => t("library.unnamed"),
        name => name,
    };
    let (older, newer) = (day(one.older), day(one.newer));
    if older == newer {
        fill("portfolio.copy", &[("name", &name), ("older", &older)])
    } else {
        fill(
            "portfolio.older",
            &[("name", &name), ("older", &older), ("newer", &newer)],
        )
    }
}
