//! English as it is fixed here: what browsers write for `en-GB`.

use super::voice::{Category, DateStyle, Decimals, Voice};
use crate::core::currency::Currency;
use crate::core::date::Date;

/// English without a browser.
pub const ENGLISH: Voice = Voice {
    language: || "en-GB".to_owned(),
    plural,
    number,
    money,
    date,
    time: |hours, minutes| format!("{hours:02}:{minutes:02}"),
    list: |things| things.join(", "),
    order: |one, other| one.to_lowercase().cmp(&other.to_lowercase()),
};

/// A word stands alone beside `1`, not beside `1.0`.
fn plural(number: f64, decimals: Decimals) -> Category {
    let decimals = match decimals {
        Decimals::Exactly(decimals) => decimals,
        Decimals::UpTo(_) => 0,
    };
    #[allow(clippy::float_cmp)] // it is rounded
    if number.abs() == 1.0 && decimals == 0 {
        Category::One
    } else {
        Category::Other
    }
}

/// By way of whole numbers, which take much less code than fractions.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // not negative, saturates
fn number(number: f64, decimals: Decimals) -> String {
    let scaled = (number.abs() * decimals.scale()).round() as u64;
    let scale = 10_u64.pow(decimals.most().into());
    let minus = if number < 0.0 { "−" } else { "" };
    let whole = grouped(scaled / scale);
    let width = usize::from(decimals.most());
    let fraction = format!("{:0width$}", scaled % scale);
    let fraction = match decimals {
        Decimals::Exactly(_) => &fraction,
        Decimals::UpTo(_) => fraction.trim_end_matches('0'),
    };
    if width == 0 || fraction.is_empty() {
        format!("{minus}{whole}")
    } else {
        format!("{minus}{whole}.{fraction}")
    }
}

/// In groups of three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn money(amount: f64, code: &'static str) -> String {
    let sign = Currency::of(code).map_or(code, Currency::sign);
    let minus = if amount < 0.0 { "−" } else { "" };
    // A code stands apart from the number.
    let apart = if sign == code { "\u{a0}" } else { "" };
    format!(
        "{minus}{sign}{apart}{}",
        number(amount.abs(), Decimals::NONE)
    )
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
];

fn date(date: Date, style: DateStyle) -> String {
    let (year, month, day) = date.ymd();
    let month = month.checked_sub(1).and_then(|at| MONTHS.get(at as usize));
    let month = month.copied().unwrap_or_default();
    match style {
        DateStyle::Day => format!("{day} {month} {year}"),
        DateStyle::DayOfYear => format!("{day} {month}"),
        DateStyle::Month => month.to_owned(),
        DateStyle::MonthOfYear => format!("{month} {year}"),
    }
}
