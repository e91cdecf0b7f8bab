//! Numbers as CSV: the summary as tidy rows, one number each, and the calendar weeks as one row each.

use std::{borrow::Cow, error::Error, io};

use csv::Writer;
use parked_model::{
    Summary,
    checks::ranges::Ranges,
    report::{argued::Argued, series::Week},
};
use serde_json::Value;

/// Says to spreadsheets that a file is UTF-8.
const MARK: &str = "\u{feff}";

/// A number with the measure and the part of the people it is about; one that means nothing has an empty value.
type Row = [String; 3];

/// The summary, with the ranges of its numbers if there are any: measure, part, value.
///
/// # Errors
///
/// None that a summary can cause.
pub fn tidy(summary: &Summary, ranges: Option<&Ranges>) -> Result<String, Box<dyn Error>> {
    written(&["measure", "part", "value"], rows(summary, ranges)?)
}

/// The summary for a spreadsheet: the same rows, with the units in their header and the run in each, so that rows of several
/// runs can stand in one sheet.
///
/// # Errors
///
/// None that a summary can cause.
pub fn summary_for_sheets(summary: &Summary) -> Result<String, Box<dyn Error>> {
    let [measure, part, value, run] = words::files::COLUMNS;
    let with_run = |[measure, part, value]: Row| [measure, part, value, summary.fingerprint.clone()];
    let rows = rows(summary, None)?.into_iter().map(|row| with_run(row).map(|cell| safe(&cell).into_owned()));
    Ok(MARK.to_owned() + &written(&[measure, part, value, run], rows)?)
}

/// Writes one row a week; the columns are those of [`Week`], with their units in their names.
///
/// # Errors
///
/// Where nothing can be written to.
pub fn write_weeks(to: impl io::Write, weeks: &[Week]) -> io::Result<()> {
    let mut rows = Writer::from_writer(to);
    for week in weeks {
        rows.serialize(week)?;
    }
    rows.flush()
}

/// The same for a spreadsheet.
///
/// # Errors
///
/// None that a run can cause.
pub fn weeks_for_sheets(weeks: &[Week]) -> Result<String, Box<dyn Error>> {
    let mut text = MARK.as_bytes().to_vec();
    write_weeks(&mut text, weeks)?;
    Ok(String::from_utf8(text)?)
}

fn written<const N: usize>(
    header: &[&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<String, Box<dyn Error>> {
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(&row)?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// A cell that no spreadsheet takes for something to reckon: a number is left as it is.
fn safe(cell: &str) -> Cow<'_, str> {
    let is_read_as_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if is_read_as_formula { format!("'{cell}").into() } else { cell.into() }
}

fn rows(summary: &Summary, ranges: Option<&Ranges>) -> serde_json::Result<Vec<Row>> {
    let summary = serde_json::to_value(summary)?;
    let list = |name: &str| summary[name].as_array().into_iter().flatten();
    let mut rows = Vec::new();
    add(&mut rows, "", "all", &summary);
    add(&mut rows, "money_pence_", "all", &summary["money_pence"]);
    for group in list("groups") {
        add(&mut rows, "", group["id"].as_str().unwrap_or_default(), group);
    }
    for (position, provider) in list("providers").enumerate() {
        let part = format!("provider_{}", position + 1);
        add(&mut rows, "", &part, provider);
        add(&mut rows, "money_pence_", &part, &provider["money_pence"]);
    }
    for (name, parts) in [("fifth", "fifths"), ("tenth", "tenths")] {
        for (position, part) in list(parts).enumerate() {
            add(&mut rows, "", &format!("{name}_{}", position + 1), part);
        }
    }
    rows.extend(ranges.into_iter().flat_map(of_ranges));
    Ok(rows)
}

/// Adds every number among some fields; words are left to the other forms.
fn add(rows: &mut Vec<Row>, prefix: &str, part: &str, fields: &Value) {
    for (name, value) in fields.as_object().into_iter().flatten() {
        let value = match value {
            Value::Number(number) => number.to_string(),
            Value::Null => String::new(),
            _ => continue,
        };
        rows.push([format!("{prefix}{name}"), part.to_owned(), value]);
    }
}

fn of_ranges(Ranges { luck, help }: &Ranges) -> impl Iterator<Item = Row> {
    Argued::ALL.into_iter().enumerate().flat_map(move |(place, number)| {
        let ends = [luck[place].low, luck[place].high, help[place].low, help[place].high];
        ["luck_low", "luck_high", "help_low", "help_high"].into_iter().zip(ends).map(move |(part, end)| {
            [number.name().to_owned(), part.to_owned(), end.map_or_else(String::new, |end| end.to_string())]
        })
    })
}

#[cfg(test)]
mod tests {
    use csv::{Reader, StringRecord};
    use parked_model::{Scenario, Twin, report::series, scenario::Key};

    use super::*;

    fn twin() -> (Scenario, Twin) {
        let scenario = Scenario::default().with(Key::People, 500.0);
        (scenario.clone(), Twin::run(&scenario))
    }

    fn read(text: &str) -> (StringRecord, Vec<StringRecord>) {
        let mut reader = Reader::from_reader(text.as_bytes());
        (reader.headers().unwrap().clone(), reader.records().map(Result::unwrap).collect())
    }

    #[test]
    fn a_spreadsheet_gets_the_rows_of_the_command_line() {
        let (scenario, twin) = twin();
        let summary = twin.summary(&scenario);
        let text = summary_for_sheets(&summary).unwrap();
        let (header, sheet) = read(text.strip_prefix(MARK).unwrap());
        let (_, tidy) = read(&tidy(&summary, None).unwrap());
        assert_eq!(header.iter().collect::<Vec<_>>(), words::files::COLUMNS);
        assert!(header[2].contains("_gbp") && header[2].contains("pence"), "{header:?}");
        assert_eq!(sheet.len(), tidy.len());
        for (row, plain) in sheet.iter().zip(&tidy) {
            assert_eq!((&row[0], &row[1], &row[2]), (&plain[0], &plain[1], &plain[2]));
            assert!(row[2].is_empty() || row[2].parse::<f64>().is_ok(), "{row:?}");
            assert_eq!(row[3], summary.fingerprint);
        }
        assert!(sheet.iter().any(|row| row[2].starts_with('-')), "a number below nought stays one");
    }

    #[test]
    fn every_week_is_a_row_of_numbers() {
        let (scenario, twin) = twin();
        let weeks = series::weeks(&twin, &scenario);
        let text = weeks_for_sheets(&weeks).unwrap();
        let (header, rows) = read(text.strip_prefix(MARK).unwrap());
        assert_eq!((&header[0], rows.len()), ("week", weeks.len()));
        assert!(rows.iter().all(|row| row.iter().all(|cell| cell.is_empty() || cell.parse::<f64>().is_ok())));
    }

    #[test]
    fn no_text_is_taken_for_a_formula_and_no_number_for_a_text() {
        for formula in ["=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "--1"] {
            assert_eq!(safe(formula), format!("'{formula}"));
        }
        for plain in ["-1.5", "+2", "55C3-3F19", "fifth_1", ""] {
            assert_eq!(safe(plain), plain);
        }
    }
}
