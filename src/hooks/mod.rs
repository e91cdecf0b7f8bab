//! What components ask of the browser: their size, the colours in force, a frame to draw in.

mod palette;
mod surface;

pub use palette::{Palette, use_palette};
pub use surface::{Surface, use_surface};
