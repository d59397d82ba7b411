//! The browser's database, which brings to disk at once what it is given.
//!
//! Browsers keep local storage in memory for up to a minute, and a browser that is
//! killed forgets that minute. A transaction of `IndexedDB` with strict durability is on
//! disk when it is complete. And it is the one place where windows take turns: what one
//! reads within a transaction no other changes until that is over. So the database
//! holds the same texts under the same keys, and decides where two windows write at once.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::keys;
use super::local::{self, Denied, denied};

/// The one table of the database: texts by key.
const TEXTS: &str = "texts";

thread_local! {
    /// The open database.
    static OPEN: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// A turn at the database: nobody else writes until it is over, which it is as soon as
/// nothing more is asked of it.
pub struct Turn {
    texts: JsValue,
    over: JsFuture,
}

/// Begins a turn at the database, which is opened, and made, if need be.
///
/// # Errors
/// If the browser has none or does not let this page use it.
pub async fn turn() -> Result<Turn, Denied> {
    // A browser may have closed it, as some do in the background or without room.
    let open = OPEN.take();
    if let Some(turn) = open.as_ref().and_then(|database| begun(database).ok()) {
        OPEN.set(open);
        return Ok(turn);
    }
    let turn = async {
        let database = opened().await?;
        let turn = begun(&database)?;
        OPEN.set(Some(database));
        Ok(turn)
    };
    turn.await.map_err(|error| denied(&error))
}

/// Puts a text under a key where what lies there may be replaced, and waits until it is
/// on disk. Says whether it was put.
///
/// # Errors
/// If there is no database or no room in it.
pub async fn replace(
    key: &str,
    may_be: impl Fn(Option<&str>) -> bool,
    text: &str,
) -> Result<bool, Denied> {
    let turn = turn().await?;
    let may_be = may_be(turn.get(key).await?.as_deref());
    if may_be {
        turn.set(key, Some(text))?;
    }
    turn.over().await?;
    Ok(may_be)
}

async fn opened() -> Result<JsValue, JsValue> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())?;
    let name = keys::in_folder(&local::folder(), keys::DATABASE);
    let request = call(&factory, "open", &[name.into(), 1.into()])?;
    let made = request.clone();
    let make = Closure::once_into_js(move || {
        let made = result(&made);
        // If this fails, so does every turn.
        drop(made.and_then(|database| call(&database, "createObjectStore", &[TEXTS.into()])));
    });
    Reflect::set(&request, &"onupgradeneeded".into(), &make)?;
    answer(&request).await
}

fn begun(database: &JsValue) -> Result<Turn, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let arguments = [TEXTS.into(), "readwrite".into(), options.into()];
    let transaction = call(database, "transaction", &arguments)?;
    let texts = call(&transaction, "objectStore", &[TEXTS.into()])?;
    let over = happened(&transaction, "oncomplete", &["onabort", "onerror"]);
    Ok(Turn { texts, over })
}

impl Turn {
    /// The text under a key.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn get(&self, key: &str) -> Result<Option<String>, Denied> {
        let request = self.ask("get", &[key.into()])?;
        let found = answer(&request).await;
        found
            .map(|text| text.as_string())
            .map_err(|error| denied(&error))
    }

    /// All texts whose keys begin like this, by key.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn all(&self, prefix: &str) -> Result<Vec<(String, String)>, Denied> {
        let range = range(prefix).map_err(|error| denied(&error))?;
        let keys = self.ask("getAllKeys", std::slice::from_ref(&range))?;
        let texts = self.ask("getAll", &[range])?;
        let strings = |all: JsValue| -> Vec<String> {
            let all: Array = all.unchecked_into();
            all.iter().filter_map(|one| one.as_string()).collect()
        };
        let keys = answer(&keys).await.map_err(|error| denied(&error))?;
        let texts = answer(&texts).await.map_err(|error| denied(&error))?;
        Ok(strings(keys).into_iter().zip(strings(texts)).collect())
    }

    /// Puts a text under a key, or removes what lies there.
    ///
    /// # Errors
    /// If the turn is over.
    pub fn set(&self, key: &str, text: Option<&str>) -> Result<(), Denied> {
        match text {
            Some(text) => self.ask("put", &[text.into(), key.into()])?,
            None => self.ask("delete", &[key.into()])?,
        };
        Ok(())
    }

    /// Removes all texts.
    ///
    /// # Errors
    /// If the turn is over.
    pub fn clear(&self) -> Result<(), Denied> {
        self.ask("clear", &[])?;
        Ok(())
    }

    /// Waits until all of it is on disk.
    ///
    /// # Errors
    /// If it could not be written: then nothing of it is.
    pub async fn over(self) -> Result<(), Denied> {
        match self.over.await {
            Ok(_) => Ok(()),
            // The event names the request or the transaction that failed.
            Err(event) => {
                let target = Reflect::get(&event, &"target".into());
                let error = target.and_then(|target| Reflect::get(&target, &"error".into()));
                Err(denied(&error.unwrap_or(event)))
            }
        }
    }

    fn ask(&self, method: &str, arguments: &[JsValue]) -> Result<JsValue, Denied> {
        call(&self.texts, method, arguments).map_err(|error| denied(&error))
    }
}

/// The keys that begin like this.
fn range(prefix: &str) -> Result<JsValue, JsValue> {
    let class = Reflect::get(&js_sys::global(), &"IDBKeyRange".into())?;
    let last = format!("{prefix}\u{ffff}");
    call(&class, "bound", &[prefix.into(), last.into()])
}

pub(super) fn call(
    target: &JsValue,
    method: &str,
    arguments: &[JsValue],
) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(target, &method.into())?.dyn_into()?;
    method.apply(target, &arguments.iter().collect())
}

fn result(request: &JsValue) -> Result<JsValue, JsValue> {
    Reflect::get(request, &"result".into())
}

/// What a request is answered.
async fn answer(request: &JsValue) -> Result<JsValue, JsValue> {
    match happened(request, "onsuccess", &["onerror"]).await {
        Ok(_) => result(request),
        Err(event) => Err(Reflect::get(request, &"error".into()).unwrap_or(event)),
    }
}

/// Waits for one event or the others, which are failures.
fn happened(on: &JsValue, good: &str, bad: &[&str]) -> JsFuture {
    let promise = Promise::new(&mut |resolve, reject| {
        let set = |event: &&str, then: &Function| Reflect::set(on, &(*event).into(), then);
        let is_heard =
            set(&good, &resolve).is_ok() && bad.iter().all(|one| set(one, &reject).is_ok());
        if !is_heard {
            drop(reject.call0(&JsValue::NULL));
        }
    });
    JsFuture::from(promise)
}
