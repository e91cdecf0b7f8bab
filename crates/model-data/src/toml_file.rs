//! A TOML file whose entries are read one by one, so that what is wrong with one is said with its file, line, key and field.

use std::{fmt::Display, fs, ops::Range, path::Path};

use serde::de::{DeserializeOwned, IntoDeserializer as _};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::fault::Fault;

/// A file's name as messages give it, and its text.
#[derive(Debug)]
pub struct TomlFile {
    name: String,
    text: String,
}

/// Where an entry stands: file and line, then the entry's key.
#[derive(Clone, Debug)]
pub struct Place {
    line: String,
    key: String,
}

impl Place {
    /// Something wrong with a field of this entry.
    pub fn fault(&self, field: &str, wrong: impl Display) -> Fault {
        Fault::new(format!("{}, ‘{}’, {field}", self.line, self.key), wrong)
    }
}

/// One entry, still as it is written.
#[derive(Debug)]
pub struct Entry<'a> {
    file: &'a TomlFile,
    key: String,
    value: Spanned<DeValue<'a>>,
}

impl TomlFile {
    /// Reads a file of a folder; messages call it `shown/name`.
    pub fn read(folder: &Path, shown: &str, name: &str) -> Result<Self, Fault> {
        let shown = format!("{shown}/{name}");
        let text = fs::read_to_string(folder.join(name)).map_err(|error| Fault::new(&shown, error))?;
        Ok(Self { name: shown, text })
    }

    /// Every TOML file of a folder, by name.
    pub fn all(folder: &Path, shown: &str) -> Result<Vec<Self>, Fault> {
        let fault = |error: std::io::Error| Fault::new(shown, error);
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(fault)?;
        let names = entries.into_iter().filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> =
            names.filter(|name| Path::new(name).extension().is_some_and(|e| e == "toml")).collect();
        names.sort_unstable();
        names.iter().map(|name| Self::read(folder, shown, name)).collect()
    }

    /// The file's entries at its top: their names and what they hold.
    pub fn top(&self) -> Result<Vec<Entry<'_>>, Fault> {
        let table = DeTable::parse(&self.text).map_err(|error| self.fault("", &error))?;
        Ok(self.entries(table.into_inner()))
    }

    /// The entries of a table, in the order in which they are written.
    fn entries<'a>(&'a self, table: DeTable<'a>) -> Vec<Entry<'a>> {
        let mut entries: Vec<(usize, Entry)> = table
            .into_iter()
            .map(|(key, value)| (key.span().start, Entry { file: self, key: key.into_inner().into_owned(), value }))
            .collect();
        entries.sort_by_key(|(start, _)| *start);
        entries.into_iter().map(|(_, entry)| entry).collect()
    }

    fn fault(&self, key: &str, error: &toml::de::Error) -> Fault {
        let span = error.span().unwrap_or_default();
        let key = if key.is_empty() { String::new() } else { format!(", ‘{key}’") };
        let field = self.field(&span).map_or(String::new(), |field| format!(", {field}"));
        Fault::new(format!("{}{key}{field}", self.line(&span)), error.message())
    }

    /// File and line of a part of the text.
    fn line(&self, span: &Range<usize>) -> String {
        let before = self.text.get(..span.start).unwrap_or_default();
        format!("{}, line {}", self.name, before.matches('\n').count() + 1)
    }

    /// The field that is set on the line of a part of the text.
    fn field(&self, span: &Range<usize>) -> Option<&str> {
        let start = self.text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
        let (field, _) = self.text[start..].lines().next()?.split_once('=')?;
        Some(field.trim())
    }
}

impl<'a> Entry<'a> {
    /// Its name in the table it stands in.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Its name as one of the words that entries are written in.
    pub fn key_as<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        let key: serde::de::value::StrDeserializer<'_, serde::de::value::Error> = self.key.as_str().into_deserializer();
        T::deserialize(key).map_err(|error| self.fault(error))
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        Place { line: self.file.line(&self.value.span()), key: self.key.clone() }
    }

    /// Reads it as data of a kind; `key` is what a message calls it.
    pub fn read<T: DeserializeOwned>(self) -> Result<T, Fault> {
        let (file, key) = (self.file, self.key);
        T::deserialize(self.value.into_deserializer()).map_err(|error| file.fault(&key, &error))
    }

    /// Its own entries, if it is a table.
    pub fn table(self) -> Result<Vec<Self>, Fault> {
        let place = self.place();
        match self.value.into_inner() {
            DeValue::Table(table) => Ok(self.file.entries(table)),
            _ => Err(place.fault("value", "this is no table")),
        }
    }

    /// Its elements, if it is a list of tables; each is called by what its field `name` says.
    pub fn list(self, name: &str) -> Result<Vec<Self>, Fault> {
        let place = self.place();
        let (file, key) = (self.file, self.key);
        let element = |value: Spanned<DeValue<'a>>| {
            let named = value.get_ref().get(name).and_then(|name| name.get_ref().as_str().map(str::to_owned));
            Entry { file, key: named.unwrap_or_else(|| key.clone()), value }
        };
        match self.value.into_inner() {
            DeValue::Array(array) => Ok(array.into_iter().map(element).collect()),
            _ => Err(place.fault("value", format!("entries are written as [[{key}]]"))),
        }
    }

    /// Something wrong with it as a whole.
    pub fn fault(&self, wrong: impl Display) -> Fault {
        Fault::new(format!("{}, ‘{}’", self.file.line(&self.value.span()), self.key), wrong)
    }
}
