//! The input whose text has to be read: what is typed and what is in force are
//! two things.
//!
//! What is typed is left alone while the field has the focus, and taken as one
//! when it is left, or on Enter. While it cannot be read, the value in force
//! stays, and the field says so.

use crate::dom::prelude::*;
use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use web_sys::HtmlInputElement;

use super::frame::{Frame, while_there};
use crate::app::reactive::effect;
use crate::app::state::app;
use crate::core::entry::EntryProblem;
use crate::messages::fill;
use crate::shown::entry_problem;

/// Reads what an input holds; none where it is empty.
type Reader<T> = Box<dyn Fn(&str) -> Result<Option<T>, EntryProblem>>;

/// How a value is typed and read.
pub(super) struct Typed<T: Send + Sync + 'static> {
    /// The input's `type`.
    pub(super) kind: &'static str,
    /// The keyboard of a phone.
    pub(super) keyboard: Option<&'static str>,
    /// The value in force; none shows an empty field.
    pub(super) value: Signal<Option<T>>,
    /// What the input holds for a value.
    pub(super) show: fn(T) -> String,
    /// How a value is written in a sentence.
    pub(super) tell: fn(T) -> String,
    /// Reads what the input holds.
    pub(super) read: Reader<T>,
    /// Called with every new value, and with none when the field is emptied.
    pub(super) on_change: Box<dyn Fn(Option<T>)>,
    /// What speaks against the value in force, if anything.
    pub(super) objection: Signal<Option<&'static str>>,
}

/// What has happened in an input since it was last read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Since {
    Nothing,
    /// Something else is in it, but no key was pressed: chosen in a calendar, pasted.
    Chosen,
    /// Keys were pressed: more may come.
    Typed,
}

/// The field in its frame.
pub(super) fn typed_field<T>(mut frame: Frame, typed: Typed<T>) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let Typed {
        kind,
        keyboard,
        value,
        show,
        tell,
        read,
        on_change,
        objection,
    } = typed;
    let app = app();
    let node = NodeRef::<Input>::new();
    let since = StoredValue::new(Since::Nothing);
    // The sentence that tells why what was typed is not in force, and what is.
    let problem = RwSignal::new(None::<String>);
    let read = StoredValue::new_local(read);
    let shown = Signal::derive(move || value.get().map(show).unwrap_or_default());
    let write = move |text: &str| {
        if let Some(input) = node.get_untracked() {
            input.set_value(text);
        }
    };
    // Undo and the like change the value from elsewhere.
    let mut before = None;
    effect(move || {
        let now = Some(shown.get());
        if before != now && since.get_value() == Since::Nothing {
            write(now.as_deref().unwrap_or_default());
            if before.is_some() {
                problem.set(None);
            }
        }
        before = now;
    });
    let look = move |input: &HtmlInputElement| {
        // Half a date leaves the input without a text.
        if input.validity().bad_input() {
            Err(EntryProblem::NotADate)
        } else {
            read.with_value(|read| read(&input.value()))
        }
    };
    let say = move |problem: EntryProblem| {
        let problem = entry_problem(problem);
        match value.get_untracked() {
            None => problem,
            Some(kept) => fill(
                "entry.kept",
                &[("problem", &problem), ("kept", &tell(kept))],
            ),
        }
    };
    let take = move || {
        if since.get_value() == Since::Nothing {
            return;
        }
        since.set_value(Since::Nothing);
        let Some(now) = node.get_untracked().map(|input| look(&input)) else {
            return;
        };
        problem.set(now.err().map(say));
        if let Ok(new) = now {
            if new != value.get_untracked() {
                on_change(new);
            }
            write(&shown.get_untracked());
        }
    };
    let take = StoredValue::new_local(take);
    let take = move || take.with_value(|take| take());
    let on_input = while_there(move |_| {
        since.update_value(|since| {
            if *since == Since::Nothing {
                *since = Since::Chosen;
            }
        });
        // Half a number is no mistake yet; once one was said, it is followed.
        if problem.get_untracked().is_some()
            && let Some(input) = node.get_untracked()
        {
            problem.set(look(&input).err().map(say));
        }
    });
    let on_change = while_there(move |_| {
        if since.get_value() != Since::Typed {
            since.set_value(Since::Chosen);
            take();
        }
    });
    let on_key = while_there(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => take(),
        "Tab" | "Escape" => {}
        _ => since.set_value(Since::Typed),
    });
    let on_leave = while_there(move |_| take());
    let sentence = Signal::derive(move || {
        let objection = || objection.get().map(str::to_owned);
        problem.get().or_else(objection)
    });
    frame.error = Some(sentence);
    // Nobody sees the field's own sentence once the page is left.
    let label = frame.label.clone();
    on_cleanup(move || {
        if let Some(problem) = problem.try_get_untracked().flatten() {
            app.say(fill(
                "entry.left",
                &[("field", &label), ("problem", &problem)],
            ));
        }
    });
    let input = view! {
        <input
            node_ref=node
            id=frame.id.clone()
            data-testid=frame.id.clone()
            type=kind
            inputmode=keyboard
            autocomplete="off"
            aria-describedby=frame.described()
            aria-invalid=move || sentence.with(Option::is_some).then_some("true")
            prop:value=shown.get_untracked()
            on:input=on_input
            on:change=on_change
            on:keydown=on_key
            on:blur=on_leave
        />
    };
    frame.around(input.into_any())
}
