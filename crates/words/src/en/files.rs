//! What stands in a picture's file beside the picture.

/// Where the picture comes from.
pub const SOURCE: &str = "Parked: simulation of the Work Programme, Britain 2011–17. No real people.";

/// What is drawn as the crowd.
pub const CROWD_UNIT: &str = "What has become of people 30 months after they joined, by distance from work";

/// What gives the same picture again.
pub fn link(link: &str) -> String {
    format!("The same run: {link}")
}

/// Which run it is.
pub fn run(fingerprint: &str) -> String {
    format!("Run {fingerprint}")
}

/// A state and what it means, after how many are in it.
pub fn counted(name: &str, meaning: &str) -> String {
    format!("{name}: {meaning}")
}

/// What the crowd shows.
pub const CROWD_SHOWS: &str =
    "What becomes of a thousand people, by distance from work, and whom the adviser’s time goes to";
