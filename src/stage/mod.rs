//! The crowd: a thousand people laid out by distance from work, painted, counted and put into words.

mod canvas;
mod compare;
mod counts;
mod crowd;
mod finding;
mod follow;
mod layout;
mod plate;
mod scrubber;
mod side;
mod strip;
mod table;
mod view;
mod why;

pub use compare::{differences, same_people};
pub use counts::{Counts, count_line};
pub use crowd::{COLUMNS, Crowd, State, minutes_from_pounds};
pub use plate::{Shown, plate};
pub use view::{stage, week_of};
