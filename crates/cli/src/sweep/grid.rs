//! Every combination of some values.

use parked_model::{
    Scenario,
    scenario::{Key, repeats},
};

use super::{
    MOST_RUNS, Plan, SweepError,
    axis::{self, Axis},
};

/// Reads what to run, or says everything that is wrong with it.
pub(super) fn plan(scenario: &Scenario, vary: &[String], seeds: u32) -> Result<Plan, Vec<SweepError>> {
    let (axes, errors): (Vec<_>, Vec<_>) = vary.iter().map(|text| axis::read(text)).partition(Result::is_ok);
    let axes: Vec<Axis> = axes.into_iter().flatten().collect();
    let mut errors: Vec<SweepError> = errors.into_iter().filter_map(Result::err).map(SweepError::from).collect();
    let has = |axes: &[Axis], key: &str| axes.iter().any(|axis| axis.key == key);
    for (position, axis) in axes.iter().enumerate() {
        if has(&axes[..position], &axis.key) {
            errors.push(SweepError::Twice(axis.key.clone()));
        }
    }
    if seeds > 1 && has(&axes, Key::Seed.row().key) {
        errors.push(SweepError::SeedTwice);
    }
    if errors.is_empty() { combine(scenario, &axes, seeds).map_err(|error| vec![error]) } else { Err(errors) }
}

fn combine(scenario: &Scenario, axes: &[Axis], seeds: u32) -> Result<Plan, SweepError> {
    let sizes = axes.iter().map(|axis| axis.values.len());
    let runs = sizes.chain([seeds as usize]).try_fold(1, usize::checked_mul);
    if runs.is_none_or(|runs| runs > MOST_RUNS as usize) {
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
    let varied = axes.iter().map(|axis| axis.key.clone()).collect();
    Ok(Plan::new(varied, scenario, points.iter().flat_map(|point| repeats::repeated(point, seeds)).collect()))
}
