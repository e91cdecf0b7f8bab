//! A run's summary in the form that was asked for.

mod json;
mod table;

use std::error::Error;

use parked_model::{Scenario, Summary, checks::ranges::Ranges};

use crate::arguments::Run;

/// The summary as it is printed, with the ranges of its numbers if they were asked for.
pub(crate) fn text(
    scenario: &Scenario,
    summary: &Summary,
    ranges: Option<&Ranges>,
    options: &Run,
) -> Result<String, Box<dyn Error>> {
    if options.json {
        json::text(scenario, summary, ranges)
    } else if options.csv {
        files::numbers::tidy(summary, ranges)
    } else {
        Ok(table::text(scenario, summary, ranges))
    }
}
