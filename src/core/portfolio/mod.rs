//! Many assessments side by side, as a consultant has them: what each comes to, how they
//! are distributed, and where one stands among them. All numbers come from what was
//! handed in; there are no others to compare with.

mod gathered;
mod member;
mod spread;

pub use gathered::{MOST, Portfolio, Repeat};
pub use member::{Member, Origin, size_key};
pub use spread::{FEWEST, Rank, Spread, rank, spread};
