//! The browser draws the same charts as the native tests, byte for byte.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

#[path = "charts/samples/mod.rs"]
mod samples;

use std::collections::BTreeMap;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! golden {
    ($($name:literal),+) => {
        [$(
            ($name, include_str!(concat!("golden/", $name, ".svg"))),
        )+]
    };
}

#[wasm_bindgen_test]
fn charts_are_those_of_the_native_tests() {
    let drawn: BTreeMap<String, String> = samples::all().into_iter().collect();
    let golden = golden!(
        "bars-328",
        "scatter-328",
        "load-328",
        "spending-328",
        "growth-328",
        "finish-328",
        "roadmap-328",
        "spread-328",
        "strip-328",
        "tornado-328",
        "bars-760",
        "scatter-760",
        "load-760",
        "spending-760",
        "growth-760",
        "finish-760",
        "roadmap-760",
        "spread-760",
        "strip-760",
        "tornado-760"
    );
    assert_eq!(drawn.len(), golden.len());
    for (name, expected) in golden {
        let lines = drawn[name].replace("><", ">\n<") + "\n";
        assert_eq!(lines, expected, "{name}");
    }
}
