//! A portfolio without people's words: no names, notes, links or owners, no ids, months
//! for days and sizes for numbers of people. What is written is read off [`Member`]s,
//! which hold no more.

use serde::Serialize;

use super::csv::{self, Start};
use super::sheet::Cell;
use crate::core::assessment::planning::Stood;
use crate::core::bank::Bank;
use crate::core::json;
use crate::core::portfolio::{Member, size_key};
use crate::core::report::shown;
use crate::core::standard::{Clause, SubClause, Theme};

/// The part of the portfolio that is known of one organisation, whoever it is. The names
/// of the fields are those of the lines of the example `score`, as far as both have them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Anonymous {
    /// The industry by the catalogue's id.
    pub industry: Option<String>,
    /// The size, for instance `11-25`.
    pub size: Option<String>,
    /// `quick` or `full`.
    pub depth: &'static str,
    /// The month of the last change, for instance `2026-11`.
    pub month: String,
    /// Questions that were asked.
    pub questions_asked: usize,
    /// Those with any choice.
    pub questions_answered: usize,
    /// Readiness 0–100.
    pub readiness: Option<f64>,
    /// The same by evidence.
    pub readiness_evidenced: Option<f64>,
    /// Sub-clauses met, in percent.
    pub conformity: f64,
    /// Mean capability level 0–3.
    pub capability: Option<f64>,
    /// The verdict by its key.
    pub verdict: &'static str,
    /// Sub-clauses that are met …
    pub met: usize,
    /// … have a major gap …
    pub major: usize,
    /// … a minor one …
    pub minor: usize,
    /// … one that cannot be graded …
    pub ungraded: usize,
    /// … or no known one, but open questions.
    pub not_shown: usize,
    /// The seven clauses.
    pub clauses: Vec<Lens>,
    /// The four themes.
    pub themes: Vec<Lens>,
    /// The 44 sub-clauses.
    pub sub_clauses: Vec<Part>,
}

/// A clause or a theme.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lens {
    /// Its number or key.
    pub name: String,
    /// Readiness 0–100.
    pub readiness: Option<f64>,
}

/// A sub-clause.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// Its number.
    pub number: &'static str,
    /// Readiness 0–100.
    pub readiness: Option<f64>,
    /// The key of its conformity.
    pub conformity: &'static str,
    /// Capability level 0–3.
    pub level: Option<u8>,
}

impl Anonymous {
    /// What may be told of a member to others.
    #[must_use]
    pub fn new(bank: &Bank, of: &Member) -> Self {
        let (year, month, _) = of.changed.ymd();
        let counts = of.conformity;
        let clause = |(clause, readiness): &(Clause, Option<f64>)| Lens {
            name: clause.number().to_string(),
            readiness: readiness.map(shown),
        };
        let theme = |(theme, readiness): &(Theme, Option<f64>)| Lens {
            name: theme.key().to_owned(),
            readiness: readiness.map(shown),
        };
        let part = |(number, stood): (SubClause, &Stood)| Part {
            number: number.number(),
            readiness: stood.readiness.map(shown),
            conformity: stood.conformity.key(),
            level: stood.level,
        };
        Self {
            industry: of.industry.as_ref().map(ToString::to_string),
            size: of.staff.map(|staff| size_key(bank, staff)),
            depth: of.depth.key(),
            month: format!("{year:04}-{month:02}"),
            questions_asked: of.asked,
            questions_answered: of.answered,
            readiness: of.readiness.map(shown),
            readiness_evidenced: of.readiness_evidenced.map(shown),
            conformity: shown(counts.percent()),
            capability: of.capability.map(shown),
            verdict: of.outlook.key(),
            met: counts.met,
            major: counts.major,
            minor: counts.minor,
            ungraded: counts.ungraded,
            not_shown: counts.not_shown,
            clauses: of.clauses.iter().map(clause).collect(),
            themes: of.themes.iter().map(theme).collect(),
            sub_clauses: SubClause::all().zip(&of.sub_clauses).map(part).collect(),
        }
    }

