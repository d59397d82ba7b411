//! The browser's ways of writing agree with the fixed English ones.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use ready20k::core::currency::Currency;
use ready20k::core::date::Date;
use ready20k::messages::{DateStyle, Decimals, ENGLISH, INTL};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const NUMBERS: [f64; 16] = [
    0.0, -0.0, 0.04, 0.05, 0.95, 1.0, 1.04, 1.5, 2.0, 9.96, 72.25, 999.96, 1234.5, 12_539.0,
    -1234.56, 1e9,
];

const DECIMALS: [Decimals; 6] = [
    Decimals::NONE,
    Decimals::Exactly(1),
    Decimals::Exactly(2),
    Decimals::UpTo(1),
    Decimals::UpTo(2),
    Decimals::UpTo(3),
];

#[wasm_bindgen_test]
fn numbers_money_and_plurals() {
    for decimals in DECIMALS {
        for number in NUMBERS.map(|number| decimals.round(number)) {
            let number_of = (INTL.number)(number, decimals);
            assert_eq!(number_of, (ENGLISH.number)(number, decimals));
            let plural = (INTL.plural)(number, decimals);
            assert_eq!(plural, (ENGLISH.plural)(number, decimals), "{number_of}");
        }
    }
    for amount in NUMBERS.map(|number| Decimals::NONE.round(number)) {
        for currency in Currency::ALL.iter().map(|one| one.code()) {
            let written = (INTL.money)(amount, currency);
            assert_eq!(written, (ENGLISH.money)(amount, currency));
        }
    }
}

#[wasm_bindgen_test]
fn dates() {
    let styles = [
        DateStyle::Day,
        DateStyle::DayOfYear,
        DateStyle::Month,
        DateStyle::MonthOfYear,
    ];
    for month in 1..=12 {
        for (year, day) in [(1900, 1), (1999, 28), (2027, 9)] {
            let date = Date::from_ymd(year, month, day).unwrap();
            for style in styles {
                assert_eq!((INTL.date)(date, style), (ENGLISH.date)(date, style));
            }
        }
    }
}

#[wasm_bindgen_test]
fn times() {
    for (hours, minutes) in [(0, 0), (9, 5), (12, 0), (12, 30), (23, 59)] {
        let written = (INTL.time)(hours, minutes);
        assert_eq!(written, (ENGLISH.time)(hours, minutes));
    }
}

#[wasm_bindgen_test]
fn lists() {
    for things in [&[][..], &["a"], &["a", "b"], &["a", "b, c", "d", "…"]] {
        assert_eq!((INTL.list)(things), (ENGLISH.list)(things));
    }
}
