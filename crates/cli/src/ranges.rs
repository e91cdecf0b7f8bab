//! How sure the numbers of a run are, on all cores.

use parked_model::{
    Scenario, Twin,
    checks::ranges::{RUNS, Ranges, planned},
    report::argued::Argued,
};
use rayon::prelude::*;

/// The ranges of a scenario's numbers.
pub(crate) fn of(scenario: &Scenario) -> Option<Ranges> {
    let run = |scenario: Scenario| Argued::numbers(&Twin::run(&scenario).summary(&scenario));
    let runs: Vec<_> = (0..RUNS).into_par_iter().filter_map(|place| planned(scenario, place).map(run)).collect();
    Ranges::of(&runs)
}
