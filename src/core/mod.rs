//! The pure core: no web, no clock, no storage.
//!
//! Ids, random seeds and today's date are handed in. From the bottom up:
//! [`sort`]; [`ordered`] maps and sets; [`decimal`] numbers; people's [`words`] among
//! those of the page; [`rcpsp`], the solver of the scheduling problem, which knows of nothing
//! else here; [`currency`], [`date`], the working [`week`] and [`id`]; [`entry`], the reader of what is typed; the
//! [`standard`]'s structure; the types of the question [`bank`]; the
//! [`assessment`] that a visitor fills in; the way through the
//! [`questionnaire`]; the rules of [`scoring`]; the [`report`] that applies
//! them; many of them side by side, a [`portfolio`]; the [`plan`] that closes its gaps; the [`edit`]s, by which alone an
//! assessment changes; the [`merge`] of what two sides made of one; the [`respondents`] who
//! answer beside the visitor.

#![cfg_attr(not(test), warn(clippy::indexing_slicing, clippy::string_slice))]

pub mod assessment;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod bank;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod currency;
pub mod date;
pub mod decimal;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod edit;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod entry;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod id;
pub mod json;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod merge;
pub mod ordered;
pub mod plan;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod portfolio;
pub mod questionnaire;
// The solver indexes in its innermost loops: by the numbers of activities and
// resources that a checked problem has, see `rcpsp::limits`.
#[allow(clippy::indexing_slicing)]
pub mod rcpsp;
pub mod report;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod respondents;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod scoring;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod sort;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod standard;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod sum;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod week;
#[cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]
pub mod words;
