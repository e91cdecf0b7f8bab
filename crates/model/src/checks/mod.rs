//! What must agree.

pub mod calibrate;
pub mod fit;
pub mod ranges;
pub mod reference;
pub mod sensitivity;
