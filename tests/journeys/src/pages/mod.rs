//! The app's pages as a visitor sees them: one object per page, on the session
//! that shows it.

mod files;
mod frame;
mod overview;
mod plan;
mod question;
mod result;
mod routes;
mod start;

pub use files::Files;
pub use frame::Frame;
pub use overview::Overview;
pub use plan::PlanPage;
pub use question::{Question, VALUES};
pub use result::{Numbers, ResultPage};
pub use routes::{every_route, wait_for_page};
pub use start::Start;
