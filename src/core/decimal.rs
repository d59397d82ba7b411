//! Reads decimal numbers: the double nearest to a written one.
//!
//! The standard library reads them by tables of ten kilobytes that cannot be
//! compressed, and `serde_json` by tables of its own: a tenth of what a page may
//! weigh. Hardly any number here has more than 15 digits, for which one product or
//! quotient is exact; what is longer is reckoned digit by digit.

use std::cmp::Ordering;

/// More significant digits than the longest number that lies exactly between two
/// doubles: whatever follows only says that there is more.
const DIGITS: usize = 770;
/// Powers of ten up to this one are doubles, exactly.
const EXACT_POWER: i32 = 22;
/// Whole numbers of so many digits are doubles, exactly.
const EXACT_DIGITS: usize = 15;
/// Beyond every double: as much is infinite, and its inverse zero.
const FAR: i32 = 400;
/// Bits of a double's fraction, the first one included, which is not stored.
const BITS: i32 = 53;
/// The power of two by which the smallest doubles are multiples.
const LEAST_POWER: i32 = -1074;

/// The double nearest to a number such as `-12.5e3`, of two equally near the even
/// one; none if it is no number. What is too large is infinite.
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let (text, is_negative) = match text.strip_prefix('-') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, read_exponent(exponent)?),
        None => (text, 0),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
    if digits.len() == usize::from(digits.contains('.'))
        || ![whole, decimals].into_iter().all(is_digits)
    {
        return None;
    }
    let size = magnitude(whole, decimals, exponent);
    Some(if is_negative { -size } else { size })
}

/// An exponent; far beyond what matters it is cut off.
fn read_exponent(text: &str) -> Option<i32> {
    let (text, sign) = match text.strip_prefix('-') {
        Some(rest) => (rest, -1),
        None => (text.strip_prefix('+').unwrap_or(text), 1),
    };
    let mut exponent = 0_i32;
    for letter in text.chars() {
        let digit = i32::try_from(letter.to_digit(10)?).ok()?;
        exponent = exponent
            .saturating_mul(10)
            .saturating_add(digit)
            .min(1 << 30);
    }
    (!text.is_empty()).then_some(sign * exponent)
}

fn magnitude(whole: &str, decimals: &str, exponent: i32) -> f64 {
    let all = whole.bytes().chain(decimals.bytes());
    let mut digits: Vec<u32> = all
        .map(|letter| u32::from(letter.wrapping_sub(b'0')))
        .skip_while(|digit| *digit == 0)
        .collect();
    let mut dropped = 0;
    if digits.len() > DIGITS {
        dropped = digits.len() - DIGITS;
        digits.truncate(DIGITS);
        digits.extend([1]);
        dropped -= 1;
    }
    let length = |length: usize| i32::try_from(length).unwrap_or(i32::MAX);
    let power = exponent
        .saturating_sub(length(decimals.len()))
        .saturating_add(length(dropped));
    let first = power.saturating_add(length(digits.len()));
    if digits.is_empty() || first < -FAR {
        return 0.0;
    }
    if first > FAR {
        return f64::INFINITY;
    }
    if digits.len() <= EXACT_DIGITS && power.abs() <= EXACT_POWER {
        let number = digits
            .iter()
            .fold(0.0, |number, digit| number * 10.0 + f64::from(*digit));
        let ten = (0..power.abs()).fold(1.0, |ten, _| ten * 10.0);
        return if power < 0 {
            number / ten
        } else {
            number * ten
        };
    }
    let (mut over, mut under) = (Natural::default(), Natural(vec![1]));
    for digit in digits {
        over.times_plus(10, digit);
    }
    let scaled = if power < 0 { &mut under } else { &mut over };
    for _ in 0..power.abs() {
        scaled.times_plus(10, 0);
    }
    nearest(over, under)
}

