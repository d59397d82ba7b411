//! The journeys in one program, so that those of all files share the cores and are linked once.
//! Those that are timed run alone: each is a program of its own (Cargo.toml).

mod accessibility;
mod aside;
mod back;
mod broken;
mod colleagues;
mod controls;
mod demos;
mod fields;
mod files;
mod harness;
mod headings;
mod home;
mod hostile;
mod hosting;
mod keyboard;
mod languages;
mod library;
mod loading;
mod offline;
mod plan;
mod plan_pages;
mod portable;
mod print;
mod report;
mod scan;
mod share;
mod soak;
mod start;
mod storage;
mod taps;
mod timeline;
mod undo;
mod widths;
