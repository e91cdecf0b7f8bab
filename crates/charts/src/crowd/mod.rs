//! The crowd: a thousand people laid out by distance from work, each a mark of what has become of them.

mod grid;
mod inset;
mod legend;
mod mark;
mod picture;
mod table;

pub use grid::{Grid, Place, heights_without, places};
pub use mark::{BOX, Form, Mark, THINNEST};
pub use picture::{crowd, crowd_by};
pub use table::table;