/// The double nearest to a fraction of natural numbers that are not zero.
fn nearest(mut over: Natural, mut under: Natural) -> f64 {
    // The quotient shall have as many bits as a double, or one more.
    let mut power = (over.bits() - under.bits() - BITS).max(LEAST_POWER);
    let scaled = if power < 0 { &mut over } else { &mut under };
    scaled.shift(power.unsigned_abs());
    let mut quotient = 0_u64;
    for bit in (0..=BITS.unsigned_abs()).rev() {
        let mut part = under.clone();
        part.shift(bit);
        if over.order(&part) != Ordering::Less {
            over.minus(&part);
            quotient |= 1 << bit;
        }
    }
    // What is left of a unit in the last place, beside half of it.
    let is_even = |quotient: u64| quotient.is_multiple_of(2);
    let rest = if quotient >> BITS > 0 {
        let half = !is_even(quotient);
        quotient >>= 1;
        power += 1;
        match (half, over.bits() > 0) {
            (false, _) => Ordering::Less,
            (true, true) => Ordering::Greater,
            (true, false) => Ordering::Equal,
        }
    } else {
        over.shift(1);
        over.order(&under)
    };
    if rest == Ordering::Greater || (rest == Ordering::Equal && !is_even(quotient)) {
        quotient += 1;
    }
    // A double's bits are its power, then its fraction without the first bit: one
    // that is rounded up beyond its last bit runs over into the power, as it should.
    let first_bit = 1_u64 << (BITS - 1);
    let Some(fraction) = quotient.checked_sub(first_bit) else {
        return f64::from_bits(quotient);
    };
    let stored = u64::try_from(power - LEAST_POWER + 1).unwrap_or(0);
    let double = f64::from_bits((stored << (BITS - 1)) + fraction);
    if stored > 2046 || !double.is_finite() {
        return f64::INFINITY;
    }
    double
}

/// A natural number of any size, its lowest 32 bits first; the last is not zero.
#[derive(Debug, Clone, Default)]
struct Natural(Vec<u32>);

/// The lower and the upper half.
#[allow(clippy::cast_possible_truncation)] // that is meant
fn halves(number: u64) -> (u32, u32) {
    (number as u32, (number >> 32) as u32)
}

impl Natural {
    fn times_plus(&mut self, factor: u32, more: u32) {
        let mut carry = more;
        for part in &mut self.0 {
            let product = u64::from(*part) * u64::from(factor) + u64::from(carry);
            (*part, carry) = halves(product);
        }
        if carry > 0 {
            self.0.push(carry);
        }
    }

    /// Times two to a power.
    fn shift(&mut self, bits: u32) {
        self.times_plus(1 << (bits % 32), 0);
        if !self.0.is_empty() {
            let zeros = (0..bits / 32).map(|_| 0);
            self.0.splice(0..0, zeros);
        }
    }

    /// How many bits it has.
    fn bits(&self) -> i32 {
        let last = self.0.last().map_or(0, |last| 32 - last.leading_zeros());
        let bits = 32 * self.0.len().saturating_sub(1) + last as usize;
        i32::try_from(bits).unwrap_or(i32::MAX)
    }

