//! A field whose text has to be read as a number or a date.

use leptos::prelude::*;

use super::profile_edit;
use crate::app::state::app;
use crate::core::assessment::{Entry, EntryProblem, Profile};
use crate::messages::{entry, entry_problem, fill};

/// A number or date of the profile. What is typed stays as it is typed; while
/// it cannot be read, the last good value is in force, and the field says so.
#[component]
pub(super) fn EntryField(
    of: Entry,
    /// Unique on the page.
    id: &'static str,
    /// Why it is asked.
    #[prop(into)]
    hint: Signal<String>,
    /// Its unit.
    #[prop(optional)]
    unit: &'static str,
    /// What speaks against the value in force, if anything.
    #[prop(optional, into)]
    objection: Signal<Option<&'static str>>,
) -> impl IntoView {
    let app = app();
    let shown = Memo::new(move |_| app.of_profile(|profile| of.show(profile)));
    let typed = RwSignal::new(shown.get_untracked());
    let problem = RwSignal::new(None::<EntryProblem>);
    let read = move |text: &str| untrack(|| of.read(&app.of_profile(Profile::clone), text));
    // Undo and the like change the value from elsewhere.
    Effect::new(move || {
        let shown = shown.get();
        let reads_as = typed
            .with_untracked(|typed| read(typed))
            .map(|read| of.show(&read));
        if reads_as.as_ref() != Ok(&shown) {
            typed.set(shown);
            problem.set(None);
        }
    });
    let on_input = move |text: String| {
        match read(&text) {
            Ok(new) => {
                problem.set(None);
                if untrack(|| app.of_profile(|profile| *profile != new)) {
                    app.edit_text(profile_edit(app, |profile| *profile = new));
                }
            }
            // Half a number is no mistake yet; once one was said, it is followed.
            Err(now) => problem.update(|problem| {
                if problem.is_some() {
                    *problem = Some(now);
                }
            }),
        }
        typed.set(text);
    };
    let on_leave = move |is_unreadable: bool| {
        let now = if is_unreadable {
            Some(EntryProblem::NotADate)
        } else {
            typed.with_untracked(|typed| read(typed)).err()
        };
        if now.is_none() {
            typed.set(shown.get_untracked());
        }
        problem.set(now);
    };
    let sentence = move || match problem.get() {
        None => objection.get().map(str::to_owned),
        Some(problem) => {
            let sentence = entry_problem(of, &problem);
            let kept = shown.get();
            Some(if kept.is_empty() {
                sentence
            } else {
                fill("profile.kept", &[("problem", &sentence), ("kept", &kept)])
            })
        }
    };
    let kind = if of.bounds().is_some() {
        "text"
    } else {
        "date"
    };
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id>{entry(of)}</label>
            <p class="hint" id=hint_id.clone()>{hint}</p>
            <div class=(!unit.is_empty()).then_some("with-unit")>
                <input
                    id=id
                    type=kind
                    inputmode=(kind == "text").then_some("decimal")
                    autocomplete="off"
                    aria-describedby=format!("{hint_id} {error_id}")
                    aria-invalid=move || sentence().is_some().then_some("true")
                    prop:value=typed
                    on:input:target=move |event| on_input(event.target().value())
                    on:blur:target=move |event| on_leave(event.target().validity().bad_input())
                />
                {(!unit.is_empty()).then(|| view! { <span>{unit}</span> })}
            </div>
            <p class="error" id=error_id aria-live="polite">{sentence}</p>
        </div>
    }
}
