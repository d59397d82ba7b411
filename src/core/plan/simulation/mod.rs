//! How sure the plan is: many runs in which each activity takes as long as
//! chance and its three-point estimate have it.

mod outcome;
mod partial_order;
mod run;

pub use outcome::{Band, Bin, Driver, Simulation};
pub use run::{RUNS, Simulator, simulate};
