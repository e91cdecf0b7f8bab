//! One published figure beside what the model makes of it.

use serde::Serialize;

use crate::record::published::Evidence;

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureUnit {
    /// Per cent, 0 to 100 but for yearly ratios.
    Percent,
    /// People of the whole programme.
    People,
    /// Pounds.
    Pounds,
    /// Sustainment payments to one person.
    Payments,
    /// Months, 0 to 12.
    Months,
}

/// One published figure and what the model makes of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Short name, the same in every release.
    pub id: &'static str,
    /// What it is, in words.
    pub label: &'static str,
    /// The published value, in the figure's unit.
    pub published: f64,
    /// Unit of every number here.
    pub unit: FigureUnit,
    /// Source ids of the published value, joined by semicolons.
    pub sources: String,
    /// How sure the published value is.
    pub evidence: Evidence,
    /// Whether a default of the model was set by it; otherwise it is a check.
    pub fitted: bool,
    /// The model's value, mean over the runs; `None` where no run has it.
    pub model: Option<f64>,
    /// Standard deviation from run to run, which is luck alone; `None` with fewer than two runs.
    pub spread: Option<f64>,
    /// The model's value less the published one.
    pub gap: Option<f64>,
}

impl Figure {
    /// Size of the gap as a share of the published value; endless where the model has no value.
    pub fn miss(&self) -> f64 {
        self.gap.map_or(f64::INFINITY, |gap| (gap / self.published).abs())
    }
}
