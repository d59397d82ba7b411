//! What the platform knows: the clock, the location, focus.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use crate::dom::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use crate::core::currency::Currency;
use crate::core::date::Date;
use crate::core::date::Moment;
use crate::core::id::AssessmentId;
use crate::core::week::WorkingWeek;

/// Tells the stylesheet, at the root of the page, what is shown: a rule that looks for it
/// there costs nothing, one that asks what lies within a page is asked at every change.
pub(crate) fn mark(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else {
        return;
    };
    let set = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
    if set.is_err() {
        leptos::logging::warn!("{name} could not be set");
    }
}

/// A new unique id for an assessment.
pub(crate) fn new_id() -> AssessmentId {
    AssessmentId::new(&unique())
}

/// A text that there was never before, for an id: a UUID of version 4.
pub(crate) fn unique() -> String {
    let mut bytes = random();
    let [.., version, _, variant, _, _, _, _, _, _, _] = &mut bytes;
    *version = *version & 0x0f | 0x40;
    *variant = *variant & 0x3f | 0x80;
    let mut text = String::new();
    for (place, byte) in bytes.into_iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for half in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(half.into(), 16));
        }
    }
    text
}

/// Random bytes: the browser's, or where it has none to give, those of its arithmetic
/// and its clock, which nobody needs to guess.
pub(crate) fn random() -> [u8; 16] {
    let bytes = js_sys::Uint8Array::new_with_length(16);
    let filled = js_sys::Reflect::get(&window(), &"crypto".into()).and_then(|crypto| {
        js_sys::Reflect::get(&crypto, &"getRandomValues".into())?
            .dyn_into::<js_sys::Function>()?
            .call1(&crypto, &bytes)
    });
    let mut random = [0; 16];
    if filled.is_ok() {
        bytes.copy_to(&mut random);
    } else {
        let mut clock = js_sys::Date::now();
        for byte in &mut random {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // of 256
            let low = (js_sys::Math::random() * 256.0 + clock) % 256.0;
            *byte = low as u8;
            clock /= 7.0;
        }
    }
    random
}

thread_local! {
    /// This window among all that write, and how often it has written.
    static COUNT: RefCell<(String, u32)> = const { RefCell::new((String::new(), 0)) };
}

/// This window's name among all that write, and the number of what it writes next.
pub(crate) fn next_count() -> (String, u32) {
    COUNT.with_borrow_mut(|(name, count)| {
        if name.is_empty() {
            name.extend(unique().chars().take(8));
        }
        *count += 1;
        (name.clone(), *count)
    })
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

/// The day of a moment in milliseconds since 1970-01-01 UTC, where the visitor is.
#[allow(clippy::cast_precision_loss)] // far below 2^53
pub(crate) fn day_of(milliseconds: u64) -> Date {
    let moment = js_sys::Date::new(&(milliseconds as f64).into());
    Date::from_unix_millis(moment.get_time() - moment.get_timezone_offset() * 60_000.0)
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

/// The page's address without its hash.
pub(crate) fn address() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Where the page lies as a file of this device, if it does not come from a server.
pub(crate) fn file_path() -> Option<String> {
    let location = window().location();
    let is_file = location.protocol().is_ok_and(|from| from == "file:");
    let path = location.pathname().ok().filter(|_| is_file)?;
    Some(js_sys::decode_uri(&path).map_or(path, Into::into))
}

/// Whether the page's address asks for something by a word, as in `?check`.
pub(crate) fn asks(word: &str) -> bool {
    let search = window().location().search().unwrap_or_default();
    let mut parts = search.trim_start_matches('?').split('&');
    parts.any(|part| part.split('=').next() == Some(word))
}

/// Whether the page lies within another, which may forbid it things without a word.
pub(crate) fn is_framed() -> bool {
    let top = js_sys::Reflect::get(&window(), &"top".into());
    !top.is_ok_and(|top| js_sys::Object::is(&top, &window()))
}

/// Whether the device can send a file on, to whatever the visitor chooses there.
pub(crate) fn can_share(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let can = file_of(name, kind, bytes).and_then(|data| on_navigator("canShare", &data));
    can.is_ok_and(|can| can.is_truthy())
}

/// Sends a file on; whether it went, or was left, the device itself has shown.
pub(crate) fn share(name: &str, kind: &str, bytes: &[u8]) {
    settled(file_of(name, kind, bytes).and_then(|data| on_navigator("share", &data)));
}

/// Whether the device can send words on.
pub(crate) fn can_share_text() -> bool {
    js_sys::Reflect::get(&window().navigator(), &"share".into())
        .is_ok_and(|share| share.is_truthy())
}

/// Sends words on.
pub(crate) fn share_text(title: &str, text: &str) {
    let data = shared(&[("title", &title.into()), ("text", &text.into())]);
    settled(data.and_then(|data| on_navigator("share", &data)));
}

/// Nobody waits for what the visitor does with it.
fn settled(promise: Result<JsValue, JsValue>) {
    if let Ok(Ok(promise)) = promise.map(JsCast::dyn_into::<js_sys::Promise>) {
        leptos::task::spawn_local(async move {
            drop(wasm_bindgen_futures::JsFuture::from(promise).await);
        });
    }
}

fn on_navigator(method: &str, data: &JsValue) -> Result<JsValue, JsValue> {
    let navigator = window().navigator();
    let method = js_sys::Reflect::get(&navigator, &method.into())?;
    method
        .dyn_into::<js_sys::Function>()?
        .call1(&navigator, data)
}

/// What is shared, as the browser takes it.
fn shared(of: &[(&str, &JsValue)]) -> Result<JsValue, JsValue> {
    let data = js_sys::Object::new();
    for (name, value) in of {
        js_sys::Reflect::set(&data, &(*name).into(), value)?;
    }
    Ok(data.into())
}

fn file_of(name: &str, kind: &str, bytes: &[u8]) -> Result<JsValue, JsValue> {
    let make = js_sys::Reflect::get(&window(), &"File".into())?;
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = shared(&[("type", &kind.into())])?;
    let arguments = js_sys::Array::of3(&parts, &name.into(), &options);
    let make: js_sys::Function = make.dyn_into()?;
    let file = js_sys::Reflect::construct(&make, &arguments)?;
    shared(&[("files", &js_sys::Array::of1(&file))])
}

/// Waits, so that others get on.
pub(crate) async fn pause(milliseconds: u32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let wake = move || drop(resolve.call0(&JsValue::NULL));
        set_timeout(wake, std::time::Duration::from_millis(milliseconds.into()));
    });
    drop(wasm_bindgen_futures::JsFuture::from(promise).await);
}

