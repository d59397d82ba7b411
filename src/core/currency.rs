//! Currencies: how they are written, where they are used, and what a euro is roughly worth in
//! each.
//!
//! The rates are an order of magnitude, as recalled in 2026. They make of the catalogue's
//! prices, which are euros, something to start from, until the visitor enters his own.

use serde::Serialize;

use crate::core::json::Read;

/// What is known of a currency.
struct Facts {
    /// ISO 4217.
    code: &'static str,
    /// What a euro is worth in it.
    rate: f64,
    /// How it is written in English: a sign that no other currency has, else the code.
    sign: &'static str,
    /// What else people type beside an amount, the longest first.
    typed: &'static [&'static str],
    /// Where it is used, ISO 3166; nothing is said of euros, which are everywhere else.
    regions: &'static [&'static str],
}

/// Declares the currencies by their [`Facts`].
macro_rules! currencies {
    ($($(#[$first:meta])? $name:ident $code:literal $rate:literal $sign:literal $typed:tt $regions:tt;)+) => {
        /// A currency, named by its code; euros unless something else is said.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Read)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum Currency {
            $(#[doc = $code] #[serde(rename = $code)] $(#[$first])? $name,)+
        }

        impl Currency {
            /// All of them, in the order they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            fn facts(self) -> Facts {
                match self {
                    $(Self::$name => Facts {
                        code: $code,
                        rate: $rate,
                        sign: $sign,
                        typed: &$typed,
                        regions: &$regions,
                    },)+
                }
            }
        }
    };
}

currencies! {
    #[default]
    Eur "EUR" 1.0 "€" [] [];
    Usd "USD" 1.15 "US$" ["$"] ["US", "PR", "GU", "VI", "AS", "MP", "EC", "SV", "PA"];
    Gbp "GBP" 0.87 "£" [] ["GB", "GG", "IM", "JE", "GI"];
    Chf "CHF" 0.93 "CHF" ["SFr.", "Fr.", "Fr"] ["CH", "LI"];
    Sek "SEK" 11.0 "SEK" ["kr.", "kr"] ["SE"];
    Nok "NOK" 11.5 "NOK" ["kr.", "kr"] ["NO", "SJ"];
    Dkk "DKK" 7.5 "DKK" ["kr.", "kr"] ["DK", "FO", "GL"];
    Pln "PLN" 4.3 "PLN" ["zł"] ["PL"];
    Czk "CZK" 24.0 "CZK" ["Kč", "kč"] ["CZ"];
    Huf "HUF" 390.0 "HUF" ["Ft"] ["HU"];
    Ron "RON" 5.1 "RON" ["lei", "leu"] ["RO"];
    Cny "CNY" 8.2 "CN¥" ["¥", "￥", "元", "RMB"] ["CN"];
    Jpy "JPY" 175.0 "JP¥" ["¥", "￥", "円"] ["JP"];
    Inr "INR" 102.0 "₹" ["Rs.", "Rs"] ["IN"];
    Aud "AUD" 1.8 "A$" ["AU$", "$"] ["AU", "KI", "NR", "TV"];
    Cad "CAD" 1.6 "CA$" ["C$", "$"] ["CA"];
    Mxn "MXN" 21.0 "MX$" ["$"] ["MX"];
    Cop "COP" 4500.0 "COP" ["COL$", "$"] ["CO"];
    Clp "CLP" 1100.0 "CLP" ["CLP$", "$"] ["CL"];
    Brl "BRL" 6.2 "R$" ["$"] ["BR"];
    Aed "AED" 4.2 "AED" ["د.إ.", "د.إ", "Dhs", "Dh"] ["AE"];
    Sar "SAR" 4.3 "SAR" ["ر.س.", "ر.س", "﷼", "SR"] ["SA"];
    Ils "ILS" 3.8 "₪" ["NIS"] ["IL", "PS"];
}

impl Currency {
    /// The currency of a code, if it is a known one.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }

    /// The currency that people use in a region (ISO 3166), euros where that is not known.
    ///
    /// Many browsers are set to the English of the United States wherever they are: that
    /// is believed only where the clock is in America (a time zone of the tz database).
    #[must_use]
    pub fn at(region: &str, zone: &str) -> Self {
        let is_american = zone.starts_with("America/") || zone == "Pacific/Honolulu";
        let is_used = |one: &Self| one.facts().regions.contains(&region);
        let found = Self::ALL.iter().copied().find(is_used);
        found
            .filter(|_| region != "US" || is_american)
            .unwrap_or_default()
    }

    /// Its code, ISO 4217.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.facts().code
    }

    /// The sign that only this currency has, else its code.
    #[must_use]
    pub fn sign(self) -> &'static str {
        self.facts().sign
    }

    /// What a euro is worth in it, roughly.
    #[must_use]
    pub fn rate(self) -> f64 {
        self.facts().rate
    }

    /// A power of ten: as much of it as makes numbers as large as those of one euro look
    /// to somebody who thinks in euros. Bounds and steps of amounts go by it.
    #[must_use]
    pub fn scale(self) -> f64 {
        let (rate, mut scale) = (self.rate(), 1.0);
        while rate > scale * 3.0 {
            scale *= 10.0;
        }
        scale
    }

    /// A price in euros in this currency, to two digits: no more is known. Euros stay as
    /// they are.
    #[must_use]
    pub fn of_euros(self, euros: f64) -> f64 {
        if self == Self::Eur {
            return euros;
        }
        let amount = euros * self.rate();
        if amount < 10.0 {
            return (amount * 10.0).round() / 10.0;
        }
        let mut unit = 1.0;
        while amount >= unit * 100.0 {
            unit *= 10.0;
        }
        (amount / unit).round() * unit
    }

    /// What stands beside a number besides the currency's code or sign, before or behind it.
    #[must_use]
    pub fn without_sign(self, text: &str) -> Option<&str> {
        let facts = self.facts();
        let mut signs = [facts.code, facts.sign]
            .into_iter()
            .chain(facts.typed.iter().copied());
        signs.find_map(|sign| without(text, sign))
    }
}

