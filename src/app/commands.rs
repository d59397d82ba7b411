//! The one list of commands: keyboard, buttons and the help page read it.

use crate::dom::prelude::*;
use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::state::{App, app};
use crate::core::assessment::AnswerValue;
use crate::core::edit::Step;
use crate::core::questionnaire::Direction;
use crate::messages::{answer, t};
use crate::route::Page;
use crate::storage::{GoingOn, Preferences, Shortcuts, Theme};

/// Something that the visitor can do from anywhere on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Command {
    /// Takes the last change back, or brings it again.
    Step(Step),
    /// Answers the question that is shown.
    Answer(AnswerValue),
    /// Goes to the next question.
    Next,
    /// Goes to the question before.
    Previous,
    /// Goes to the next question without an answer.
    NextUnanswered,
    /// Goes to the result.
    Result,
    /// Saves the open assessment as a file.
    Export,
    /// Goes on to the next theme: system, light, dark.
    Theme,
    /// Switches single keys on or off.
    Shortcuts,
    /// Switches whether an answer leads to the next question.
    GoingOn,
}

/// When a key means a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// With Ctrl or Cmd, and Shift or not; always on.
    Control(&'static str, Shift),
    /// A single key, on the question's page, unless switched off (WCAG 2.1.4).
    Single(&'static str),
    /// None.
    Nothing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shift {
    Up,
    Down,
}

/// All commands in the order in which help lists them.
pub(crate) const COMMANDS: [Command; 14] = [
    Command::Answer(AnswerValue::No),
    Command::Answer(AnswerValue::Sometimes),
    Command::Answer(AnswerValue::Mostly),
    Command::Answer(AnswerValue::Always),
    Command::Answer(AnswerValue::DontKnow),
    Command::Next,
    Command::Previous,
    Command::NextUnanswered,
    Command::Result,
    Command::Step(Step::Undo),
    Command::Step(Step::Redo),
    Command::Export,
    Command::Theme,
    Command::Shortcuts,
];

impl Command {
    fn keys(self) -> Keys {
        match self {
            Self::Step(Step::Undo) => Keys::Control("z", Shift::Up),
            Self::Step(Step::Redo) => Keys::Control("z", Shift::Down),
            Self::Answer(AnswerValue::No) => Keys::Single("1"),
            Self::Answer(AnswerValue::Sometimes) => Keys::Single("2"),
            Self::Answer(AnswerValue::Mostly) => Keys::Single("3"),
            Self::Answer(AnswerValue::Always) => Keys::Single("4"),
            Self::Answer(AnswerValue::DontKnow) => Keys::Single("?"),
            Self::Next => Keys::Single("n"),
            Self::Previous => Keys::Single("p"),
            Self::NextUnanswered => Keys::Single("u"),
            Self::Export => Keys::Control("s", Shift::Up),
            Self::Answer(AnswerValue::Unclear)
            | Self::Result
            | Self::Theme
            | Self::Shortcuts
            | Self::GoingOn => Keys::Nothing,
        }
    }

    /// A second key with Ctrl, for those who know it from elsewhere.
    fn other_key(self) -> Option<&'static str> {
        match self {
            Self::Step(Step::Redo) => Some("y"),
            _ => None,
        }
    }

    /// Whether its key with Ctrl means it here: a text field has an undo of
    /// its own, and without an assessment there is nothing to save.
    fn is_possible(self, event: &KeyboardEvent, app: App) -> bool {
        match self {
            Self::Export => app.open.with_untracked(Option::is_some),
            _ => !is_typing(event),
        }
    }

    /// What it does, as a button says it.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Step(Step::Undo) => t("command.undo"),
            Self::Step(Step::Redo) => t("command.redo"),
            Self::Answer(value) => answer(value),
            Self::Next => t("command.next"),
            Self::Previous => t("command.previous"),
            Self::NextUnanswered => t("command.next-unanswered"),
            Self::Result => t("command.result"),
            Self::Export => t("command.export"),
            Self::Theme => t("command.theme"),
            Self::Shortcuts => t("command.shortcuts"),
            Self::GoingOn => t("shortcuts.goes-on"),
        }
    }

    /// The key as it is written on a keyboard, if there is one.
    pub(crate) fn key_label(self) -> Option<String> {
        match self.keys() {
            Keys::Control(key, Shift::Up) => Some(format!("Ctrl {}", key.to_ascii_uppercase())),
            Keys::Control(key, Shift::Down) => {
                Some(format!("Ctrl Shift {}", key.to_ascii_uppercase()))
            }
            Keys::Single(key) => Some(key.to_ascii_uppercase()),
            Keys::Nothing => None,
        }
    }

    /// Carries it out.
    pub(crate) fn perform(self, app: App) {
        match self {
            Self::Step(step) => app.step(step),
            Self::Answer(value) => {
                app.answer_shown(value);
                app.go_on_soon();
            }
            Self::Next => app.go_to_question(Direction::Next),
            Self::Previous => app.go_to_question(Direction::Previous),
            Self::NextUnanswered => app.go_to_question(Direction::NextUnanswered),
            Self::Result => app.go_page(Page::Result),
            Self::Export => {
                if let Some(open) = app.open.get_untracked() {
                    app.save_as_file(vec![open]);
                }
            }
            Self::Theme | Self::GoingOn | Self::Shortcuts => {
                let mut preferences = app.preferences.get_untracked();
                self.switch(&mut preferences);
                app.set_preferences(preferences);
            }
        }
    }

    /// Switches the preference that the command is of to its next value.
    fn switch(self, preferences: &mut Preferences) {
        match self {
            Self::Theme => {
                preferences.theme = match preferences.theme {
                    Theme::System => Theme::Light,
                    Theme::Light => Theme::Dark,
                    Theme::Dark => Theme::System,
                }
            }
            Self::GoingOn => {
                preferences.going_on = match preferences.going_on {
                    GoingOn::ByItself => GoingOn::ByHand,
                    GoingOn::ByHand => GoingOn::ByItself,
                }
            }
            Self::Shortcuts => {
                preferences.shortcuts = match preferences.shortcuts {
                    Shortcuts::On => Shortcuts::Off,
                    Shortcuts::Off => Shortcuts::On,
                }
            }
            _ => {}
        }
    }

    fn is_meant(self, event: &KeyboardEvent, app: App) -> bool {
        let control = event.ctrl_key() || event.meta_key();
        let is = |key: &str, shift: Shift| {
            event.shift_key() == (shift == Shift::Down) && pressed(event).eq_ignore_ascii_case(key)
        };
        match self.keys() {
            Keys::Control(key, shift) => {
                let is_other = self.other_key().is_some_and(|key| is(key, Shift::Up));
                control
                    && !event.alt_key()
                    && (is(key, shift) || is_other)
                    && self.is_possible(event, app)
            }
            Keys::Single(key) => {
                !control
                    && !event.alt_key()
                    && (pressed(event).eq_ignore_ascii_case(key) || is_digit_key(event, key))
                    && app.preferences.get_untracked().shortcuts == Shortcuts::On
                    && untrack(|| app.shown_question()).is_some()
                    && !is_typing(event)
            }
            Keys::Nothing => false,
        }
    }
}

