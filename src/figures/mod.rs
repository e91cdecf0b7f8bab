//! The charts of the page: SVG with labels in HTML, each with a title that states the finding and a table.

mod calendar_years;
mod fan;
mod figure;
mod fit;
mod frame;
mod headlines;
mod label_spacing;
mod lorenz;
mod minutes_by_tenth;
mod minutes_strip;
mod money;
mod old_plot;
mod path;
mod plot;
mod sheet;
mod table;

pub use fan::fan;
pub use figure::{figure, plate};
pub use fit::fit;
pub use frame::{axis_ends, headed};
pub use headlines::{headlines, ranges};
pub use lorenz::lorenz;
pub use minutes_by_tenth::MinutesByTenth;
pub use minutes_strip::{MinutesStrip, minutes_strip};
pub use money::MoneyOverTime;
pub use sheet::Sheet;
pub use table::{column_heads, data_table, folded};
