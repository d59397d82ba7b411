//! Tables as values: what the workbook, the CSV files and their readers have in common.

use crate::core::date::Date;
use crate::core::report::shown;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
}

impl Cell {
    /// Words, or nothing where there are none.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// Words of the page.
    #[must_use]
    pub fn name(text: &'static str) -> Self {
        Self::words(text)
    }

    /// A number as pages show it, with one decimal.
    #[must_use]
    pub fn number(number: f64) -> Self {
        if number.is_finite() {
            // No cell says −0.
            Self::Number(shown(number) + 0.0)
        } else {
            Self::Empty
        }
    }

    /// A number, where there is one.
    #[must_use]
    pub fn maybe(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::number)
    }

    /// A count.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // counts are far below 2^52
    pub fn count(count: usize) -> Self {
        Self::Number(count as f64)
    }

    /// A day, where there is one.
    #[must_use]
    pub fn day(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// As text: numbers with a point, days as ISO 8601 has them.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
        }
    }
}

/// What a column holds, and so how it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// What tells a row from the others, for machines.
    Id,
    /// A few words.
    Short,
    /// Sentences, which may take several lines.
    Long,
    /// A number with one decimal.
    Number,
    /// A count.
    Whole,
    /// An amount of the currency in force.
    Euros,
    /// A day.
    Date,
    /// One of these words.
    Choice(Vec<&'static str>),
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether what is written there is read in again.
    pub comes_back: bool,
}

/// A table with its heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// Its columns; their names differ.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The chart near it.
    pub beside: Option<Beside>,
}

/// A chart of a table's numbers, of bars that are stacked, named as its first column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// What it shows.
    pub title: &'static str,
    /// The columns of its series, with their colours.
    pub series: Vec<(usize, &'static str)>,
}
