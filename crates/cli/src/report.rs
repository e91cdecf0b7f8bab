//! A run's summary in the form that was asked for.

mod csv;
mod json;
mod table;

use std::error::Error;

use parked_model::{Scenario, Summary};

use crate::arguments::Run;

/// The summary as it is printed.
pub(crate) fn text(scenario: &Scenario, summary: &Summary, options: &Run) -> Result<String, Box<dyn Error>> {
    if options.json {
        json::text(scenario, summary)
    } else if options.csv {
        csv::text(summary)
    } else {
        Ok(table::text(scenario, summary))
    }
}
