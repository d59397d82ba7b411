//! What a board reads in half a minute: the verdict, three figures, three steps.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{ReportMenu, link};
use crate::app::state::App;
use crate::core::report::{Report, SubClauseResult};
use crate::core::scoring::Outlook;
use crate::messages::{fill, list, t, whole};
use crate::route::Page;
use crate::shown::{board, headline, scope};

/// The verdict as the page's heading, and what stands in the way.
pub(super) fn heading(app: App) -> AnyView {
    let title = move || {
        app.report
            .with(|report| report.as_ref().map(|report| headline(&report.verdict)))
    };
    let in_the_way = move || {
        app.report.with(|report| {
            let report = report.as_ref()?;
            app.with_open(|open| board::in_the_way(report, open))
        })
    };
    view! {
        <div class="verdict-head" data-testid="verdict">
            <h1 tabindex="-1">{title}</h1>
            <p class="lead">{in_the_way}</p>
        </div>
    }
}

/// What the result is of, and what it is not.
pub(super) fn limits(app: App) -> AnyView {
    let services = app
        .with_open(|open| scope::in_scope(&open.profile))
        .flatten();
    view! {
        <div class="stack tight disclaimer">
            {services.map(|services| view! { <p class="screen-only">{services}</p> })}
            <p>{t("result.disclaimer")}</p>
        </div>
    }
}

/// The three figures: what is met, how far on average, where on the way.
pub(super) fn figures(app: App, report: &Report) -> AnyView {
    let nothing = (report.sub_clauses_answered == 0).then(|| {
        view! {
            <div class="notice">
                <p>{t("result.nothing")}" "{link(app.link(Page::Questions), t("result.to-questions"))}</p>
            </div>
        }
    });
    view! {
        {nothing}
        <div class="figures">
            {met(report)}
            {average(report)}
            {path(app, report)}
        </div>
    }
}

fn met(report: &Report) -> AnyView {
    let counts = report.conformity;
    let others = counts.ungraded + counts.not_shown;
    let words = board::unmet(counts.minor, counts.major, others);
    view! {
        <section class="card figure">
            <h2 class="label">{t("board.met")}</h2>
            <p class="value">
                <span data-testid="conformity">{whole_count(counts.met)}</span>
                <small>{fill("board.met-of", &[("all", &report.sub_clauses.len())])}</small>
            </p>
            {strip(report)}
            <p class="basis">{words}</p>
        </section>
    }
}

#[allow(clippy::cast_precision_loss)] // at most 44
fn whole_count(count: usize) -> String {
    whole(count as f64)
}

/// All 44 in the standard's order, each by what an auditor would find.
fn strip(report: &Report) -> AnyView {
    let cell = |result: &SubClauseResult| {
        view! { <i data-status=result.conformity.key()></i> }
    };
    let cells: Vec<_> = report.sub_clauses.iter().map(cell).collect();
    view! { <span class="strip" aria-hidden="true">{cells}</span> }
}

fn average(report: &Report) -> AnyView {
    let readiness = report
        .readiness
        .map_or_else(|| t("mark.none").to_owned(), whole);
    let share = |number: Option<f64>| (number.unwrap_or(0.0) / 100.0).to_string();
    let (shown, said) = (share(report.readiness_evidenced), share(report.readiness));
    view! {
        <section class="card figure">
            <h2 class="label">{t("board.readiness")}</h2>
            <p class="value">
                <span data-testid="readiness">{readiness}</span>
                <small>{t("result.of-100")}</small>
            </p>
            <span class="average" aria-hidden="true" style:--shown=shown style:--said=said></span>
            <p class="basis">{board::average(report)}</p>
        </section>
    }
}

fn path(app: App, report: &Report) -> AnyView {
    let today = browser::today();
    let stations = app.with_open(|open| board::path(report, open, today));
    let stations: Vec<_> = stations
        .into_iter()
        .flatten()
        .map(|(station, reached)| {
            view! {
                <li data-reached=reached.key() aria-current=(reached == board::Reached::Next).then_some("step")>
                    {station.name()}
                    <span class="visually-hidden">": "{reached.name()}</span>
                </li>
            }
        })
        .collect();
    view! {
        <section class="card figure">
            <h2 class="label">{t("board.path")}</h2>
            <ol class="path">{stations}</ol>
        </section>
    }
}

/// What is in place, in one line.
pub(super) fn kept(app: App, report: &Report) -> AnyView {
    const MOST: usize = 5;
    let more = report.strengths.len().saturating_sub(MOST);
    let more = (more > 0).then(|| fill("board.keep-more", &[("count", &more)]));
    let names = report.strengths.iter().take(MOST);
    let names = names.map(|&one| app.title_of(one)).chain(more);
    let names: Vec<String> = names.collect();
    if names.is_empty() {
        return ().into_any();
    }
    let words = fill("board.keep", &[("list", &list(&names))]);
    view! { <p data-testid="strengths">{words}</p> }
}

/// The way from the result to what comes of it.
pub(super) fn onwards(app: App, outlook: Outlook) -> AnyView {
    let (page, label) = match outlook {
        Outlook::TooEarly => (Page::Questions, t("board.go-on")),
        _ => (Page::Plan, t("board.see-plan")),
    };
    view! {
        <div class="row screen-only">
            <a class="button primary" href=app.link(page) data-testid="onwards">{label}</a>
            <a class="button" href=app.link(Page::Documents)>{t("board.see-documents")}</a>
            <ReportMenu/>
        </div>
    }
}
