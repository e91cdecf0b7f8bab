//! The summary as JSON, with the values that make the scenario.

use std::error::Error;

use files::settings::changes;
use parked_model::{Scenario, Summary, checks::ranges::Ranges, report::argued::Argued};
use serde::Serialize;
use serde_json::{Map, Value, json};

#[derive(Serialize)]
struct Report<'a> {
    /// The values that differ from the defaults: a scenario file that makes the same run.
    scenario: Map<String, Value>,
    #[serde(flatten)]
    summary: &'a Summary,
    /// By the name of the number: where it lies by luck, and by how much help can do.
    #[serde(skip_serializing_if = "Option::is_none")]
    ranges: Option<Map<String, Value>>,
}

pub(super) fn text(scenario: &Scenario, summary: &Summary, ranges: Option<&Ranges>) -> Result<String, Box<dyn Error>> {
    let ranges = ranges.map(|ranges| by_name(ranges, summary));
    let report = Report { scenario: changes(scenario)?, summary, ranges };
    Ok(serde_json::to_string_pretty(&report)? + "\n")
}

fn by_name(Ranges { luck, help }: &Ranges, summary: &Summary) -> Map<String, Value> {
    let entry = |(place, number): (usize, Argued)| {
        (number.name().to_owned(), json!({ "run": number.of(summary), "luck": luck[place], "help": help[place] }))
    };
    Argued::ALL.into_iter().enumerate().map(entry).collect()
}
