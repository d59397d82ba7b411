//! A host's colour, held to a contrast that everybody can read.
//!
//! The one colour that is a host's to choose is the accent: what can be acted on, and where
//! the visitor is. All others mean something. Contrast as WCAG 2.2 reckons it.

use std::fmt;

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The contrast that text needs (WCAG 2.2, 1.4.3, level AA).
pub const NEEDED: f64 = 4.5;

const BLACK: Colour = Colour([0; 3]);
const WHITE: Colour = Colour([255; 3]);

/// A ground that text in the accent's colour stands on: its name among the tokens of the
/// style, and what it is in the light and in the dark theme.
pub type Ground = (&'static str, [Colour; 2]);

/// The grounds of the page (`style/tokens.css`, to which a test holds them).
pub const GROUNDS: [Ground; 6] = [
    ("surface", [WHITE, Colour([0x18, 0x1f, 0x29])]),
    (
        "page",
        [Colour([0xf6, 0xf7, 0xf9]), Colour([0x10, 0x15, 0x1c])],
    ),
    (
        "sunken",
        [Colour([0xec, 0xef, 0xf3]), Colour([0x0c, 0x10, 0x16])],
    ),
    (
        "good-wash",
        [Colour([0xe6, 0xf4, 0xf2]), Colour([0x13, 0x30, 0x2f])],
    ),
    (
        "warn-wash",
        [Colour([0xfd, 0xf3, 0xe0]), Colour([0x33, 0x27, 0x13])],
    ),
    (
        "bad-wash",
        [Colour([0xfc, 0xec, 0xe8]), Colour([0x3a, 0x1d, 0x17])],
    ),
];

impl Colour {
    /// The colour that `#rrggbb` or `#rgb` is.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u8> = digits
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| digit.try_into().ok()))
            .collect::<Option<_>>()?;
        match *digits.as_slice() {
            [r, g, b] => Some(Self([r * 17, g * 17, b * 17])),
            [r, s, g, h, b, c] => Some(Self([r * 16 + s, g * 16 + h, b * 16 + c])),
            _ => None,
        }
    }

    /// How light it is, 0–1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            match part <= 0.04045 {
                true => part / 12.92,
                false => ((part + 0.055) / 1.055).powf(2.4),
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast between it and another, 1–21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// It with a share of another, in hundredths.
    fn with(self, share: u16, of: Self) -> Self {
        let Self([r, g, b]) = self;
        let Self([s, h, c]) = of;
        let mix = |one: u8, two: u8| {
            let sum = u16::from(one) * (100 - share) + u16::from(two) * share;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        Self([mix(r, s), mix(g, h), mix(b, c)])
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A theme of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Light,
    Dark,
}

/// The accent in one theme, with what goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shade {
    accent: Colour,
    strong: Colour,
    on: Colour,
    wash: Colour,
}

impl Side {
    fn of([light, dark]: [Colour; 2], side: Self) -> Colour {
        match side {
            Self::Light => light,
            Self::Dark => dark,
        }
    }

    /// Towards this everything stands out more.
    fn far(self) -> Colour {
        match self {
            Self::Light => BLACK,
            Self::Dark => WHITE,
        }
    }

    /// The accent as it is, with what goes with it.
    fn shade(self, accent: Colour) -> Shade {
        let [(_, surface), (_, page), ..] = GROUNDS;
        let (share, on) = match self {
            Self::Light => (8, WHITE),
            Self::Dark => (12, Self::of(page, self)),
        };
        Shade {
            accent,
            strong: accent.with(30, self.far()),
            on,
            wash: Self::of(surface, self).with(share, accent),
        }
    }

    /// The least contrast between an accent and what it stands on.
    fn least(self, accent: Colour) -> f64 {
        let grounds = GROUNDS.iter().map(|(_, both)| Self::of(*both, self));
        let wash = self.shade(accent).wash;
        let ratios = grounds.chain([wash]).map(|ground| accent.contrast(ground));
        ratios.fold(f64::INFINITY, f64::min)
    }

    /// The colour nearest to the wanted one that can be read everywhere.
    fn readable(self, wanted: Colour) -> Shade {
        let mut shares = (0..=100).map(|share| wanted.with(share, self.far()));
        let found = shares.find(|colour| self.least(*colour) >= NEEDED);
        self.shade(found.unwrap_or(self.far()))
    }
}

