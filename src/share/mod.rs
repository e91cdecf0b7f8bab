//! The second document, `share.html`: what most readers never open and a first visit does not carry. A section is a component of
//! its own, given the reader's state, and a line in `page`.

mod choices;
mod code;
mod embed;
mod page;
mod preview;
mod settings;

pub use choices::{Choices, Size, Treatment, WIDTHS};
pub use page::Share;
