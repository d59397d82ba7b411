//! Locking a text with a passphrase, by the browser's own cipher.

use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::app::browser;
use crate::outputs::sealed::{ROUNDS, SALT, START, Sealed};

/// Why a locked file did not open, or a text was not locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotOpened {
    /// The browser has no cipher here: the page is not served securely.
    NoCipher,
    /// The passphrase does not open it.
    WrongPassphrase,
}

/// Locks a text.
///
/// # Errors
/// If the browser has no cipher.
pub(crate) async fn seal(text: &str, passphrase: &str) -> Result<Sealed, NotOpened> {
    let mut sealed = Sealed {
        rounds: ROUNDS,
        salt: browser::random().get(..SALT).unwrap_or_default().to_vec(),
        start: browser::random().get(..START).unwrap_or_default().to_vec(),
        data: Vec::new(),
    };
    let text = bytes(text.as_bytes());
    let data = cipher("encrypt", &sealed, passphrase, &text).await;
    sealed.data = data.map_err(|_| NotOpened::NoCipher)?;
    Ok(sealed)
}

/// The text that was locked.
///
/// # Errors
/// If the passphrase is another, or the browser has no cipher.
pub(crate) async fn open(sealed: &Sealed, passphrase: &str) -> Result<String, NotOpened> {
    if subtle().is_err() {
        return Err(NotOpened::NoCipher);
    }
    let data = bytes(&sealed.data);
    let text = cipher("decrypt", sealed, passphrase, &data).await;
    let text = text.map_err(|_| NotOpened::WrongPassphrase)?;
    String::from_utf8(text).map_err(|_| NotOpened::WrongPassphrase)
}

/// The browser's ciphers.
fn subtle() -> Result<JsValue, JsValue> {
    let crypto = Reflect::get(&window(), &"crypto".into())?;
    let subtle = Reflect::get(&crypto, &"subtle".into())?;
    if subtle.is_object() {
        Ok(subtle)
    } else {
        Err(JsValue::NULL)
    }
}

fn bytes(of: &[u8]) -> JsValue {
    Uint8Array::from(of).into()
}

fn object(values: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in values {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object.into())
}

/// Calls one of the ciphers' methods and waits for what comes of it.
async fn ask(method: &str, values: &[JsValue]) -> Result<JsValue, JsValue> {
    let subtle = subtle()?;
    let method: Function = Reflect::get(&subtle, &method.into())?.dyn_into()?;
    let values: Array = values.iter().collect();
    let promise: Promise = method.apply(&subtle, &values)?.dyn_into()?;
    JsFuture::from(promise).await
}

/// The same passphrase however it was typed: an accent may be a sign of its own.
fn typed(passphrase: &str) -> String {
    JsString::from(passphrase).normalize("NFKC").into()
}

async fn cipher(
    method: &str,
    sealed: &Sealed,
    passphrase: &str,
    data: &JsValue,
) -> Result<Vec<u8>, JsValue> {
    let words = bytes(typed(passphrase).as_bytes());
    let uses: JsValue = Array::of1(&"deriveKey".into()).into();
    let base = ask(
        "importKey",
        &["raw".into(), words, "PBKDF2".into(), false.into(), uses],
    )
    .await?;
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(&sealed.salt)),
        ("iterations", sealed.rounds.into()),
    ])?;
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses: JsValue = Array::of1(&method.into()).into();
    let key = ask("deriveKey", &[derivation, base, kind, false.into(), uses]).await?;
    let how = object(&[
        ("name", "AES-GCM".into()),
        ("iv", bytes(&sealed.start)),
        ("additionalData", bytes(sealed.protected().as_bytes())),
    ])?;
    let done = ask(method, &[how, key, data.clone()]).await?;
    Ok(Uint8Array::new(&done).to_vec())
}
