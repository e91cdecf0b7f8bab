//! What components ask of the browser: their size, the colours in force, a file from beside the page.

mod file;
mod palette;
mod surface;

pub use file::{File, use_file};
pub use palette::{Palette, use_palette};
pub use surface::{Surface, use_surface};
