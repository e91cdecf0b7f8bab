//! Two contracts side by side.

use parked_model::scenario::Parameter;

use super::numbers::{thousands, value};

/// Name of what keeps and compares contracts.
pub const COMPARING: &str = "Compare two contracts";
/// Keeps the present contract to compare others with.
pub const KEEP: &str = "Keep this one to compare";
/// Changes the places of two contracts.
pub const SWAP: &str = "Swap A and B";
/// Forgets the contract kept.
pub const STOP_COMPARING: &str = "Stop comparing";
/// Name of the contract kept.
pub const SIDE_A: &str = "A: kept";
/// Name of the contract in force while another is kept.
pub const SIDE_B: &str = "B: being changed";

/// A title with the name of the contract it belongs to; an empty name stands for the only one.
pub fn of_side(title: &str, name: &str) -> String {
    if name.is_empty() { title.to_owned() } else { format!("{title}, {name}") }
}

/// Sentences with the name of the contract they are about; an empty name stands for the only one.
pub fn about_side(name: &str, sentences: &str) -> String {
    if name.is_empty() { sentences.to_owned() } else { format!("{name}. {sentences}") }
}

/// Both contracts are the same.
pub const NO_DIFFERENCE: &str = "A and B are the same so far. Change something: B follows, A stays.";
/// Comparing different people.
pub const OTHER_PEOPLE: &str = "A and B have different people or different luck, so no life can be compared with its \
     other. Only totals can.";
/// Only fees differ.
pub const ONLY_CONTRACT: &str = "Only the contract changed";
/// Only what the provider does differs.
pub const ONLY_PROVIDER: &str = "Only the provider changed";
/// Both of them differ.
pub const ONLY_BOTH: &str = "Only the contract and the provider changed";
/// What the model assumes differs too.
pub const ONLY_SETTINGS: &str = "Only the settings changed";

/// How many lives differ between two contracts; `changed` says what was changed.
pub fn lives_differ(people: usize, changed: &str, lives: usize) -> String {
    let (people, count) = (thousands(people as f64), thousands(lives as f64));
    let lives = match lives {
        0 => "no life differs".to_owned(),
        1 => "1 life differs".to_owned(),
        _ => format!("{count} lives differ"),
    };
    format!("Same {people} people. Same luck. {changed}: {lives}.")
}

/// Title of the settings that differ.
pub const DIFFERENCES: &str = "What differs between A and B";

/// The values of a setting that differs between two contracts.
pub fn difference(row: &Parameter, a: f64, b: f64) -> String {
    format!("A: {}. B: {}.", value(row, a), value(row, b))
}

/// Caption of the numbers of two contracts.
pub const COMPARED: &str = "Headline numbers of both contracts";
/// Columns of a comparison: the name, contract A, contract B, the difference.
pub const COMPARED_COLUMNS: [&str; 4] = ["", "A", "B", "B less A"];
