//! Each sample equals the file kept in `tests/golden`.
//! `UPDATE=1 cargo test --test charts` rewrites the files: look at them first.

use std::path::Path;
use std::{env, fs};

use crate::{samples, sound};

#[test]
fn charts_look_as_they_did() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut changed = Vec::new();
    for (name, svg) in samples::all() {
        sound::check(&svg);
        let path = folder.join(format!("{name}.svg"));
        let lines = svg.replace("><", ">\n<") + "\n";
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &lines).unwrap();
        }
        if fs::read_to_string(&path).unwrap_or_default() != lines {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}");
}
