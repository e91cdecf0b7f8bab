//! The crowd: a thousand people laid out by distance from work, painted, counted and put into words.

mod canvas;
mod compare;
mod counts;
mod crowd_table;
mod follow;
mod lab_stage;
mod lives;
mod marks;
mod minutes;
mod one_run;
mod pays_for_itself;
mod save_crowd;
mod scene_stage;
mod scrubber;
mod spoken;

pub use lab_stage::stage;
pub use scene_stage::{Shown, plate};
pub use spoken::Spoken;
