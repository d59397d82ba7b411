//! The catalogue's bundles, fetched from beside the page.
//!
//! The build names each bundle in a `<meta name="ready20k-asset" data-name=…>`,
//! since its file name carries a hash.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Where a bundle lies, if the build has it.
pub(crate) fn url(name: &str) -> Option<String> {
    let selector = format!("meta[name='ready20k-asset'][data-name='{name}']");
    let meta = leptos::prelude::document()
        .query_selector(&selector)
        .ok()
        .flatten()?;
    meta.get_attribute("content")
}

thread_local! {
    /// Bundles that were fetched before they are needed, so that the page
    /// works without a network once everything has arrived.
    static AHEAD: RefCell<HashMap<&'static str, String>> = RefCell::default();
}

/// Fetches a bundle ahead of its use.
pub(crate) async fn fetch_ahead(name: &'static str) {
    if let Ok(text) = fetch(name).await {
        AHEAD.with_borrow_mut(|ahead| ahead.insert(name, text));
    }
}

/// A bundle's text.
///
/// # Errors
/// In the browser's words, if it cannot be had.
pub(crate) async fn fetch(name: &str) -> Result<String, String> {
    if let Some(text) = AHEAD.with_borrow(|ahead| ahead.get(name).cloned()) {
        return Ok(text);
    }
    let url = url(name).ok_or_else(|| format!("{name}?"))?;
    let text = async {
        let response = JsFuture::from(leptos::prelude::window().fetch_with_str(&url)).await?;
        let response: Response = response.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::from_str(&format!("{url}: {}", response.status())));
        }
        JsFuture::from(response.text()?).await
    };
    match text.await {
        Ok(text) => text.as_string().ok_or(url),
        Err(error) => Err(error
            .as_string()
            .unwrap_or_else(|| format!("{url}: {error:?}"))),
    }
}
