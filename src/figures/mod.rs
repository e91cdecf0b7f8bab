//! Pictures on the page: each chart with its words, its values and its table, under a title that states the finding.

mod bars;
mod figure;
mod frame;
mod headlines;
mod hills;
mod label_spacing;
mod lines;
mod paid_for;
mod path;
mod plot;
mod save;
mod table;

pub use bars::{Bar, Cluster, bars};
pub use figure::{figure, plate};
pub use frame::{axis_ends, headed};
pub use headlines::{headlines, ranges};
pub use hills::{Landscape, hills};
pub use lines::{Line, LineChart, lines};
pub use paid_for::{paid_for, paid_for_parts};
pub use path::path;
pub use plot::Plot;
pub use save::Save;
pub use table::{column_heads, data_table, folded};
