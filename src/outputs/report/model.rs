//! A composed report as plain data: what is said and in which order, not how it looks.
//! Each format is written from it and adds no words of its own.

use crate::charts::{BarsData, RoadmapData, StripData};
use crate::core::scoring::Conformity;

/// A report, from its cover to its last appendix.
#[derive(Debug, Clone)]
pub struct Composed {
    /// What it is: the document's title.
    pub title: String,
    /// Whose it is.
    pub whose: String,
    /// What stands at the head of every page but the cover.
    pub running: String,
    /// What stands at the foot of every page: what it is not.
    pub foot: String,
    /// Its cover; a page that is read alone has none.
    pub cover: Option<Cover>,
    /// What it says, in order.
    pub sections: Vec<Section>,
}

/// What a cover says beside the title and whose report it is.
#[derive(Debug, Clone)]
pub struct Cover {
    /// What kind of report it is, in a few words.
    pub kind: String,
    /// What it rests on: name and value.
    pub facts: Vec<(String, String)>,
    /// What it is not.
    pub disclaimer: String,
    /// The heading of the list of sections.
    pub contents: String,
}

/// A part of the report with its heading.
#[derive(Debug, Clone)]
pub struct Section {
    /// Unique in the report; links lead to it.
    pub id: &'static str,
    /// Its heading, as the contents list it.
    pub title: String,
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Where a section stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A page of its own, which a board reads alone.
    Board,
    /// After what comes before it, on the same page where there is room.
    Flowing,
    /// At the head of a page.
    Opening,
    /// In the appendix.
    Appendix,
}

/// A piece of a section.
#[derive(Debug, Clone)]
pub enum Block {
    /// The verdict, larger than a heading.
    Headline(String),
    /// A heading below the section's.
    Heading(String),
    /// What matters most.
    Lead(String),
    /// A paragraph.
    Text(String),
    /// Small print.
    Small(String),
    /// What the reader is told once more, set apart.
    Notice(String),
    /// Points.
    List(Vec<String>),
    /// Numbers with what they mean, side by side.
    Measures(Vec<Measure>),
    /// Words with what they mean.
    Terms(Vec<(String, String)>),
    /// A picture.
    Figure(Figure),
    /// A table.
    Table(Table),
}

/// A number, or a date, with what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// What it is.
    pub label: String,
    /// It, as it is written.
    pub value: String,
    /// What it is out of; may be empty.
    pub of: String,
    /// What it rests on.
    pub basis: String,
}

/// A picture with its words. A table near it says the same.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Unique in the report.
    pub id: &'static str,
    /// Its message.
    pub title: String,
    /// What it shows, for those who cannot see it.
    pub about: String,
    /// What is drawn.
    pub drawing: Drawing,
    /// What its marks mean, by the ink or state that they are drawn in.
    pub legend: Vec<(&'static str, String)>,
}

/// What a picture is drawn from.
#[derive(Debug, Clone)]
pub enum Drawing {
    /// The 44 sub-clauses, each met or not.
    Strip(StripData),
    /// Bars with targets.
    Bars(BarsData),
    /// Phases, milestones and how sure the end is.
    Roadmap(RoadmapData),
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// Whether its last row sums up the others.
    pub foot: Foot,
}

/// What the last row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foot {
    /// A row like the others.
    Plain,
    /// Their sum.
    Sum,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: &'static str,
    /// What stands in it.
    pub holds: Holds,
    /// Its share of the width, in any unit.
    pub share: u16,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words, from the left.
    Words,
    /// Numbers, at the right.
    Numbers,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What stands in it.
    pub text: String,
    /// The state that it names, if it names one.
    pub state: Option<Conformity>,
    /// The number, or the day, that it writes, for sorting.
    pub value: Option<f64>,
}

impl Cell {
    /// Words.
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            state: None,
            value: None,
        }
    }

    /// A number as it is written.
    #[must_use]
    pub fn number(value: Option<f64>, text: String) -> Self {
        Self {
            value,
            ..Self::words(text)
        }
    }
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(title: &'static str, share: u16) -> Self {
        Self {
            title,
            holds: Holds::Words,
            share,
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(title: &'static str, share: u16) -> Self {
        Self {
            title,
            holds: Holds::Numbers,
            share,
        }
    }
}

impl Composed {
    /// All its texts in the order in which they are read, the words of pictures left
    /// out: what each format must bring, and besides only
    /// the contents.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = Vec::new();
        if let Some(cover) = &self.cover {
            texts.extend([cover.kind.as_str(), &self.title, &self.whose]);
            for (name, value) in &cover.facts {
                texts.extend([name.as_str(), value]);
            }
            texts.push(&cover.disclaimer);
        }
        for section in &self.sections {
            texts.push(&section.title);
            texts.extend(section.blocks.iter().flat_map(Block::texts));
        }
        texts.retain(|text| !text.is_empty());
        texts
    }
}

impl Block {
    /// Its texts in the order in which they are read.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Headline(text)
            | Self::Heading(text)
            | Self::Lead(text)
            | Self::Text(text)
            | Self::Small(text)
            | Self::Notice(text) => vec![text],
            Self::List(points) => points.iter().map(String::as_str).collect(),
            Self::Measures(all) => {
                let mut texts = Vec::new();
                for one in all {
                    texts.extend([one.label.as_str(), &one.value, &one.of, &one.basis]);
                }
                texts
            }
            Self::Terms(terms) => {
                let pairs = terms.iter();
                pairs
                    .flat_map(|(term, means)| [term.as_str(), means])
                    .collect()
            }
            Self::Figure(figure) => {
                let mut texts = vec![figure.title.as_str()];
                texts.extend(figure.legend.iter().map(|(_, words)| words.as_str()));
                texts
            }
            Self::Table(table) => {
                let mut texts = vec![table.caption.as_str()];
                texts.extend(table.columns.iter().map(|column| column.title));
                let cells = table.rows.iter().flatten();
                texts.extend(cells.map(|cell| cell.text.as_str()));
                texts
            }
        }
    }
}
