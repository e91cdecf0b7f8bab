//! Many runs: every combination of some values, or a design of points, on all cores, into one file.

mod axis;
mod grid;
mod outline;
mod table;

use std::{error::Error, fs, path::Path};

use parked_model::{Scenario, ScenarioError, Twin, numeric::whole::count, scenario::Key};
use rayon::prelude::*;
use thiserror::Error as ThisError;

use self::{axis::AxisError, outline::Outline, table::Table};
use crate::{
    arguments::Sweep,
    measures::example,
    output,
    rows::{self, Rows},
    shard::Shard,
    sobol,
};

/// Most runs in one sweep.
const MOST_RUNS: u32 = 1_000_000;

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
    #[error("‘{key}’ is set to {value}, but --sobol varies it")]
    SetAndVaried { key: &'static str, value: String },
    #[error("the sweep would be more than {MOST_RUNS} runs")]
    TooMany,
    #[error("the sweep has only {runs} runs, too few for {shards} shards")]
    TooFew { runs: u32, shards: u32 },
    #[error("{}", words::refusals::refusal(.0))]
    Scenario(#[from] ScenarioError),
}

/// Everything that is to be run, in order.
pub(crate) struct Plan {
    /// Parameters that say which run is which: the varied ones, then whatever differs from its default, then the seed.
    keys: Vec<String>,
    runs: Vec<Scenario>,
    /// The part of the runs that is run here; all of them if there is none.
    shard: Option<Shard>,
}

/// Reads what to run, or says everything that is wrong with it.
pub(crate) fn plan(scenario: &Scenario, options: &Sweep) -> Result<Plan, Vec<SweepError>> {
    let plan = match options.sobol {
        Some(samples) => of_points(scenario, samples),
        None => grid::plan(scenario, &options.vary, options.seeds),
    }?;
    match options.shard {
        Some(Shard { of, .. }) if of > plan.all() => Err(vec![SweepError::TooFew { runs: plan.all(), shards: of }]),
        shard => Ok(Plan { shard, ..plan }),
    }
}

/// The points of [`sobol::scenarios`].
pub(crate) fn of_points(scenario: &Scenario, samples: u32) -> Result<Plan, Vec<SweepError>> {
    let varied = sobol::varied();
    let set = scenario.changes().filter(|(row, _)| varied.contains(&row.key));
    let errors: Vec<SweepError> = set.map(|(row, value)| SweepError::SetAndVaried { key: row.key, value }).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    if samples.checked_mul(sobol::runs_per_sample()).is_none_or(|runs| runs > MOST_RUNS) {
        return Err(vec![SweepError::TooMany]);
    }
    let varied = varied.into_iter().map(str::to_owned).collect();
    Ok(Plan::new(varied, scenario, sobol::scenarios(scenario, samples)))
}

impl Plan {
    fn new(varied: Vec<String>, scenario: &Scenario, runs: Vec<Scenario>) -> Self {
        let mut keys = varied;
        let others = scenario.changes().map(|(row, _)| row.key.to_owned()).chain([Key::Seed.row().key.to_owned()]);
        for key in others {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        Self { keys, runs, shard: None }
    }

    /// How many runs the whole sweep has.
    fn all(&self) -> u32 {
        count(self.runs.len())
    }

    /// Runs what is not in the file yet, and says what came of it.
    pub(crate) fn run(&self, path: &Path) -> Result<String, Box<dyn Error>> {
        let outline = self.outline()?;
        let runs = self.shard.map_or(&self.runs[..], |shard| &self.runs[shard.runs(self.all())]);
        let kept =
            if rows::is_parquet(path) { as_parquet(path, runs, &outline)? } else { grown(path, runs, &outline)? };
        Ok(format!("{} runs in {}, {kept} of them from before\n", runs.len(), path.display()))
    }

    /// The cells that say which run is which, run by run.
    pub(crate) fn starts(&self) -> impl Iterator<Item = Vec<String>> {
        self.runs.iter().map(|scenario| self.keys.iter().filter_map(|key| scenario.text(key)).collect())
    }

    fn outline(&self) -> Result<Outline, serde_json::Error> {
        let names = example()?.into_iter().map(|(name, _)| name).filter(|name| !self.keys.contains(name));
        let header = self.keys.iter().cloned().chain(names).collect();
        let whole = Outline { header, starts: self.starts().collect() };
        Ok(match self.shard {
            Some(shard) => whole.part(shard, self.version()),
            None => whole,
        })
    }

    /// The version of the program, and what it makes of the first run: a model that was changed in between shows.
    fn version(&self) -> String {
        let fingerprint = self.runs.first().map(|scenario| Twin::run(scenario).fingerprint());
        format!("{} {}", env!("CARGO_PKG_VERSION"), fingerprint.unwrap_or_default())
    }
}

/// Runs what is not in a CSV file yet, row after row. Returns how many rows were there.
fn grown(path: &Path, runs: &[Scenario], outline: &Outline) -> Result<usize, Box<dyn Error>> {
    let mut table = Table::open(path, outline)?;
    let (kept, all) = (table.kept, runs.len());
    let mut done = kept;
    while done < all {
        let upto = (done + RUNS_PER_CORE * rayon::current_num_threads()).min(all);
        let rows: Result<Vec<Vec<String>>, serde_json::Error> =
            (done..upto).into_par_iter().map(|at| outline.row(at, &runs[at])).collect();
        table.append(&rows?)?;
        if 100 * upto / all > 100 * done / all {
            output::progress(&format!("{upto} of {all} runs"));
        }
        done = upto;
    }
    Ok(kept)
}

/// The same as Parquet, which cannot grow: the rows grow in a CSV file beside it.
fn as_parquet(path: &Path, runs: &[Scenario], outline: &Outline) -> Result<usize, Box<dyn Error>> {
    if path.exists() {
        table::check_whole(path, outline)?;
        return Ok(runs.len());
    }
    let growing = path.with_added_extension("rows.csv");
    let kept = grown(&growing, runs, outline)?;
    let Rows { header, rows } = rows::read(&growing)?;
    rows::write(path, &header, rows)?;
    fs::remove_file(&growing)?;
    Ok(kept)
}
