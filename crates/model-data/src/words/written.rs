//! The words as they are written.

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, de::DeserializeOwned};

use super::named::Named;
use crate::{
    fault::Fault,
    toml_file::{Entry, TomlFile},
    vocabulary::{Evidence, Unit},
};

/// `[parameter.key]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParameterWords {
    /// Visible name.
    pub label: String,
    /// What it does.
    pub help: String,
    /// Why the default is what it is.
    pub reason: String,
}

/// `[group_parameter.key]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupParameterWords {
    /// Visible name; that of the payment group follows.
    pub label: String,
    /// What it does.
    pub help: String,
    /// Why every group's default is what it is.
    pub reason: Option<String>,
    /// The same where groups differ.
    #[serde(default)]
    pub reasons: Vec<Reason>,
}

/// Why the defaults of some payment groups are what they are.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Suffixes of the groups.
    pub groups: Vec<String>,
    /// Why.
    pub reason: String,
}

/// `[choice.Set.name]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceWords {
    /// Visible name.
    pub name: String,
    /// What the choice means.
    pub rule: String,
    /// The rule as a formula in plain letters; for the strategies.
    pub formula: Option<String>,
}

/// `[preset.id]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresetWords {
    /// Name in a list.
    pub name: String,
    /// What it is.
    pub note: String,
    /// Whose value it is beside a slider, with its date.
    pub official: Option<String>,
    /// Why it sets what it sets, by key.
    #[serde(default)]
    pub settings: BTreeMap<String, String>,
}

/// `[unit.name]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitWords {
    /// What stands before a number.
    pub before: String,
    /// What stands behind it.
    pub after: String,
}

/// Everything that the files say.
#[derive(Debug)]
pub struct Words {
    /// The folder as messages call it.
    pub folder: String,
    /// Those of parameters.
    pub parameters: Named<ParameterWords>,
    /// Those of parameters that each group has.
    pub group_parameters: Named<GroupParameterWords>,
    /// Those of choices, by `Set.name`.
    pub choices: Named<ChoiceWords>,
    /// Those of contracts to start from.
    pub presets: Named<PresetWords>,
    /// Those of units.
    pub units: Vec<(Unit, UnitWords)>,
    /// Those of evidence words.
    pub badges: Vec<(Evidence, String)>,
}

impl Words {
    /// Reads every file of a folder; messages call it `shown`.
    pub fn read(folder: &Path, shown: &str) -> Result<Self, Fault> {
        let mut words = Self {
            folder: shown.to_owned(),
            parameters: Named::new("parameter"),
            group_parameters: Named::new("group_parameter"),
            choices: Named::new("choice"),
            presets: Named::new("preset"),
            units: Vec::new(),
            badges: Vec::new(),
        };
        for file in TomlFile::all(folder, shown)? {
            for entry in file.top()? {
                words.take(entry)?;
            }
        }
        Ok(words)
    }

    fn take(&mut self, entry: Entry) -> Result<(), Fault> {
        match entry.key() {
            "parameter" => self.parameters.read(entry),
            "group_parameter" => self.group_parameters.read(entry),
            "preset" => self.presets.read(entry),
            "choice" => entry.table()?.into_iter().try_for_each(|set| self.take_choices(set)),
            "unit" => variants(entry, &mut self.units),
            "badge" => variants(entry, &mut self.badges),
            _ => Err(entry.fault("unknown; allowed: parameter, group_parameter, choice, preset, unit, badge")),
        }
    }

    fn take_choices(&mut self, set: Entry) -> Result<(), Fault> {
        let name = set.key().to_owned();
        for entry in set.table()? {
            let (key, place) = (format!("{name}.{}", entry.key()), entry.place());
            self.choices.push(key, place, entry.read()?)?;
        }
        Ok(())
    }
}

/// Adds the entries of a table whose keys are some of the words that the model's entries are written in.
fn variants<K: DeserializeOwned, T: DeserializeOwned>(entry: Entry, all: &mut Vec<(K, T)>) -> Result<(), Fault> {
    for entry in entry.table()? {
        let key = entry.key_as()?;
        all.push((key, entry.read()?));
    }
    Ok(())
}
