//! The page's guard (`guard/guard.js`), as the program calls on it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where the page keeps what the guard does for the program.
const GUARD: &str = "ready20k";

/// Lets the guard know of a panic: no more of the program runs after one.
pub(super) fn tell_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        // Without a page, as in a worker, there is nobody to tell.
        call("broke", &panic.to_string().into());
    }));
}

/// Whether the server has another version of the page by now; not, if it cannot be asked.
pub(super) async fn is_outdated() -> bool {
    let asked = call("isOutdated", &JsValue::UNDEFINED).and_then(|asked| asked.dyn_into().ok());
    match asked.map(|asked: Promise| JsFuture::from(asked)) {
        Some(answer) => answer.await.is_ok_and(|answer| answer.is_truthy()),
        None => false,
    }
}

fn call(name: &str, argument: &JsValue) -> Option<JsValue> {
    let guard = Reflect::get(&js_sys::global(), &GUARD.into()).ok()?;
    let function: Function = Reflect::get(&guard, &name.into()).ok()?.dyn_into().ok()?;
    function.call1(&guard, argument).ok()
}
