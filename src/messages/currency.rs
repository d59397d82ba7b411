//! The currency in which amounts are written: that of the assessment that is open, handed in
//! when it is opened or changed.

use std::cell::Cell;

use super::t;
use crate::core::currency::Currency;

thread_local! {
    static IN_FORCE: Cell<Currency> = const { Cell::new(Currency::Eur) };
}

/// The currency in force.
#[must_use]
pub fn currency() -> Currency {
    IN_FORCE.get()
}

/// From now on amounts are of this currency.
pub fn set_currency(currency: Currency) {
    IN_FORCE.set(currency);
}

/// Amounts are of this currency while the work is done.
pub fn in_currency<T>(currency: Currency, work: impl FnOnce() -> T) -> T {
    let before = IN_FORCE.replace(currency);
    let done = work();
    IN_FORCE.set(before);
    done
}

/// What a currency is called; its code where nobody knows.
#[must_use]
pub fn currency_name(currency: Currency) -> String {
    #[cfg(target_arch = "wasm32")]
    if let Some(name) = super::intl::currency_name(currency.code()) {
        return name;
    }
    currency.code().to_owned()
}

/// The heading of a column of amounts that are written as plain numbers.
#[must_use]
pub fn money_column() -> &'static str {
    match currency() {
        Currency::Eur => t("sheet.euros"),
        other => other.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::euros;
    use super::*;

    #[test]
    fn amounts_name_the_currency_in_force() {
        #[track_caller]
        fn check(currency: Currency, amount: f64, expected: &str) {
            assert_eq!(in_currency(currency, || euros(amount)), expected);
        }
        check(Currency::Eur, 12_539.0, "€12,539");
        check(Currency::Usd, 12_539.0, "US$12,539");
        check(Currency::Gbp, -5.0, "−£5");
        check(Currency::Sek, 125_000.0, "SEK\u{a0}125,000");
        check(Currency::Cop, -4_500.0, "−COP\u{a0}4,500");
        assert_eq!(euros(1.0), "€1");
    }

    #[test]
    fn what_is_written_can_be_typed() {
        for &currency in Currency::ALL {
            let written = in_currency(currency, || euros(12_539.0));
            let read = crate::core::assessment::limits::money(currency).read(&written);
            assert_eq!(read, Ok(Some(12_539.0)), "{written}");
        }
    }
}
