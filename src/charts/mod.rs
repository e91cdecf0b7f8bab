//! The charts of the page: plotters drawings on a canvas, each with a title that states the finding and a table.
//!
//! A chart is plain data that implements [`Picture`]; [`Chart`] puts any of them on the page:
//!
//! ```ignore
//! html! { <Chart<MinutesByTenth> picture={MinutesByTenth::of(&summary, &scenario)} /> }
//! ```
//!
//! The style sheet gives the canvas its size and its font; the drawings follow both.

mod around;
mod backend;
mod bars;
mod cash;
mod chart;
mod hills;
mod labels;
mod lines;
mod minutes_by_tenth;
mod money;
mod plot;
#[cfg(test)]
mod recorder;
mod small;
mod table;
mod theme;

pub use around::{axis_ends, headed};
pub use bars::{Bar, Cluster, bars};
pub use cash::{WEEKS_IN_QUARTER, left_over_time};
pub use chart::{Chart, ChartProps, Picture};
pub use hills::{Landscape, hills};
pub use lines::{Frame, Line, lines};
pub use minutes_by_tenth::MinutesByTenth;
pub use money::MoneyOverTime;
pub use plot::Drawn;
pub use small::{lorenz, paid_for};
pub use table::{Row, Table, column_heads, data_table, folded};
pub use theme::Theme;
