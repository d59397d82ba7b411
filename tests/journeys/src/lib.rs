//! Drives the built app in a real browser, over WebDriver.
//!
//! A [`Session`] is one browser with the app served beside it from a sub-path, as
//! on any static host. Whatever the browser complains about meanwhile (console
//! errors, blocked or foreign requests, missing files) is a [`Problem`], and
//! [`Session::finish`] fails on any.

mod axe;
mod browser;
mod engine;
mod host;
mod link;
pub mod mutated;
mod pace;
pub mod pages;
mod problem;
mod server;
mod session;
pub mod soak;
mod steps;
mod victim;

pub use axe::Violation;
pub use engine::{Ability, Engine};
pub use host::Host;
pub use link::Line;
pub use pace::PLAIN_WORK;
pub use problem::{Kind, Problem};
pub use server::Sent;
pub use session::{Scheme, Session, dist, project};
pub use victim::Victim;

/// Anything that ends a journey early.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// What a step of a journey yields.
pub type Result<T> = std::result::Result<T, Error>;
