//! What the table knows of a parameter. Its words stand in the crate of words, by its key.

use crate::record::published::Evidence;

mod setting {
    include!(concat!(env!("OUT_DIR"), "/setting.rs"));
}

pub use setting::{Section, Unit};

/// A value that a real programme had, marked on the slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Official {
    /// The value, in the parameter's unit.
    pub value: f64,
    /// Whose value it is: the id of a [`crate::scenario::preset::Preset`].
    pub of: &'static str,
}

/// One row of the table: what a run and its controls need.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// Short name in links and on the command line.
    pub key: &'static str,
    /// Unit of every number in the row.
    pub unit: Unit,
    /// Value when nobody has touched it.
    pub default: f64,
    /// Smallest value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    /// Step of the slider.
    pub step: f64,
    /// The real programme's value, if it had one.
    pub official: Option<Official>,
    /// Range found in studies or thought plausible; beyond it nobody has measured anything.
    pub studied: Option<(f64, f64)>,
    /// How sure the default is.
    pub evidence: Evidence,
    /// Where it is set on the page.
    pub section: Section,
    /// Names of the choices, which values 0, 1, ... stand for; empty for a number.
    pub choices: &'static [&'static str],
}
