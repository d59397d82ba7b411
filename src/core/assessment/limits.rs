//! What the typed fields of an assessment take.

use super::{
    MOST_COUNTED, MOST_DAYS, MOST_HOURS, MOST_MEASURED, MOST_STAFF, MOST_WEEKS, most_money,
};
use crate::core::currency::Currency;
use crate::core::entry::Numbers;

/// People in scope.
pub const STAFF: Numbers = Numbers::whole(1.0, number(MOST_STAFF));
/// Customers or suppliers.
pub const COUNTED: Numbers = Numbers::whole(0.0, number(MOST_COUNTED));
/// Growth of staff within 24 months, percent.
pub const GROWTH: Numbers = Numbers::whole(-90.0, 500.0).percent();
/// Hours, of a role's week or of an action.
pub const HOURS: Numbers = Numbers::decimal(0.0, MOST_HOURS);
/// Days of a consultant or auditor.
pub const DAYS: Numbers = Numbers::decimal(0.0, number(MOST_DAYS));
/// Weeks of an action.
pub const WEEKS: Numbers = Numbers::whole(1.0, number(MOST_WEEKS));
/// A share of a whole, percent.
pub const SHARE: Numbers = Numbers::decimal(0.0, 100.0).percent();
/// The same without decimals.
pub const WHOLE_SHARE: Numbers = Numbers::whole(0.0, 100.0).percent();
/// The weight of a sub-clause.
pub const WEIGHT: Numbers = Numbers::decimal(0.0, 5.0);
/// Business value or customer pain.
pub const SCALE: Numbers = Numbers::whole(1.0, 5.0);
/// A measured value, in whatever unit.
pub const MEASURED: Numbers = Numbers::decimal(-MOST_MEASURED, MOST_MEASURED);

/// An amount of money.
#[must_use]
pub fn money(currency: Currency) -> Numbers {
    Numbers::money(most_money(currency), currency)
}

#[allow(clippy::cast_lossless)] // a constant knows no `From`
const fn number(whole: u32) -> f64 {
    whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::entry::EntryProblem;

    #[test]
    fn each_field_tells_its_own_range() {
        #[track_caller]
        fn check(numbers: Numbers, text: &str, expected: (f64, f64)) {
            let (least, most) = expected;
            let out = Err(EntryProblem::OutOfRange(least, most));
            assert_eq!(numbers.read(text), out, "{text}");
        }
        check(STAFF, "0", (1.0, 10_000.0));
        check(GROWTH, "-91", (-90.0, 500.0));
        check(HOURS, "2001", (0.0, 2_000.0));
        check(money(Currency::Eur), "-5", (0.0, 10_000_000.0));
        check(money(Currency::Sek), "-5", (0.0, 100_000_000.0));
        check(DAYS, "1001", (0.0, 1_000.0));
        check(WEEKS, "0", (1.0, 260.0));
        check(SHARE, "101 %", (0.0, 100.0));
        check(WHOLE_SHARE, "-1", (0.0, 100.0));
        check(WEIGHT, "5.1", (0.0, 5.0));
        check(SCALE, "0", (1.0, 5.0));
        check(MEASURED, "2000000000", (-1e9, 1e9));
    }
}
