//! Each table whole: its columns and its rows.

use super::table::Table;
use super::{answers, catalogue, gaps, plan, summary, sums};
use crate::outputs::sheet::{Column, Sheet};
use crate::outputs::source::Source;

impl Table {
    /// Its columns.
    #[must_use]
    pub fn columns(self) -> Vec<Column> {
        match self {
            Self::Summary => summary::columns(),
            Self::Answers => answers::columns(),
            Self::Scores => gaps::columns_of_scores(),
            Self::Gaps => gaps::columns(),
            Self::Actions => plan::columns(),
            Self::Documents => catalogue::columns_of_documents(),
            Self::Crosswalk => catalogue::columns_of_crosswalk(),
            Self::Training => plan::columns_of_training(),
            Self::Clauses => sums::columns_of_clauses(),
            Self::Phases => sums::columns_of_phases(),
            Self::Audit => catalogue::columns_of_audit(),
        }
    }

    /// The table of an assessment.
    #[must_use]
    pub fn sheet(self, source: &Source<'_>) -> Sheet {
        let rows = match self {
            Self::Summary => summary::rows(source),
            Self::Answers => answers::rows(source),
            Self::Scores => gaps::scores(source),
            Self::Gaps => gaps::rows(source),
            Self::Actions => plan::rows(source),
            Self::Documents => catalogue::documents(source),
            Self::Crosswalk => catalogue::crosswalk(source),
            Self::Training => plan::training(source),
            Self::Clauses => sums::clauses(source),
            Self::Phases => sums::phases(source),
            Self::Audit => catalogue::audit(source),
        };
        Sheet {
            name: self.name(),
            columns: self.columns(),
            rows,
            beside: match self {
                Self::Clauses => Some(sums::chart_of_clauses()),
                Self::Phases => Some(sums::chart_of_phases()),
                _ => None,
            },
        }
    }
}
