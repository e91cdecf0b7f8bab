//! What components ask of the browser: their size, the colours in force, a file from beside the page,
//! what the reader has open, where the focus goes.

mod evidence_file;
mod file;
mod focus_kept;
mod fold;
mod palette;
mod part;
mod repaint;
mod size_watch;
mod surface;

pub use evidence_file::{EVIDENCE, use_evidence};
pub use file::{File, use_file};
pub use focus_kept::use_focus_kept;
pub use fold::use_fold;
pub use palette::{palette_now, use_palette};
pub use part::{Arrival, use_part};
pub use repaint::use_repaint;
pub use size_watch::{SizeWatch, watch_size};
pub use surface::{Surface, use_surface};
