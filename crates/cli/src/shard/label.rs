//! What every row of a shard says of the whole it belongs to.

use csv::StringRecord;

use super::Shard;

/// Name of the column with the runs of the whole sweep, the only one of numbers.
pub(crate) const ROWS: &str = "rows";

/// Names of the columns, which come before all others.
pub(crate) const COLUMNS: [&str; 4] = ["version", "sweep", ROWS, "shard"];

/// Which whole a shard belongs to. It stands in columns, because a file beside it would get lost, and not every reader of
/// CSV knows comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// Version of the program, and the fingerprint that the sweep's first run has with it.
    pub(crate) version: String,
    /// Names of all columns and settings of all runs, in sixteen hex digits.
    pub(crate) sweep: String,
    /// Runs of the whole sweep.
    pub(crate) rows: u32,
    /// Which part it is.
    pub(crate) shard: Shard,
}

impl Label {
    /// The cells under [`COLUMNS`].
    pub(crate) fn cells(&self) -> Vec<String> {
        vec![self.version.clone(), self.sweep.clone(), self.rows.to_string(), self.shard.to_string()]
    }

    /// Reads the label of a row, if it has one.
    pub(crate) fn of(row: &StringRecord) -> Option<Self> {
        let (version, sweep) = (row.get(0)?.to_owned(), row.get(1)?.to_owned());
        Some(Self { version, sweep, rows: row.get(2)?.parse().ok()?, shard: row.get(3)?.parse().ok()? })
    }
}
