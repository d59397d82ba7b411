//! What can be shared: one list, which the page, the tests and the documents read.

use super::csv::{self, Start};
use super::report::{board_page, page_file, report, slides, slides_file, word_file};
use super::sheet::Cell;
use super::source::Source;
use super::tables::Table;
use super::task_list::Layout;
use super::{calendar, framework, ics, project, workbook};
use crate::core::plan::There;
use crate::exchange;
use crate::messages::{in_currency, t};

/// A file for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// The report as a page that any browser opens.
    Html,
    /// The board's page alone.
    Board,
    /// The report as a document of a word processor.
    Word,
    /// Slides for the board.
    Slides,
    /// All tables as a workbook that comes back.
    Workbook,
    /// One table as CSV.
    Csv(Table, Start),
    /// The action plan for another program, as CSV.
    Tasks(Layout, Start),
    /// The same as a workbook of one sheet.
    TaskBook(Layout),
    /// All questions as a framework of CISO Assistant.
    Framework,
    /// The plan and its audits as a calendar.
    Calendar,
    /// The plan as a project file.
    Project,
}

/// A file that was made and read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its name.
    pub name: String,
    /// What kind of file it is, as browsers say it.
    pub kind: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMade {
    /// There is no plan.
    NoPlan,
    /// It did not read back as what was written.
    NotTheSame,
}

impl Output {
    /// Whether it tells of the plan, which has to be settled first.
    #[must_use]
    pub fn takes_plan(self) -> bool {
        match self {
            Self::Csv(table, _) => table.takes_plan(),
            Self::Framework => false,
            _ => true,
        }
    }

    /// Whether it tells of the guide, which has to be there first.
    #[must_use]
    pub fn takes_guide(self) -> bool {
        matches!(self, Self::Workbook | Self::Csv(Table::Audit, _))
    }

    /// Makes the file and reads it again.
    ///
    /// # Errors
    /// If there is no plan for it to tell of, or it does not read back the same.
    pub fn make(self, source: &Source<'_>) -> Result<Made, NotMade> {
        in_currency(source.assessment.plan.options.currency, || {
            self.made(source)
        })
    }

    fn made(self, source: &Source<'_>) -> Result<Made, NotMade> {
        let today = source.today;
        let (bytes, kind, (what, ending)) = match self {
            Self::Html => (page_file(&report(source)), HTML, ("report", "html")),
            Self::Board => (page_file(&board_page(source)), HTML, ("board", "html")),
            Self::Word => {
                let bytes = word_file(&report(source), today);
                (bytes, DOCX, ("report", "docx"))
            }
            Self::Slides => {
                let bytes = slides_file(&slides(source), today);
                (bytes, PPTX, ("slides", "pptx"))
            }
            Self::Workbook => (workbook(source), XLSX, ("", "xlsx")),
            Self::Csv(table, start) => {
                let rows = csv::rows(&table.sheet(source));
                (table_file(&rows, start), CSV, (table.key(), "csv"))
            }
            Self::Tasks(layout, start) => {
                let rows = layout.texts(source);
                (table_file(&rows, start), CSV, (layout.key(), "csv"))
            }
            Self::TaskBook(layout) => {
                let sheets = [(layout.key().to_owned(), layout.rows(source))];
                (plain_book(&sheets), XLSX, (layout.key(), "xlsx"))
            }
            Self::Framework => {
                let bytes = plain_book(&framework::sheets(source.bank));
                (bytes, XLSX, ("framework", "xlsx"))
            }
            Self::Calendar => (calendar_file(source), ICS, ("", "ics")),
            Self::Project => {
                let there = source.there().ok_or(NotMade::NoPlan)?;
                (project_file(source, there), XML, ("ms-project", "xml"))
            }
        };
        let ending = if what.is_empty() {
            ending.to_owned()
        } else {
            format!("{what}.{ending}")
        };
        let organisation = &source.assessment.profile.organisation;
        Ok(Made {
            name: exchange::file_name(organisation, today, &ending),
            kind,
            bytes: bytes.ok_or(NotMade::NotTheSame)?,
        })
    }
}

const HTML: &str = "text/html";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CSV: &str = "text/csv";
const ICS: &str = "text/calendar";
const XML: &str = "application/xml";

/// All tables, and the assessment itself, so that changes can be told when it comes back.
fn workbook(source: &Source<'_>) -> Option<Vec<u8>> {
    let mut sheets: Vec<_> = Table::ALL.map(|table| table.sheet(source)).into();
    if let Some(summary) = sheets.first_mut() {
        let about = [t("workbook.how"), t("workbook.how-about")];
        summary.rows.push(about.map(Cell::name).into());
    }
    let made = format!("{}T00:00:00Z", source.today);
    let one = std::slice::from_ref(source.assessment);
    let kept = exchange::export(one, &made, Vec::new()).ok()?;
    let file = workbook::write(&sheets, &kept);
    workbook::holds(&file, &sheets, source.assessment).then_some(file)
}

/// Sheets by name, for programs that know nothing of ours.
fn plain_book(sheets: &[workbook::Plain]) -> Option<Vec<u8>> {
    let file = workbook::plain(sheets);
    workbook::holds_plain(&file, sheets).then_some(file)
}

fn table_file(rows: &[Vec<String>], start: Start) -> Option<Vec<u8>> {
    let file = csv::write(rows, start);
    (csv::read(&file)? == rows).then(|| file.into_bytes())
}

fn calendar_file(source: &Source<'_>) -> Option<Vec<u8>> {
    let events = calendar::events(source);
    let name = source.assessment.profile.organisation.trim();
    let file = ics::write(name, &events, source.today);
    let is_same = ics::read(&file)?
        .into_iter()
        .eq(events.iter().map(ics::shown));
    is_same.then(|| file.into_bytes())
}

fn project_file(source: &Source<'_>, there: &There) -> Option<Vec<u8>> {
    let (file, sums) = project::write(source, there);
    (project::read(&file) == Ok(sums)).then(|| file.into_bytes())
}
