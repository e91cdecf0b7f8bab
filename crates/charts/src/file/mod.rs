//! A chart as a whole picture: with its words, its source and its link on it, as a file has it.

mod frame;
mod imprint;
mod labels;
mod letters;
mod paragraphs;
#[cfg(feature = "png")]
mod png;
#[cfg(feature = "png")]
mod press;
mod sheet;
mod svg;

pub use imprint::Imprint;
pub use letters::Letters;
#[cfg(feature = "png")]
pub use png::png;
pub use sheet::{Sheet, USUAL_WIDTH, WIDTHS, plot_width};
pub use svg::{NotDrawn, svg};
