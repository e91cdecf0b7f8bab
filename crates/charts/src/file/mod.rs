//! A chart as a whole picture: with its words, its source and its link on it, as a file has it.

mod imprint;
mod labels;
mod letters;
mod paragraphs;
mod sheet;
mod svg;

pub use imprint::Imprint;
pub use letters::Letters;
pub use sheet::{Sheet, USUAL_WIDTH, WIDTHS};
pub use svg::{NotDrawn, svg};