    /// Its columns by name, clauses, themes and sub-clauses one by one.
    fn cells(&self) -> Vec<(String, Cell)> {
        let words = |text: &str| Cell::words(text);
        let maybe = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::words);
        let head = [
            ("industry", maybe(&self.industry)),
            ("size", maybe(&self.size)),
            ("depth", words(self.depth)),
            ("month", words(&self.month)),
            ("questions_asked", Cell::count(self.questions_asked)),
            ("questions_answered", Cell::count(self.questions_answered)),
            ("readiness", Cell::maybe(self.readiness)),
            ("readiness_evidenced", Cell::maybe(self.readiness_evidenced)),
            ("conformity", Cell::number(self.conformity)),
            ("capability", Cell::maybe(self.capability)),
            ("verdict", words(self.verdict)),
            ("met", Cell::count(self.met)),
            ("major", Cell::count(self.major)),
            ("minor", Cell::count(self.minor)),
            ("ungraded", Cell::count(self.ungraded)),
            ("not_shown", Cell::count(self.not_shown)),
        ];
        let mut cells: Vec<(String, Cell)> = head
            .into_iter()
            .map(|(name, cell)| (name.to_owned(), cell))
            .collect();
        for (kind, lenses) in [("clause", &self.clauses), ("theme", &self.themes)] {
            let lens = |lens: &Lens| (format!("{kind}_{}", lens.name), Cell::maybe(lens.readiness));
            cells.extend(lenses.iter().map(lens));
        }
        for part in &self.sub_clauses {
            let level = part
                .level
                .map_or(Cell::Empty, |level| Cell::count(level.into()));
            cells.extend([
                (
                    format!("readiness_{}", part.number),
                    Cell::maybe(part.readiness),
                ),
                (
                    format!("conformity_{}", part.number),
                    words(part.conformity),
                ),
                (format!("level_{}", part.number), level),
            ]);
        }
        cells
    }
}

/// How a portfolio is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One JSON object a line.
    Lines,
    /// One row for each organisation.
    Csv,
}

impl Form {
    /// How the names of its files end, and what kind of file browsers call it.
    #[must_use]
    pub fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Lines => ("jsonl", "application/jsonl"),
            Self::Csv => ("csv", "text/csv"),
        }
    }

    /// The file, read again; none if it is not what was written. The organisations come in
    /// the order of their results, so that their order tells nothing either.
    #[must_use]
    pub fn write(self, bank: &Bank, members: &[Member]) -> Option<String> {
        let mut all: Vec<Anonymous> = members
            .iter()
            .map(|member| Anonymous::new(bank, member))
            .collect();
        crate::core::sort::sort_by(&mut all, |one, other| {
            let key = |of: &Anonymous| of.readiness.unwrap_or(-1.0);
            let same = || (&one.industry, &one.month).cmp(&(&other.industry, &other.month));
            key(other).total_cmp(&key(one)).then_with(same)
        });
        match self {
            Self::Lines => lines(&all),
            Self::Csv => table(&all),
        }
    }
}

fn lines(all: &[Anonymous]) -> Option<String> {
    let mut file = String::new();
    for one in all {
        let line = json::write(one).ok()?;
        json::Tree::parse(&line).ok()?;
        file.push_str(&line);
        file.push('\n');
    }
    (file.lines().count() == all.len()).then_some(file)
}

fn table(all: &[Anonymous]) -> Option<String> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for one in all {
        let cells = one.cells();
        if rows.is_empty() {
            rows.push(cells.iter().map(|(name, _)| name.clone()).collect());
        }
        rows.push(cells.iter().map(|(_, cell)| csv::text(cell)).collect());
    }
    let file = csv::write(&rows, Start::Plain);
    (csv::read(&file)? == rows).then_some(file)
}