    fn order(&self, other: &Self) -> Ordering {
        let lengths = self.0.len().cmp(&other.0.len());
        lengths.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    /// Less a number that is not larger.
    fn minus(&mut self, other: &Self) {
        let mut borrowed = false;
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        for (part, less) in self.0.iter_mut().zip(others) {
            let (rest, first) = part.overflowing_sub(less);
            let (rest, second) = rest.overflowing_sub(u32::from(borrowed));
            *part = rest;
            borrowed = first || second;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read() {
        #[track_caller]
        fn check(text: &str, expected: f64) {
            assert_eq!(
                read(text).map(f64::to_bits),
                Some(expected.to_bits()),
                "{text}"
            );
        }
        check("0", 0.0);
        check("-0", -0.0);
        check("12.5", 12.5);
        check(".5", 0.5);
        check("5.", 5.0);
        check("-12.50e3", -12500.0);
        check("1E+2", 100.0);
        check("0.1", 0.1);
        check("0.30000000000000004", 0.1 + 0.2);
        check("9007199254740993", 9_007_199_254_740_992.0);
        check(
            "9007199254740993.00000000000000000000001",
            9_007_199_254_740_994.0,
        );
        check("9007199254740995", 9_007_199_254_740_996.0);
        check("18014398509481985", 18_014_398_509_481_984.0);
        check("18014398509481990", 18_014_398_509_481_992.0);
        check("1.7976931348623157e308", f64::MAX);
        check("1.7976931348623159e308", f64::INFINITY);
        check("2.2250738585072014e-308", f64::MIN_POSITIVE);
        check("2.2250738585072011e-308", 2.225_073_858_507_201e-308);
        check("5e-324", f64::from_bits(1));
        check("2.4703282292062327e-324", 0.0);
        check("2.4703282292062328e-324", f64::from_bits(1));
        check("1e999999999999", f64::INFINITY);
        check("1e-999999999999", 0.0);
        check(
            &format!("{}.{}1e-5000", "1".repeat(5000), "0".repeat(5000)),
            1.0 / 9.0,
        );
        check(
            &format!("9007199254740993{}1", "0".repeat(900)),
            f64::INFINITY,
        );
        check(
            &format!("9007199254740993.{}1", "0".repeat(900)),
            9_007_199_254_740_994.0,
        );
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "", ".", "-", "e5", "1e", "1e+", "1e1.5", "1.2.3", "+1", "--1", " 1", "1 ", "0x1",
            "inf", "NaN", "١", "1,5", "é1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        /// As the standard library reads them, whose tables tests may carry.
        #[test]
        fn any_number_is_read_as_by_the_standard_library(text in r"-?[0-9]{1,40}(\.[0-9]{0,30})?(e[+-]?[0-9]{1,3})?") {
            let theirs: f64 = text.parse().unwrap();
            prop_assert_eq!(read(&text).map(f64::to_bits), Some(theirs.to_bits()), "{}", text);
        }

        #[test]
        fn any_double_reads_back(bits: u64) {
            let double = f64::from_bits(bits);
            prop_assume!(double.is_finite());
            for text in [format!("{double}"), format!("{double:e}"), format!("{double:?}")] {
                prop_assert_eq!(read(&text).map(f64::to_bits), Some(bits), "{}", text);
            }
        }

        /// The point half way to the next double, and what is just beyond it.
        #[test]
        fn halves_go_to_the_even_one(bits in 1..0x7fe0_0000_0000_0000_u64) {
            let half = half_way(bits);
            let even = bits + bits % 2;
            prop_assert_eq!(read(&half).map(f64::to_bits), Some(even));
            let (fraction, power) = half.split_once('e').unwrap();
            let beyond = format!("{fraction}0001e{}", power.parse::<i32>().unwrap() - 4);
            prop_assert_eq!(read(&beyond).map(f64::to_bits), Some(bits + 1));
        }
    }

    /// The decimals of the point half way between a double and the next one.
    fn half_way(bits: u64) -> String {
        let (stored, fraction) = (bits >> 52, bits & ((1 << 52) - 1));
        let (fraction, power) = match stored {
            0 => (fraction, -1074),
            stored => (fraction | 1 << 52, stored as i32 - 1075),
        };
        // Twice the fraction and one more, times a power of two: of five and of ten.
        let mut number = Natural::default();
        for digit in (2 * fraction + 1).to_string().bytes() {
            number.times_plus(10, u32::from(digit - b'0'));
        }
        let power = power - 1;
        for _ in 0..power.abs() {
            number.times_plus(if power < 0 { 5 } else { 2 }, 0);
        }
        let mut digits = Vec::new();
        while number.bits() > 0 {
            let mut rest = 0_u64;
            for part in number.0.iter_mut().rev() {
                let all = (rest << 32) | u64::from(*part);
                *part = (all / 10) as u32;
                rest = all % 10;
            }
            while number.0.last() == Some(&0) {
                number.0.pop();
            }
            digits.push(char::from(b'0' + rest as u8));
        }
        let digits: String = digits.into_iter().rev().collect();
        format!("{digits}e{}", power.min(0))
    }
}
