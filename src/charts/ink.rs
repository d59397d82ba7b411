//! What a shape means, and with that its colour: the stylesheet's, so that
//! themes, dark mode and print need no second drawing.

use plotters::style::RGBColor;

use crate::core::scoring::Rating;

macro_rules! inks {
    ($($(#[$doc:meta])* $name:ident => $variable:literal),+ $(,)?) => {
        /// The meaning of a shape, drawn in the colour of a custom property
        /// of the stylesheet (`style/tokens.css`).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Ink { $($(#[$doc])* $name),+ }

        impl Ink {
            const ALL: &[Self] = &[$(Self::$name),+];

            /// The custom property with its colour.
            pub(super) fn variable(self) -> &'static str {
                match self { $(Self::$name => $variable),+ }
            }
        }
    };
}

inks! {
    /// Words on the chart's ground.
    Text => "chart-text",
    /// Words that cross lines: drawn with a rim of the ground's colour.
    Label => "chart-text",
    /// Words of less weight.
    Muted => "chart-muted",
    /// An axis.
    Axis => "chart-axis",
    /// A grid line, or the empty part of a bar.
    Grid => "chart-grid",
    /// The chart's ground.
    Surface => "chart-surface",
    /// A range of what may come.
    Band => "chart-band",
    /// What is aimed at; dashed.
    Target => "chart-target",
    /// A limit, and what exceeds it; dashed as a line.
    Capacity => "chart-capacity",
    /// The first series.
    Series1 => "chart-1",
    /// The second series; dashed as a line.
    Series2 => "chart-2",
    /// The third series; dotted as a line.
    Series3 => "chart-3",
    /// The fourth series.
    Series4 => "chart-4",
    /// Not rated.
    RatingNone => "rating-none",
    /// Not achieved.
    RatingN => "rating-n",
    /// Partially achieved.
    RatingP => "rating-p",
    /// Largely achieved.
    RatingL => "rating-l",
    /// Fully achieved.
    RatingF => "rating-f",
}

impl Ink {
    /// The colour of a rating, the halves of P and L alike.
    #[must_use]
    pub fn rating(rating: Option<Rating>) -> Self {
        match rating {
            None => Self::RatingNone,
            Some(Rating::Not) => Self::RatingN,
            Some(Rating::PartlyLow | Rating::PartlyHigh) => Self::RatingP,
            Some(Rating::LargelyLow | Rating::LargelyHigh) => Self::RatingL,
            Some(Rating::Fully) => Self::RatingF,
        }
    }

    /// How a line of this ink is broken, so that colour is not its only mark.
    pub(super) fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Target => Some("2 4"),
            Self::Capacity => Some("6 4"),
            Self::Series2 => Some("9 4"),
            Self::Series3 => Some("2 3"),
            _ => None,
        }
    }

    /// The colour that carries this ink through plotters to the backend,
    /// which takes it back with [`Ink::of`].
    pub(super) fn color(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// The ink that a colour carries.
    pub(super) fn of((code, _, _): (u8, u8, u8)) -> Self {
        Self::ALL
            .get(usize::from(code))
            .copied()
            .unwrap_or(Self::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_comes_back_from_its_color() {
        for ink in Ink::ALL {
            let RGBColor(red, green, blue) = ink.color();
            assert_eq!(Ink::of((red, green, blue)), *ink);
        }
    }
}
