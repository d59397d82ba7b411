//! What a workbook would change, as it is shown before any of it is taken.

use super::back::{Refused, Returned};
use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::date::Moment;
use crate::core::edit::{Edit, apply};
use crate::messages::{fill, t};
use crate::shown::edited;

/// How much of what is not taken is named; of the rest, how much there is.
const LEFT: usize = 200;

/// What a workbook would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The assessment as it was exported.
    pub base: Assessment,
    /// Whether it is here, so that its changes can be taken one by one.
    pub is_here: bool,
    /// Each change.
    pub rows: Vec<Row>,
    /// What is not taken, and where it stands.
    pub left: Vec<String>,
}

/// A change, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it sets.
    pub what: String,
    /// From what to what.
    pub change: String,
    /// What is said here by now, where that was changed too, and otherwise.
    pub here: Option<String>,
    /// The edit that takes it.
    pub edit: Edit,
}

/// Words for what a field says; for nothing as well.
fn words(text: &str) -> &str {
    if text.trim().is_empty() {
        t("workbook.nothing")
    } else {
        text
    }
}

impl Preview {
    /// What was read back, beside the assessments that are here. Changes that were made
    /// here as well are none any more.
    #[must_use]
    pub fn new(bank: &Bank, returned: Returned, library: &[Assessment]) -> Self {
        let here = library.iter().find(|one| one.id == returned.base.id);
        let changes = returned.changes.into_iter().filter(|change| {
            let said = |here: &Assessment| change.said_in(bank, here) != change.after;
            here.is_none_or(said)
        });
        let rows = changes.map(|change| {
            let of = here.filter(|here| change.is_conflict(bank, here));
            let now = of.map(|here| words(&change.said_in(bank, here)).to_owned());
            Row {
                what: edited(bank, &change.edit.key()),
                change: fill(
                    "workbook.change",
                    &[
                        ("before", &words(&change.before)),
                        ("after", &words(&change.after)),
                    ],
                ),
                here: now.map(|now| fill("workbook.here-too", &[("now", &now)])),
                edit: change.edit,
            }
        });
        let rows = rows.collect();
        let refused = returned.refused.into_iter().map(|one| {
            let Refused { place, text } = one;
            fill("workbook.refused", &[("place", &place), ("text", &text)])
        });
        let ignored = returned.ignored.into_iter().map(|one| {
            let Refused { place, text } = one;
            fill("workbook.ignored", &[("place", &place), ("text", &text)])
        });
        let mut left: Vec<String> = refused.chain(ignored).collect();
        let more = left.len().saturating_sub(LEFT);
        if more > 0 {
            left.truncate(LEFT);
            left.push(fill("workbook.left-more", &[("count", &more)]));
        }
        Self {
            is_here: here.is_some(),
            base: returned.base,
            rows,
            left,
        }
    }

    /// Whether each change is taken unless somebody says otherwise: those that were
    /// made here too wait to be asked.
    #[must_use]
    pub fn chosen(&self) -> Vec<bool> {
        self.rows.iter().map(|row| row.here.is_none()).collect()
    }

    /// An assessment with those of the changes that were chosen, by their places.
    #[must_use]
    pub fn taken(&self, to: &Assessment, chosen: &[bool], now: Moment) -> Assessment {
        let mut taken = to.clone();
        for (row, _) in self.rows.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
            apply(&mut taken, row.edit.clone(), now);
        }
        taken
    }
}
