//! The browser's own ways of writing, `Intl`, in the language of the document.

use std::cell::RefCell;
use std::cmp::Ordering;

use js_sys::Intl::{Collator, DateTimeFormat, ListFormat, NumberFormat, PluralRules};
use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::voice::{Category, DateStyle, Decimals, Voice};
use crate::core::date::Date;

/// The browser's voice.
pub const INTL: Voice = Voice {
    language,
    plural,
    number,
    money,
    date,
    time,
    list,
    order,
};

thread_local! {
    /// The format of the currency that was written last, and its code.
    static MONEY: RefCell<Option<(&'static str, Function)>> = const { RefCell::new(None) };
    static WHOLE: Formats = Formats::new(Decimals::NONE);
    static TENTHS: Formats = Formats::new(Decimals::Exactly(1));
    static UP_TO_TENTHS: Formats = Formats::new(Decimals::UpTo(1));
    static DAY: Function = date_format(r#""day":"numeric","month":"short","year":"numeric""#);
    static DAY_OF_YEAR: Function = date_format(r#""day":"numeric","month":"short""#);
    static MONTH: Function = date_format(r#""month":"short""#);
    static MONTH_OF_YEAR: Function = date_format(r#""month":"short","year":"numeric""#);
    static TIME: Function = date_format(r#""hour":"2-digit","minute":"2-digit""#);
    static ORDER: Function = Collator::new(&locales(), &Object::new()).compare();
    static LIST: ListFormat = list_format();
}

/// How numbers with certain decimals are written, and words beside them.
struct Formats {
    number: Function,
    plural: PluralRules,
}

impl Formats {
    fn new(decimals: Decimals) -> Self {
        let most = decimals.most();
        let least = match decimals {
            Decimals::Exactly(_) => most,
            Decimals::UpTo(_) => 0,
        };
        let digits = format!(r#""minimumFractionDigits":{least},"maximumFractionDigits":{most}"#);
        Self {
            number: number_format(&digits),
            plural: PluralRules::new(&locales(), &options(&digits)),
        }
    }

    /// Those in frequent use are kept.
    fn with<T>(decimals: Decimals, work: impl FnOnce(&Self) -> T) -> T {
        match decimals {
            Decimals::Exactly(0) | Decimals::UpTo(0) => WHOLE.with(work),
            Decimals::Exactly(1) => TENTHS.with(work),
            Decimals::UpTo(1) => UP_TO_TENTHS.with(work),
            rare => work(&Self::new(rare)),
        }
    }
}

/// An attribute of the document's root.
pub(super) fn of_root(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.document_element()?.get_attribute(name)
}

/// The document's language; English is written as in Europe.
fn language() -> String {
    let language = of_root("lang").filter(|language| !language.is_empty() && language != "en");
    language.unwrap_or_else(|| "en-GB".to_owned())
}

fn locales() -> Array {
    Array::of1(&language().into())
}

/// With as little as the language needs between the things; where that is nothing, as in
/// Chinese, with what it has for “and”.
fn list_format() -> ListFormat {
    let format = |kind| {
        let kind = options(&format!(r#""type":"{kind}""#));
        ListFormat::new(&locales(), &kind)
    };
    let short = format("unit");
    if String::from(short.format(&Array::of2(&"".into(), &"".into()))).is_empty() {
        format("conjunction")
    } else {
        short
    }
}

fn options(members: &str) -> Object {
    let parsed = JSON::parse(&format!("{{{members}}}"));
    parsed.map_or_else(|_| Object::new(), JsCast::unchecked_into)
}

fn number_format(members: &str) -> Function {
    NumberFormat::new(&locales(), &options(members)).format()
}

fn date_format(members: &str) -> Function {
    let members = format!(r#"{members},"timeZone":"UTC""#);
    DateTimeFormat::new(&locales(), &options(&members)).format()
}

/// What a format writes for a number or a moment, with a true minus.
fn write(format: &Function, value: f64) -> String {
    let text = format.call1(&JsValue::NULL, &value.into()).ok();
    let text = text.and_then(|text| text.as_string()).unwrap_or_default();
    text.replace('-', "−")
}

fn plural(number: f64, decimals: Decimals) -> Category {
    let name = Formats::with(decimals, |formats| formats.plural.select(number));
    Category::of(&String::from(name)).unwrap_or(Category::Other)
}

fn number(number: f64, decimals: Decimals) -> String {
    Formats::with(decimals, |formats| write(&formats.number, number))
}

fn money(amount: f64, code: &'static str) -> String {
    MONEY.with_borrow_mut(|kept| {
        if kept.as_ref().is_none_or(|(of, _)| *of != code) {
            let members =
                format!(r#""style":"currency","currency":"{code}","maximumFractionDigits":0"#);
            *kept = Some((code, number_format(&members)));
        }
        let format = kept.as_ref().map(|(_, format)| write(format, amount));
        format.unwrap_or_default()
    })
}

/// What a currency is called, by its code; none where the browser does not say.
pub(super) fn currency_name(code: &str) -> Option<String> {
    let of_intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let names = Reflect::get(&of_intl, &"DisplayNames".into()).ok()?;
    let by = options(r#""type":"currency""#);
    let names =
        Reflect::construct(names.dyn_ref::<Function>()?, &Array::of2(&locales(), &by)).ok()?;
    let name = Reflect::get(&names, &"of".into()).ok()?;
    let name = name
        .dyn_ref::<Function>()?
        .call1(&names, &code.into())
        .ok()?;
    name.as_string()
}

fn date(date: Date, style: DateStyle) -> String {
    let format = match style {
        DateStyle::Day => &DAY,
        DateStyle::DayOfYear => &DAY_OF_YEAR,
        DateStyle::Month => &MONTH,
        DateStyle::MonthOfYear => &MONTH_OF_YEAR,
    };
    format.with(|format| write(format, date.unix_millis()))
}

fn time(hours: u32, minutes: u32) -> String {
    let moment = f64::from(hours * 60 + minutes) * 60_000.0;
    TIME.with(|format| write(format, moment))
}

fn list(things: &[&str]) -> String {
    let array: Array = things.iter().map(|thing| JsValue::from(*thing)).collect();
    LIST.with(|format| format.format(&array).into())
}

fn order(one: &str, other: &str) -> Ordering {
    let order = ORDER.with(|order| order.call2(&JsValue::NULL, &one.into(), &other.into()));
    let order = order.ok().and_then(|order| order.as_f64());
    order.unwrap_or_default().total_cmp(&0.0)
}
