//! The catalogue's bundles, fetched from beside the page.
//!
//! The build names each bundle in a `<meta name="ready20k-asset" data-name=…>`,
//! since its file name carries a hash.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{Element, Response};

use crate::exchange::text_of;

/// Where a bundle lies, if the build has it.
pub(crate) fn url(name: &str) -> Option<String> {
    let document = leptos::prelude::document();
    // No selector is made of the name, which may come from the location.
    let metas = document.get_elements_by_name("ready20k-asset");
    (0..metas.length())
        .filter_map(|place| metas.item(place)?.dyn_into::<Element>().ok())
        .find(|meta| meta.get_attribute("data-name").as_deref() == Some(name))?
        .get_attribute("content")
}

/// The bundle with the first questions.
pub(crate) const FIRST: &str = "quick";
/// The host's file, which is his and keeps its name.
pub(crate) const HOST: &str = "host";
/// The bundle with the messages of the whole app.
pub(crate) const MESSAGES: &str = "messages";
/// The bundle with the messages that only the pages of the plan show.
pub(crate) const PLAN_MESSAGES: &str = "messages-planning";
/// The bundle with those that only all other pages show.
pub(crate) const OTHER_MESSAGES: &str = "messages-other";
/// The bundle with those that only what is shared says.
pub(crate) const OUTPUTS_MESSAGES: &str = "messages-outputs";
/// What only reports say, and a second time what they say as other pages do.
pub(crate) const REPORT_MESSAGES: &str = "messages-report";
/// The bundle of the catalogue that scoring and planning need.
pub(crate) const NUMBERS: &str = "numbers";
/// The bundle with the words of all questions and actions.
pub(crate) const WORDS: &str = "words";
/// The bundle with the guide.
pub(crate) const GUIDE: &str = "guide";

thread_local! {
    /// What was asked for, by name: each bundle travels once, and the page works
    /// without a network once everything has arrived.
    static ASKED: RefCell<HashMap<String, Promise>> = RefCell::default();
}

/// Asks for a bundle ahead of its use.
pub(crate) fn fetch_ahead(name: &'static str) {
    // Whoever needs it meets the failure again, and tells it.
    spawn_local(async move { drop(fetch(name).await) });
}

/// A bundle's text.
///
/// # Errors
/// In the browser's words, if it cannot be had; it is asked for anew the next time.
pub(crate) async fn fetch(name: &str) -> Result<String, String> {
    let asked = ask(name).ok_or_else(|| format!("{name}?"))?;
    match JsFuture::from(asked).await {
        Ok(bytes) => Ok(text(&bytes)),
        Err(error) => {
            ASKED.with_borrow_mut(|asked| asked.remove(name));
            Err(error
                .as_string()
                .unwrap_or_else(|| format!("{name}: {error:?}")))
        }
    }
}

/// The text of a file that is no bundle.
///
/// # Errors
/// In the browser's words, if it cannot be had.
pub(crate) async fn fetch_file(url: &str) -> Result<String, JsValue> {
    bytes_of(url.to_owned()).await.map(|bytes| text(&bytes))
}

/// The text of what was fetched. A string of the browser's would be read and written letter
/// by letter on the way to the program.
fn text(bytes: &JsValue) -> String {
    text_of(Uint8Array::new(bytes).to_vec())
}

async fn bytes_of(url: String) -> Result<JsValue, JsValue> {
    let response = JsFuture::from(leptos::prelude::window().fetch_with_str(&url)).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from_str(&format!("{url}: {}", response.status())));
    }
    JsFuture::from(response.array_buffer()?).await
}

/// The bytes of a bundle on their way, if the build has the bundle.
fn ask(name: &str) -> Option<Promise> {
    if let Some(asked) = ASKED.with_borrow(|asked| asked.get(name).cloned()) {
        return Some(asked);
    }
    let promise = future_to_promise(bytes_of(url(name)?));
    ASKED.with_borrow_mut(|asked| asked.insert(name.to_owned(), promise.clone()));
    Some(promise)
}
