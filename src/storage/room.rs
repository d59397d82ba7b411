//! How much room the browser gives, and for how long.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::disk::call;

/// Whether the browser keeps what is stored until somebody removes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// It does.
    Yes,
    /// It may remove it when it runs out of room, some after seven days.
    No,
}

/// Whether what is stored lasts; none where the browser does not say.
pub async fn lasting() -> Option<Lasting> {
    ask("persisted").await
}

/// Asks the browser to keep what is stored. Some ask the person then.
pub async fn make_last() -> Option<Lasting> {
    ask("persist").await
}

/// Whether the browser asks the person before it keeps what is stored, as Firefox does.
#[must_use]
pub fn asks_first() -> bool {
    Reflect::has(&js_sys::global(), &"mozInnerScreenX".into()).unwrap_or(false)
}

async fn ask(what: &str) -> Option<Lasting> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
    let promise: Promise = call(&storage, what, &[]).ok()?.dyn_into().ok()?;
    let lasts = JsFuture::from(promise).await.ok()?;
    Some(if lasts.is_truthy() {
        Lasting::Yes
    } else {
        Lasting::No
    })
}
