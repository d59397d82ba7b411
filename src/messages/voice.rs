//! How a language writes numbers, money, dates and lists, handed in like
//! today's date is handed to the core.
//!
//! On the page what the browser knows is in force ([`super::INTL`]); elsewhere, as in
//! native tests, a fixed English one, which writes the same.

use std::cmp::Ordering;

#[cfg(not(target_arch = "wasm32"))]
use super::english::ENGLISH as VOICE;
#[cfg(target_arch = "wasm32")]
use super::intl::INTL as VOICE;
use crate::core::date::Date;

/// With how many decimals a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimals {
    /// Always so many, at most 3.
    Exactly(u8),
    /// As many as it has, up to so many, at most 3.
    UpTo(u8),
}

impl Decimals {
    /// None: a whole number.
    pub const NONE: Self = Self::Exactly(0);

    /// The most decimals that are written.
    #[must_use]
    pub fn most(self) -> u8 {
        let (Self::Exactly(most) | Self::UpTo(most)) = self;
        most.min(3)
    }

    /// The number as it is written: rounded, and never below zero by a sign only.
    #[must_use]
    pub fn round(self, number: f64) -> f64 {
        let scale = self.scale();
        // Adding 0 turns −0 into 0.
        (number * scale).round() / scale + 0.0
    }

    pub(super) fn scale(self) -> f64 {
        match self.most() {
            0 => 1.0,
            1 => 10.0,
            2 => 100.0,
            _ => 1000.0,
        }
    }
}

/// The forms that languages have for numbers of things (CLDR's categories).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Few,
        Self::Many,
        Self::Other,
    ];

    /// Its name in CLDR, in `Intl` and in the files of messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of this name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.key() == key)
    }
}

/// Which parts of a date are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// Day, month and year, `2 Nov 2026`.
    Day,
    /// Day and month, where the year is known, `2 Nov`.
    DayOfYear,
    /// The month alone, `Nov`.
    Month,
    /// Month and year, `Nov 2026`.
    MonthOfYear,
}

/// A language's ways of writing. Numbers come in rounded ([`Decimals::round`])
/// and finite.
#[derive(Debug, Clone, Copy)]
pub struct Voice {
    /// The language with its region, as a tag.
    pub language: fn() -> String,
    /// The form of a word that stands beside this number.
    pub plural: fn(f64, Decimals) -> Category,
    /// A number.
    pub number: fn(f64, Decimals) -> String,
    /// A whole amount of a currency, by its code.
    pub money: fn(f64, &'static str) -> String,
    /// A date.
    pub date: fn(Date, DateStyle) -> String,
    /// A time of day from hours (0–23) and minutes.
    pub time: fn(u32, u32) -> String,
    /// Things one after the other.
    pub list: fn(&[&str]) -> String,
    /// Which of two words comes first in a list of names.
    pub order: fn(&str, &str) -> Ordering,
}

pub(super) fn voice() -> &'static Voice {
    &VOICE
}