/// The text without a sign at one of its ends; codes are typed in small letters, too.
fn without<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let before = text
        .split_at_checked(sign.len())
        .filter(|(start, _)| start.eq_ignore_ascii_case(sign))
        .map(|(_, rest)| rest);
    let behind = || {
        let at = text.len().checked_sub(sign.len())?;
        let (rest, end) = text.split_at_checked(at)?;
        end.eq_ignore_ascii_case(sign).then_some(rest)
    };
    before.or_else(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_region_has_its_currency() {
        #[track_caller]
        fn check(region: &str, zone: &str, expected: Currency) {
            assert_eq!(Currency::at(region, zone), expected, "{region} {zone}");
        }
        check("DE", "Europe/Berlin", Currency::Eur);
        check("ES", "", Currency::Eur);
        check("GB", "Europe/London", Currency::Gbp);
        check("CH", "Europe/Zurich", Currency::Chf);
        check("SE", "", Currency::Sek);
        check("NO", "", Currency::Nok);
        check("DK", "", Currency::Dkk);
        check("PL", "", Currency::Pln);
        check("CZ", "", Currency::Czk);
        check("CN", "", Currency::Cny);
        check("JP", "", Currency::Jpy);
        check("IN", "", Currency::Inr);
        check("AU", "", Currency::Aud);
        check("CA", "", Currency::Cad);
        check("MX", "America/Mexico_City", Currency::Mxn);
        check("CO", "", Currency::Cop);
        check("CL", "", Currency::Clp);
        check("BR", "", Currency::Brl);
        check("AE", "", Currency::Aed);
        check("SA", "", Currency::Sar);
        check("IL", "", Currency::Ils);
        check("US", "America/Chicago", Currency::Usd);
        check("US", "Pacific/Honolulu", Currency::Usd);
        check("US", "Europe/Berlin", Currency::Eur);
        check("US", "UTC", Currency::Eur);
        check("XX", "America/Lima", Currency::Eur);
        check("", "", Currency::Eur);
    }

    #[test]
    fn a_region_has_one_currency_and_a_code_names_one() {
        let mut regions: Vec<&str> = Vec::new();
        for one in Currency::ALL {
            regions.extend(one.facts().regions);
            assert_eq!(Currency::of(one.code()), Some(*one));
            let json = serde_json::to_string(one).unwrap();
            assert_eq!(json, format!("\"{}\"", one.code()));
            let read: Currency = crate::core::json::read(&json).unwrap();
            assert_eq!(read, *one);
            let alike = |other: &&Currency| other.sign() == one.sign();
            assert_eq!(Currency::ALL.iter().filter(alike).count(), 1, "{one:?}");
            assert!(one.rate() > 0.0);
        }
        let count = regions.len();
        regions.sort_unstable();
        regions.dedup();
        assert_eq!(regions.len(), count);
        assert_eq!(Currency::of("eur"), None);
    }

    #[test]
    fn euros_become_two_digits_of_a_currency() {
        #[track_caller]
        fn check(currency: Currency, euros: f64, expected: f64) {
            assert_eq!(currency.of_euros(euros).to_bits(), expected.to_bits());
        }
        check(Currency::Eur, 1_234.5, 1_234.5);
        check(Currency::Usd, 0.0, 0.0);
        check(Currency::Usd, 1_100.0, 1_300.0);
        check(Currency::Gbp, 45.0, 39.0);
        check(Currency::Gbp, 2.0, 1.7);
        check(Currency::Chf, 107.0, 100.0);
        check(Currency::Cop, 900.0, 4_100_000.0);
        check(Currency::Jpy, 8.6, 1_500.0);
    }

    #[test]
    fn large_numbers_of_small_units() {
        let check = |currency: Currency, expected: f64| {
            assert_eq!(currency.scale().to_bits(), expected.to_bits());
        };
        check(Currency::Eur, 1.0);
        check(Currency::Gbp, 1.0);
        check(Currency::Sek, 10.0);
        check(Currency::Jpy, 100.0);
        check(Currency::Cop, 10_000.0);
    }

    #[test]
    fn signs_stand_on_either_side() {
        #[track_caller]
        fn check(currency: Currency, text: &str, expected: Option<&str>) {
            assert_eq!(currency.without_sign(text), expected, "{text}");
        }
        check(Currency::Eur, "€5", Some("5"));
        check(Currency::Eur, "5 eur", Some("5 "));
        check(Currency::Eur, "$5", None);
        check(Currency::Usd, "$5", Some("5"));
        check(Currency::Usd, "US$5", Some("5"));
        check(Currency::Usd, "usd 5", Some(" 5"));
        check(Currency::Usd, "5", None);
        check(Currency::Sek, "500 kr.", Some("500 "));
        check(Currency::Czk, "20 Kč", Some("20 "));
        check(Currency::Cny, "500元", Some("500"));
        check(Currency::Ils, "€", None);
    }
}
