//! English: how much of a result is luck, and how near a run comes to the published record.

use parked_model::{checks::fit::FigureUnit, report::by_month::OutcomesByMonth};

use super::{pounds, thousands};

/// Title of the fold.
pub const FAN_TITLE: &str = "How much of this is luck?";
/// What it does.
pub const FAN_LEAD: &str = "The same contract a hundred times, each time with a thousand other people and other luck.";
/// While it runs.
pub const FAN_RUNNING: &str = "Running…";
/// Shows one run after another.
pub const ONE_RUN: &str = "Show one run, then the next";
/// What the fan shows.
pub const FAN_UNIT: &str = "People of 1,000 with a paid outcome, by month since joining: where 9 runs in 10 lie";
/// The two worlds.
pub const FAN_WORLDS: [&str; 2] = ["With the programme", "Without"];
/// Ends of the fan.
pub const FAN_ENDS: [&str; 2] = ["joining", "30 months on"];
/// First column of the table.
pub const FAN_MONTH: &str = "Month";

/// What the dots show.
pub const FIT_UNIT: &str = "Every published figure that a run can be held against: this run as a multiple of it";
/// Ends and middle of the line of dots.
pub const FIT_ENDS: [&str; 3] = ["half, or less", "as published", "twice, or more"];
/// What the dots are, and whom they speak of.
pub const FIT_NOTE: &str = "Hollow: start rates were set by it. Full: a check that nobody tuned. The record is the Work \
     Programme’s; a run of another contract should leave it.";
/// Name of the table.
pub const FIT_TABLE: &str = "Published figures and this run, the largest miss first";
/// Its columns.
pub const FIT_COLUMNS: [&str; 7] = ["Figure", "Published", "This run", "Gap", "Used", "How sure", "Sources"];
/// A figure the start rates were set by.
pub const FITTED: &str = "to set rates";
/// A figure that nobody tuned.
pub const CHECK: &str = "as a check";

/// Two ends of a range of people, or one where they are the same.
pub fn between((low, high): (f64, f64)) -> String {
    let [low, high] = [low, high].map(thousands);
    if low == high { low } else { format!("{low} to {high}") }
}

/// A band of the fan.
pub fn fan_label(name: &str, ends: (f64, f64)) -> String {
    format!("{name}: {}", between(ends))
}

/// What luck does to the extra outcomes.
pub fn luck_finding(extra: (f64, f64)) -> String {
    format!("With other luck, 9 runs in 10 add {} paid outcomes for 1,000 people", between(extra))
}

/// One run in words.
pub fn one_run(at: usize, run: &OutcomesByMonth) -> String {
    let end = |counts: &[f64]| thousands(counts.last().copied().unwrap_or(0.0));
    format!(
        "Run {}: {} paid outcomes with the programme, {} without, so {} extra.",
        at + 1,
        end(&run.with),
        end(&run.without),
        thousands(run.extra())
    )
}

/// How many figures a run comes near.
pub fn fit_title(near: usize, all: usize) -> String {
    format!("This run comes within a tenth of {near} of {all} published figures")
}

/// A number of a figure with its unit, as exact as the published ones are.
pub fn amount(value: f64, unit: FigureUnit) -> String {
    match unit {
        FigureUnit::Percent => format!("{}%", tenths(value)),
        FigureUnit::People => thousands(value),
        FigureUnit::Pounds if value.abs() >= 1e6 => format!("{} million", pounds((value / 1e6).round())),
        FigureUnit::Pounds => pounds(value.round()),
        FigureUnit::Payments => tenths(value),
        FigureUnit::Months => format!("{} months", tenths(value)),
    }
}

/// A difference with its sign.
pub fn gap(value: f64, unit: FigureUnit) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    match unit {
        FigureUnit::Percent => format!("{sign}{} points", tenths(value)),
        unit => format!("{sign}{}", amount(value, unit)),
    }
}

fn tenths(value: f64) -> String {
    format!("{value:.1}").replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_carry_their_unit_and_sign() {
        assert_eq!(amount(36.44, FigureUnit::Percent), "36.4%");
        assert_eq!(amount(1_372e6, FigureUnit::Pounds), "£1,372 million");
        assert_eq!(amount(4_635.4, FigureUnit::Pounds), "£4,635");
        assert_eq!(gap(-206.6, FigureUnit::Pounds), "−£207");
        assert_eq!(gap(82.2e6, FigureUnit::Pounds), "+£82 million");
        assert_eq!(gap(-5.21, FigureUnit::Percent), "−5.2 points");
        assert_eq!(gap(14_021.0, FigureUnit::People), "+14,021");
    }

    #[test]
    fn a_range_keeps_its_sign_and_may_be_one_number() {
        assert_eq!(between((0.2, -0.2)), "0");
        assert_eq!(
            luck_finding((-3.0, 12.0)),
            "With other luck, 9 runs in 10 add −3 to 12 paid outcomes for 1,000 people"
        );
    }
}
