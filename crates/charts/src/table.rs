//! A picture's numbers as a table, for everybody, and a row of it in words.

/// Numbers under a caption.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the numbers are, with their unit.
    pub caption: String,
    /// Headings, the first over the headings of the rows.
    pub columns: Vec<&'static str>,
    /// Rows, from the top down.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Heading of the row.
    pub heading: String,
    /// A number for each column but the first, as text.
    pub cells: Vec<String>,
}

impl Table {
    /// A row in words: its heading, then each column with its number. Empty beyond the last row.
    pub fn said(&self, row: usize) -> String {
        let Some(Row { heading, cells }) = self.rows.get(row) else { return String::new() };
        let place = words::charts::place(self.columns.first().copied().unwrap_or_default(), heading);
        let values = self.columns.iter().skip(1).zip(cells).filter(|(_, cell)| !cell.is_empty());
        words::charts::reading(&place, values.map(|(column, cell)| (*column, cell.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_said_with_its_columns() {
        let row = |heading: &str, cells: [&str; 2]| Row {
            heading: heading.to_owned(),
            cells: cells.map(str::to_owned).into(),
        };
        let table = Table {
            caption: String::new(),
            columns: vec!["Month", "With it", "Without"],
            rows: vec![row("6", ["112", "90"]), row("12", ["240", ""])],
        };
        assert_eq!(table.said(0), "Month 6: With it 112; Without 90");
        assert_eq!(table.said(1), "Month 12: With it 240");
        assert_eq!(table.said(2), "");
    }
}
