//! The charts of the page: plotters drawings on a canvas, each with a title that states the finding and a table.
//!
//! A chart is plain data that implements [`Picture`]; [`Chart`] puts any of them on the page:
//!
//! ```ignore
//! html! { <Chart<MinutesByTenth> picture={MinutesByTenth::of(&summary, &scenario)} /> }
//! ```
//!
//! The style sheet gives the canvas its size and its font; the drawings follow both.

mod backend;
mod bars;
mod cash;
mod chart;
mod fan;
mod fit;
mod hills;
mod labels;
mod minutes_by_tenth;
mod money;
mod plot;
#[cfg(test)]
mod recorder;
mod small;
mod table;
mod theme;

pub use bars::{Bar, Cluster, bars};
pub use cash::{cash_lines, left_over_time};
pub use chart::{Chart, ChartProps, Picture};
pub use fan::{FanRun, fan};
pub use fit::fit;
pub use hills::{Landscape, hills};
pub use minutes_by_tenth::MinutesByTenth;
pub use money::MoneyOverTime;
pub use plot::Drawn;
pub use small::{lorenz, paid_for};
pub use table::{Row, Table, data_table};
pub use theme::Theme;
