//! What stands around every page: the bar, the notices, the way to share, the foot.

mod around;
mod arriving;
mod notices;
mod resume;

pub use around::{faults, frame};
pub use arriving::arriving;
