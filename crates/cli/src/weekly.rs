//! The calendar weeks of a run as a file of rows.

use std::path::Path;

use files::numbers::write_weeks;
use parked_model::{Scenario, Twin, report::series};

use crate::file::{FileError, write_whole};

/// Writes one row a week; the columns are those of [`series::Week`].
pub(crate) fn write(path: &Path, twin: &Twin, scenario: &Scenario) -> Result<(), FileError> {
    write_whole(path, |file| write_weeks(file, &series::weeks(twin, scenario)))
}
