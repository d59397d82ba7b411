//! What a gap opens to: how its priority comes about, and who closes it until when.

use crate::dom::prelude::*;

use crate::app::components::{DateField, Rule, TextField, audit_note, link, number, rule};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::assessment::GapNote;
use crate::core::edit::{Edit, GapField};
use crate::core::ordered::Map;
use crate::core::report::SubClauseResult;
use crate::core::standard::SubClause;
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::notes::QuestionNote;

/// The details of the gap of a sub-clause; the notes are those at the questions of all.
pub(super) fn details(
    app: App,
    sub_clause: SubClause,
    notes: Memo<Map<SubClause, Vec<QuestionNote>>>,
) -> AnyView {
    let result = Memo::new(move |_| {
        app.report
            .with(|report| report.as_ref()?.of(sub_clause).cloned())
    });
    let note = Memo::new(move |_| {
        let note = app.with_open(|open| open.gaps.get(&sub_clause).cloned());
        note.flatten().unwrap_or_default()
    });
    let noted = Memo::new(move |_| notes.with(|all| all.get(&sub_clause).cloned()));
    view! {
        <p class="small-text">
            {move || result.with(|result| result.as_ref().map(basis))}" "{rule(Rule::Priority)}
        </p>
        {fields(app, sub_clause, note)}
        {move || noted.get().map(|noted| question_notes(app, noted))}
        {move || audit_note(app, sub_clause)}
        <p>{link(app.link(Page::SubClause(sub_clause)), t("gap.look"))}</p>
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
        view! { <TextField id=id label=label lines=lines value=value on_input=input/> }
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
}
