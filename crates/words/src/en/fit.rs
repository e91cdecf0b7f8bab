//! How near a run comes to the published record.

use parked_model::checks::fit::FigureUnit;

use super::numbers::{one_decimal, thousands, whole_pounds};

/// What the dots show.
pub const FIT_UNIT: &str = "Every published figure that a run can be held against: this run as a multiple of it";
/// Ends and middle of the line of dots.
pub const FIT_ENDS: [&str; 3] = ["half, or less", "as published", "twice, or more"];
/// What the dots are, and whom they speak of.
pub const FIT_NOTE: &str = "Hollow: defaults were set by it. Full: a check that nobody tuned. The record is the Work \
     Programme’s; a run of another contract should leave it. Why some are missed: see About the model.";
/// Name of the table.
pub const FIT_TABLE: &str = "Published figures and this run, the largest miss first";
/// Its columns.
pub const FIT_COLUMNS: [&str; 7] = ["Figure", "Published", "This run", "Gap", "Used", "How sure", "Sources"];
/// A figure that defaults were set by.
pub const FITTED: &str = "to set defaults";
/// A figure that nobody tuned.
pub const CHECK: &str = "as a check";

/// How many figures a run misses by more than a quarter.
pub fn fit_title(missed: usize, all: usize) -> String {
    format!("This run misses, by more than a quarter, {missed} of {all} published figures")
}

/// The figure that is missed most, how many are met, and how many facts the figures tell.
pub fn fit_worst(worst: &str, near: usize, all: usize, facts: usize) -> String {
    format!(
        "The worst: {worst}. Within a tenth: {near}. The {all} figures tell {facts} separate facts, at several dates."
    )
}

/// A number of a figure with its unit, as exact as the published ones are.
pub fn amount(value: f64, unit: FigureUnit) -> String {
    match unit {
        FigureUnit::Percent => format!("{}%", one_decimal(value)),
        FigureUnit::People => thousands(value),
        FigureUnit::Pounds if value.abs() >= 1e6 => format!("{} million", whole_pounds(value / 1e6)),
        FigureUnit::Pounds => whole_pounds(value),
        FigureUnit::Payments => one_decimal(value),
        FigureUnit::Months => format!("{} months", one_decimal(value)),
    }
}

/// A difference with its sign.
pub fn gap(value: f64, unit: FigureUnit) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    match unit {
        FigureUnit::Percent => format!("{sign}{} points", one_decimal(value)),
        unit => format!("{sign}{}", amount(value, unit)),
    }
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
}
