//! The rows of a sweep in a file that can be gone on with.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{self, Read as _, Write as _},
    path::Path,
};

use csv::{ReaderBuilder, StringRecord, Writer};
use thiserror::Error;

use super::outline::Outline;
use crate::rows::{self, Rows, RowsError};

/// Why a file is not gone on with.
#[derive(Debug, Error)]
pub(super) enum TableError {
    #[error("‘{path}’ cannot be used: {error}")]
    Unusable { path: String, error: io::Error },
    #[error("‘{path}’ is being written by another process; wait for it or end it")]
    Busy { path: String },
    #[error("‘{path}’ is not a file of this sweep: line {line} is another; choose another --out or remove it")]
    Another { path: String, line: usize },
    #[error("‘{path}’ has {rows} rows of this sweep, not all; choose another --out or remove it")]
    NotWhole { path: String, rows: usize },
    #[error(transparent)]
    Unreadable(#[from] RowsError),
}

/// A file of rows, each written whole.
pub(super) struct Table {
    file: File,
    /// Rows that were there from before.
    pub(super) kept: usize,
}

impl Table {
    /// Opens a file, new or with the first rows of this sweep. It is nobody else's until it is closed.
    pub(super) fn open(path: &Path, outline: &Outline) -> Result<Self, TableError> {
        let name = || path.display().to_string();
        let unusable = |error| TableError::Unusable { path: name(), error };
        let mut options = OpenOptions::new();
        let mut file = options.create(true).read(true).append(true).open(path).map_err(unusable)?;
        // Where a disk knows no locks there is none.
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            return Err(TableError::Busy { path: name() });
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(unusable)?;
        let another = |line| TableError::Another { path: name(), line };
        let whole = text.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        let kept = rows_kept(&text[..whole], outline).map_err(another)?;
        if !is_broken_off(&text[whole..], kept, outline).map_err(unusable)? {
            return Err(another(kept.map_or(1, |kept| kept + 2)));
        }
        file.set_len(whole as u64).map_err(unusable)?;
        let mut table = Self { file, kept: kept.unwrap_or(0) };
        if kept.is_none() {
            table.append(std::slice::from_ref(&outline.header)).map_err(unusable)?;
        }
        Ok(table)
    }

    /// Adds some rows in one go.
    pub(super) fn append(&mut self, rows: &[Vec<String>]) -> io::Result<()> {
        self.file.write_all(&lines(rows)?)
    }
}

/// Checks that a finished file has every row of this sweep and nothing else.
pub(super) fn check_whole(path: &Path, outline: &Outline) -> Result<(), TableError> {
    let another = |line| TableError::Another { path: path.display().to_string(), line };
    let Rows { header, rows } = rows::read(path)?;
    if !outline.is_header(&header) {
        return Err(another(1));
    }
    let mut there = 0;
    for row in rows {
        if !outline.is_row(there, &row?) {
            return Err(another(there + 2));
        }
        there += 1;
    }
    let not_whole = TableError::NotWhole { path: path.display().to_string(), rows: there };
    if there == outline.starts.len() { Ok(()) } else { Err(not_whole) }
}

fn lines(rows: &[Vec<String>]) -> io::Result<Vec<u8>> {
    let mut text = Writer::from_writer(Vec::new());
    for row in rows {
        text.write_record(row)?;
    }
    text.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// How many rows are there, all of this sweep; `None` for an empty file. The error is the first line that is of another.
fn rows_kept(text: &[u8], outline: &Outline) -> Result<Option<usize>, usize> {
    let mut rows = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text).into_records();
    match rows.next() {
        None => return Ok(None),
        Some(Ok(row)) if outline.is_header(&row) => {}
        Some(_) => return Err(1),
    }
    let mut kept = 0;
    for row in rows {
        if !row.is_ok_and(|row: StringRecord| outline.is_row(kept, &row)) {
            return Err(kept + 2);
        }
        kept += 1;
    }
    Ok(Some(kept))
}

/// Whether what stands after the whole lines is what was being written when the sweep was broken off: part of the header,
/// or of the row after those kept.
fn is_broken_off(rest: &[u8], kept: Option<usize>, outline: &Outline) -> io::Result<bool> {
    let Some(kept) = kept else { return Ok(lines(std::slice::from_ref(&outline.header))?.starts_with(rest)) };
    let Some(start) = outline.starts.get(kept) else { return Ok(rest.is_empty()) };
    // With the comma before the first number of the run.
    let start = lines(&[[start.as_slice(), &[String::new()]].concat()])?;
    let start = start.trim_ascii_end();
    Ok(start.starts_with(rest) || rest.starts_with(start))
}
