//! The second document, `share.html`: what most readers never open and a first visit does not carry. A section is a component of
//! its own, given the reader's state, and a line in `page`.

mod bring;
mod brought;
mod choices;
mod code;
mod embed;
mod files;
mod page;
mod preview;
mod settings;
mod to_copy;

pub use choices::{Choices, Size, Treatment, WIDTHS};
pub use page::Share;
