//! The lab: its opening, the titles of its parts and the panel of controls.

use parked_model::Summary;

use super::numbers::{grouped, one_decimal, percent, pounds, whole_pounds};

/// Its title.
pub const TITLE: &str = "Can you write a better contract?";

/// What there is to begin with, so many people drawn.
pub fn intro(people: usize) -> String {
    format!(
        "Here are {} simulated people and the fees of Britain’s Work Programme of 2011. Change what is paid, or the firm’s \
         rule. People and luck stay the same.",
        grouped(people as u64)
    )
}

/// Title above the numbers.
pub const NUMBERS: &str = "What it comes to";
/// Title above the charts.
pub const CHARTS: &str = "Where the time and the money go";
/// Opens the numbers on a phone.
pub const NUMBERS_FOLD: &str = "What it comes to, and how sure that is";
/// Opens the second half of the controls in front on a phone.
pub const MORE_TO_TURN: &str = "More to turn";
/// Opens the rest of the settings on a phone.
pub const EVERY_SETTING: &str = "Every other setting";
/// Title of the controls.
pub const CONTROLS: &str = "Change the contract";

/// Opens the contracts to start from, and names the one in force.
pub fn start_from(in_force: Option<&str>) -> String {
    format!("Start from: {}", in_force.unwrap_or("a contract of your own"))
}

/// Where the settings are those of no contract in the list.
pub const NO_PRESET: &str = "Each of these sets the contract and the provider anew. People and luck stay as they are, and so \
     does what help does, but for the Jobcentre.";
/// The adviser time that results, in words, and the income expected of the fees over that of the tariff of 2011.
pub fn hours_wanted(time: &str, income_ratio: f64) -> String {
    format!("Adviser time with these fees: {time}. They bring {} of the income of 2011.", percent(income_ratio))
}

/// Title of what a contract sets.
pub const PRESET_SETTINGS: &str = "What it sets, and how sure that is";
/// Opens the rest of the contract.
pub const CONTRACT: &str = "The contract";
/// Opens the groups' fees.
pub const GROUP_FEES: &str = "Fees group by group";
/// What the groups' fees are.
pub const GROUP_FEES_NOTE: &str = "The prices of 2011 for each payment group. The three sliders above multiply them.";
/// Opens the rest of the provider.
pub const PROVIDER: &str = "The provider";
/// Opens the subcontractors.
pub const CHAIN: &str = "Subcontractors";
/// What a chain is.
pub const CHAIN_NOTE: &str = "The firm with the contract, the prime, may pass people on to smaller organisations.";
/// Opens the providers side by side.
pub const MARKET: &str = "Rivals and minimum results";
/// Opens people and jobs.
pub const PEOPLE: &str = "People, jobs and what help does";
/// Opens sizes and start rates of the groups.
pub const GROUP_PEOPLE: &str = "Who is referred, group by group";
/// Opens the size and the luck of a run.
pub const LUCK: &str = "Luck";
/// Label of the box that finds settings.
pub const FIND_SETTING: &str = "Find a setting";

/// How many settings match what was typed: of those folded away, and of those always in sight.
pub fn found(folded: usize, in_sight: usize) -> String {
    let settings = |count: usize| if count == 1 { "1 setting".to_owned() } else { format!("{count} settings") };
    match (folded, in_sight) {
        (0, 0) => "No setting found.".to_owned(),
        (0, above) => format!("{} found, all above.", settings(above)),
        (below, 0) => format!("{} found.", settings(below)),
        (below, above) => format!("{} found below, {above} above.", settings(below)),
    }
}

/// When settings could only be searched by name.
pub const SEARCHED_BY_NAME: &str = "Only names were searched: the explanations could not be fetched.";
/// Other people.
pub const SHUFFLE: &str = "Shuffle luck";
/// Puts everything back.
pub const RESET_ALL: &str = "Reset everything";
/// One step back.
pub const UNDO: &str = "Undo";
/// One step on.
pub const REDO: &str = "Redo";
/// Title of the challenge.
pub const CHALLENGE: &str = "Your task";
/// What is asked.
pub const CHALLENGE_TASK: &str = "Make all three hold at once; ‘Copy link’ shares the result. “Parked” is the trade’s word for \
     left alone because helping would not pay.";

/// The three conditions in words; `left` is what is left to the provider with least left, `before` the cost in 2011.
pub fn challenge(summary: &Summary, left: f64, before: Option<f64>) -> [String; 3] {
    let cost = |cost: Option<f64>| cost.map_or_else(|| "no clear number".to_owned(), whole_pounds);
    let lowest = if left < 0.0 {
        format!("a firm loses {} on each person", pounds(-left))
    } else {
        format!("the firm with least left has {} of each person", pounds(left))
    };
    [
        format!("Fewer than 5 in 100 people are parked: now {}.", one_decimal(100.0 * summary.parked_share)),
        format!("No firm closes or ends with a loss: now {lowest}."),
        format!(
            "An extra job costs no more in fees than in 2011 (same people and luck): now {}, then {}.",
            cost(summary.public_money_per_extra_job_gbp),
            cost(before)
        ),
    ]
}

/// A condition, and whether it is met.
pub fn condition(is_met: bool, words: &str) -> String {
    format!("{} {words}", if is_met { "✓ Met." } else { "✗ Not met." })
}

/// How many conditions are met.
pub fn challenge_score(met: [bool; 3]) -> String {
    match met.into_iter().filter(|&is_met| is_met).count() {
        3 => "All three hold. This contract does it.".to_owned(),
        count => format!("{count} of 3 hold."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_counts_what_holds() {
        assert_eq!(challenge_score([true, false, true]), "2 of 3 hold.");
        assert!(challenge_score([true; 3]).starts_with("All three"));
    }
}
