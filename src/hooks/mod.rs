//! What components ask of the browser: their size, the colours in force, a file from beside the page,
//! what the reader has open.

mod evidence_file;
mod file;
mod fold;
mod palette;
mod repaint;
mod surface;

pub use evidence_file::{EVIDENCE, use_evidence};
pub use file::{File, use_file};
pub use fold::use_fold;
pub use palette::{Colour, Palette, use_palette};
pub use repaint::use_repaint;
pub use surface::{Surface, use_surface};
