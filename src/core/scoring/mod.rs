//! The rules of scoring, one file each. [`crate::core::report`] applies them.
//!
//! Nothing is rounded before it is banded: a mean of 67.4 and one of 67.6 lie
//! in different bands, and a rounded 67.5 would hide it.

mod attribute;
mod conformity;
mod level;
mod priority;
mod rating;
mod readiness;
mod reliability;
mod ticks;
mod value;
mod verdict;

pub use attribute::AttributeResult;
pub use conformity::{
    Conformity, EvidenceBasis, Reply, Requirement, conformity, evidence_basis, is_major_at,
};
pub use level::{Level, level};
pub use priority::{Priority, priority};
pub use rating::Rating;
pub use readiness::{readiness, readiness_of_score, weighted_mean};
pub use reliability::{Reliability, ReliabilityClass, reliability};
pub use ticks::proposed;
pub use value::{mean, score};
pub use verdict::{
    MONTHS_OF_OPERATION, NextAudit, Outlook, Reason, Stage, StageFacts, Verdict, verdict,
};
