//! What is in the part of the program that is fetched when it is wanted.

use crate::{figures, lab, part, scenes};

/// The functions by which everything in the part is reached.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    charted: scenes::DrawCharted,
    lab: lab::Draw,
    save: figures::Save,
}

/// All of it. Whoever names this has all of it in the program itself: what cuts the page's program may, and the second documents.
pub const LATER: Later = Later { charted: scenes::charted, lab: lab::draw, save: figures::save_as };

/// Puts each function into its place.
pub fn arrive(later: Later) {
    part::has_come();
    scenes::CHARTED.set(Some(later.charted));
    lab::DRAW.set(Some(later.lab));
    figures::SAVE.set(Some(later.save));
}
