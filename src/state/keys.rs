//! Keys of a link that only the page knows.

/// The page that is open.
pub const VIEW: &str = "view";
/// The scene shown.
pub const SCENE: &str = "scene";
/// The way through the story, where it is not the whole one.
pub const WAY: &str = "way";
/// The month shown.
pub const MONTH: &str = "month";
/// Whether the no-programme world is drawn over the picture.
pub const GHOSTS: &str = "ghosts";
/// Fingerprint of the run that the link's author saw.
pub const RUN: &str = "run";
