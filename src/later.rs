//! What is in the part of the program that is fetched when it is wanted.

use crate::{figures, lab, scenes};

/// The functions by which everything in the part is reached.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    charted: scenes::DrawCharted,
    lab: lab::Draw,
    save: figures::Save,
}

/// Only what cuts the program may name it: whoever does has all of it in the program itself.
pub const LATER: Later = Later { charted: scenes::charted, lab: lab::draw, save: figures::save_as };

/// Puts each function into its place.
pub fn arrive(later: Later) {
    scenes::CHARTED.set(Some(later.charted));
    lab::DRAW.set(Some(later.lab));
    figures::SAVE.set(Some(later.save));
}
