//! What stands in files: beside a picture, over numbers; and what is said of a scenario file.

/// Where the picture comes from.
pub const SOURCE: &str = "Parked: simulation of the Work Programme, Britain 2011–17. No real people.";

/// What is drawn as the crowd.
pub fn crowd_unit(month: u32) -> String {
    let plural = if month == 1 { "" } else { "s" };
    format!("What has become of people {month} month{plural} after they joined, by distance from work")
}

/// What gives the same picture again.
pub fn link(link: &str) -> String {
    format!("The same run: {link}")
}

/// Which run it is.
pub fn run(fingerprint: &str) -> String {
    format!("Run {fingerprint}")
}

/// Button.
pub const SAVE_SVG: &str = "Save as SVG";
/// Button.
pub const SAVE_PNG: &str = "Save as PNG";

/// Where what makes the file could not be fetched.
pub const NOT_FETCHED: &str = "What makes the file could not be fetched. Are you online? Try again.";

/// A button with the picture that it saves.
pub fn save_about(button: &str, finding: &str) -> String {
    format!("{button}: {finding}")
}

/// A state and what it means, after how many are in it.
pub fn counted(name: &str, meaning: &str) -> String {
    format!("{name}: {meaning}")
}

/// Columns of the numbers of a run, with their units.
pub const COLUMNS: [&str; 4] = [
    "measure",
    "part",
    "value (pounds where the measure ends in _gbp; pence in money_pence_…; rates and shares are parts of 1)",
    "run",
];

/// What may stand in JSON where something else was expected.
pub const NULL: &str = "null";
/// The same.
pub const SWITCH: &str = "true or false";
/// The same.
pub const NUMBER: &str = "a number";
/// The same.
pub const TEXT: &str = "a text";
/// The same.
pub const LIST: &str = "a list";
/// The same.
pub const OBJECT: &str = "an object";

/// A file that is no JSON, with what its reader says.
pub fn not_json(name: &str, reason: &str) -> String {
    format!("the scenario file ‘{name}’ is not JSON: {reason}")
}

/// A file that holds JSON of another kind.
pub fn not_an_object(name: &str, found: &str) -> String {
    format!("the scenario file ‘{name}’ holds {found}, not an object such as {{\"beta\": 9}}")
}

/// A setting of a file that is no single value.
pub fn nested(key: &str, found: &str, allowed: &str) -> String {
    format!("‘{key}’ is set to {found} in the scenario file, not to a number or a text; allowed: {allowed}")
}
