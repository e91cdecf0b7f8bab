//! How much of a result is luck.

use parked_model::report::by_month::OutcomesByMonth;

use super::numbers::{self, thousands};

/// Title of the fold.
pub const FAN_TITLE: &str = "How much of this is luck?";
/// What is drawn.
pub const FAN_LEAD: &str = "The same contract again and again, each time with other people and other luck.";
/// While it runs.
pub const FAN_RUNNING: &str = "Running…";
/// Shows one run after another.
pub const ONE_RUN: &str = "Show one run, then the next";
/// What the fan shows.
pub const FAN_UNIT: &str =
    "Of 1,000 people referred, those with a paid outcome, by month since joining: where 9 runs in 10 lie";
/// The two worlds.
pub const FAN_WORLDS: [&str; 2] = ["With the programme", "Without"];
/// Ends of the fan.
pub const FAN_ENDS: [&str; 2] = ["joining", "30 months on"];
/// First column of the table.
pub const FAN_MONTH: &str = "Month";

/// Two ends of a range of people, or one where they are the same.
pub fn between((low, high): (f64, f64)) -> String {
    numbers::between(&thousands(low), &thousands(high))
}

/// A band of the fan.
pub fn fan_label(name: &str, ends: (f64, f64)) -> String {
    format!("{name}: {}", between(ends))
}

/// What luck does to the extra outcomes.
pub fn luck_finding(extra: (f64, f64)) -> String {
    format!("With other luck, 9 runs in 10 add {} paid outcomes for 1,000 people referred", between(extra))
}

/// One run in words; its place in the row of runs counts from 0. What is extra is the difference of the numbers beside it.
pub fn one_run(at: usize, run: &OutcomesByMonth) -> String {
    let end = |counts: &[f64]| counts.last().copied().unwrap_or(0.0).round_ties_even();
    let [with, without] = [end(&run.with), end(&run.without)];
    format!(
        "Run {}: {} paid outcomes with the programme, {} without, so {} extra.",
        at + 1,
        thousands(with),
        thousands(without),
        thousands(with - without)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_keeps_its_sign_and_may_be_one_number() {
        assert_eq!(between((0.2, -0.2)), "0");
        assert_eq!(
            luck_finding((-3.0, 12.0)),
            "With other luck, 9 runs in 10 add −3 to 12 paid outcomes for 1,000 people referred"
        );
    }

    #[test]
    fn what_one_run_adds_is_the_difference_of_what_is_said() {
        let run = OutcomesByMonth { with: vec![284.4], without: vec![239.6] };
        assert!(one_run(0, &run).ends_with(" 284 paid outcomes with the programme, 240 without, so 44 extra."));
    }
}
