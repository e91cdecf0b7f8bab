//! Whole views: what is put beside what.

mod lab;
mod notices;
mod panel;
mod search;
mod share;
mod undo;

pub use lab::Lab;
