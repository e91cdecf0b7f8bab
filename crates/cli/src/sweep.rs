//! Many runs: every combination of some values, on all cores, into one file.

mod axis;
mod table;

use std::{error::Error, path::Path};

use parked_model::{
    Scenario, Summary, Twin,
    scenario::{Key, repeats},
};
use rayon::prelude::*;
use serde_json::Value;
use thiserror::Error as ThisError;

use self::{
    axis::{Axis, AxisError},
    table::Table,
};
use crate::{arguments::Sweep, output};

/// Most runs in one sweep.
const MOST_RUNS: usize = 1_000_000;

/// Runs for each core between two writes.
const RUNS_PER_CORE: usize = 4;

/// Why there is nothing to run. Every message is one line.
#[derive(Debug, ThisError)]
pub(crate) enum SweepError {
    #[error(transparent)]
    Axis(#[from] AxisError),
    #[error("‘{0}’ is varied twice")]
    Twice(String),
    #[error("‘seed’ is varied both by --vary and by --seeds")]
    SeedTwice,
    #[error("the sweep would be more than {MOST_RUNS} runs")]
    TooMany,
    #[error("{}", words::refusals::refusal(.0))]
    Scenario(#[from] parked_model::ScenarioError),
}

/// Everything that is to be run, in order.
pub(crate) struct Plan {
    /// Parameters that say which run is which: the varied ones, then whatever differs from its default, then the seed.
    keys: Vec<String>,
    runs: Vec<Scenario>,
}

/// Reads what to run, or says everything that is wrong with it.
pub(crate) fn plan(scenario: &Scenario, options: &Sweep) -> Result<Plan, Vec<SweepError>> {
    let (axes, errors): (Vec<_>, Vec<_>) = options.vary.iter().map(|text| axis::read(text)).partition(Result::is_ok);
    let axes: Vec<Axis> = axes.into_iter().flatten().collect();
    let mut errors: Vec<SweepError> = errors.into_iter().filter_map(Result::err).map(SweepError::from).collect();
    let has = |axes: &[Axis], key: &str| axes.iter().any(|axis| axis.key == key);
    for (position, axis) in axes.iter().enumerate() {
        if has(&axes[..position], &axis.key) {
            errors.push(SweepError::Twice(axis.key.clone()));
        }
    }
    if options.seeds > 1 && has(&axes, Key::Seed.row().key) {
        errors.push(SweepError::SeedTwice);
    }
    if errors.is_empty() { combine(scenario, &axes, options.seeds).map_err(|error| vec![error]) } else { Err(errors) }
}

fn combine(scenario: &Scenario, axes: &[Axis], seeds: u32) -> Result<Plan, SweepError> {
    let sizes = axes.iter().map(|axis| axis.values.len());
    let runs = sizes.chain([seeds as usize]).try_fold(1, usize::checked_mul);
    if runs.is_none_or(|runs| runs > MOST_RUNS) {
        return Err(SweepError::TooMany);
    }
    let mut points = vec![scenario.clone()];
    for axis in axes {
        let mut next = Vec::with_capacity(points.len() * axis.values.len());
        for point in &points {
            for value in &axis.values {
                let mut changed = point.clone();
                changed.set(&axis.key, value)?;
                next.push(changed);
            }
        }
        points = next;
    }
    points.iter().try_for_each(Scenario::check)?;
    let mut keys: Vec<String> = axes.iter().map(|axis| axis.key.clone()).collect();
    let others = scenario.changes().map(|(row, _)| row.key.to_owned()).chain([Key::Seed.row().key.to_owned()]);
    for key in others {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    Ok(Plan { keys, runs: points.iter().flat_map(|point| repeats::repeated(point, seeds)).collect() })
}

impl Plan {
    /// Runs what is not in the file yet, and says what came of it.
    pub(crate) fn run(&self, path: &Path) -> Result<String, Box<dyn Error>> {
        let measures = self.measures()?;
        let header: Vec<String> = self.keys.iter().chain(&measures).cloned().collect();
        let starts: Vec<Vec<String>> = self.runs.iter().map(|scenario| self.start(scenario)).collect();
        let mut table = Table::open(path, &header, &starts)?;
        let (kept, all) = (table.kept, self.runs.len());
        let mut done = kept;
        while done < all {
            let upto = (done + RUNS_PER_CORE * rayon::current_num_threads()).min(all);
            let rows: Result<Vec<Vec<String>>, serde_json::Error> =
                self.runs[done..upto].par_iter().map(|scenario| self.row(scenario, &measures)).collect();
            table.append(&rows?)?;
            if 100 * upto / all > 100 * done / all {
                output::progress(&format!("{upto} of {all} runs"));
            }
            done = upto;
        }
        Ok(format!("{all} runs in {}, {kept} of them from before\n", path.display()))
    }

    /// Names of the numbers of a summary, but for those that say which run it is.
    fn measures(&self) -> Result<Vec<String>, serde_json::Error> {
        let smallest = Scenario::default().with(Key::People, Key::People.row().min);
        let measures = numbers(&Twin::run(&smallest).summary(&smallest))?;
        Ok(measures.into_iter().map(|(name, _)| name).filter(|name| !self.keys.contains(name)).collect())
    }

    /// The values that say which run it is.
    fn start(&self, scenario: &Scenario) -> Vec<String> {
        self.keys.iter().filter_map(|key| scenario.text(key)).collect()
    }

    fn row(&self, scenario: &Scenario, measures: &[String]) -> Result<Vec<String>, serde_json::Error> {
        let values = numbers(&Twin::run(scenario).summary(scenario))?;
        let values = values.into_iter().filter(|(name, _)| measures.contains(name)).map(|(_, value)| value);
        Ok(self.start(scenario).into_iter().chain(values).collect())
    }
}

/// Every single value of a summary by name; one that means nothing is empty.
fn numbers(summary: &Summary) -> Result<Vec<(String, String)>, serde_json::Error> {
    let summary = serde_json::to_value(summary)?;
    let top = summary.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value));
    let money = summary["money_pence"].as_object().into_iter().flatten();
    let money = money.map(|(name, value)| (format!("money_pence_{name}"), value));
    Ok(top.chain(money).filter_map(|(name, value)| Some((name, text(value)?))).collect())
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}
