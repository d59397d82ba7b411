//! What is shared: files that other programs open, each made from the same values that
//! the page shows, and read again before anybody is told that they are whole.

pub mod report;
pub mod xml;
pub mod zip;
