//! What is read: about the model, and what every setting rests on.

mod about;
mod sources;

pub use about::About;
pub use sources::Sources;
