//! The second document, `share.html`: what most readers never open and a first visit does not carry. A section is a component of
//! its own, given the reader's state, and a line in `page`.

mod among;
mod bring;
mod brought;
mod choices;
mod classroom;
mod code;
mod embed;
mod files;
mod gather;
mod gathered;
mod on_paper;
mod page;
mod preview;
mod qr;
mod settings;
mod tasks;
mod to_copy;
mod what;
mod worksheet;
mod yours;

pub use choices::{Choices, Size, Treatment, WIDTHS};
pub use page::Share;
