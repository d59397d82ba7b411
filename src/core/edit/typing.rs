//! Which changes of one field, one after the other, are one step.
//!
//! A choice is a step of its own. What is typed or moved comes bit by bit and
//! is one step, but a long text is several: a step ends with a word once it
//! has grown by [`LONG`] letters.

use crate::core::assessment::planning::{
    Goal, GrowthUse, Measured, NewTool, OrderPreset, Pin, TrainingChoice,
};
use crate::core::assessment::{
    AnswerValue, AuditResult, Depth, EvidenceState, Mode, Names, Occurrence, Respondent,
    ScopeOverlap, WorkProductState,
};
use crate::core::currency::Currency;
use crate::core::date::Date;
use crate::core::id::{ActionId, IndustryId, ToolId};
use crate::core::standard::Role;
use crate::core::week::WorkingWeek;

/// How many letters of a text are one step, about a line.
const LONG: usize = 60;

/// A value that an edit sets.
pub(super) trait Value {
    /// Whether a step that has led from the value before to the one between
    /// goes on with the next change.
    fn goes_on(before: &Self, between: &Self) -> bool;
}

impl Value for String {
    fn goes_on(before: &Self, between: &Self) -> bool {
        let grown = between
            .chars()
            .count()
            .saturating_sub(before.chars().count());
        grown < LONG || !between.ends_with(char::is_whitespace)
    }
}

impl Value for Option<Respondent> {
    fn goes_on(before: &Self, between: &Self) -> bool {
        let (Some(before), Some(between)) = (before, between) else {
            return false;
        };
        // Typing what somebody is called.
        let renamed = Respondent {
            called: between.called.clone(),
            ..before.clone()
        };
        renamed == *between && Value::goes_on(&before.called, &between.called)
    }
}

macro_rules! values {
    ($goes_on:literal: $($type:ty),+ $(,)?) => {
        $(impl Value for $type {
            fn goes_on(_: &Self, _: &Self) -> bool {
                $goes_on
            }
        })+
    };
}

// Typed digit by digit, or moved with a slider.
values!(true: f64, u8, u32, Option<f64>, Option<i32>, Option<u8>, Option<u32>, Date, Option<Date>);

// Chosen.
values!(false:
    bool, AuditResult, Option<AnswerValue>, EvidenceState, Names, Occurrence, Mode, Depth, Option<Depth>,
    Option<ScopeOverlap>, Option<IndustryId>, Option<ToolId>, WorkProductState, Currency, WorkingWeek, Goal,
    OrderPreset, GrowthUse, Option<NewTool>, Option<TrainingChoice>, Option<Role>,
    Option<Pin>, Option<Vec<ActionId>>, Vec<Measured>,
);
