//! The charts of the page: SVG with labels in HTML, each with a title that states the finding and a table.

mod bars;
mod calendar_years;
mod fan;
mod figure;
mod fit;
mod frame;
mod headlines;
mod hills;
mod label_spacing;
mod lines;
mod lorenz;
mod minutes_by_tenth;
mod minutes_strip;
mod money;
mod old_plot;
mod paid_for;
mod path;
mod plot;
mod table;

pub use bars::{Bar, Cluster, bars};
pub use fan::fan;
pub use figure::{figure, plate};
pub use fit::fit;
pub use frame::{axis_ends, headed};
pub use headlines::{headlines, ranges};
pub use hills::{Landscape, hills};
pub use lines::{Line, LineChart, lines};
pub use lorenz::lorenz;
pub use minutes_by_tenth::MinutesByTenth;
pub use minutes_strip::{MinutesStrip, minutes_strip};
pub use money::MoneyOverTime;
pub use paid_for::{paid_for, paid_for_parts};
pub use path::path;
pub use table::{column_heads, data_table, folded};
