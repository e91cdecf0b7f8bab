//! The summary as tidy rows: one number each, with the measure and the part of the people it is about.

use std::error::Error;

use csv::Writer;
use parked_model::{Summary, checks::ranges::Ranges, report::argued::Argued};
use serde_json::Value;

type Rows = Writer<Vec<u8>>;

pub(super) fn text(summary: &Summary, ranges: Option<&Ranges>) -> Result<String, Box<dyn Error>> {
    let summary = serde_json::to_value(summary)?;
    let list = |name: &str| summary[name].as_array().into_iter().flatten();
    let mut rows = Writer::from_writer(Vec::new());
    rows.write_record(["measure", "part", "value"])?;
    write(&mut rows, "", "all", &summary)?;
    write(&mut rows, "money_pence_", "all", &summary["money_pence"])?;
    for group in list("groups") {
        write(&mut rows, "", group["id"].as_str().unwrap_or_default(), group)?;
    }
    for (position, provider) in list("providers").enumerate() {
        let part = format!("provider_{}", position + 1);
        write(&mut rows, "", &part, provider)?;
        write(&mut rows, "money_pence_", &part, &provider["money_pence"])?;
    }
    for (name, parts) in [("fifth", "fifths"), ("tenth", "tenths")] {
        for (position, part) in list(parts).enumerate() {
            write(&mut rows, "", &format!("{name}_{}", position + 1), part)?;
        }
    }
    if let Some(ranges) = ranges {
        write_ranges(&mut rows, ranges)?;
    }
    Ok(String::from_utf8(rows.into_inner()?)?)
}

/// Writes every number among some fields. One that means nothing has an empty value; words are left to the other forms.
fn write(rows: &mut Rows, prefix: &str, part: &str, fields: &Value) -> csv::Result<()> {
    for (name, value) in fields.as_object().into_iter().flatten() {
        let value = match value {
            Value::Number(number) => number.to_string(),
            Value::Null => String::new(),
            _ => continue,
        };
        rows.write_record([format!("{prefix}{name}").as_str(), part, &value])?;
    }
    Ok(())
}

fn write_ranges(rows: &mut Rows, Ranges { luck, help }: &Ranges) -> csv::Result<()> {
    for (place, number) in Argued::ALL.into_iter().enumerate() {
        let ends = [luck[place].low, luck[place].high, help[place].low, help[place].high];
        for (part, end) in ["luck_low", "luck_high", "help_low", "help_high"].into_iter().zip(ends) {
            rows.write_record([number.name(), part, &end.map_or_else(String::new, |end| end.to_string())])?;
        }
    }
    Ok(())
}
