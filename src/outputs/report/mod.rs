//! The report: one value, composed from assessment, report, plan and notes, and the
//! formats that it is written in. What is composed is never reckoned: each number and
//! sentence is the page's own.
//!
//! [`report`] puts it together; [`html`] and [`docx`] write it. [`slides`] are the same for
//! the board, and [`pptx`] writes them.

mod appendix;
mod board;
mod columns;
mod compose;
mod documents;
mod docx;
mod file;
mod gaps;
mod html;
mod method;
mod model;
mod notes;
mod office;
mod plan;
mod pptx;
mod progress;
mod results;
mod slides;
mod terms;
mod words;

pub use compose::{board_page, report};
pub use docx::{BETWEEN, MARK, docx};
pub(super) use file::{page_file, slides_file, word_file};
pub use html::{Reader, html, stylesheet};
pub use model::{
    Block, Cell, Column, Composed, Cover, Drawing, Figure, Foot, Holds, Measure, Place, Section,
    Table,
};
pub use pptx::pptx;
pub use slides::{Content, Deck, Slide, slides};
