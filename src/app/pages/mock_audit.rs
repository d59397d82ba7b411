//! The mock audit: how an auditor looks at each sub-clause, day by day, and what
//! was found.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::app::components::{
    Choice, ChoiceField, DateField, SectionPage, TextField, WithWords, card_head, link,
    once_in_turn, status_mark, with_guide,
};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::core::assessment::planning::Assumption;
use crate::core::assessment::{AuditNote, AuditResult};
use crate::core::bank::{AuditSheet, Guide};
use crate::core::edit::{AuditField, Edit};
use crate::core::plan::initial_days;
use crate::core::standard::SubClause;
use crate::messages::{audit_result, fill, role, t};
use crate::route::Page;
use crate::shown::mock_audit;

/// Most days that the audit can be cut into.
const MOST_DAYS: usize = 10;

/// The page of the mock audit.
#[component]
pub(super) fn MockAudit() -> impl IntoView {
    view! {
        <SectionPage page=Page::MockAudit title=t("mock.title") lead=t("mock.lead")>
            <WithWords>{with_guide(content)}</WithWords>
        </SectionPage>
    }
}

/// Days of stage 2 at this size.
fn usual_days(app: App) -> usize {
    let days = app.with_open(|open| {
        let first = open.plan.options.assumption(Assumption::StageOneShare) / 100.0;
        initial_days(open).likely * (1.0 - first)
    });
    (days.unwrap_or(2.0).ceil() as usize).clamp(1, MOST_DAYS)
}

fn content(guide: &Arc<Guide>) -> AnyView {
    let guide = Arc::clone(guide);
    let app = app();
    let days = RwSignal::new(usual_days(app));
    let choices: Vec<_> = (1..=MOST_DAYS)
        .map(|days| Choice {
            key: days.to_string(),
            label: fill("amount.days", &[("count", &days)]),
        })
        .collect();
    let all = move || {
        let cut = guide.audit_days(days.get());
        let count = cut.len();
        let day = |(place, sheets): (usize, Vec<&AuditSheet>)| {
            let title = fill("mock.day", &[("day", &(place + 1)), ("days", &count)]);
            let sheets: Vec<_> = sheets.into_iter().map(|one| row(app, one)).collect();
            view! {
                <section class="card stack audit-day">
                    <h2>{title}</h2>
                    <ul class="entries">{sheets}</ul>
                </section>
            }
        };
        cut.into_iter().enumerate().map(day).collect_view()
    };
    view! {
        <div class="stack">
            <section class="card stack screen-only">
                {card_head(t("mock.how"), t("mock.how-about"))}
                <div class="fields">
                    <ChoiceField
                        id="mock-days" label=t("mock.days") choices=choices
                        value=Signal::derive(move || days.get().to_string())
                        on_change=move |key: String| days.set(key.parse().unwrap_or(1))
                    />
                </div>
                <div class="row">
                    <button type="button" on:click=move |_| print()>{t("mock.print")}</button>
                    <button type="button" on:click=move |_| copy_record(app)>{t("mock.copy")}</button>
                </div>
                {move || standing(app)}
            </section>
            {all}
        </div>
    }
}

fn print() {
    if window().print().is_err() {
        leptos::logging::warn!("the browser does not print");
    }
}

/// How many sub-clauses have each result.
fn standing(app: App) -> AnyView {
    let counts = app.with_open(|open| mock_audit::counts(&open.mock_audit));
    let counts = counts.unwrap_or_default().into_iter();
    let marks: Vec<_> = counts
        .filter(|(_, count)| *count > 0)
        .map(|(result, count)| {
            view! { <li>{mark(result)}" "{count}</li> }
        })
        .collect();
    view! { <ul class="row plain" aria-live="polite">{marks}</ul> }
}

fn mark(result: AuditResult) -> AnyView {
    let state = match result {
        AuditResult::Open => "not-shown",
        AuditResult::Passed => "met",
        AuditResult::Opportunity => "claimed",
        AuditResult::Minor => "minor",
        AuditResult::Major => "major",
    };
    status_mark(state, audit_result(result))
}

