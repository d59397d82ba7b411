//! The pure core: no web, no clock, no storage.
//!
//! Ids, random seeds and today's date are handed in. From the bottom up:
//! [`rcpsp`], the solver of the scheduling problem, which knows of nothing
//! else here; [`date`] and [`id`]; [`entry`], the reader of what is typed; the
//! [`standard`]'s structure; the types of the question [`bank`]; the
//! [`assessment`] that a visitor fills in; the way through the
//! [`questionnaire`]; the rules of [`scoring`]; the [`report`] that applies
//! them; the [`plan`] that closes its gaps; the [`edit`]s, by which alone an
//! assessment changes.

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
