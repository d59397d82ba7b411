//! Files: handing one out, and reading those that the visitor chose.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::exchange::{ExportProblem, Import, ImportProblem, LARGEST_FILE, import};
use crate::storage::recovered;

/// How long the browser may take to fetch what it was handed.
const FETCH: Duration = Duration::from_secs(30);

/// Hands a file to the browser's downloads, once its content was read back and
/// is the text.
///
/// # Errors
/// If the browser does not make the file, or makes another.
pub(crate) async fn download(name: &str, text: &str) -> Result<(), ExportProblem> {
    let failed = |error: JsValue| {
        ExportProblem::NotWritten(error.as_string().unwrap_or(format!("{error:?}")))
    };
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).map_err(failed)?;
    let written = JsFuture::from(blob.text()).await.map_err(failed)?;
    if written.as_string().as_deref() != Some(text) {
        return Err(ExportProblem::NotTheSame);
    }
    let link = document().create_element("a").map_err(failed)?;
    let link: HtmlAnchorElement = link.unchecked_into();
    let url = Url::create_object_url_with_blob(&blob).map_err(failed)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            if Url::revoke_object_url(&url).is_err() {
                leptos::logging::warn!("{url} could not be revoked");
            }
        },
        FETCH,
    );
    Ok(())
}

/// Reads an export file, or what the recovery page has saved. One that is too large is not opened at all.
///
/// # Errors
/// If it cannot be read or is no export file.
pub(crate) async fn read(file: &File) -> Result<Import, ImportProblem> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a size in bytes
    let size = file.size() as usize;
    if size > LARGEST_FILE {
        return Err(ImportProblem::TooLarge(size));
    }
    let text = JsFuture::from(file.text()).await.ok();
    let text = text.and_then(|text| text.as_string());
    let text = text.ok_or(ImportProblem::NotJson(1, 1))?;
    match import(&text) {
        Err(ImportProblem::NotOurs) => recovered(&text),
        read => read,
    }
}
