//! How sure a figure is: the words of `data/README.md`.

use serde::{
    Deserialize,
    de::{IntoDeserializer as _, value::Error},
};

use crate::{fault::Fault, rows::Row};

/// One of the words; in the model a variant of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    Seen,
    Derived,
    Memory,
    Assumption,
    Conflicting,
}

impl Evidence {
    /// The word in a column of a row.
    pub fn of(row: &Row, column: &str) -> Result<Self, Fault> {
        let word = row.text(column)?;
        Self::deserialize(word.into_deserializer()).map_err(|error: Error| row.fault(column, error))
    }

    /// Whether a figure with this word was read somewhere.
    pub fn needs_source(self) -> bool {
        matches!(self, Self::Seen | Self::Derived)
    }
}
