//! The pure core: no web, no clock, no storage, no panic.
//!
//! Ids, random seeds and today's date are handed in. From the bottom up:
//! [`date`] and [`id`]; the reader of what is typed, [`entry`]; the [`standard`]'s structure; the question [`bank`]'s
//! types; the [`assessment`] that a visitor fills in, changed by [`edit`]s
//! only; the rules of [`scoring`]; the [`report`] that applies them; the
//! [`plan`] that closes its gaps; the way through the [`questionnaire`].
//! Beside them, on its own, the solver of the
//! scheduling problem, [`rcpsp`].

pub mod assessment;
pub mod bank;
pub mod date;
pub mod edit;
pub mod entry;
pub mod id;
pub mod plan;
pub mod questionnaire;
pub mod rcpsp;
pub mod report;
pub mod scoring;
pub mod standard;
