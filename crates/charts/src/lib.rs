//! Parked's pictures. A [`Chart`] is data, made purely from a run; [`draw()`] draws it on whatever plotters draws on: a canvas of
//! the page, an SVG or a PNG. This crate knows no browser.

pub mod catalogue;
mod chart;
pub mod crowd;
mod draw;
pub mod file;
mod ink;
mod kinds;
mod label_spacing;
mod markup;
mod number;
mod outcome;
pub mod pictures;
mod reading;
mod table;
mod wrap;

pub use chart::{Along, Chart, Fill, LINE, Label, Pen, Point, Reading, Room, Shape, Side};
pub use draw::{Drawn, data_under, draw};
pub use ink::{Ink, Palette};
pub use markup::shapes_markup;
pub use number::Number;
pub use outcome::Outcome;
pub use table::{Row, Table};
