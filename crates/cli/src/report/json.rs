//! The summary as JSON, with the values that make the scenario.

use std::error::Error;

use parked_model::{Scenario, Summary, scenario::Unit};
use serde::Serialize;
use serde_json::{Map, Value};

#[derive(Serialize)]
struct Report<'a> {
    /// The values that differ from the defaults: a scenario file that makes the same run.
    scenario: Map<String, Value>,
    #[serde(flatten)]
    summary: &'a Summary,
}

pub(super) fn text(scenario: &Scenario, summary: &Summary) -> Result<String, Box<dyn Error>> {
    let report = Report { scenario: changes(scenario)?, summary };
    Ok(serde_json::to_string_pretty(&report)? + "\n")
}

fn changes(scenario: &Scenario) -> serde_json::Result<Map<String, Value>> {
    let value = |unit: Unit, text: String| match unit {
        Unit::Choice => Ok(Value::String(text)),
        _ => serde_json::from_str(&text),
    };
    scenario.changes().map(|(row, text)| Ok((row.key.to_owned(), value(row.unit, text)?))).collect()
}