/// Whether the page's words run from right to left.
pub(crate) fn runs_left() -> bool {
    document().dir() == "rtl"
}

/// What the page says of itself under a name, in a `<meta>`.
pub(crate) fn named(name: &str) -> String {
    let meta = find(&format!("meta[name={name}]"));
    meta.and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_default()
}

/// The location's query, to which something can be added: `?`, or all of it and `&`.
pub(crate) fn query_to_add_to() -> String {
    match window().location().search().unwrap_or_default().as_str() {
        "" => "?".to_owned(),
        query => format!("{query}&"),
    }
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

thread_local! {
    /// How often something was to be done in a moment.
    static SOON: Cell<u32> = const { Cell::new(0) };
}

/// Does something in a moment, once what was done can be seen, unless something else is
/// to be done in a moment by then.
pub(crate) fn soon(run: impl FnOnce() + 'static) {
    const MOMENT: Duration = Duration::from_millis(250);
    let turn = SOON.get().wrapping_add(1);
    SOON.set(turn);
    set_timeout(
        move || {
            if SOON.get() == turn {
                run();
            }
        },
        MOMENT,
    );
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

/// Puts the focus on the element with an id, which may come from a file: no selector is
/// made of it.
pub(crate) fn focus_on(id: &str) {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if element.is_some_and(|element| element.focus().is_err()) {
        leptos::logging::warn!("{id} did not take the focus");
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
        let middle = |at: i32, size: i32, room: i32| at + (size - room) / 2;
        container.set_scroll_top(middle(
            target.offset_top(),
            target.offset_height(),
            container.client_height(),
        ));
        container.set_scroll_left(middle(
            target.offset_left(),
            target.offset_width(),
            container.client_width(),
        ));
    }
}

/// A text in small letters, for searches; the table of the letters of all scripts is the
/// browser's.
pub(crate) fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
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

/// The currency of the region that the browser names, or that its language is most spoken in.
pub(crate) fn currency() -> Currency {
    let zone = || {
        let options = js_sys::Intl::DateTimeFormat::default().resolved_options();
        js_sys::Reflect::get(&options, &"timeZone".into()).ok()
    };
    let text = |value: Option<JsValue>| value.and_then(|value| value.as_string());
    let (region, zone) = (text(region().ok()), text(zone()));
    Currency::at(&region.unwrap_or_default(), &zone.unwrap_or_default())
}

fn region() -> Result<JsValue, JsValue> {
    js_sys::Reflect::get(&locale()?, &"region".into())
}

/// The browser's language with the region in which it is most spoken, if it names none.
fn locale() -> Result<JsValue, JsValue> {
    let of_intl = js_sys::Reflect::get(&window(), &"Intl".into())?;
    let locale = js_sys::Reflect::get(&of_intl, &"Locale".into())?;
    let language = js_sys::Array::of1(&window().navigator().language().into());
    let locale = js_sys::Reflect::construct(
        locale.dyn_ref::<js_sys::Function>().ok_or(JsValue::NULL)?,
        &language,
    )?;
    called(&locale, "maximize")
}

fn called(on: &JsValue, method: &str) -> Result<JsValue, JsValue> {
    let method = js_sys::Reflect::get(on, &method.into())?;
    method.dyn_into::<js_sys::Function>()?.call0(on)
}

/// The working week of the same region, as far as the browser knows it.
pub(crate) fn working_week() -> WorkingWeek {
    let weekend = || {
        let locale = locale()?;
        let info = called(&locale, "getWeekInfo")
            .or_else(|_| js_sys::Reflect::get(&locale, &"weekInfo".into()))?;
        js_sys::Reflect::get(&info, &"weekend".into())
    };
    let days = weekend().map(|days| js_sys::Array::from(&days));
    let days = days.unwrap_or_default().into_iter();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 1 to 7
    let days: Vec<u32> = days
        .filter_map(|day| day.as_f64())
        .map(|day| day as u32)
        .collect();
    WorkingWeek::around(&days)
}
