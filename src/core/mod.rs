//! The pure core: no web, no clock, no storage, no panic.
//!
//! Ids, random seeds and today's date are handed in. From the bottom up:
//! [`date`] and [`id`], the [`standard`]'s structure, the question [`bank`]'s
//! types, the [`assessment`] a visitor fills in.

pub mod assessment;
pub mod bank;
pub mod date;
pub mod id;
pub mod standard;
