//! The order of crates and folders, as `docs/layers.toml` has it.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use serde::Deserialize;

/// Where the order stands.
pub(crate) const FILE: &str = "docs/layers.toml";

/// Names from the bottom up; what shares a row does not import each other.
pub(crate) type Rows = Vec<Vec<String>>;

/// The whole order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Layers {
    /// The crates of the workspace.
    pub(crate) crates: Rows,
    /// The crates whose folders are looked into, by the name they are spoken of.
    pub(crate) house: BTreeMap<String, House>,
}

/// One crate and its folders.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct House {
    /// Where its source is.
    pub(crate) root: String,
    /// Its folders, and its files that stand beside them.
    pub(crate) order: Rows,
}

/// Reads the order.
pub(crate) fn read() -> Result<Layers> {
    let text = fs::read_to_string(FILE).with_context(|| format!("cannot read {FILE}"))?;
    toml::from_str(&text).with_context(|| format!("{FILE} is not as it should be"))
}

/// The number of the row that a name stands in, from the bottom.
pub(crate) fn row(rows: &Rows, name: &str) -> Option<usize> {
    rows.iter().position(|row| row.iter().any(|other| other == name))
}
