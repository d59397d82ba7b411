//! What must not happen while the app is used.

use std::fmt;

use serde::Deserialize;

/// Something that went wrong in the browser without stopping the journey.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Problem {
    /// What kind of thing it was.
    pub kind: Kind,
    /// The message, or the address asked for.
    pub text: String,
}

/// Kinds of [`Problem`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// `console.error`, an uncaught exception or a rejected promise.
    Console,
    /// The Content-Security-Policy stopped something.
    Policy,
    /// A request to another host, or outside the app's folder.
    Foreign,
    /// A file of the app that is not there.
    Missing,
}

impl Problem {
    pub(crate) fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
        }
    }
}

/// All of them, a line each.
pub(crate) fn lines(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.kind, self.text)
    }
}