/// A host's colour in both themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    light: Shade,
    dark: Shade,
}

/// A colour that could not be used as it was wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Corrected {
    /// What was wanted.
    pub wanted: Colour,
    /// What is used instead.
    pub used: Colour,
    /// The least contrast that the wanted one would have had.
    pub ratio: f64,
}

impl Palette {
    /// The palette of an accent for the light theme and one for the dark, and what of them
    /// had to be corrected.
    #[must_use]
    pub fn new(light: Colour, dark: Colour) -> (Self, [Option<Corrected>; 2]) {
        let sides = [(Side::Light, light), (Side::Dark, dark)];
        let [one, two] = sides.map(|(side, wanted)| {
            let shade = side.readable(wanted);
            let corrected = (shade.accent != wanted).then(|| Corrected {
                wanted,
                used: shade.accent,
                ratio: side.least(wanted),
            });
            (shade, corrected)
        });
        let palette = Self {
            light: one.0,
            dark: two.0,
        };
        (palette, [one.1, two.1])
    }

    /// The custom properties of the style that it sets, with their values.
    #[must_use]
    pub fn properties(&self) -> [(&'static str, String); 4] {
        let pair = |of: fn(&Shade) -> Colour| {
            format!("light-dark({}, {})", of(&self.light), of(&self.dark))
        };
        [
            ("--accent", pair(|shade| shade.accent)),
            ("--accent-strong", pair(|shade| shade.strong)),
            ("--on-accent", pair(|shade| shade.on)),
            ("--accent-wash", pair(|shade| shade.wash)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn colours_are_read_and_written() {
        let check = |text: &str, expected: Option<&str>| {
            let read = Colour::parse(text).map(|colour| colour.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        };
        check("#2f4bC0", Some("#2f4bc0"));
        check("#fa0", Some("#ffaa00"));
        for text in ["", "red", "2f4bc0", "#2f4bc", "#2f4bc00", "#ggg", "#ééé"] {
            check(text, None);
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let check = |one: &str, two: &str, expected: f64| {
            let read = |text| Colour::parse(text).unwrap();
            let ratio = read(one).contrast(read(two));
            assert!((ratio - expected).abs() < 0.01, "{one} {two}: {ratio}");
        };
        check("#000", "#fff", 21.0);
        check("#fff", "#fff", 1.0);
        check("#777", "#fff", 4.48);
        check("#2f4bc0", "#ffffff", 7.27);
    }

    #[test]
    fn what_can_be_read_stays_and_what_cannot_is_corrected() {
        let check = |wanted: &str, is_kept: [bool; 2]| {
            let colour = Colour::parse(wanted).unwrap();
            let (_, corrected) = Palette::new(colour, colour);
            assert_eq!(corrected.map(|one| one.is_none()), is_kept, "{wanted}");
        };
        check("#2f4bc0", [true, false]);
        check("#a3b8ff", [false, true]);
        check("#ffcc00", [false, true]);
        check("#777777", [false, false]);
        check("#000000", [true, false]);
        check("#ffffff", [false, true]);
    }

    proptest! {
        /// Whatever a host wants, everything can be read in both themes.
        #[test]
        fn every_palette_can_be_read(light: [u8; 3], dark: [u8; 3]) {
            let (palette, _) = Palette::new(Colour(light), Colour(dark));
            let inks = [
                [Colour([0x17, 0x20, 0x2c]), Colour([0x52, 0x60, 0x72])],
                [Colour([0xe8, 0xed, 0xf4]), Colour([0xa3, 0xb0, 0xc1])],
            ];
            for ((side, shade), inks) in [(Side::Light, palette.light), (Side::Dark, palette.dark)].into_iter().zip(inks) {
                let grounds = GROUNDS.iter().map(|(_, both)| Side::of(*both, side));
                for ground in grounds.chain([shade.wash]) {
                    for ink in [shade.accent, shade.strong] {
                        prop_assert!(ink.contrast(ground) >= NEEDED, "{side:?} {ink} on {ground}");
                    }
                }
                for ground in [shade.accent, shade.strong] {
                    prop_assert!(shade.on.contrast(ground) >= NEEDED, "{side:?} {} on {ground}", shade.on);
                }
                for ink in inks {
                    prop_assert!(ink.contrast(shade.wash) >= NEEDED, "{side:?} {ink} on {}", shade.wash);
                }
            }
        }
    }
}
