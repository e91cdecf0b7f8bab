//! A parameter that is not about one payment group.

use serde::Deserialize;

use super::{
    entry::{self, Official, OfficialEntry, Range},
    published::Published,
    table::Known,
};
use crate::{
    fault::Fault,
    toml_file::{Entry, Place},
    vocabulary::{Evidence, Section, Unit},
};

/// An entry `[[parameter]]` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    key: String,
    name: String,
    unit: Unit,
    default: Option<Value>,
    published: Option<Published>,
    choices: Option<String>,
    range: Option<[f64; 2]>,
    step: Option<f64>,
    official: Option<OfficialEntry>,
    studied: Option<[f64; 2]>,
    evidence: Evidence,
    #[serde(default)]
    sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected a number, or the name of a choice")]
enum Value {
    Number(f64),
    Name(String),
}

/// The same, checked.
#[derive(Debug)]
pub struct Scalar {
    /// Key in links.
    pub key: String,
    /// Name of the variant in the model.
    pub name: String,
    /// What it is counted in.
    pub unit: Unit,
    /// Value when nobody has touched it.
    pub default: f64,
    /// What is allowed.
    pub range: Range,
    /// What the real programme had.
    pub official: Option<Official>,
    /// Range found in studies or thought plausible.
    pub studied: Option<[f64; 2]>,
    /// How sure the default is.
    pub evidence: Evidence,
    /// Ids joined by semicolons.
    pub sources: String,
    /// The set of choices.
    pub choices: Option<String>,
    /// Where it is set.
    pub section: Section,
}

/// Reads and checks an entry.
pub fn read(entry: Entry, section: Section, known: &Known) -> Result<Scalar, Fault> {
    let place = entry.place();
    let written: Written = entry.read()?;
    let (default, range) = match (&written.choices, written.unit) {
        (Some(set), Unit::Choice) => choice(&written, set, known, &place)?,
        (None, Unit::Choice) => return Err(place.fault("choices", "missing field `choices` beside unit ‘choice’")),
        (Some(_), _) => return Err(place.fault("choices", "goes with unit ‘choice’ only")),
        (None, _) => number(&written, known, &place)?,
    };
    let official =
        written.official.as_ref().map(|official| self::official(official, &written, default, range, known, &place));
    let studied = written.studied.map(|ends| studied(ends, range, &place)).transpose()?;
    let (evidence, sources) = entry::evidence(written.evidence, &written.sources, known.sources, &place)?;
    let Written { key, name, unit, choices, .. } = written;
    let official = official.transpose()?;
    Ok(Scalar { key, name, unit, default, range, official, studied, evidence, sources, choices, section })
}

/// Default and range of a choice: positions among its names.
fn choice(written: &Written, set: &str, known: &Known, place: &Place) -> Result<(f64, Range), Fault> {
    if written.range.is_some() || written.step.is_some() {
        return Err(place.fault("range", "a choice has neither range nor step"));
    }
    let Some(Value::Name(name)) = &written.default else {
        let names = known.choices.names(set, place)?.join(", ");
        return Err(place.fault("default", format!("a choice’s default is one of its names: {names}")));
    };
    let position = known.choices.position(set, name, place)?;
    let last = known.choices.names(set, place)?.len() - 1;
    Ok((position as f64, Range { min: 0.0, max: last as f64, step: 1.0 }))
}

/// Default and range of a number.
fn number(written: &Written, known: &Known, place: &Place) -> Result<(f64, Range), Fault> {
    let range = Range::read(written.range, written.step, place)?;
    let default = match (&written.default, written.published) {
        (Some(Value::Number(value)), None) => *value,
        (None, Some(published)) => known.published.value(published),
        (Some(Value::Name(name)), _) => return Err(place.fault("default", format!("‘{name}’ is not a number"))),
        (Some(_), Some(_)) => return Err(place.fault("default", "stands beside `published`; one of them is enough")),
        (None, None) => return Err(place.fault("default", "missing field `default` or `published`")),
    };
    Ok((range.check(default, written.unit, "default", place)?, range))
}

fn official(
    official: &OfficialEntry,
    written: &Written,
    default: f64,
    range: Range,
    known: &Known,
    place: &Place,
) -> Result<Official, Fault> {
    entry::programme(&official.of, known.presets, place)?;
    let value = match (official.value, written.published) {
        (Some(value), None) => range.check(value, written.unit, "official", place)?,
        (None, Some(_)) => default,
        (Some(_), Some(_)) => return Err(place.fault("official", "has the value of `published`, and no other")),
        (None, None) => return Err(place.fault("official", "missing field `value`")),
    };
    Ok(Official { value, of: official.of.clone() })
}

fn studied([low, high]: [f64; 2], range: Range, place: &Place) -> Result<[f64; 2], Fault> {
    if range.min <= low && low < high && high <= range.max {
        return Ok([low, high]);
    }
    let Range { min, max, .. } = range;
    Err(place.fault("studied", format!("[{low}, {high}] is no part of the range {min} to {max}")))
}
