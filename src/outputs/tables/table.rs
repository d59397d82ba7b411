//! The tables by name, and what all of them have in common.

use crate::messages::{money_column, t};
use crate::outputs::field::Field;
use crate::outputs::sheet::{Cell, Column, Kind};
use crate::outputs::source::Source;

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// The result in a few lines.
    Summary,
    /// All questions that are asked, with what was said.
    Answers,
    /// The clauses, with how many of their sub-clauses are met, and a chart.
    Clauses,
    /// The 44 sub-clauses with their numbers.
    Scores,
    /// The gaps, the most urgent first.
    Gaps,
    /// The plan's phases with dates, hours and euros, and a chart.
    Phases,
    /// The plan's work with dates, hours and euros.
    Actions,
    /// Documents and records.
    Documents,
    /// Where other standards and practices say the same.
    Crosswalk,
    /// Who learns what, when and how.
    Training,
    /// What an auditor samples, and what a mock audit found.
    Audit,
}

impl Table {
    /// All tables in the order of the workbook's sheets.
    pub const ALL: [Self; 11] = [
        Self::Summary,
        Self::Answers,
        Self::Clauses,
        Self::Scores,
        Self::Gaps,
        Self::Phases,
        Self::Actions,
        Self::Documents,
        Self::Crosswalk,
        Self::Training,
        Self::Audit,
    ];

    /// The name used in the names of files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Answers => "answers",
            Self::Clauses => "clauses",
            Self::Scores => "scores",
            Self::Gaps => "gaps",
            Self::Phases => "phases",
            Self::Actions => "action-plan",
            Self::Documents => "documents",
            Self::Crosswalk => "crosswalk",
            Self::Training => "training",
            Self::Audit => "audit-samples",
        }
    }

    /// Its name, which sheets can have: 31 characters at most, none of `[]:*?/\`.
    #[must_use]
    pub fn name(self) -> &'static str {
        t(match self {
            Self::Summary => "table.summary",
            Self::Answers => "table.answers",
            Self::Clauses => "table.clauses",
            Self::Scores => "table.scores",
            Self::Gaps => "table.gaps",
            Self::Phases => "table.phases",
            Self::Actions => "table.actions",
            Self::Documents => "table.documents",
            Self::Crosswalk => "table.crosswalk",
            Self::Training => "table.training",
            Self::Audit => "table.audit",
        })
    }

    /// The fields of its rows that come back.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Answers => &[
                Field::Answer,
                Field::Evidence,
                Field::EvidenceLink,
                Field::Note,
                Field::Occurs,
            ],
            Self::Gaps => &[
                Field::GapCause,
                Field::GapOwner,
                Field::GapDue,
                Field::GapNote,
            ],
            Self::Actions => &[
                Field::State,
                Field::Done,
                Field::ActionOwner,
                Field::ActionCause,
                Field::ActionNote,
            ],
            Self::Documents => &[Field::ProductState, Field::ProductOwner],
            Self::Audit => &[Field::AuditResult, Field::AuditSeen, Field::AuditDate],
            Self::Summary
            | Self::Clauses
            | Self::Scores
            | Self::Phases
            | Self::Crosswalk
            | Self::Training => &[],
        }
    }

    /// Whether it tells of the plan.
    #[must_use]
    pub fn takes_plan(self) -> bool {
        matches!(
            self,
            Self::Summary | Self::Phases | Self::Actions | Self::Training
        )
    }
}

/// The heading of what tells the rows of each table apart.
#[must_use]
pub fn id_name() -> &'static str {
    t("sheet.id")
}

pub(super) type Rows = Vec<Vec<Cell>>;

/// Columns that only go out, by the keys of their headings.
pub(super) fn going_out(of: &[(&'static str, Kind)]) -> Vec<Column> {
    let column = |(key, kind): &(&'static str, Kind)| Column {
        name: match kind {
            Kind::Euros => money_column(),
            _ => t(key),
        },
        kind: kind.clone(),
        comes_back: false,
    };
    of.iter().map(column).collect()
}

/// The columns of fields that come back.
pub(super) fn coming_back(table: Table) -> impl Iterator<Item = Column> {
    table.fields().iter().map(|field| field.column())
}

/// What the fields of a row say.
pub(super) fn said(table: Table, source: &Source<'_>, id: &str) -> impl Iterator<Item = Cell> {
    let fields = table.fields().iter();
    fields.map(move |field| field.cell(source.bank, source.assessment, id))
}
