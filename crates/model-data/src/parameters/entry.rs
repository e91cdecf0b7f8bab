//! What the entries of all parameters have in common: a range, a value the real programme had, sources.

use serde::Deserialize;

use crate::{
    fault::Fault,
    published::{PresetSettings, Sources},
    toml_file::Place,
    vocabulary::{Evidence, Unit},
};

/// The numbers that are allowed, and the slider's step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Step of the slider.
    pub step: f64,
}

/// A value that a real programme had, as an entry writes it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficialEntry {
    /// The value; that of the entry's `published` where it has one.
    pub value: Option<f64>,
    /// Id of the preset whose value it is, which has its name and date.
    pub of: String,
}

/// The same, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Official {
    /// The value.
    pub value: f64,
    /// Id of the preset.
    pub of: String,
}

impl Range {
    /// The range of an entry.
    pub fn read(range: Option<[f64; 2]>, step: Option<f64>, place: &Place) -> Result<Self, Fault> {
        let [min, max] = range.ok_or_else(|| place.fault("range", "missing field `range`, such as [0, 10]"))?;
        let step = step.ok_or_else(|| place.fault("step", "missing field `step`"))?;
        if min >= max || !min.is_finite() || !max.is_finite() {
            return Err(place.fault("range", format!("[{min}, {max}] does not rise from a number to a larger one")));
        }
        if step > 0.0 && step <= max - min {
            Ok(Self { min, max, step })
        } else {
            Err(place.fault("step", format!("{step} is no step; allowed: more than 0, up to {}", max - min)))
        }
    }

    /// Checks a number that a field of an entry gives.
    pub fn check(self, value: f64, unit: Unit, field: &str, place: &Place) -> Result<f64, Fault> {
        let Self { min, max, .. } = self;
        if !(min..=max).contains(&value) {
            return Err(place.fault(field, format!("{value} is out of range; allowed: {min} to {max}")));
        }
        if unit.is_whole() && value.fract() != 0.0 {
            return Err(place.fault(field, format!("{value} is not a whole number; allowed: {min} to {max}")));
        }
        Ok(value)
    }
}

/// How sure an entry's default is, with its sources joined by semicolons.
pub fn evidence(
    written: Evidence,
    ids: &[String],
    known: &Sources,
    place: &Place,
) -> Result<(Evidence, String), Fault> {
    if let Some(id) = ids.iter().find(|id| !known.has(id)) {
        return Err(place.fault("sources", format!("‘{id}’ is no source; data/sources.csv lists them")));
    }
    let sources = ids.join(";");
    match known.judge(written, &sources) {
        Ok(evidence) => Ok((evidence, sources)),
        Err(wrong) => Err(place.fault("sources", wrong)),
    }
}

/// Checks whose value an official one is.
pub fn programme(of: &str, presets: &[PresetSettings], place: &Place) -> Result<(), Fault> {
    let ids: Vec<&str> = presets.iter().map(|preset| preset.id.as_str()).collect();
    if ids.contains(&of) {
        return Ok(());
    }
    Err(place.fault("official", format!("‘{of}’ is no contract; data/presets.csv has {}", ids.join(", "))))
}
