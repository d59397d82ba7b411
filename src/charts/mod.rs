//! Charts: data in, SVG text out, the same natively and in the browser.
//!
//! Each chart is a function of a [`Frame`] and its data. All words come with
//! the data, all colours from the stylesheet; what is computed here is layout.

mod calendar;
mod canvas;
mod frame;
mod ink;
mod plot;
mod scale;
mod svg;
mod text;

mod bars;
mod curve;
mod finish;
mod load;
mod roadmap;
mod scatter;
mod spread;
mod strip;
mod tornado;

pub use bars::{Bar, BarsData, bars};
pub use calendar::{DateFormat, Mark, Period};
pub use curve::{Course, CurveData, CurvePanel, Limit, Step, curves};
pub use finish::{FinishBin, FinishData, FinishMark, finish};
pub use frame::Frame;
pub use ink::Ink;
pub use load::{FULL, LoadData, LoadWeek, RoleLoad, load};
pub use roadmap::{RoadmapData, RoadmapPhase, roadmap};
pub use scale::Format;
pub use scatter::{ScatterData, ScatterPoint, scatter};
pub use spread::{SpreadData, SpreadRow, spreads};
pub use strip::{StripData, strip};
pub(crate) use text::text_width;
pub use tornado::{TornadoData, TornadoRow, tornado};
