//! A parameter that each payment group has its own value of: one entry, with what differs by group.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    entry::{self, Range},
    published::PublishedByGroup,
    table::Known,
};
use crate::{
    fault::Fault,
    toml_file::{Entry, Place},
    vocabulary::{Evidence, Section, Unit},
};

/// An entry `[[group_parameter]]` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    key: String,
    name: String,
    unit: Unit,
    default: Option<BTreeMap<String, f64>>,
    /// How sure the defaults of groups are that `default` leaves out: they take that of the group that is alike.
    evidence_of_alike: Option<Evidence>,
    published: Option<PublishedByGroup>,
    range: Option<[f64; 2]>,
    step: Option<f64>,
    /// The contract that the published values are those of.
    official: Option<String>,
    evidence: Option<Evidence>,
    #[serde(default)]
    sources: Vec<String>,
}

/// The same, checked.
#[derive(Debug)]
pub struct GroupParameter {
    /// What the keys in links begin with; `_` and the group's suffix follow.
    pub key: String,
    /// Name of the variant in the model.
    pub name: String,
    /// What it is counted in.
    pub unit: Unit,
    /// What is allowed.
    pub range: Range,
    /// The contract whose values the defaults are.
    pub official: Option<String>,
    /// Where it is set.
    pub section: Section,
    /// A value for each group.
    pub values: Vec<GroupValue>,
}

/// One group's default.
#[derive(Clone, Debug)]
pub struct GroupValue {
    /// Value when nobody has touched it.
    pub default: f64,
    /// How sure it is.
    pub evidence: Evidence,
    /// Ids joined by semicolons.
    pub sources: String,
}

/// Reads and checks an entry.
pub fn read(entry: Entry, section: Section, known: &Known) -> Result<GroupParameter, Fault> {
    let place = entry.place();
    let written: Written = entry.read()?;
    let range = Range::read(written.range, written.step, &place)?;
    let values = match (written.published, &written.default) {
        (Some(published), None) => self::published(published, &written, known, &place)?,
        (None, Some(defaults)) => chosen(defaults, &written, known, &place)?,
        (Some(_), Some(_)) => return Err(place.fault("default", "stands beside `published`; one of them is enough")),
        (None, None) => return Err(place.fault("default", "missing field `default` or `published`")),
    };
    for value in &values {
        range.check(value.default, written.unit, "default", &place)?;
    }
    if let Some(of) = &written.official {
        entry::programme(of, known.presets, &place)?;
    }
    let Written { key, name, unit, official, .. } = written;
    Ok(GroupParameter { key, name, unit, range, official, section, values })
}

/// Published values come with their own evidence and sources, unless the entry says how sure they are as it uses them.
fn published(
    published: PublishedByGroup,
    written: &Written,
    known: &Known,
    place: &Place,
) -> Result<Vec<GroupValue>, Fault> {
    if !written.sources.is_empty() || written.evidence_of_alike.is_some() {
        return Err(place.fault(
            "sources",
            "published values have their own; neither `sources` nor `evidence_of_alike` is allowed",
        ));
    }
    let values = known.published.by_group(published);
    match (written.evidence, values.iter().map(|(_, evidence, _)| *evidence).collect::<Option<Vec<_>>>()) {
        (None, Some(evidence)) => Ok(values
            .into_iter()
            .zip(evidence)
            .map(|((default, _, sources), evidence)| GroupValue { default, evidence, sources })
            .collect()),
        (Some(evidence), None) => {
            Ok(values.into_iter().map(|(default, _, sources)| GroupValue { default, evidence, sources }).collect())
        }
        (None, None) => Err(place.fault("evidence", "missing field `evidence`")),
        (Some(_), Some(_)) => Err(place.fault("evidence", "these published values have their own evidence words")),
    }
}

/// Values that the entry itself gives.
fn chosen(
    defaults: &BTreeMap<String, f64>,
    written: &Written,
    known: &Known,
    place: &Place,
) -> Result<Vec<GroupValue>, Fault> {
    let suffixes: Vec<&str> = known.groups.iter().map(|group| group.suffix.as_str()).collect();
    if let Some(unknown) = defaults.keys().find(|suffix| !suffixes.contains(&suffix.as_str())) {
        let wrong = format!("‘{unknown}’ is no payment group; allowed: {}", suffixes.join(", "));
        return Err(place.fault("default", wrong));
    }
    if written.official.is_some() {
        return Err(place.fault("official", "goes with `published` only"));
    }
    let evidence = written.evidence.ok_or_else(|| place.fault("evidence", "missing field `evidence`"))?;
    let (evidence, sources) = entry::evidence(evidence, &written.sources, known.sources, place)?;
    let value = |group: &crate::published::Group| {
        let alike = || {
            let evidence = written.evidence_of_alike?;
            let alike = known.groups.iter().nth(group.result_of)?;
            Some((*defaults.get(&alike.suffix)?, evidence))
        };
        let found = defaults.get(&group.suffix).map(|default| (*default, evidence)).or_else(alike);
        let (default, evidence) = found.ok_or_else(|| {
            place.fault("default", format!("the payment group ‘{}’ has none, nor `evidence_of_alike`", group.suffix))
        })?;
        Ok(GroupValue { default, evidence, sources: sources.clone() })
    };
    known.groups.iter().map(value).collect()
}
