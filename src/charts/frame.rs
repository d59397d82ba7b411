//! What every chart is told besides its data.

/// The name, the words and the room of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame<'a> {
    /// Unique on the page; prefixes the ids inside the chart.
    pub id: &'a str,
    /// The accessible name.
    pub title: &'a str,
    /// The accessible description: what the chart shows and what stands out.
    pub description: &'a str,
    /// The room it is given, in CSS pixels. The drawing scales to any room,
    /// but its words have their true size (14 px) only at this width.
    pub width: u32,
}

/// From this width on, names stand beside the marks and not above them.
const WIDE: i32 = 600;

impl Frame<'_> {
    /// The width to draw at: at least a small phone's, at most `most`.
    pub(super) fn width_up_to(&self, most: i32) -> i32 {
        i32::try_from(self.width).unwrap_or(most).clamp(280, most)
    }

    pub(super) fn is_wide(&self) -> bool {
        self.width_up_to(WIDE) == WIDE
    }
}
