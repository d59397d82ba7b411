//! Files: handing one out, and reading those that the visitor chose.

use std::collections::VecDeque;
use std::time::Duration;

use crate::dom::prelude::*;
use js_sys::{Function, IteratorNext, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::exchange::{ExportProblem, Import, ImportProblem, LARGEST_FILE, import, text_of};
use crate::outputs::sealed::unread;
use crate::shown::import_problem;
use crate::storage::recovered;

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
    if Uint8Array::new(&written).to_vec() != bytes {
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
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
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

/// A file that is on its way, piece by piece. Its size is not asked for: each such question
/// stops a page in Chromium until another process has looked at the disk.
pub(crate) struct Coming {
    file: File,
    reader: Result<JsValue, JsValue>,
    /// Asked for, and not yet taken.
    pieces: VecDeque<Result<JsFuture, JsValue>>,
}

impl Coming {
    /// Begins to read a file.
    pub(crate) fn begin(file: &File) -> Self {
        let reader = ask(file, "stream").and_then(|stream| ask(&stream, "getReader"));
        // Most files are one piece, and the next is their end.
        let pieces = [(); 2].map(|()| piece(reader.as_ref()));
        Self {
            file: file.clone(),
            pieces: pieces.into(),
            reader,
        }
    }

    /// The text. Of one that is too large not the whole is read.
    ///
    /// # Errors
    /// If the file is too large, or cannot be read.
    pub(crate) async fn text(mut self) -> Result<String, ImportProblem> {
        let unreadable = |_: JsValue| ImportProblem::NotJson(1, 1);
        let mut bytes = Vec::new();
        while let Some(next) = self.pieces.pop_front() {
            let next = next.map_err(unreadable)?.await.map_err(unreadable)?;
            let next: IteratorNext = next.unchecked_into();
            if next.done() {
                break;
            }
            let next: Uint8Array = next.value().unchecked_into();
            bytes.extend(next.to_vec());
            if bytes.len() > LARGEST_FILE {
                drop(self.reader.and_then(|reader| ask(&reader, "cancel")));
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                // a size in bytes
                return Err(ImportProblem::TooLarge(self.file.size() as usize));
            }
            self.pieces.push_back(piece(self.reader.as_ref()));
        }
        Ok(text_of(bytes))
    }

    /// The assessments in it.
    ///
    /// # Errors
    /// Why it cannot be read, in words; those of a locked file come with the part that
    /// writes files.
    pub(crate) async fn held(self) -> Result<Import, String> {
        let text = self.text().await;
        let text = text.map_err(|problem| import_problem(&problem))?;
        held(&text).map_err(|problem| unread(&text, &problem))
    }
}

/// Asks a reader for what comes next.
fn piece(reader: Result<&JsValue, &JsValue>) -> Result<JsFuture, JsValue> {
    let next = ask(reader.map_err(JsValue::clone)?, "read")?;
    next.dyn_into::<Promise>().map(JsFuture::from)
}

/// What a method comes to that takes nothing.
fn ask(of: &JsValue, method: &str) -> Result<JsValue, JsValue> {
    let method = Reflect::get(of, &method.into())?;
    method.dyn_into::<Function>()?.call0(of)
}

/// The text of a file.
///
/// # Errors
/// If it is too large, or cannot be read.
pub(crate) async fn text(file: &File) -> Result<String, ImportProblem> {
    Coming::begin(file).text().await
}

/// The assessments in the text of an export file, or of one with all that a browser kept.
///
/// # Errors
/// If it is neither, or damaged.
pub(crate) fn held(text: &str) -> Result<Import, ImportProblem> {
    match import(text) {
        Err(ImportProblem::NotOurs) => recovered(text),
        read => read,
    }
}

/// What a file holds; nothing if it cannot be read.
pub(crate) async fn bytes(file: &File) -> Vec<u8> {
    match JsFuture::from(file.array_buffer()).await {
        Ok(bytes) => Uint8Array::new(&bytes).to_vec(),
        Err(_) => Vec::new(),
    }
}
