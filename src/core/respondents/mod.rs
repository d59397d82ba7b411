//! Several people, one result: colleagues are asked for their part, what they send back
//! becomes theirs in the assessment, and where they differ is listed for a talk.
//!
//! What all answers to a question come to says [`crate::core::assessment`]; here nothing
//! is reckoned twice.

mod arriving;
mod asking;
mod talk;

pub use arriving::{Arriving, News, arriving, merging, news};
pub use asking::{Parts, accepted, invitation, is_unanswered};
pub use talk::{Compared, Standing, Who, compare, compared, to_talk_about};
