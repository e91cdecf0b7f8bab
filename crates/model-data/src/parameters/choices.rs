//! The sets of choices: which enum of the model each is, and its names in the order of links.

use std::path::Path;

use crate::{
    fault::Fault,
    toml_file::{Place, TomlFile},
};

const FILE: &str = "choices.toml";

/// Every set, by the name of its enum.
#[derive(Debug)]
pub struct Choices(Vec<(String, Vec<String>)>);

impl Choices {
    /// Reads `choices.toml`.
    pub fn read(data: &Path) -> Result<Self, Fault> {
        let file = TomlFile::read(data, "data", FILE)?;
        let set = |entry: crate::toml_file::Entry| {
            let (name, place) = (entry.key().to_owned(), entry.place());
            let names: Vec<String> = entry.read()?;
            match names.len() {
                0 | 1 => Err(place.fault("names", "a choice is among two names or more")),
                _ => Ok((name, names)),
            }
        };
        file.top()?.into_iter().map(set).collect::<Result<_, _>>().map(Self)
    }

    /// Every set: its enum and its names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(set, names)| (set.as_str(), names.as_slice()))
    }

    /// The names of a set that an entry asks for.
    pub fn names(&self, set: &str, place: &Place) -> Result<&[String], Fault> {
        let found = self.iter().find(|(known, _)| *known == set).map(|(_, names)| names);
        found.ok_or_else(|| {
            let known = self.iter().map(|(known, _)| known).collect::<Vec<_>>().join(", ");
            place.fault("choices", format!("‘{set}’ is no set of choices; data/{FILE} has {known}"))
        })
    }

    /// Which of a set's names an entry has as its default.
    pub fn position(&self, set: &str, name: &str, place: &Place) -> Result<usize, Fault> {
        let names = self.names(set, place)?;
        names.iter().position(|known| known == name).ok_or_else(|| {
            place.fault("default", format!("‘{name}’ is no choice of {set}; allowed: {}", names.join(", ")))
        })
    }
}
