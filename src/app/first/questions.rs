//! The first questions, in the bundle that travels with the first load.
//!
//! The bundle is texts in lists of lists, which the browser's own reader of JSON
//! takes in: what reads all shapes of the catalogue would be a tenth of the first load.

use js_sys::{Array, JSON};
use wasm_bindgen::JsCast;

use crate::core::bank::Scale;
use crate::core::id::QuestionId;

/// What the first questions show.
#[derive(Debug, Clone, Default)]
pub(super) struct Questions {
    /// The first questions in their order.
    pub list: Vec<Question>,
    /// How many questions a new assessment asks.
    pub all: usize,
    /// The question after the last of them.
    pub next: Option<QuestionId>,
}

/// A question in words.
#[derive(Debug, Clone)]
pub(super) struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Number and title of the sub-clause.
    pub area: String,
    /// What the sub-clause is about in everyday words.
    pub plain: String,
    /// In which words it is answered.
    pub scale: Scale,
    /// The question itself.
    pub ask: String,
    /// Why it matters, an example, evidence, what “always” looks like, a hint for
    /// teams that work in an agile way.
    pub explain: [String; 5],
}

/// Reads the bundle; none if it is not of the expected shape.
pub(super) fn read(text: &str) -> Option<Questions> {
    let rows = JSON::parse(text).ok()?.dyn_into::<Array>().ok()?;
    let mut rows = rows.iter().map(|row| {
        let cells: Array = row.dyn_into().unwrap_or_default();
        let cells = cells
            .iter()
            .map(|cell| cell.as_string().unwrap_or_default());
        cells.collect::<Vec<_>>().into_iter()
    });
    let mut head = rows.next()?;
    let all = head.next()?.parse().ok()?;
    let next = head.next().filter(|id| !id.is_empty());
    let list = rows.map(|mut cells| {
        Some(Question {
            id: QuestionId::new(&cells.next()?),
            area: cells.next()?,
            plain: cells.next()?,
            scale: match cells.next()?.as_str() {
                "existence" => Scale::Existence,
                _ => Scale::Frequency,
            },
            ask: cells.next()?,
            explain: [
                cells.next()?,
                cells.next()?,
                cells.next()?,
                cells.next()?,
                cells.next()?,
            ],
        })
    });
    Some(Questions {
        list: list.collect::<Option<_>>()?,
        all,
        next: next.map(|id| QuestionId::new(&id)),
    })
}
