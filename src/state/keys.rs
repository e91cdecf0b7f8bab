//! Keys of a link, and of the query before it, that only the page knows.

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

/// A guess as a code, last in a link to the second document, which shows it.
pub const CODE: &str = "code";

/// Whether the page stands in somebody else's.
pub const EMBED: &str = "embed";
/// Whether scenes are shown screen by screen, for a projector.
pub const PRESENT: &str = "present";
/// Light or dark, whatever the reader prefers.
pub const THEME: &str = "theme";
/// The language.
pub const LANGUAGE: &str = "lang";
/// Whether questions are answered from the beginning.
pub const ANSWERED: &str = "answered";
/// The controls that are there.
pub const SHOW: &str = "show";
/// The controls that are there and cannot be turned.
pub const LOCK: &str = "lock";
