//! Words by key, each key once.

use crate::{
    fault::Fault,
    toml_file::{Entry, Place},
};

/// What stands under keys, with where it stands.
#[derive(Debug)]
pub struct Named<T> {
    /// What these are, as a table's name in the files.
    kind: &'static str,
    all: Vec<(String, Place, T)>,
}

impl<T> Named<T> {
    /// None yet.
    pub fn new(kind: &'static str) -> Self {
        Self { kind, all: Vec::new() }
    }

    /// Adds what a key has in one of the files.
    pub fn push(&mut self, key: String, place: Place, item: T) -> Result<(), Fault> {
        if self.all.iter().any(|(known, ..)| *known == key) {
            return Err(place.fault(self.kind, "has words already"));
        }
        self.all.push((key, place, item));
        Ok(())
    }

    /// Adds every entry of a table of one of the files.
    pub fn read(&mut self, entry: Entry) -> Result<(), Fault>
    where
        T: serde::de::DeserializeOwned,
    {
        for entry in entry.table()? {
            let (key, place) = (entry.key().to_owned(), entry.place());
            self.push(key, place, entry.read()?)?;
        }
        Ok(())
    }

    /// What stands under each of some keys, in their order: no key without words, no words without a key.
    pub fn of<'a>(&'a self, folder: &str, keys: &[&str]) -> Result<Vec<(&'a T, &'a Place)>, Fault> {
        if let Some((key, place, _)) = self.all.iter().find(|(key, ..)| !keys.contains(&key.as_str())) {
            return Err(place.fault(self.kind, format!("there is no ‘{key}’; allowed: {}", keys.join(", "))));
        }
        let words = |key: &&str| {
            let found = self.all.iter().find(|(known, ..)| known == key).map(|(_, place, item)| (item, place));
            found.ok_or_else(|| Fault::new(folder, format!("‘{key}’ has no words: [{}.{key}] is missing", self.kind)))
        };
        keys.iter().map(words).collect()
    }

    /// Everything, in the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.all.iter().map(|(key, _, item)| (key.as_str(), item))
    }
}
