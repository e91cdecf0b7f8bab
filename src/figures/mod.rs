//! Pictures on the page: each chart with its words, its values and its table, under a title that states the finding.

mod figure;
mod frame;
mod headlines;
mod plot;
mod save;
mod saving;
mod shapes;
mod table;

pub use figure::{figure, plate};
pub use frame::{axis_ends, headed};
pub use headlines::{headlines, ranges};
pub use plot::Plot;
pub use save::SaveButtons;
pub use saving::{Format, SAVE, Save, ToSave, save_as};
pub use table::{column_heads, data_table, folded};
