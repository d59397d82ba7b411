//! Why a file or a link of others could not be opened, in sentences that name the place.

use super::sealed::SealedProblem;
use super::share_link::LinkProblem;
use super::workbook::WorkbookProblem;
use super::xml::Fault;
use super::zip::ZipProblem;
use crate::messages::{fill, t};
use crate::shown::import_problem;

/// Why a workbook could not be read.
#[must_use]
pub fn workbook_problem(problem: &WorkbookProblem) -> String {
    match problem {
        WorkbookProblem::TooLarge => t("workbook.too-large").to_owned(),
        WorkbookProblem::Zip(problem) => zip_problem(problem),
        WorkbookProblem::Xml(part, problem) => {
            let key = match problem.fault {
                Fault::NotUtf8 => "workbook.not-utf8",
                Fault::BreaksOff => "workbook.breaks-off",
                Fault::Declares => "workbook.declares",
                Fault::TooDeep | Fault::NotXml => "workbook.not-xml",
            };
            fill(
                "workbook.part-problem",
                &[
                    ("part", part),
                    ("line", &problem.line),
                    ("column", &problem.column),
                    ("problem", &t(key)),
                ],
            )
        }
        WorkbookProblem::TooMany(sheet) => fill("workbook.too-many", &[("sheet", sheet)]),
        WorkbookProblem::NoWorkbook => t("workbook.no-workbook").to_owned(),
        WorkbookProblem::NotOurs => t("workbook.not-ours").to_owned(),
        WorkbookProblem::Newer => t("share.newer").to_owned(),
        WorkbookProblem::Damaged => t("workbook.damaged").to_owned(),
        WorkbookProblem::NoIds(sheet) => fill("workbook.no-ids", &[("sheet", sheet)]),
    }
}

fn zip_problem(problem: &ZipProblem) -> String {
    match problem {
        ZipProblem::NoZip => t("workbook.no-zip").to_owned(),
        ZipProblem::TooMany(_) => t("workbook.no-workbook").to_owned(),
        ZipProblem::Missing(part) => fill("workbook.part-missing", &[("part", part)]),
        ZipProblem::TooLarge(part) => fill("workbook.part-large", &[("part", part)]),
        ZipProblem::Encrypted(_) => t("workbook.part-locked").to_owned(),
        ZipProblem::Unknown(part) | ZipProblem::Damaged(part) => {
            fill("workbook.part-damaged", &[("part", part)])
        }
    }
}

/// Why a locked file could not be opened.
#[must_use]
pub fn sealed_problem(problem: SealedProblem) -> &'static str {
    t(match problem {
        SealedProblem::Newer => "share.newer",
        SealedProblem::Damaged => "sealed.damaged",
    })
}

/// Why a link shows nothing.
#[must_use]
pub fn link_problem(problem: &LinkProblem) -> String {
    match problem {
        LinkProblem::Cut(_, 0) => t("link.cut").to_owned(),
        LinkProblem::Cut(there, all) => fill("link.cut-at", &[("there", there), ("all", all)]),
        LinkProblem::Newer => t("share.newer").to_owned(),
        LinkProblem::Damaged => t("link.damaged").to_owned(),
        LinkProblem::Content(problem) => import_problem(problem),
    }
}
