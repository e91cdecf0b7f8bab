//! What stands around every view: the bar, the notices, the way to share, the foot.

pub(crate) mod bars;
mod notices;
mod share;

pub use bars::frame;
