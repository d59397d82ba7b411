//! What files for others are made from.

use crate::core::assessment::Assessment;
use crate::core::bank::{Bank, Guide};
use crate::core::date::Date;
use crate::core::plan::There;
use crate::core::report::Report;

/// The values that files are made from. The files reckon nothing themselves.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The catalogue with its words.
    pub bank: &'a Bank,
    /// The guide, where it is there.
    pub guide: Option<&'a Guide>,
    /// What was entered.
    pub assessment: &'a Assessment,
    /// What follows from it.
    pub report: &'a Report,
    /// The plan, if there is one.
    pub plan: Option<&'a There>,
    /// The day on which the files are made.
    pub today: Date,
}
