//! What a file of a sweep holds before anything is run.

use std::hash::Hasher as _;

use csv::StringRecord;
use fnv::FnvHasher;
use parked_model::{Scenario, Twin, numeric::whole::count};

use crate::{
    measures::{measures, text},
    shard::{
        Shard,
        label::{self, Label},
    },
};

/// Names of the columns, and the cells with which each row begins: those that say which run it is.
pub(super) struct Outline {
    pub(super) header: Vec<String>,
    pub(super) starts: Vec<Vec<String>>,
}

impl Outline {
    /// One shard of it: its rows, each labelled with what it is part of.
    pub(super) fn part(self, shard: Shard, version: String) -> Self {
        let rows = count(self.starts.len());
        let label = Label { version, sweep: self.digest(), rows, shard }.cells();
        let header = label::COLUMNS.map(str::to_owned).into_iter().chain(self.header).collect();
        let starts = self.starts[shard.runs(rows)].iter().map(|start| [&label[..], start].concat()).collect();
        Self { header, starts }
    }

    /// All of it in sixteen hex digits, the same on every machine.
    fn digest(&self) -> String {
        let mut hash = FnvHasher::default();
        for cell in [&self.header].into_iter().chain(&self.starts).flatten() {
            hash.write(cell.as_bytes());
            hash.write(&[0]);
        }
        format!("{:016X}", hash.finish())
    }

    /// Makes a run and writes its row.
    pub(super) fn row(&self, at: usize, scenario: &Scenario) -> Result<Vec<String>, serde_json::Error> {
        let start = &self.starts[at];
        let values = measures(&Twin::run(scenario).summary(scenario))?;
        let values = values.iter().filter(|(name, _)| self.header[start.len()..].contains(name));
        Ok(start.iter().cloned().chain(values.map(|(_, value)| text(value))).collect())
    }

    pub(super) fn is_header(&self, row: &StringRecord) -> bool {
        *row == self.header
    }

    /// Whether a row is of the run at this place.
    pub(super) fn is_row(&self, at: usize, row: &StringRecord) -> bool {
        let start = self.starts.get(at);
        row.len() == self.header.len() && start.is_some_and(|start| row.iter().zip(start).all(|(a, b)| a == b))
    }
}
