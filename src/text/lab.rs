//! Words of the lab's challenge and of one person followed.

use parked_model::Summary;

use super::pounds;

/// Name of the challenge.
pub const CHALLENGE: &str = "A challenge: a contract that parks few and costs no more";
/// What is asked.
pub const CHALLENGE_TASK: &str = "Change the contract or the provider until all three hold at once. ‘Copy link’ then shares \
     your contract, and the page judges it again for whoever opens the link.";

/// The three conditions in words; `left` is what is left to the firm with least left, `before` the cost in 2011.
pub fn challenge(summary: &Summary, left: f64, before: Option<f64>) -> [String; 3] {
    let cost = |cost: Option<f64>| cost.map_or_else(|| "no clear number".to_owned(), |cost| pounds(cost.round()));
    let lowest = if left < 0.0 {
        format!("a firm loses {} on each person", pounds(-left))
    } else {
        format!("the firm with least left has {} of each person", pounds(left))
    };
    [
        format!("Fewer than 5 in 100 people are parked: now {:.1}.", 100.0 * summary.parked_share),
        format!("No firm closes or ends with a loss: now {lowest}."),
        format!(
            "An extra job costs no more in fees than in 2011, with the same people and luck: now {}, then {}.",
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
