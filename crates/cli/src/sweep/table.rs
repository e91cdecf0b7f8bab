//! The rows of a sweep in a file that can be gone on with.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Write as _},
    path::Path,
};

use csv::{ReaderBuilder, StringRecord, Writer};
use thiserror::Error;

/// Why a file is not gone on with.
#[derive(Debug, Error)]
pub(super) enum TableError {
    #[error("‘{path}’ cannot be used: {error}")]
    Unusable { path: String, error: io::Error },
    #[error("‘{path}’ is not a file of this sweep: line {line} is another; choose another --out or remove it")]
    Another { path: String, line: usize },
}

/// A file of rows, each written whole.
pub(super) struct Table {
    file: File,
    /// Rows that were there from before.
    pub(super) kept: usize,
}

impl Table {
    /// Opens a file, new or with the first rows of this sweep. `starts` are the columns that say which run a row is of.
    pub(super) fn open(path: &Path, header: &[String], starts: &[Vec<String>]) -> Result<Self, TableError> {
        let unusable = |error| TableError::Unusable { path: path.display().to_string(), error };
        let text = match fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(unusable(error)),
        };
        let another = |line| TableError::Another { path: path.display().to_string(), line };
        let whole = text.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        let kept = rows_kept(&text[..whole], header, starts).map_err(another)?;
        if !is_broken_off(&text[whole..], kept, header, starts).map_err(unusable)? {
            return Err(another(kept.map_or(1, |kept| kept + 2)));
        }
        let mut options = OpenOptions::new();
        let file = options.create(true).append(true).open(path).map_err(unusable)?;
        file.set_len(whole as u64).map_err(unusable)?;
        let mut table = Self { file, kept: kept.unwrap_or(0) };
        if kept.is_none() {
            table.append(&[header.to_vec()]).map_err(unusable)?;
        }
        Ok(table)
    }

    /// Adds some rows in one go.
    pub(super) fn append(&mut self, rows: &[Vec<String>]) -> io::Result<()> {
        self.file.write_all(&lines(rows)?)
    }
}

fn lines(rows: &[Vec<String>]) -> io::Result<Vec<u8>> {
    let mut text = Writer::from_writer(Vec::new());
    for row in rows {
        text.write_record(row)?;
    }
    text.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// How many rows are there, all of this sweep; `None` for an empty file. The error is the first line that is of another.
fn rows_kept(text: &[u8], header: &[String], starts: &[Vec<String>]) -> Result<Option<usize>, usize> {
    let mut rows = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text).into_records();
    let is =
        |row: &StringRecord, start: &[String]| row.len() == header.len() && row.iter().zip(start).all(|(a, b)| a == b);
    match rows.next() {
        None => return Ok(None),
        Some(Ok(row)) if is(&row, header) => {}
        Some(_) => return Err(1),
    }
    let mut kept = 0;
    for row in rows {
        let expected = starts.get(kept).ok_or(kept + 2)?;
        if !row.is_ok_and(|row| is(&row, expected)) {
            return Err(kept + 2);
        }
        kept += 1;
    }
    Ok(Some(kept))
}

/// Whether what stands after the whole lines is what was being written when the sweep was broken off: part of the header,
/// or of the row after those kept.
fn is_broken_off(rest: &[u8], kept: Option<usize>, header: &[String], starts: &[Vec<String>]) -> io::Result<bool> {
    let Some(kept) = kept else { return Ok(lines(&[header.to_vec()])?.starts_with(rest)) };
    let Some(start) = starts.get(kept) else { return Ok(rest.is_empty()) };
    // With the comma before the first number of the run.
    let start = lines(&[[start.as_slice(), &[String::new()]].concat()])?;
    let start = start.trim_ascii_end();
    Ok(start.starts_with(rest) || rest.starts_with(start))
}
