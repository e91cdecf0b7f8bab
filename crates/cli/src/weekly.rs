//! The calendar weeks of a run as a file of rows.

use std::path::Path;

use csv::Writer;
use parked_model::{Scenario, Twin, report::series};

use crate::file::{FileError, write_whole};

/// Writes one row a week; the columns are those of [`series::Week`].
pub(crate) fn write(path: &Path, twin: &Twin, scenario: &Scenario) -> Result<(), FileError> {
    write_whole(path, |file| {
        let mut rows = Writer::from_writer(file);
        for week in series::weeks(twin, scenario) {
            rows.serialize(week)?;
        }
        rows.flush()
    })
}
