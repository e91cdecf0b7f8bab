//! The charts of the page: SVG with labels in HTML, each with a title that states the finding and a table.

mod around;
mod bars;
mod calendar_years;
mod fan;
mod fit;
mod frame;
mod hills;
mod label_spacing;
mod lines;
mod minutes_by_tenth;
pub(crate) mod minutes_strip;
mod money;
mod path;
mod plot;
mod small;
mod table;

pub use around::{axis_ends, headed};
pub use bars::{Bar, Cluster, bars};
pub use fan::fan;
pub use fit::fit;
pub use hills::{Landscape, hills};
pub use lines::{Frame, Line, lines};
pub use minutes_by_tenth::MinutesByTenth;
pub use money::MoneyOverTime;
pub use small::{lorenz, paid_for, paid_for_parts};
pub use table::{Row, Table, column_heads, data_table, folded};
