//! What must agree, and the card.

pub mod calibrate;
pub mod card;
pub mod fit;
pub mod reference;
pub mod sensitivity;
