//! From what a plan is made from to a schedule.

mod compile;
mod compiled;
mod consultant;
mod pins;
mod runner;
mod sizing;

pub use compile::compile;
pub(crate) use compile::cost;
pub use compiled::Compiled;
pub use runner::{Effort, Found, Progress, Runner, SEED, solve};
pub(crate) use sizing::Sized;
