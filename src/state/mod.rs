//! What the reader has set, how it changes, and how it travels in a link.

mod app_state;
mod history;
mod keys;
mod notice;
mod page;
pub mod permalink;
mod presentation;
mod reducer;

pub use app_state::{AppState, Contracts, Refusal};
pub use history::History;
pub use keys::CODE;
pub use notice::Notice;
pub use page::Page;
pub use presentation::{Presentation, Theme};
pub use reducer::Action;
