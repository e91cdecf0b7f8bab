//! What the reader has set, how it changes, and how it travels in a link.

mod app_state;
mod history;
pub mod permalink;
mod view;

pub use app_state::{Action, AppState, Contracts};
pub use history::History;
pub use view::View;
