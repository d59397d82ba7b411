//! Tests that need a real browser: `make browser` runs them inside Chromium.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_page_has_a_store() {
    let window = web_sys::window().expect("tests run in a window");
    assert!(
        window
            .local_storage()
            .is_ok_and(|storage| storage.is_some())
    );
}
