//! Start rates refitted to two-year outcome rates, printed as flags.

use std::error::Error;

use parked_model::{
    Scenario,
    checks::{calibrate::UnreachableTarget, fit::refit::start_rate},
    record::{
        groups::GROUPS,
        published::Evidence,
        results::{TwoYearRate, two_year_rates},
    },
    scenario::{GroupField, quoted, table},
};
use serde::Serialize;
use thiserror::Error as ThisError;
use words::parameters::{allowed, badge};

use crate::{arguments::Calibrate, format::columns};

/// Why a start rate cannot be fitted. Every message is one line.
#[derive(Debug, ThisError)]
pub(crate) enum CalibrateError {
    #[error("the target ‘{0}’ is not of the form GROUP=PERCENT, such as 18=36.4")]
    Unreadable(String),
    #[error("‘{group}’ is not a group with a target; the groups are {}", suffixes())]
    UnknownGroup { group: String },
    #[error("the target of ‘{group}’ is ‘{value}’, which is not a number; allowed: more than 0 and less than 100")]
    NotANumber { group: &'static str, value: String },
    #[error(
        "the target of ‘{group}’ is {percent}%, which no start rate gives; allowed: more than {low:.4}% and less than {high:.4}%"
    )]
    Unreachable { group: &'static str, percent: f64, low: f64, high: f64 },
    #[error("the target of ‘{group}’, {percent}%, needs {key}={value}, which is out of range; allowed: {allowed}")]
    OutOfRange { group: &'static str, percent: f64, key: &'static str, value: f64, allowed: String },
}

fn suffixes() -> String {
    GROUPS.map(|group| group.suffix).join(", ")
}

/// One group's fit.
#[derive(Debug, Serialize)]
pub(crate) struct GroupFit {
    /// Key of the start rate.
    key: &'static str,
    /// Name of the group.
    group: &'static str,
    /// Rate asked for, per cent.
    target: f64,
    /// How sure it is, for a published or assumed one.
    evidence: Option<Evidence>,
    /// Start rate found, a week.
    start_rate: f64,
    /// Rate that it gives, per cent.
    achieved: f64,
    /// Achieved less target, percentage points.
    residual: f64,
}

/// Fits every group that people are referred to, or says everything that stands against it.
pub(crate) fn fit(scenario: &Scenario, options: &Calibrate) -> Result<Vec<GroupFit>, Vec<CalibrateError>> {
    let mut targets = two_year_rates().map(|TwoYearRate { percent, evidence }| (percent, Some(evidence)));
    let mut errors = Vec::new();
    for text in &options.target {
        match target(text) {
            Ok((group, percent)) => targets[group] = (percent, None),
            Err(error) => errors.push(error),
        }
    }
    let mut fits = Vec::new();
    // Groups that nobody is referred to are fitted only when asked for.
    let is_wanted = |group: usize, asked: bool| asked || scenario.group(GroupField::Share, group) > 0.0;
    let wanted = targets.into_iter().enumerate().filter(|(group, (_, evidence))| is_wanted(*group, evidence.is_none()));
    for (group, (percent, evidence)) in wanted {
        match fit_group(scenario, group, percent, evidence) {
            Ok(fit) => fits.push(fit),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(fits) } else { Err(errors) }
}

/// Reads `18=36.4` as a group and a rate, per cent.
fn target(text: &str) -> Result<(usize, f64), CalibrateError> {
    let (group, value) = text.split_once('=').ok_or_else(|| CalibrateError::Unreadable(quoted(text)))?;
    let found = GROUPS.iter().position(|known| known.suffix == group.trim());
    let found = found.ok_or_else(|| CalibrateError::UnknownGroup { group: quoted(group) })?;
    let percent = value.trim().parse().ok().filter(|percent: &f64| percent.is_finite());
    let percent =
        percent.ok_or_else(|| CalibrateError::NotANumber { group: GROUPS[found].suffix, value: quoted(value) })?;
    Ok((found, percent))
}

fn fit_group(
    scenario: &Scenario,
    group: usize,
    percent: f64,
    evidence: Option<Evidence>,
) -> Result<GroupFit, CalibrateError> {
    let row = &table()[GroupField::StartRate.index(group)];
    let suffix = GROUPS[group].suffix;
    let fit = start_rate(scenario, group, percent).map_err(|UnreachableTarget { lowest, highest, .. }| {
        CalibrateError::Unreachable { group: suffix, percent, low: 100.0 * lowest, high: 100.0 * highest }
    })?;
    let (key, value) = (row.key, fit.start_rate);
    if value < row.min || value > row.max {
        return Err(CalibrateError::OutOfRange { group: suffix, percent, key, value, allowed: allowed(row) });
    }
    Ok(GroupFit {
        key,
        group: GROUPS[group].label,
        target: percent,
        evidence,
        start_rate: value,
        achieved: 100.0 * fit.achieved,
        residual: 100.0 * fit.residual,
    })
}

/// The fits as they are printed.
pub(crate) fn text(fits: &[GroupFit], options: &Calibrate) -> Result<String, Box<dyn Error>> {
    if options.json {
        return Ok(serde_json::to_string_pretty(fits)? + "\n");
    }
    let names = ["", "target", "achieved", "residual", "start rate", ""].map(str::to_owned).to_vec();
    let rows = columns([names].into_iter().chain(fits.iter().map(cells)), |column| (1..5).contains(&column));
    let flags: Vec<String> = fits.iter().map(|fit| format!("--set {}={}", fit.key, fit.start_rate)).collect();
    Ok(format!("{rows}\n{}\n", flags.join(" ")))
}

fn cells(fit: &GroupFit) -> Vec<String> {
    vec![
        fit.group.to_owned(),
        format!("{:.2}%", fit.target),
        format!("{:.2}%", fit.achieved),
        format!("{:.1e}", fit.residual),
        format!("{:.5} a week", fit.start_rate),
        fit.evidence.map_or("as asked", badge).to_owned(),
    ]
}
