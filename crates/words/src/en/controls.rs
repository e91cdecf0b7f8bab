//! One control: its value, its buttons and what it rests on.

use parked_model::scenario::{Official, Parameter, Unit};

use super::{
    numbers::{pounds, value, whole_pounds},
    parameters::of_contract,
};

/// Puts one thing back.
pub const RESET: &str = "reset";

/// Accessible name of a reset button.
pub fn reset_label(label: &str) -> String {
    format!("Reset {label}")
}

/// Accessible name of a minus button.
pub fn less(label: &str) -> String {
    format!("Less: {label}")
}

/// Accessible name of a plus button.
pub fn more(label: &str) -> String {
    format!("More: {label}")
}

/// The signs before and after the number in a box.
pub fn signs(unit: Unit) -> (&'static str, &'static str) {
    match unit {
        Unit::Pounds | Unit::PoundsPerWeek | Unit::PoundsPerHour => ("£", ""),
        Unit::PercentOfTariff | Unit::PercentOfFirstYear => ("", "%"),
        _ => ("", ""),
    }
}

/// What a number box takes.
pub const ALLOWED: &str = "Please enter";
/// Beyond what studies covered.
pub const BEYOND: &str = "Nobody has measured a programme like this. From here on the model is guessing.";

/// What the tick on a slider is.
pub fn official(row: &Parameter, official: Official) -> String {
    match row.unit {
        // The slider's own words already say what 100% comes to.
        Unit::PercentOfTariff => format!("▴ {}", of_contract(official)),
        _ => format!("▴ {}: {}", of_contract(official), value(row, official.value)),
    }
}

/// Accessible name of a badge.
pub fn evidence_for(label: &str) -> String {
    format!("Evidence for ‘{label}’: ")
}

/// While what a setting rests on is fetched.
pub const GROUNDS_COMING: &str = "Loading…";
/// When it cannot be fetched.
pub const GROUNDS_MISSING: &str = "The reasons and sources could not be fetched. They may open by themselves:";

/// Default and studied range.
pub fn default_and_range(default: &str, low: &str, high: &str) -> String {
    format!("Usual value here: {default}. Range studied or thought plausible: {low} to {high}.")
}

/// Default alone.
pub fn default_only(default: &str) -> String {
    format!("Usual value here: {default}.")
}

/// Adviser time in words.
pub fn adviser_time(pounds_a_week: f64, minutes: f64) -> String {
    format!("{minutes:.0} minutes a week each ({})", pounds(pounds_a_week))
}

/// The adviser time that results from a contract; `is_held` where it would go beyond what is allowed.
pub fn time_that_results(time: &str, is_held: bool) -> String {
    format!("{time}{}", if is_held { ", the most allowed" } else { "" })
}

/// How far hours follow the fees, and the time that results.
pub fn hours_follow(response: f64, time: &str) -> String {
    format!("{response}: with these fees {time}")
}

/// A fee multiplier in words.
pub fn fee(share_of_tariff: f64, low: f64, high: f64) -> String {
    let at = |fee: f64| whole_pounds(fee * share_of_tariff / 100.0);
    if low == high { at(low) } else { format!("{} to {}, by group", at(low), at(high)) }
}

/// How well the adviser sees, in words.
pub fn sight(share: f64) -> String {
    match share {
        r if r < 0.05 => "by guessing".to_owned(),
        r if r < 0.35 => format!("dimly ({r:.2})"),
        r if r < 0.75 => format!("fairly ({r:.2})"),
        r if r < 0.99 => format!("clearly ({r:.2})"),
        _ => "perfectly".to_owned(),
    }
}

/// Whom help helps most, in words.
pub fn whom_help_helps(chi: f64) -> String {
    match chi {
        c if c < -0.05 => "the furthest, even in jobs added",
        c if c < 0.05 => "everybody adds the same number of jobs",
        c if c < 0.95 => "in between",
        c if c < 1.05 => "the same proportion for everybody",
        _ => "the nearest, more than in proportion",
    }
    .to_owned()
}

/// Ends of the slider of whom help helps most.
pub const CHI_ENDS: (&str, &str) = ("furthest most", "nearest most");
/// Ends of the slider of sight.
pub const SIGHT_ENDS: (&str, &str) = ("guessing", "perfect");
