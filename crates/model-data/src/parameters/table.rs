//! The whole table: every file of `data/parameters`, in the order of their names, which is that of links.

use std::{collections::HashSet, path::Path};

use super::{
    Choices,
    group::{self, GroupParameter},
    scalar::{self, Scalar},
};
use crate::{
    fault::Fault,
    published::{Defaults, Groups, PresetSettings, Sources},
    toml_file::{Entry, TomlFile},
    vocabulary::Section,
};

/// What entries may refer to.
#[derive(Debug)]
pub struct Known<'a> {
    pub groups: &'a Groups,
    pub sources: &'a Sources,
    pub published: &'a Defaults,
    pub choices: &'a Choices,
    /// The contracts to start from.
    pub presets: &'a [PresetSettings],
}

/// Every parameter, in the order of links.
#[derive(Debug)]
pub struct Table {
    /// Those that are not about one payment group.
    pub scalars: Vec<Scalar>,
    /// Those of which each group has its own.
    pub group_parameters: Vec<GroupParameter>,
}

impl Table {
    /// Reads and checks every file.
    pub fn read(data: &Path, known: &Known) -> Result<Self, Fault> {
        let mut table = Self { scalars: Vec::new(), group_parameters: Vec::new() };
        let mut once = Once::default();
        for file in TomlFile::all(&data.join("parameters"), "data/parameters")? {
            table.take(file.top()?, known, &mut once)?;
        }
        Ok(table)
    }

    fn take(&mut self, top: Vec<Entry>, known: &Known, once: &mut Once) -> Result<(), Fault> {
        let mut section = None;
        for entry in top {
            match (entry.key(), section) {
                ("section", _) => section = Some(entry.read::<Section>()?),
                (_, None) => return Err(entry.fault("the file must begin with its `section`")),
                ("parameter", Some(section)) => {
                    for entry in entry.list("key")? {
                        let place = entry.place();
                        let scalar = scalar::read(entry, section, known)?;
                        once.key(&scalar.key).map_err(|wrong| place.fault("key", wrong))?;
                        once.name(&scalar.name, "").map_err(|wrong| place.fault("name", wrong))?;
                        self.scalars.push(scalar);
                    }
                }
                ("group_parameter", Some(section)) => {
                    for entry in entry.list("key")? {
                        let place = entry.place();
                        let parameter = group::read(entry, section, known)?;
                        for group in known.groups.iter() {
                            let key = format!("{}_{}", parameter.key, group.suffix);
                            once.key(&key).map_err(|wrong| place.fault("key", wrong))?;
                        }
                        once.name(&parameter.name, "group").map_err(|wrong| place.fault("name", wrong))?;
                        self.group_parameters.push(parameter);
                    }
                }
                _ => return Err(entry.fault("unknown; allowed: section, parameter, group_parameter")),
            }
        }
        Ok(())
    }
}

/// Keys and names that have been used.
#[derive(Debug, Default)]
struct Once {
    keys: HashSet<String>,
    names: HashSet<String>,
}

impl Once {
    fn key(&mut self, key: &str) -> Result<(), String> {
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if key.is_empty() || !key.chars().all(is_plain) {
            return Err(format!("‘{key}’ is no key; allowed: letters a to z, digits and _"));
        }
        // A link says its version in `v`.
        if key == "v" || !self.keys.insert(key.to_owned()) {
            return Err(format!("‘{key}’ is used already"));
        }
        Ok(())
    }

    fn name(&mut self, name: &str, kind: &str) -> Result<(), String> {
        let is_variant =
            name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric());
        if !is_variant {
            return Err(format!("‘{name}’ is no name; allowed: words run together, such as TargetMargin"));
        }
        if self.names.insert(format!("{kind} {name}")) { Ok(()) } else { Err(format!("‘{name}’ is used already")) }
    }
}
