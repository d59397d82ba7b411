//! Charts: data in, SVG text out, the same natively and in the browser.
//!
//! Each chart is a function of a [`Frame`] and its data. All words come with
//! the data, all colours from the stylesheet; what is computed here is layout.

mod canvas;
mod frame;
mod ink;
mod plot;
mod scale;
mod svg;
mod text;
mod turn;

mod bars;
mod heat;
mod radar;
mod scatter;

pub use bars::{Bar, BarsData, bars};
pub use frame::Frame;
pub use heat::{HeatCell, HeatData, HeatGroup, heat};
pub use ink::Ink;
pub use radar::{RadarAxis, RadarData, radar};
pub use scale::Format;
pub use scatter::{ScatterData, ScatterPoint, scatter};
