//! Files: handing one out, and reading those that the visitor chose.

use std::time::Duration;

use crate::dom::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::exchange::{ExportProblem, ImportProblem, LARGEST_FILE};

/// What kind of file an export is, as browsers say it.
pub(crate) const JSON: &str = "application/json";

/// How long the browser may take to fetch what it was handed.
const FETCH: Duration = Duration::from_secs(30);

/// Hands a file to the browser's downloads, once its content was read back and
/// is the same.
///
/// # Errors
/// If the browser does not make the file, or makes another.
pub(crate) async fn download(name: &str, kind: &str, bytes: &[u8]) -> Result<(), ExportProblem> {
    let failed = |error: JsValue| {
        ExportProblem::NotWritten(error.as_string().unwrap_or(format!("{error:?}")))
    };
    let blob = blob(kind, bytes).map_err(failed)?;
    let written = JsFuture::from(blob.array_buffer()).await.map_err(failed)?;
    if js_sys::Uint8Array::new(&written).to_vec() != bytes {
        return Err(ExportProblem::NotTheSame);
    }
    let link = document().create_element("a").map_err(failed)?;
    let link: HtmlAnchorElement = link.unchecked_into();
    let url = Url::create_object_url_with_blob(&blob).map_err(failed)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    set_timeout(move || forget(&url), FETCH);
    Ok(())
}

fn blob(kind: &str, bytes: &[u8]) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
}

/// The address of what the browser keeps until it may forget it.
///
/// # Errors
/// If the browser does not keep it.
pub(crate) fn address(kind: &str, bytes: &[u8]) -> Result<String, JsValue> {
    Url::create_object_url_with_blob(&blob(kind, bytes)?)
}

/// Lets the browser forget what lies at an address.
pub(crate) fn forget(address: &str) {
    if Url::revoke_object_url(address).is_err() {
        leptos::logging::warn!("{address} could not be revoked");
    }
}

/// The text of a file that is on its way.
pub(crate) struct Coming(Result<JsFuture, ImportProblem>);

impl Coming {
    /// Asks for the text of a file. One that is too large is not opened at all.
    pub(crate) fn begin(file: &File) -> Self {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a size in bytes
        let size = file.size() as usize;
        Self(if size > LARGEST_FILE {
            Err(ImportProblem::TooLarge(size))
        } else {
            Ok(JsFuture::from(file.text()))
        })
    }

    /// The text.
    ///
    /// # Errors
    /// If the file is too large, or cannot be read.
    pub(crate) async fn text(self) -> Result<String, ImportProblem> {
        let text = self.0?.await.ok();
        let text = text.and_then(|text| text.as_string());
        text.ok_or(ImportProblem::NotJson(1, 1))
    }
}

/// The text of a file.
///
/// # Errors
/// If it is too large, or cannot be read.
pub(crate) async fn text(file: &File) -> Result<String, ImportProblem> {
    Coming::begin(file).text().await
}

/// What a file holds; nothing if it cannot be read.
pub(crate) async fn bytes(file: &File) -> Vec<u8> {
    match JsFuture::from(file.array_buffer()).await {
        Ok(bytes) => js_sys::Uint8Array::new(&bytes).to_vec(),
        Err(_) => Vec::new(),
    }
}
