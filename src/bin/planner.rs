//! The planner's entry point: runs in a Web Worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    use wasm_bindgen::JsCast;

    // What was posted before the module had loaded is lost: tell the page that
    // the planner listens now.
    if let Ok(scope) = js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>() {
        let _ = scope.post_message(&wasm_bindgen::JsValue::from_str("ready"));
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The planner runs in a Web Worker of the page: see `make serve`.");
}
