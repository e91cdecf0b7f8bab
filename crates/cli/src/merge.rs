//! The shards of a sweep put together again.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use csv::StringRecord;
use thiserror::Error as ThisError;

use crate::{
    rows::{self, Rows, RowsError},
    shard::{
        Shard,
        label::{COLUMNS, Label},
    },
};

/// Most missing shards that a message names.
const NAMED: usize = 20;

/// Why shards do not make a whole. Every message is one line.
#[derive(Debug, ThisError)]
pub(crate) enum MergeError {
    #[error(transparent)]
    Unreadable(#[from] RowsError),
    #[error("‘{path}’ is not a shard: write one with ‘parked sweep … --shard K/N’")]
    NoShard { path: String },
    #[error("‘{path}’ holds no row yet; run its shard again, which goes on from there")]
    Empty { path: String },
    #[error("‘{path}’ says in line {line} that it is part of something else than in line 2")]
    Mixed { path: String, line: usize },
    #[error("‘{path}’ has {has} of the {should} rows of shard {shard}; run it again, which goes on from there")]
    CutOff { path: String, has: usize, should: usize, shard: Shard },
    #[error("‘{path}’ has {has} rows, more than the {should} of shard {shard}")]
    TooLong { path: String, has: usize, should: usize, shard: Shard },
    #[error("‘{path}’ is a shard of another sweep than ‘{first}’")]
    OtherSweep { path: String, first: String },
    #[error("‘{path}’ was made by another version ({version}) than ‘{first}’ ({version_of_first})")]
    OtherVersion { path: String, version: String, first: String, version_of_first: String },
    #[error("‘{path}’ is shard {shard}, but ‘{first}’ is one of {of}")]
    OtherCount { path: String, shard: Shard, first: String, of: u32 },
    #[error("‘{path}’ is shard {shard}, and so is ‘{first}’")]
    Twice { path: String, shard: Shard, first: String },
    #[error("missing of {of} shards: {shards}")]
    Missing { of: u32, shards: String },
    #[error("‘{path}’ is one of the shards; choose another --out")]
    OverShard { path: String },
}

/// A file of one shard, found whole.
struct Part<'a> {
    path: &'a Path,
    header: StringRecord,
    label: Label,
}

impl Part<'_> {
    fn name(&self) -> String {
        self.path.display().to_string()
    }
}

/// All shards of a sweep, in order.
pub(crate) struct Whole<'a> {
    parts: Vec<Part<'a>>,
    out: &'a Path,
}

/// Reads all shards, or says everything that is wrong with them.
pub(crate) fn whole<'a>(paths: &'a [PathBuf], out: &'a Path) -> Result<Whole<'a>, Vec<MergeError>> {
    let (mut parts, mut errors) = (Vec::new(), Vec::new());
    for path in paths {
        match part(path) {
            Ok(part) => parts.push(part),
            Err(error) => errors.push(error),
        }
    }
    errors.extend(strangers(&parts));
    parts.sort_by_key(|part| part.label.shard);
    errors.extend(twice(&parts));
    if errors.is_empty() {
        errors.extend(missing(&parts));
    }
    errors.extend(paths.iter().filter(|path| is_same_file(path, out)).map(|_| over(out)));
    if errors.is_empty() { Ok(Whole { parts, out }) } else { Err(errors) }
}

fn part(path: &Path) -> Result<Part<'_>, MergeError> {
    let name = || path.display().to_string();
    let Rows { header, mut rows } = rows::read(path)?;
    if !header.iter().take(COLUMNS.len()).eq(COLUMNS) {
        return Err(MergeError::NoShard { path: name() });
    }
    let first = rows.next().ok_or_else(|| MergeError::Empty { path: name() })??;
    let label = Label::of(&first).filter(|label| label.shard.of <= label.rows);
    let label = label.ok_or_else(|| MergeError::NoShard { path: name() })?;
    let mut has = 1;
    for row in rows {
        has += 1;
        if Label::of(&row?).as_ref() != Some(&label) {
            return Err(MergeError::Mixed { path: name(), line: has + 1 });
        }
    }
    let (shard, should) = (label.shard, label.shard.runs(label.rows).len());
    if has < should {
        return Err(MergeError::CutOff { path: name(), has, should, shard });
    }
    if has > should {
        return Err(MergeError::TooLong { path: name(), has, should, shard });
    }
    Ok(Part { path, header, label })
}

/// What does not go with the first.
fn strangers(parts: &[Part<'_>]) -> Vec<MergeError> {
    let Some((first, others)) = parts.split_first() else { return Vec::new() };
    others.iter().filter_map(|part| stranger(part, first)).collect()
}

fn stranger(part: &Part<'_>, other: &Part<'_>) -> Option<MergeError> {
    let (path, first) = (part.name(), other.name());
    let (label, of_first) = (&part.label, &other.label);
    if (&label.sweep, label.rows, &part.header) != (&of_first.sweep, of_first.rows, &other.header) {
        return Some(MergeError::OtherSweep { path, first });
    }
    if label.version != of_first.version {
        let (version, version_of_first) = (label.version.clone(), of_first.version.clone());
        return Some(MergeError::OtherVersion { path, version, first, version_of_first });
    }
    let of = of_first.shard.of;
    (label.shard.of != of).then_some(MergeError::OtherCount { path, shard: label.shard, first, of })
}

/// Neighbours, once sorted, that are the same shard.
fn twice(parts: &[Part<'_>]) -> impl Iterator<Item = MergeError> {
    let pairs = parts.windows(2).filter(|pair| pair[0].label.shard == pair[1].label.shard);
    pairs.map(|pair| MergeError::Twice { path: pair[1].name(), shard: pair[1].label.shard, first: pair[0].name() })
}

/// Shards that no file is, the first of them by number.
fn missing(parts: &[Part<'_>]) -> Option<MergeError> {
    let of = parts.first()?.label.shard.of;
    let is_there = |k: &u32| parts.binary_search_by_key(k, |part| part.label.shard.k).is_ok();
    let named: Vec<String> = (1..=of).filter(|k| !is_there(k)).take(NAMED).map(|k| k.to_string()).collect();
    let more = (of as usize).saturating_sub(parts.len() + named.len());
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!named.is_empty()).then(|| MergeError::Missing { of, shards: named.join(", ") + &more })
}

fn is_same_file(path: &Path, out: &Path) -> bool {
    fs::canonicalize(path).ok().zip(fs::canonicalize(out).ok()).is_some_and(|(path, out)| path == out)
}

fn over(out: &Path) -> MergeError {
    MergeError::OverShard { path: out.display().to_string() }
}

impl Whole<'_> {
    /// Writes the file that the sweep would have been in one piece, and says what came of it.
    pub(crate) fn write(&self) -> Result<String, Box<dyn Error>> {
        let header = self.parts.first().map(|part| unlabelled(&part.header)).unwrap_or_default();
        let rows = self.parts.iter().flat_map(|part| match rows::read(part.path) {
            Ok(Rows { rows, .. }) => rows,
            Err(error) => Box::new([Err(error)].into_iter()),
        });
        rows::write(self.out, &header, rows.map(|row| row.map(|row| unlabelled(&row))))?;
        let runs = self.parts.first().map_or(0, |part| part.label.rows);
        Ok(format!("{runs} runs of {} shards in {}\n", self.parts.len(), self.out.display()))
    }
}

/// A row without what it says of the whole.
fn unlabelled(row: &StringRecord) -> StringRecord {
    row.iter().skip(COLUMNS.len()).collect()
}
