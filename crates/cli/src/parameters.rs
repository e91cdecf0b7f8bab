//! The parameter table in the form that was asked for.

use std::error::Error;

use parked_model::{
    record::published::source,
    scenario::{
        params::{Grounds, Official, Parameter, Unit, grounds, table},
        text_of,
    },
};
use serde_json::{Value, json};

use crate::{arguments::Params, format::columns};

/// The table as it is printed.
pub(crate) fn text(options: &Params) -> Result<String, Box<dyn Error>> {
    if options.json {
        Ok(serde_json::to_string_pretty(&rows().map(object).collect::<Result<Vec<_>, _>>()?)? + "\n")
    } else if options.markdown {
        Ok(markdown())
    } else {
        Ok(plain())
    }
}

fn rows() -> impl Iterator<Item = (&'static Parameter, &'static Grounds<'static>)> {
    table().iter().zip(grounds())
}

fn choices(row: &Parameter) -> String {
    row.choices.join(", ")
}

fn range(row: &Parameter) -> String {
    match row.unit {
        Unit::Choice => "a name".to_owned(),
        _ => format!("{} to {}", row.min, row.max),
    }
}

fn plain() -> String {
    let names = ["key", "default", "range", "unit", "evidence", "what it is"].map(str::to_owned).to_vec();
    let rows = table().iter().map(|row| {
        vec![
            row.key.to_owned(),
            text_of(row, row.default),
            range(row),
            row.unit.words(),
            row.evidence.badge().to_owned(),
            row.label.to_owned(),
        ]
    });
    let rows = columns([names].into_iter().chain(rows), |_| false);
    let names = table().iter().filter(|row| row.unit == Unit::Choice);
    let names: Vec<String> = names.map(|row| format!("Names for ‘{}’: {}", row.key, choices(row))).collect();
    format!("{rows}\n{}\n", names.join("\n"))
}

/// A row with every field; the choice has its names in place of their numbers.
fn object((row, grounds): (&Parameter, &Grounds)) -> serde_json::Result<Value> {
    let mut fields = serde_json::to_value(row)?;
    for (name, words) in [("help", grounds.help), ("reason", grounds.reason), ("sources", grounds.sources)] {
        fields[name] = json!(words);
    }
    fields["badge"] = json!(row.evidence.badge());
    if row.unit == Unit::Choice {
        fields["default"] = json!(text_of(row, row.default));
        for number in ["min", "max", "step"] {
            fields[number] = Value::Null;
        }
    }
    Ok(fields)
}

const MARKDOWN_COLUMNS: [&str; 11] = [
    "Key",
    "Name",
    "What it does",
    "Default",
    "Range",
    "Unit",
    "Real programme",
    "Studied range",
    "Evidence",
    "Why this default",
    "Sources",
];

fn markdown() -> String {
    let line = |cells: [String; 11]| format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "));
    let head = line(MARKDOWN_COLUMNS.map(str::to_owned)) + &line(["---"; 11].map(str::to_owned));
    head + &rows().map(|row| line(cells(row))).collect::<String>()
}

fn cells((row, grounds): (&Parameter, &Grounds)) -> [String; 11] {
    let official = |Official { value, label }: Official| format!("{value} ({label})");
    [
        format!("`{}`", row.key),
        row.label.to_owned(),
        grounds.help.to_owned(),
        text_of(row, row.default),
        if row.unit == Unit::Choice { choices(row) } else { range(row) },
        row.unit.words(),
        row.official.map(official).unwrap_or_default(),
        row.studied.map(|(low, high)| format!("{low} to {high}")).unwrap_or_default(),
        row.evidence.badge().to_owned(),
        grounds.reason.to_owned(),
        sources(grounds.sources),
    ]
}

/// Titles of sources, each a link where there is an address.
fn sources(ids: &str) -> String {
    let cite = |id: &str| match source(id) {
        Some(source) if source.url.is_empty() => source.title.to_owned(),
        Some(source) => format!("[{}]({})", source.title, source.url),
        None => id.to_owned(),
    };
    ids.split(';').filter(|id| !id.is_empty()).map(cite).collect::<Vec<_>>().join("; ")
}
