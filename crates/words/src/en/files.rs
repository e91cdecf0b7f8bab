//! What stands in a picture's file beside the picture.

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

/// A button with the picture that it saves.
pub fn save_about(button: &str, finding: &str) -> String {
    format!("{button}: {finding}")
}

/// A state and what it means, after how many are in it.
pub fn counted(name: &str, meaning: &str) -> String {
    format!("{name}: {meaning}")
}
