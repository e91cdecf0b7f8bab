//! Rows of the published tables, which are CSV files with one header row and a line for each row.

use std::{collections::HashMap, fmt::Display, path::Path};

use crate::fault::Fault;

/// One row, which knows where it stands.
#[derive(Debug)]
pub struct Row {
    place: String,
    cells: HashMap<String, String>,
}

/// Every row of a file.
pub fn rows(data: &Path, file: &str) -> Result<Vec<Row>, Fault> {
    let place = |line: usize| format!("data/{file}, line {line}");
    let mut reader =
        csv::Reader::from_path(data.join(file)).map_err(|error| Fault::new(format!("data/{file}"), error))?;
    let names = reader.headers().map_err(|error| Fault::new(place(1), error))?.clone();
    let row = |(at, record): (usize, Result<csv::StringRecord, csv::Error>)| {
        let record = record.map_err(|error| Fault::new(format!("data/{file}"), error))?;
        let cells = names.iter().zip(&record).map(|(name, cell)| (name.to_owned(), cell.to_owned()));
        Ok(Row { place: place(at + 2), cells: cells.collect() })
    };
    reader.records().enumerate().map(row).collect()
}

impl Row {
    /// The text of a column; empty where nothing was found.
    pub fn text(&self, column: &str) -> Result<&str, Fault> {
        self.cells.get(column).map(String::as_str).ok_or_else(|| self.fault(column, "there is no such column"))
    }

    /// The number in a column.
    pub fn number(&self, column: &str) -> Result<f64, Fault> {
        let text = self.text(column)?;
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| self.fault(column, format!("‘{text}’ is not a number")))
    }

    /// The whole number in a column.
    pub fn count(&self, column: &str) -> Result<u32, Fault> {
        let text = self.text(column)?;
        text.parse().map_err(|_| self.fault(column, format!("‘{text}’ is not a whole number")))
    }

    /// Something wrong with a column of this row.
    pub fn fault(&self, column: &str, wrong: impl Display) -> Fault {
        Fault::new(format!("{}, column {column}", self.place), wrong)
    }
}
