//! Rows as Parquet, which keeps columns by their types.

use std::{
    fs::File,
    io::{self, Write},
    sync::Arc,
};

use csv::StringRecord;
use parked_model::scenario::index_of;
use parquet::{
    data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int64Type},
    errors::ParquetError,
    file::{
        reader::FileReader as _,
        serialized_reader::SerializedFileReader,
        writer::{SerializedColumnWriter, SerializedFileWriter},
    },
    record::Field,
    schema::parser::parse_message_type,
};
use serde_json::Value;

use crate::measures::{self, Kind};

/// Rows that are kept together; as many are held in memory.
const GROUP: usize = 1 << 16;

/// Names of the columns, and the rows one after another.
pub(super) fn read(
    file: File,
) -> Result<(StringRecord, impl Iterator<Item = Result<StringRecord, ParquetError>>), ParquetError> {
    let reader = SerializedFileReader::new(file)?;
    let columns = reader.metadata().file_metadata().schema_descr().columns();
    let header = columns.iter().map(|column| column.name().to_owned()).collect();
    let cells = |row: parquet::record::Row| row.get_column_iter().map(|(name, field)| text(name, field)).collect();
    Ok((header, reader.into_iter().map(move |row| row.map(cells))))
}

/// A value as the CSV has it: settings as a scenario reads them, results as JSON does.
fn text(name: &str, field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Double(number) if index_of(name).is_some() => number.to_string(),
        Field::Double(number) => measures::text(&Value::from(*number)),
        other => other.to_string(),
    }
}

/// Writes all rows. The types of the columns go by their names, so that every part of a sweep has the same.
pub(super) fn write(
    file: &mut (dyn Write + Send),
    header: &StringRecord,
    mut rows: impl Iterator<Item = io::Result<StringRecord>>,
) -> io::Result<()> {
    let kinds = measures::kinds(header.iter())?;
    let schema = parse_message_type(&schema(header, &kinds)).map_err(io::Error::other)?;
    let mut writer = SerializedFileWriter::new(file, schema.into(), Arc::default()).map_err(io::Error::other)?;
    loop {
        let group: Vec<StringRecord> = rows.by_ref().take(GROUP).collect::<io::Result<_>>()?;
        if group.is_empty() {
            break;
        }
        let mut columns = writer.next_row_group().map_err(io::Error::other)?;
        for (at, kind) in kinds.iter().enumerate() {
            let Some(mut column) = columns.next_column().map_err(io::Error::other)? else { break };
            let cells = Cells { name: &header[at], at, rows: &group };
            match kind {
                Kind::Text => cells.write::<ByteArrayType>(&mut column, |text| Some(ByteArray::from(text)))?,
                Kind::Whole => cells.write::<Int64Type>(&mut column, |text| text.parse().ok())?,
                Kind::Number => cells.write::<DoubleType>(&mut column, |text| text.parse().ok())?,
            }
            column.close().map_err(io::Error::other)?;
        }
        columns.close().map_err(io::Error::other)?;
    }
    writer.close().map_err(io::Error::other)?;
    Ok(())
}

/// The columns in the language of Parquet's own messages; any cell may be empty.
fn schema(header: &StringRecord, kinds: &[Kind]) -> String {
    let columns = header.iter().zip(kinds).map(|(name, kind)| match kind {
        Kind::Text => format!("OPTIONAL BYTE_ARRAY {name} (UTF8);"),
        Kind::Whole => format!("OPTIONAL INT64 {name};"),
        Kind::Number => format!("OPTIONAL DOUBLE {name};"),
    });
    format!("message sweep {{ {} }}", columns.collect::<String>())
}

/// One column of some rows.
struct Cells<'a> {
    name: &'a str,
    at: usize,
    rows: &'a [StringRecord],
}

impl Cells<'_> {
    fn write<T: DataType>(
        &self,
        column: &mut SerializedColumnWriter<'_>,
        value: impl Fn(&str) -> Option<T::T>,
    ) -> io::Result<()> {
        let (mut values, mut is_there) = (Vec::new(), Vec::new());
        for cell in self.rows.iter().map(|row| row.get(self.at).unwrap_or_default()) {
            is_there.push(i16::from(!cell.is_empty()));
            if !cell.is_empty() {
                let not_one = || io::Error::other(format!("‘{cell}’ in column ‘{}’ is not a number", self.name));
                values.push(value(cell).ok_or_else(not_one)?);
            }
        }
        column.typed::<T>().write_batch(&values, Some(&is_there), None).map_err(io::Error::other)?;
        Ok(())
    }
}
