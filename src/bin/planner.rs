//! The planner's entry point: runs in a Web Worker.

fn main() {}
