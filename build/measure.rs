//! What is measured on runs: `margin @ strategy=ignore - margin`, and claims about it: `… > 0`.

use parked_model::scenario::link;

use super::{fault::Fault, front::Entry, vocabulary::Value};

/// A value of the run that differs from the scene's start in some settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// What is read off the run.
    pub value: Value,
    /// The settings that differ, as in a link.
    pub settings: String,
}

/// A value, or the difference of two.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The value.
    pub of: Term,
    /// What is taken from it.
    pub less: Option<Term>,
}

impl Measure {
    /// A value of the scene's start.
    pub fn at_start(value: Value) -> Self {
        Self { of: Term { value, settings: String::new() }, less: None }
    }
}

/// A claim: a measure lies above or below a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// What is measured.
    pub measure: Measure,
    /// The number.
    pub bound: f64,
    /// Whether the measure lies above it.
    pub is_above: bool,
}

/// Reads a claim.
pub fn claim(entry: &Entry) -> Result<Claim, Fault> {
    let is_above = entry.value.contains(" > ");
    let (measure, bound) = entry
        .value
        .split_once(if is_above { " > " } else { " < " })
        .ok_or_else(|| Fault::at(entry.line, "a check compares a measure with a number by > or <"))?;
    Ok(Claim { measure: self::measure(measure, entry.line)?, bound: number(bound, entry.line)?, is_above })
}

/// Reads a measure.
pub fn measure(text: &str, line: usize) -> Result<Measure, Fault> {
    let (of, less) = text.split_once(" - ").map_or((text, None), |(of, less)| (of, Some(less)));
    Ok(Measure { of: term(of, line)?, less: less.map(|less| term(less, line)).transpose()? })
}

/// Reads a number.
pub fn number(text: &str, line: usize) -> Result<f64, Fault> {
    text.trim().parse().map_err(|_| Fault::at(line, format!("‘{text}’ is no number")))
}

fn term(text: &str, line: usize) -> Result<Term, Fault> {
    let (name, settings) = text.split_once('@').map_or((text, ""), |(name, settings)| (name, settings));
    let settings = settings.trim().to_owned();
    check_settings(&settings, line)?;
    Ok(Term { value: value(name.trim(), line)?, settings })
}

/// The value with a name.
pub fn value(name: &str, line: usize) -> Result<Value, Fault> {
    Value::named(name).ok_or_else(|| Fault::at(line, format!("‘{name}’ is no value of a run")))
}

/// Reads settings as in a link; only the model's own may stand there.
pub fn check_settings(settings: &str, line: usize) -> Result<(), Fault> {
    let reading = link::read(settings);
    if let Some(notice) = reading.notices.first() {
        return Err(Fault::at(line, notice.to_string()));
    }
    match reading.others.first() {
        Some((key, _)) => Err(Fault::at(line, format!("‘{key}’ is no setting of the model"))),
        None => Ok(()),
    }
}
