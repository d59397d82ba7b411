//! The plan as six pages: overview, this week, timeline, people, cost and
//! assumptions. What they share lies in `shared`; none uses another.

mod assumptions;
mod cost;
mod overview;
mod people;
mod shared;
mod timeline;
mod week;

pub(super) use assumptions::assumptions_page;
pub(super) use cost::cost_page;
pub(super) use overview::overview_page;
pub(super) use people::people_page;
pub(super) use timeline::timeline_page;
pub(super) use week::week_page;
