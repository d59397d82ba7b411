//! What the platform knows: the clock, the location, focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::core::date::Date;
use crate::core::date::Moment;
use crate::core::id::AssessmentId;

/// A new unique id for an assessment.
pub(crate) fn new_id() -> AssessmentId {
    AssessmentId::new(&unique())
}

/// A text that there was never before, for an id.
pub(crate) fn unique() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// A selector of the element that has the focus, if there is one that will be
/// found again when the page is drawn anew.
pub(crate) fn focused() -> Option<String> {
    let active = document().active_element()?;
    let attribute = |name: &str| {
        let value = active.get_attribute(name)?;
        Some(format!("[{name}='{}']", quoted(&value)))
    };
    attribute("data-testid")
        .or_else(|| attribute("id"))
        .or_else(|| attribute("href"))
}

/// A text as it stands between single quotes in a selector.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\'', "\\'")
}

/// Today's date in the visitor's time zone.
pub(crate) fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date::from_unix_millis(js_sys::Date::now() - now.get_timezone_offset() * 60_000.0)
}

/// This moment, as edits need it.
pub(crate) fn now() -> Moment {
    Moment {
        today: today(),
        milliseconds: js_sys::Date::now(),
    }
}

/// This moment, as RFC 3339 in UTC.
pub(crate) fn now_rfc3339() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// The time of day where the visitor is.
pub(crate) fn time_of_day() -> String {
    let now = js_sys::Date::new_0();
    crate::messages::time(now.get_hours(), now.get_minutes())
}

/// The location's hash.
pub(crate) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to a hash, as a new entry of the history.
pub(crate) fn set_hash(hash: &str) {
    if window().location().set_hash(hash).is_err() {
        leptos::logging::warn!("the location did not take {hash}");
    }
}

/// Goes to a hash in place of the history's current entry.
pub(crate) fn replace_hash(hash: &str) {
    if window().location().replace(hash).is_err() {
        leptos::logging::warn!("the location did not take {hash}");
    }
}

/// Loads the page anew.
pub(crate) fn reload() {
    if window().location().reload().is_err() {
        leptos::logging::warn!("the page did not load anew");
    }
}

/// The element that a selector finds first.
pub(crate) fn find(selector: &str) -> Option<HtmlElement> {
    document()
        .query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}

/// Puts the focus on the element that a selector finds first.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector)
        && element.focus().is_err()
    {
        leptos::logging::warn!("{selector} did not take the focus");
    }
}

/// Takes the focus from where it is, so that a field takes what was typed.
pub(crate) fn leave_field() {
    let active = document().active_element();
    let field: Option<HtmlElement> = active.and_then(|element| element.dyn_into().ok());
    if field.is_some_and(|field| field.blur().is_err()) {
        leptos::logging::warn!("the field did not give up the focus");
    }
}

/// Puts the focus on an element that may lie in closed disclosures, and opens them.
pub(crate) fn open_and_focus(selector: &str) {
    let mut around = find(selector).and_then(|element| element.parent_element());
    while let Some(element) = around {
        if element.tag_name() == "DETAILS" && element.set_attribute("open", "").is_err() {
            leptos::logging::warn!("{selector} lies in what did not open");
        }
        around = element.parent_element();
    }
    focus(selector);
}

/// Scrolls a box so that what the second selector finds in it can
/// be seen; the page itself stays where it is.
pub(crate) fn reveal(container: &str, target: &str) {
    if let (Some(container), Some(target)) = (find(container), find(target)) {
        container.set_scroll_top(target.offset_top() - container.client_height() / 2);
        container.set_scroll_left(target.offset_left() - container.client_width() / 2);
    }
}

/// The browser did not let the page copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotCopied;

/// Copies a text to the clipboard.
///
/// # Errors
/// If the page is not served securely, or the browser does not allow it.
pub(crate) async fn copy(text: &str) -> Result<(), NotCopied> {
    // Without a secure context there is no clipboard at all.
    if !window().is_secure_context() {
        return Err(NotCopied);
    }
    let written = window().navigator().clipboard().write_text(text);
    let done = wasm_bindgen_futures::JsFuture::from(written).await;
    done.map(|_| ()).map_err(|_| NotCopied)
}
