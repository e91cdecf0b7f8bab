//! The two grids of the story: the minister’s levers, and what the attachment fee does for four firms.

use super::numbers::{thousands, whole_pounds};

/// Names of what a minister looks at, in the order of the picture.
pub const LOOKED_AT: [&str; 5] = ["Extra jobs", "Minutes, far fifth", "Parked", "Fees a head", "Firm keeps"];
/// What stands in the minister’s grid; signs beside the levers say of each kind of firm whether fewer are parked.
pub fn levers_unit(has_signs: bool) -> String {
    let signs = if has_signs { ". Right: parked, all three firms" } else { "" };
    format!("▲ better, ▼ worse, = same; of 1,000 people{signs}")
}

/// Heading of those signs in the table.
pub const PARKED_BY_FIRM: &str = "Parked, by firm";
/// Heading of the levers in the table.
pub const LEVER: &str = "Lever";
/// While the grid is worked out.
pub const LEVERS_RUNNING: &str = "Working out each lever";
/// Name of the choice of levers.
pub const LEVERS: &str = "Pull one lever";
/// No lever is pulled.
pub const NO_LEVER: &str = "None, as in 2011";
/// A contract that is none of the levers’.
pub const AS_SET_HERE: &str = "As set here";
/// Name of the choice of firms.
pub const FIRMS: &str = "For a firm that";

/// Title of the grid with no lever pulled; `is_mixed` where none makes every number better.
pub fn levers_title(is_mixed: bool) -> String {
    if is_mixed { "No lever makes all five numbers better" } else { "A lever makes all five numbers better" }.to_owned()
}

/// Title of the grid with a lever pulled: how many numbers it makes better for each firm, which has no name where it is the
/// only one.
pub fn pulled_title<'a>(firms: impl Iterator<Item = (&'a str, usize)>) -> String {
    let better: Vec<String> = firms
        .map(|(firm, better)| if firm.is_empty() { better.to_string() } else { format!("{firm} {better}") })
        .collect();
    format!("Better, of these 5 numbers: {}", better.join(", "))
}

/// What a lever sets, and what it takes as given.
pub fn lever(sets: &str, given: &str) -> String {
    if given.is_empty() { format!("{sets}.") } else { format!("{sets}. Taken as given: {given}.") }
}

/// What stands in the grid of the attachment fee.
pub const FEE_UNIT: &str =
    "Pounds for each person, people parked of 1,000. ▲ better, ▼ worse, = the same as with the fee as it was";
/// Heading of the firms.
pub const FIRM: &str = "Firm";
/// What is looked at of each: what was feared for, what was hoped for, what it keeps, and how deep it falls into debt.
pub const FEE_COLUMNS: [&str; 4] = ["Help given", "Parked", "Firm keeps", "Debt"];
/// The firms.
pub const FEE_FIRMS: [&str; 4] =
    ["Its hours follow its fees", "It is told its hours", "Told its hours, no credit", "It helps nobody"];
/// The rows of each firm: as it was.
pub const FEE_ROWS: [&str; 1] = ["paid"];

/// When the attachment fee stops, in a word or two.
pub fn fee_stops(week: f64) -> &'static str {
    if week <= 0.0 { "unpaid" } else { "as set" }
}

/// Title of the grid of the attachment fee: when it stops, and by how much help and the number of parked people change where
/// hours follow the fees.
pub fn fee_title(week: f64, changes: [Option<f64>; 2]) -> String {
    let [help, parked] = changes.map(|change| change.unwrap_or(0.0).round());
    let when = if week <= 0.0 { "Never paid" } else { "Stopped then" };
    if help == 0.0 && parked == 0.0 {
        return format!("{when}, the fee changes neither help nor who is parked");
    }
    let [hours, parked_are] = [(help, "rise", "fall"), (parked, "more are", "fewer are")]
        .map(|(change, up, down)| if change > 0.0 { up } else { down });
    format!(
        "{when}: hours that follow the fees {hours} by {} a person, and {} {parked_are} parked",
        whole_pounds(help.abs()),
        thousands(parked.abs())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fee_is_titled_by_what_it_changes() {
        assert!(fee_title(0.0, [Some(-97.0), Some(60.0)]).ends_with("fall by £97 a person, and 60 more are parked"));
        assert_eq!(fee_title(302.0, [Some(0.2), None]), "Stopped then, the fee changes neither help nor who is parked");
    }

    #[test]
    fn a_lever_says_for_each_firm_how_many_numbers_it_makes_better() {
        let title = |firms: &[(&'static str, usize)]| pulled_title(firms.iter().copied());
        assert!(title(&[("", 3)]).ends_with(": 3"));
        assert!(title(&[("told", 1), ("usual", 2)]).ends_with("told 1, usual 2"));
    }
}
