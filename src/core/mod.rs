//! The pure core: no web, no clock, no storage, no panic.
