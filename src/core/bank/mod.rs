//! The question bank's types: what the catalogue's data files hold.
//!
//! Each item's words sit in a `text` field of their own, so that another
//! language is a file of texts by id and nothing else. Natively, where the files
//! are checked, a field that nobody knows is an error; the page trusts its build.

mod action;
mod advice;
mod cost;
mod edition;
mod estimate;
mod guide;
mod knowledge;
mod question;
mod store;

pub use action::{Action, ActionResult, ActionText, Automation, Capability, Money, OutsideHelp};
pub use advice::{ConsultantCheck, ModuleInfo, Motive, RoleInfo, SizeAdvice, ThemeInfo};
pub use cost::{CostUnit, CostUnitText};
pub use edition::{Amendment, Edition, EditionState, EditionText, STANDARD, Valid};
pub use estimate::{BySize, Hours, Provenance, Source, ThreePoint};
pub use guide::{
    AuditSheet, Guide, Interview, Law, PathStep, Pick, Resource, ResourceKind, Reuse, Sample,
    SampleFirm, SamplePart,
};
pub use knowledge::{
    Certainty, Certificate, Crosswalk, CrosswalkRow, Document, Duty, Hosting, Industry,
    IndustryText, LearningKind, LearningOption, Overlap, Record, SubClauseInfo, Term, Tool,
    ToolText, Topic, Training, WorkProductText,
};
pub use question::{Area, BySizeText, Example, Finding, Kind, Question, QuestionText, Scale, Tick};
pub use store::{Bank, Lists, Words};
