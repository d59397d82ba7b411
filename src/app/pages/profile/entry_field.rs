//! A field whose text has to be read as a number or a date.

use leptos::prelude::*;

use crate::app::state::app;
use crate::core::assessment::{Entry, Profile};
use crate::core::edit::ProfileField;
use crate::core::entry::EntryProblem;
use crate::messages::fill;
use crate::shown::{entry, entry_problem};

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
    // What the field went back to when it was last left: while typing, `12` is
    // in force on the way to `12x`, but is not what the visitor meant.
    let settled = StoredValue::new(shown.get_untracked());
    let problem = RwSignal::new(None::<EntryProblem>);
    let read = move |text: &str| untrack(|| of.read(&app.of_profile(Profile::clone), text));
    // Undo and the like change the value from elsewhere.
    Effect::new(move || {
        let shown = shown.get();
        let reads_as = typed
            .with_untracked(|typed| read(typed))
            .map(|read| of.show(&read));
        let is_restored =
            problem.get_untracked().is_some() && settled.with_value(|settled| *settled == shown);
        if reads_as.as_ref() != Ok(&shown) && !is_restored {
            settled.set_value(shown.clone());
            typed.set(shown);
            problem.set(None);
        }
    });
    let put = move |new: Profile| {
        if untrack(|| app.of_profile(|profile| *profile != new)) {
            app.type_profile(ProfileField::entered(of, &new));
        }
    };
    let on_input = move |text: String| {
        match read(&text) {
            Ok(new) => {
                problem.set(None);
                put(new);
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
    let on_leave = move |text: String, is_half_a_date: bool| {
        let now = if is_half_a_date {
            Err(EntryProblem::NotADate)
        } else {
            read(&text)
        };
        typed.set(text);
        problem.set(now.as_ref().err().copied());
        match now {
            Ok(new) => {
                put(new);
                settled.set_value(shown.get_untracked());
                typed.set(shown.get_untracked());
            }
            Err(_) => {
                if let Ok(new) = settled.with_value(|settled| read(settled)) {
                    put(new);
                }
            }
        }
    };
    let sentence = move || match problem.get() {
        None => objection.get().map(str::to_owned),
        Some(problem) => {
            let sentence = entry_problem(&entry(of), problem);
            let kept = shown.get();
            Some(if kept.is_empty() {
                sentence
            } else {
                fill("profile.kept", &[("problem", &sentence), ("kept", &kept)])
            })
        }
    };
    let kind = if of.numbers().is_some() {
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
                    on:blur:target=move |event| {
                        let input = event.target();
                        on_leave(input.value(), input.validity().bad_input());
                    }
                />
                {(!unit.is_empty()).then(|| view! { <span>{unit}</span> })}
            </div>
            <p class="error" id=error_id aria-live="polite">{sentence}</p>
        </div>
    }
}
