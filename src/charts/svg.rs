//! A plotters backend that writes SVG in the colours of the stylesheet.
//!
//! plotters' own SVG backend writes fixed colours and, in the browser, asks
//! the page for the width of every text.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::ink::Ink;
use super::text;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Writes shapes to a text; what is around them is [`super::canvas`]'s.
pub(super) struct Svg<'a> {
    pub(super) out: &'a mut String,
    pub(super) size: (u32, u32),
}

impl Svg<'_> {
    fn write(&mut self, shape: std::fmt::Arguments<'_>) -> Drawn {
        // Writing to a String cannot fail.
        let _ = self.out.write_fmt(shape);
        Ok(())
    }

    fn points(&mut self, points: impl IntoIterator<Item = BackendCoord>) -> Drawn {
        for (index, (x, y)) in points.into_iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            self.write(format_args!("{space}{x},{y}"))?;
        }
        Ok(())
    }

    fn filled(&mut self, color: BackendColor) -> Drawn {
        let name = Ink::of(color.rgb).variable();
        self.write(format_args!(" fill=\"var(--{name})\""))?;
        if color.alpha < 1.0 {
            self.write(format_args!(" fill-opacity=\"{:.2}\"", color.alpha))?;
        }
        self.write(format_args!("/>"))
    }

    fn stroked(&mut self, style: &impl BackendStyle) -> Drawn {
        let ink = Ink::of(style.color().rgb);
        let (name, width) = (ink.variable(), style.stroke_width());
        self.write(format_args!(" fill=\"none\" stroke=\"var(--{name})\""))?;
        if width != 1 {
            self.write(format_args!(" stroke-width=\"{width}\""))?;
        }
        if let Some(dashes) = ink.dashes() {
            self.write(format_args!(" stroke-dasharray=\"{dashes}\""))?;
        }
        self.write(format_args!("/>"))
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (width, height) = (right - left, bottom - top);
        if width <= 0 || height <= 0 {
            return Ok(());
        }
        let round = if width.min(height) < 8 { 1 } else { 2 };
        self.write(format_args!(
            "<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\""
        ))?;
        if fill {
            self.filled(style.color())
        } else {
            self.stroked(style)
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.write(format_args!("<polyline points=\""))?;
        self.points(path)?;
        self.write(format_args!("\""))?;
        self.stroked(style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.write(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""))?;
        if fill {
            self.filled(style.color())
        } else {
            self.stroked(style)
        }
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.write(format_args!("<polygon points=\""))?;
        self.points(corners)?;
        self.write(format_args!("\""))?;
        self.filled(style.color())
    }

    /// Places the baseline by the usual share of letters in a line, as
    /// browsers differ in `dominant-baseline`.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        words: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let (size, ink) = (whole(style.size()), Ink::of(style.color().rgb));
        let baseline = match style.anchor().v_pos {
            VPos::Top => y + size * 4 / 5,
            VPos::Center => y + size * 7 / 20,
            VPos::Bottom => y - size / 5,
        };
        self.write(format_args!(
            "<text x=\"{x}\" y=\"{baseline}\" font-size=\"{size}\""
        ))?;
        match style.anchor().h_pos {
            HPos::Left => {}
            HPos::Center => self.write(format_args!(" text-anchor=\"middle\""))?,
            HPos::Right => self.write(format_args!(" text-anchor=\"end\""))?,
        }
        if matches!(style.style(), FontStyle::Bold) {
            self.write(format_args!(" font-weight=\"600\""))?;
        }
        if ink == Ink::Label {
            let ground = Ink::Surface.variable();
            self.write(format_args!(
                " paint-order=\"stroke\" stroke=\"var(--{ground})\" stroke-width=\"4\" stroke-linejoin=\"round\""
            ))?;
        }
        // The root element gives all text the colour of words.
        if !matches!(ink, Ink::Text | Ink::Label) {
            self.write(format_args!(" fill=\"var(--{})\"", ink.variable()))?;
        }
        self.write(format_args!(">{}</text>", text::escaped(words)))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        words: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = whole(style.size());
        Ok((text::width(words, size).unsigned_abs(), size.unsigned_abs()))
    }
}

#[allow(clippy::cast_possible_truncation)] // font sizes are small whole numbers
fn whole(size: f64) -> i32 {
    size.round() as i32
}
