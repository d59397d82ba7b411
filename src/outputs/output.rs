//! What can be shared: one list, which the page, the tests and the documents read.

use super::csv::{self, Start};
use super::sheet::Cell;
use super::source::Source;
use super::tables::Table;
use super::task_list::Layout;
use super::{calendar, ics, project, workbook};
use crate::core::plan::There;
use crate::exchange;
use crate::messages::t;

/// A file for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// All tables as a workbook that comes back.
    Workbook,
    /// One table as CSV.
    Csv(Table, Start),
    /// The action plan for another program.
    Tasks(Layout, Start),
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
            Self::Csv(table, _) => {
                matches!(table, Table::Summary | Table::Actions | Table::Training)
            }
            Self::Workbook | Self::Tasks(..) | Self::Calendar | Self::Project => true,
        }
    }

    /// Makes the file and reads it again.
    ///
    /// # Errors
    /// If there is no plan for it to tell of, or it does not read back the same.
    pub fn make(self, source: &Source<'_>) -> Result<Made, NotMade> {
        let (bytes, kind, name) = match self {
            Self::Workbook => (workbook(source), XLSX, "xlsx".to_owned()),
            Self::Csv(table, start) => {
                let rows = csv::rows(&table.sheet(source));
                (
                    table_file(&rows, start),
                    CSV,
                    format!("{}.csv", table.key()),
                )
            }
            Self::Tasks(layout, start) => {
                let rows = layout.rows(source);
                (
                    table_file(&rows, start),
                    CSV,
                    format!("{}.csv", layout.key()),
                )
            }
            Self::Calendar => (calendar_file(source), ICS, "ics".to_owned()),
            Self::Project => {
                let there = source.plan.ok_or(NotMade::NoPlan)?;
                (
                    project_file(source, there),
                    XML,
                    "ms-project.xml".to_owned(),
                )
            }
        };
        let organisation = &source.assessment.profile.organisation;
        Ok(Made {
            name: exchange::file_name(organisation, source.today, &name),
            kind,
            bytes: bytes.ok_or(NotMade::NotTheSame)?,
        })
    }
}

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

fn table_file(rows: &[Vec<String>], start: Start) -> Option<Vec<u8>> {
    let file = csv::write(rows, start);
    (csv::read(&file)? == rows).then(|| file.into_bytes())
}

fn calendar_file(source: &Source<'_>) -> Option<Vec<u8>> {
    let events = calendar::events(source);
    let name = source.assessment.profile.organisation.trim();
    let file = ics::write(name, &events, source.today);
    let read = ics::read(&file)?;
    let what = |event: &ics::Event| (event.uid.clone(), event.first, event.last);
    let is_same = read.iter().map(what).eq(events.iter().map(what));
    is_same.then(|| file.into_bytes())
}

fn project_file(source: &Source<'_>, there: &There) -> Option<Vec<u8>> {
    let (file, sums) = project::write(source, there);
    (project::read(&file) == Ok(sums)).then(|| file.into_bytes())
}
