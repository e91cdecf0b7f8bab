//! What could not be used of a link, and changes that were not made.

/// Title of the notices.
pub const NOTICE: &str = "Not everything could be used";
/// Closes the notices.
pub const CLOSE: &str = "Close";

/// Why a change was not made.
pub fn left_as_it_was(why: &str) -> String {
    format!("{why}. The setting was left as it was.")
}

/// A fault in the part of a link that describes the contract kept.
pub fn in_kept(fault: &str) -> String {
    format!("In contract A: {fault}")
}

/// The link recorded another run.
pub fn another_run(recorded: &str, now: &str) -> String {
    format!(
        "This link recorded run {recorded}; this version gives run {now}. The numbers may differ from those its author saw."
    )
}

/// A page that a link asks for and there is not; the names of those there are, and of the one shown instead.
pub fn no_view(name: &str, names: &str, instead: &str) -> String {
    format!("‘view’ is set to ‘{name}’; allowed: {names}. Used instead: {instead}")
}
