//! What stands in a picture's file beside the picture.

/// Where the picture comes from.
pub const SOURCE: &str = "Parked: simulation of the Work Programme, Britain 2011–17. No real people.";

/// What gives the same picture again.
pub fn link(link: &str) -> String {
    format!("The same run: {link}")
}

/// Which run it is.
pub fn run(fingerprint: &str) -> String {
    format!("Run {fingerprint}")
}
