//! Rows of a sweep in a file, as CSV or as Parquet: the same cells either way.

mod columns;

use std::{
    error::Error,
    fs::File,
    io::{self, Read as _, Seek as _, SeekFrom, Write},
    path::Path,
};

use csv::{Reader, StringRecord, Writer};
use thiserror::Error as ThisError;

use crate::file::{FileError, write_whole};

/// Why there are no rows, or no more of them.
#[derive(Debug, ThisError)]
pub(crate) enum RowsError {
    #[error("‘{path}’ cannot be read: {error}")]
    Unreadable { path: String, error: Box<dyn Error + Send + Sync> },
    #[error("‘{path}’ is cut off in its last line")]
    CutOff { path: String },
}

/// A file of rows, opened.
pub(crate) struct Rows {
    /// Names of the columns.
    pub(crate) header: StringRecord,
    /// The rows, read as they are asked for.
    pub(crate) rows: Box<dyn Iterator<Item = Result<StringRecord, RowsError>>>,
}

/// Whether the file of this name is, or will be, Parquet; every other is CSV.
pub(crate) fn is_parquet(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("parquet"))
}

/// Opens a file of rows.
pub(crate) fn read(path: &Path) -> Result<Rows, RowsError> {
    let name = path.display().to_string();
    let unreadable = move |error| RowsError::Unreadable { path: name.clone(), error };
    let mut file = File::open(path).map_err(|error| unreadable(error.into()))?;
    if is_parquet(path) {
        let (header, rows) = columns::read(file).map_err(|error| unreadable(error.into()))?;
        let rows = rows.map(move |row| row.map_err(|error| unreadable(error.into())));
        return Ok(Rows { header, rows: Box::new(rows) });
    }
    if !ends_its_last_line(&mut file).map_err(|error| unreadable(error.into()))? {
        return Err(RowsError::CutOff { path: path.display().to_string() });
    }
    let mut reader = Reader::from_reader(file);
    let header = reader.headers().map_err(|error| unreadable(error.into()))?.clone();
    let rows = reader.into_records().map(move |row| row.map_err(|error| unreadable(error.into())));
    Ok(Rows { header, rows: Box::new(rows) })
}

/// Whether the last byte ends a line, or there is none.
fn ends_its_last_line(file: &mut File) -> io::Result<bool> {
    let mut last = [b'\n'];
    if file.seek(SeekFrom::End(0))? > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    file.rewind()?;
    Ok(last == [b'\n'])
}

/// Writes a file of rows, whole or not at all, in place of what it held.
pub(crate) fn write(
    path: &Path,
    header: &StringRecord,
    rows: impl Iterator<Item = Result<StringRecord, RowsError>>,
) -> Result<(), FileError> {
    let rows = rows.map(|row| row.map_err(io::Error::other));
    write_whole(
        path,
        |file| if is_parquet(path) { columns::write(file, header, rows) } else { csv(file, header, rows) },
    )
}

fn csv(
    file: &mut dyn Write,
    header: &StringRecord,
    rows: impl Iterator<Item = io::Result<StringRecord>>,
) -> io::Result<()> {
    let mut table = Writer::from_writer(file);
    table.write_record(header)?;
    for row in rows {
        table.write_record(&row?)?;
    }
    table.flush()
}
