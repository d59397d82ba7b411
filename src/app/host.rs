//! What the host of the page has set in `host.json`, known before the whole app is drawn.
//!
//! The file travels beside the app's part, so nothing waits for it; what reads it is a part
//! of its own, loaded only where the file says something. Without a file, or with one that
//! cannot be read, all is as it is without a host.

use std::cell::Cell;
use std::sync::LazyLock;

use crate::dom::prelude::*;
use js_sys::{Function, Reflect};
use leptos::wasm_split::wasm_split;
use wasm_bindgen::{JsCast, JsValue};

use super::assets::{
    self, HOST, MESSAGES, OTHER_MESSAGES, OUTPUTS_MESSAGES, PLAN_MESSAGES, REPORT_MESSAGES,
};
use super::browser;
use super::loading::NotLoaded;
use crate::core::bank::{Bank, Lists};
use crate::core::id::IndustryId;
use crate::core::json;
use crate::host::{Host, Mode, Notice, Palette, Questions, Reading, own_questions, read, said};
use crate::messages;
use crate::storage::local;

/// The attribute of the document by which an installation keeps its answers under a name
/// of its own (`storage::local`).
const STORE: &str = "data-store";

static NOTHING: LazyLock<Reading> = LazyLock::new(Reading::default);

/// The word of the address that asks for a language.
const LANG: &str = "lang";
/// The word of the address that asks what was read.
pub(crate) const CHECK: &str = "check";

thread_local! {
    /// Why the host's own questions are not asked.
    static QUESTIONS: Cell<Option<&'static Notice>> = const { Cell::new(None) };
    /// What was read.
    static READ: Cell<Option<&'static Reading>> = const { Cell::new(None) };
}

/// What was read of the host's file.
pub(crate) fn reading() -> &'static Reading {
    READ.get().unwrap_or(&NOTHING)
}

/// Why the host's own questions are not asked, once that is known.
pub(crate) fn no_questions() -> Option<&'static Notice> {
    QUESTIONS.get()
}

/// What the host wants.
pub(crate) fn host() -> &'static Host {
    &reading().host
}

/// Who offers the page, with the address behind his contact as one reads it on paper.
pub(crate) fn signature() -> Option<String> {
    let name = host().name.as_deref()?;
    let Some(contact) = &host().contact else {
        return Some(name.to_owned());
    };
    let address = contact.href.trim_start_matches("mailto:");
    Some([name, " · ", address.trim_start_matches("tel:")].concat())
}

/// Where mails of the result go: the host's address, if his contact is one.
pub(crate) fn mail_to() -> &'static str {
    let contact = host().contact.as_ref();
    contact
        .and_then(|contact| contact.href.strip_prefix("mailto:"))
        .unwrap_or_default()
}

/// Whether the host offers an industry.
pub(crate) fn offers_industry(id: &IndustryId) -> bool {
    let offered = host().industries.as_ref();
    offered.is_none_or(|offered| offered.contains(id))
}

/// Reads what the host wants, before anything of the app is drawn. Whatever is wrong with
/// it, the app goes on.
pub(crate) async fn bring() -> Result<(), NotLoaded> {
    let Ok(text) = assets::fetch(HOST).await else {
        return Ok(());
    };
    if text.split_whitespace().eq(["{}"]) {
        return Ok(());
    }
    let root = document().document_element();
    let store = root.and_then(|root| root.get_attribute(STORE));
    let known = match browser::asks(CHECK) {
        true => Some(all_messages().await),
        false => None,
    };
    let Ok(read) = read_file(text, store, known).await else {
        return Ok(());
    };
    let read: &'static Reading = Box::leak(Box::new(read));
    READ.set(Some(read));
    if let Some(wanted) = &read.host.language {
        speak(wanted);
    }
    if let Some(texts) = read.host.texts.get(&language())
        && let Ok(texts) = json::write(texts)
    {
        // The first that is in force counts.
        messages::install(HOST, &texts);
    }
    if let Some(palette) = &read.host.colours
        && paint(palette).is_err()
    {
        leptos::logging::warn!("the colours could not be set");
    }
    Ok(())
}

/// The bank with the questions of the host's own, where he has some that can be asked.
pub(crate) async fn with_own_questions(mut bank: Bank) -> Bank {
    let Some(questions) = &host().questions else {
        return bank;
    };
    let text = assets::fetch_file(&questions.file).await;
    let read = read_questions(questions.clone(), text.ok()).await;
    let told = match read {
        Ok(Ok(set)) => {
            if questions.mode == Mode::Replace {
                return bank.with_questions_of(set);
            }
            bank.extend(set);
            return bank;
        }
        Ok(Err(notice)) => notice,
        Err(NotLoaded) => return bank,
    };
    leptos::logging::warn!("{}", said(&told));
    QUESTIONS.set(Some(Box::leak(Box::new(told))));
    bank
}

#[wasm_split(host, wasm_split_path = leptos::wasm_split, fallible)]
fn read_questions(of: Questions, text: Option<String>) -> Result<Result<Lists, Notice>, NotLoaded> {
    Ok(own_questions(&of, text.as_deref()))
}

/// The language of the page's texts, by the name of their file: that of another language
/// than English is named after it.
fn language() -> String {
    let file = assets::url(MESSAGES).unwrap_or_default();
    let code = file.split(MESSAGES).next().unwrap_or_default();
    match code.trim_matches(['.', '/']) {
        "" => "en".to_owned(),
        code => code.to_owned(),
    }
}

/// Loads the page in the host's language, once, for a visitor who has not chosen one: the
/// guard remembers what the address asks for.
fn speak(wanted: &str) {
    let all = browser::named("ready20k-languages");
    let mut codes = all.split(';').filter_map(|one| one.split(' ').next());
    let is_there = wanted == "en" || codes.any(|code| code == wanted);
    if !is_there || wanted == language() || browser::asks(LANG) || local::has_language() {
        return;
    }
    let query = browser::query_to_add_to();
    browser::replace_hash(&[&query, LANG, "=", wanted, &browser::hash()].concat());
}

/// Tells whoever looks at the console what is wrong with the file.
pub(crate) fn tell() {
    for notice in &reading().notices {
        leptos::logging::warn!("{}", said(notice));
    }
}

#[wasm_split(host, wasm_split_path = leptos::wasm_split, fallible)]
fn read_file(
    text: String,
    store: Option<String>,
    known: Option<String>,
) -> Result<Reading, NotLoaded> {
    let mut reading = read("host.json", &text, store.as_deref());
    if let Some(known) = known {
        reading.note_unknown_texts(&text, |key| known.contains(&["\"", key, "\":"].concat()));
    }
    Ok(reading)
}

/// All bundles of messages, one after the other.
async fn all_messages() -> String {
    let mut all = messages::FIRST.concat();
    for bundle in [
        MESSAGES,
        PLAN_MESSAGES,
        OTHER_MESSAGES,
        OUTPUTS_MESSAGES,
        REPORT_MESSAGES,
    ] {
        all.push_str(&assets::fetch(bundle).await.unwrap_or_default());
    }
    all
}

fn paint(palette: &Palette) -> Result<(), JsValue> {
    let root = document().document_element().ok_or(JsValue::NULL)?;
    let style = Reflect::get(&root, &"style".into())?;
    let set: Function = Reflect::get(&style, &"setProperty".into())?.dyn_into()?;
    for (name, value) in palette.properties() {
        set.call2(&style, &name.into(), &value.into())?;
    }
    Ok(())
}