fn copy_record(app: App) {
    let text = untrack(|| {
        app.with_open(|open| mock_audit::record(&open.mock_audit, |one| app.title_of(one)))
    });
    let Some(text) = text else { return };
    spawn_local(async move {
        let key = match browser::copy(&text).await {
            Ok(()) => "mock.copied",
            Err(browser::NotCopied) => "mock.not-copied",
        };
        app.say(t(key).to_owned());
    });
}

/// A row that opens: how one sub-clause is looked at, and what was found.
fn row(app: App, sheet: &AuditSheet) -> AnyView {
    let sub_clause = sheet.sub_clause;
    let note = Memo::new(move |_| {
        let note = app.with_open(|open| open.mock_audit.get(&sub_clause).cloned());
        note.flatten().unwrap_or_default()
    });
    let minutes = fill("mock.minutes", &[("count", &(sheet.minutes as usize))]);
    let sheet = sheet.clone();
    view! {
        <li>
            <details class="entry unmarked">
                <summary>
                    <span class="title">{app.title_of(sub_clause)}</span>
                    <span class="detail">
                        <span>{minutes}</span>
                        {move || mark(note.with(|note| note.result))}
                    </span>
                </summary>
                {once_in_turn(move || body(app, &sheet, note))}
            </details>
        </li>
    }
}

/// What a row opens. All of them are drawn, since the page is printed whole.
fn body(app: App, sheet: &AuditSheet, note: Memo<AuditNote>) -> AnyView {
    let samples = sheet.samples.iter().map(|pick| {
        view! { <li>{pick.what.clone()}" "<span class="muted">{format!("({})", pick.dates)}</span></li> }
    });
    let questions = sheet.questions.iter().map(|one| {
        view! { <li><strong>{role(one.role)}": "</strong>{one.ask.clone()}</li> }
    });
    view! {
        <div class="body stack">
            <section class="stack tight">
                <h3>{t("mock.samples")}</h3>
                <ul>{samples.collect_view()}</ul>
            </section>
            <section class="stack tight">
                <h3>{t("mock.questions")}</h3>
                <ul>{questions.collect_view()}</ul>
            </section>
            <dl class="explain">
                <div><dt>{t("mock.passes")}</dt><dd>{sheet.passes.clone()}</dd></div>
                <div><dt>{t("mock.finding")}</dt><dd>{sheet.finding.clone()}</dd></div>
            </dl>
            {fields(app, sheet.sub_clause, note)}
            <p class="screen-only">
                {link(app.link(Page::SubClause(sheet.sub_clause)), t("gap.look"))}
            </p>
        </div>
    }
}

/// Result, date and what was seen.
fn fields(app: App, sub_clause: SubClause, note: Memo<AuditNote>) -> AnyView {
    let choices = AuditResult::ALL.map(|result| Choice {
        key: result.key().to_owned(),
        label: audit_result(result).to_owned(),
    });
    let set = move |field: AuditField| app.edit(Edit::MockAudit(sub_clause, field));
    let choose = move |key: String| {
        let result = AuditResult::ALL.into_iter().find(|one| one.key() == key);
        if let Some(result) = result {
            set(AuditField::Result(result));
        }
    };
    view! {
        <div class="fields">
            <ChoiceField
                id=format!("mock-result-{sub_clause}") label=t("mock.result")
                choices=Vec::from(choices)
                value=Signal::derive(move || note.with(|note| note.result.key().to_owned()))
                on_change=choose
            />
            <DateField
                id=format!("mock-date-{sub_clause}") label=t("mock.date")
                value=Signal::derive(move || note.with(|note| note.date))
                on_change=move |date| set(AuditField::Date(date))
            />
        </div>
        <TextField
            id=format!("mock-seen-{sub_clause}") label=t("mock.seen") lines=2
            value=Signal::derive(move || note.with(|note| note.seen.clone()))
            on_input=move |text| {
                app.edit_text(Edit::MockAudit(sub_clause, AuditField::Seen(text)));
            }
        />
    }
}