/// What the key writes or, on a keyboard of other letters (Arabic, Greek, Cyrillic), what it
/// writes on one of Latin letters.
fn pressed(event: &KeyboardEvent) -> String {
    let (written, code) = (event.key(), event.code());
    match (written.as_str(), code.strip_prefix("Key")) {
        ("؟", _) => "?".to_owned(),
        (letter, Some(latin)) if !letter.is_ascii() => latin.to_owned(),
        _ => written,
    }
}

/// Whether the key that has this digit was pressed, where digits need Shift: on a
/// French keyboard, the key of 1 writes & without it.
fn is_digit_key(event: &KeyboardEvent, digit: &str) -> bool {
    let code = event.code();
    !event.shift_key()
        && code
            .strip_prefix("Digit")
            .is_some_and(|on_key| on_key == digit)
}

/// Whether the key goes into a text field, where undo and letters are the field's own.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("radio" | "checkbox" | "button" | "range")
        ),
        _ => element.is_content_editable(),
    })
}

/// Listens to the keyboard for as long as the page lives.
pub(crate) fn listen() {
    let app = app();
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let open_dialog = super::browser::find("dialog[open]").is_some();
        let meant = COMMANDS
            .into_iter()
            .find(|command| command.is_meant(&event, app));
        if let (Some(command), false) = (meant, open_dialog) {
            event.prevent_default();
            command.perform(app);
        }
    });
    on_cleanup(move || handle.remove());
}
