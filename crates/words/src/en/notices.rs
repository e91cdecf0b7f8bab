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

/// A value that is not among those allowed; what is allowed and what is used instead as they stand in links.
pub fn not_among(key: &str, value: &str, allowed: &str, instead: &str) -> String {
    format!("‘{key}’ is set to ‘{value}’; allowed: {allowed}. Used instead: {instead}")
}

/// A month that is not shown; the last is.
pub fn no_month(key: &str, value: &str, last: u32) -> String {
    not_among(key, value, &format!("0 to {last}"), &last.to_string())
}

/// A value of something that is on or off; it is off.
pub fn no_switch(key: &str, value: &str) -> String {
    not_among(key, value, "0 or 1", "0")
}

/// A scene that there is not.
pub fn no_scene(key: &str, value: &str) -> String {
    format!("‘{key}’ is set to ‘{value}’, which is no scene")
}

/// A run that cannot be one.
pub fn no_run(key: &str, value: &str) -> String {
    format!("‘{key}’ is set to ‘{value}’, which is no run")
}

/// A key that the page does not know.
pub fn unknown(key: &str) -> String {
    format!("‘{key}’ is nothing this page knows; it was left out")
}
