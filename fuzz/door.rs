//! Opens one door, which `DOOR` names, with whatever bytes lead to new places in the code.

#![no_main]
#![allow(missing_docs)]

#[path = "../tests/mutated/doors.rs"]
mod doors;

use std::sync::OnceLock;

use doors::{DOORS, Door};
use libfuzzer_sys::fuzz_target;

static OPEN: OnceLock<Door> = OnceLock::new();

fuzz_target!(
    init: {
        let name = std::env::var("DOOR").expect("DOOR names none");
        let found = DOORS.iter().find(|(own, _)| *own == name);
        OPEN.get_or_init(|| found.expect("DOOR names none of them").1);
    },
    |bytes: &[u8]| if let Some(door) = OPEN.get() { door(bytes) }
);
