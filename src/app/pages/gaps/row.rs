//! One gap: its numbers, and who closes it until when.

use leptos::prelude::*;

use crate::app::components::{
    DateField, TextField, audit_note, conformity_mark, link, method_link, number, rating_mark,
};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::core::assessment::GapNote;
use crate::core::edit::{Edit, GapField};
use crate::core::ordered::Map;
use crate::core::report::SubClauseResult;
use crate::core::standard::SubClause;
use crate::messages::{day, fill, list, t};
use crate::route::Page;
use crate::shown::notes::QuestionNote;

#[component]
pub(super) fn Row(
    /// Which one.
    sub_clause: SubClause,
    /// The notes at the questions of all.
    notes: Memo<Map<SubClause, Vec<QuestionNote>>>,
) -> impl IntoView {
    let app = app();
    let result = Memo::new(move |_| {
        app.report
            .with(|report| report.as_ref()?.of(sub_clause).cloned())
    });
    let note = Memo::new(move |_| {
        let note = app.with_open(|open| open.gaps.get(&sub_clause).cloned());
        note.flatten().unwrap_or_default()
    });
    let noted = Memo::new(move |_| notes.with(|all| all.get(&sub_clause).cloned()));
    let is_quick_win = Memo::new(move |_| {
        app.report.with(|report| {
            let mut gaps = report.iter().flat_map(|report| &report.gaps);
            gaps.any(|gap| gap.sub_clause == sub_clause && gap.quick_win)
        })
    });
    let quick_win = move || {
        is_quick_win
            .get()
            .then(|| view! { <span class="badge" data-tone="good">{t("gap.quick-win")}</span> })
    };
    let owner = move || {
        note.with(|note| {
            let due = note.due.map(day);
            let parts = [Some(note.owner.clone()), due].into_iter().flatten();
            let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
            (!parts.is_empty()).then(|| view! { <span>{list(&parts)}</span> })
        })
    };
    view! {
        <li>
            <details class="entry">
                <summary>
                    {move || rating_mark(result.get().and_then(|result| result.rating()))}
                    <span class="title">{app.title_of(sub_clause)}</span>
                    <span class="detail">
                        {quick_win}{owner}
                        {move || result.with(|result| result.as_ref().map(details))}
                    </span>
                </summary>
                <div class="body stack">
                    <p class="small-text">
                        {move || result.with(|result| result.as_ref().map(basis))}" "{method_link()}
                    </p>
                    {fields(app, sub_clause, note)}
                    {move || noted.get().map(|noted| question_notes(app, noted))}
                    {move || audit_note(app, sub_clause)}
                    <p>{link(app.link(Page::SubClause(sub_clause)), t("gap.look"))}</p>
                </div>
            </details>
        </li>
    }
}

/// What the visitor noted at its questions, each with the way to it.
fn question_notes(app: App, noted: Vec<QuestionNote>) -> AnyView {
    let items: Vec<_> = noted
        .into_iter()
        .map(|one| {
            let href = app.link(Page::Question(one.question));
            view! { <li>{link(href, one.ask)}" "{one.note}</li> }
        })
        .collect();
    view! {
        <section class="stack tight">
            <strong>{t("note.questions")}</strong>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

fn details(result: &SubClauseResult) -> AnyView {
    let priority = result.priority;
    view! {
        {conformity_mark(result)}
        <span>{fill("result.gap", &[("gap", &number(Some(priority.gap)))])}</span>
        <span>{fill("result.hours", &[("hours", &number(Some(priority.effort)))])}</span>
        <span>{fill("gap.value", &[("value", &number(Some(priority.value)))])}</span>
    }
    .into_any()
}

/// How the priority comes about, in numbers.
fn basis(result: &SubClauseResult) -> String {
    let priority = result.priority;
    let shown = |value: f64| number(Some(value));
    fill(
        "gap.basis",
        &[
            ("score", &shown(priority.score)),
            ("value", &shown(priority.value)),
            ("gap", &shown(priority.gap)),
            ("effort", &shown(priority.effort)),
            ("target", &shown(result.target)),
            ("now", &number(result.readiness)),
            ("business", &shown(priority.business)),
            ("pain", &shown(priority.pain)),
            ("motive", &shown(priority.motive)),
            ("weight", &shown(priority.weight)),
        ],
    )
}

/// Cause, owner, due date and note.
fn fields(app: App, sub_clause: SubClause, note: Memo<GapNote>) -> AnyView {
    let text = move |name: &'static str,
                     label: &'static str,
                     lines: u32,
                     own: fn(&GapNote) -> &String,
                     field: fn(String) -> GapField| {
        let value = Signal::derive(move || note.with(|note| own(note).clone()));
        let input = move |text: String| app.edit_text(Edit::Gap(sub_clause, field(text)));
        let id = format!("{name}-{sub_clause}");
        view! { <TextField id=id label=label lines=lines value=value on_input=input/> }.into_any()
    };
    let due = Signal::derive(move || note.with(|note| note.due));
    let set_due = move |due| app.edit(Edit::Gap(sub_clause, GapField::Due(due)));
    view! {
        <div class="fields">
            {text("owner", t("gap.owner"), 1, |note| &note.owner, GapField::Owner)}
            <DateField id=format!("due-{sub_clause}") label=t("gap.due") value=due on_change=set_due/>
            {text("cause", t("gap.cause"), 2, |note| &note.cause, GapField::Cause)}
            {text("note", t("gap.note"), 2, |note| &note.note, GapField::Note)}
        </div>
    }
    .into_any()
}
