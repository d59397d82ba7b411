//! The visitor's preferences for this browser.

use serde::Serialize;

use crate::core::json::Read;

/// Preferences; what is missing or damaged falls back to the default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Read)]
#[serde(default)]
pub struct Preferences {
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// Whether single keys answer questions (WCAG 2.1.4 asks for a way to
    /// switch them off).
    pub shortcuts: Shortcuts,
    /// How one comes to the next question.
    pub going_on: GoingOn,
}

/// The colour theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How one comes from an answer to the next question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum GoingOn {
    /// A moment after a tap or a number key.
    #[default]
    ByItself,
    /// When the visitor says so.
    ByHand,
}

/// Whether single-key shortcuts work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Shortcuts {
    /// They do.
    #[default]
    On,
    /// They do not.
    Off,
}
