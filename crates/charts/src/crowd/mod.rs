//! The crowd: a thousand people laid out by distance from work, each a mark of what has become of them.

mod card;
mod grid;
mod inset;
mod legend;
mod mark;
mod markup;
mod picture;
mod table;

pub use card::card;
pub use grid::{Grid, Place, WIDE_FROM, heights_without, places};
pub use mark::{BOX, Form, Mark, THINNEST};
pub use markup::crowd_markup;
pub use picture::{crowd, crowd_by};
pub use table::table;
