//! The parameter table in the form that was asked for.

use std::error::Error;

use parked_model::{
    record::published::{Evidence, source},
    scenario::{Parameter, Section, Unit, table, text_of},
};
use serde::Serialize;
use words::{
    evidence::{Grounds, grounds},
    parameters::{badge, label, of_contract, unit},
};

use crate::{arguments::Params, format::columns};

/// The table as it is printed.
pub(crate) fn text(options: &Params) -> Result<String, Box<dyn Error>> {
    if options.json {
        Ok(serde_json::to_string_pretty(&rows().map(Row::of).collect::<Vec<_>>())? + "\n")
    } else if options.markdown {
        Ok(markdown())
    } else {
        Ok(plain())
    }
}

fn rows() -> impl Iterator<Item = (&'static Parameter, Grounds<'static>)> {
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
            unit(row.unit),
            badge(row.evidence).to_owned(),
            label(row).to_owned(),
        ]
    });
    let rows = columns([names].into_iter().chain(rows), |_| false);
    let names = table().iter().filter(|row| row.unit == Unit::Choice);
    let names: Vec<String> = names.map(|row| format!("Names for ‘{}’: {}", row.key, choices(row))).collect();
    format!("{rows}\n{}\n", names.join("\n"))
}

/// A row with every field; the choice has its names in place of their numbers.
#[derive(Serialize)]
struct Row<'a> {
    key: &'a str,
    label: &'a str,
    unit: Unit,
    default: Default<'a>,
    min: Option<f64>,
    max: Option<f64>,
    step: Option<f64>,
    official: Option<Official<'a>>,
    studied: Option<(f64, f64)>,
    evidence: Evidence,
    section: Section,
    choices: &'a [&'a str],
    help: &'a str,
    reason: &'a str,
    sources: &'a str,
    badge: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Default<'a> {
    Number(f64),
    Name(&'a str),
}

#[derive(Serialize)]
struct Official<'a> {
    value: f64,
    label: &'a str,
}

impl Row<'static> {
    fn of((row, grounds): (&'static Parameter, Grounds<'static>)) -> Self {
        let name = row.choices.get(row.default as usize);
        let number = |number: f64| name.is_none().then_some(number);
        Self {
            key: row.key,
            label: label(row),
            unit: row.unit,
            default: name.map_or(Default::Number(row.default), |name| Default::Name(name)),
            min: number(row.min),
            max: number(row.max),
            step: number(row.step),
            official: row.official.map(|official| Official { value: official.value, label: of_contract(official) }),
            studied: row.studied,
            evidence: row.evidence,
            section: row.section,
            choices: row.choices,
            help: grounds.help,
            reason: grounds.reason,
            sources: grounds.sources,
            badge: badge(row.evidence),
        }
    }
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

fn cells((row, grounds): (&Parameter, Grounds)) -> [String; 11] {
    let official =
        |official: parked_model::scenario::Official| format!("{} ({})", official.value, of_contract(official));
    [
        format!("`{}`", row.key),
        label(row).to_owned(),
        grounds.help.to_owned(),
        text_of(row, row.default),
        if row.unit == Unit::Choice { choices(row) } else { range(row) },
        unit(row.unit),
        row.official.map(official).unwrap_or_default(),
        row.studied.map(|(low, high)| format!("{low} to {high}")).unwrap_or_default(),
        badge(row.evidence).to_owned(),
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
