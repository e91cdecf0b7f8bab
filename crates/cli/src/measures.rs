//! The single numbers of a summary by name.

use parked_model::{
    Scenario, Summary, Twin,
    scenario::{Key, Unit, index_of, table},
};
use serde_json::{Error, Value};

use crate::shard::label;

/// Every single value of a summary; one that means nothing is null.
pub(crate) fn measures(summary: &Summary) -> Result<Vec<(String, Value)>, Error> {
    let summary = serde_json::to_value(summary)?;
    let top = summary.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), value));
    let money = summary["money_pence"].as_object().into_iter().flatten();
    let money = money.map(|(name, value)| (format!("money_pence_{name}"), value));
    let single = |value: &Value| !matches!(value, Value::Bool(_) | Value::Array(_) | Value::Object(_));
    Ok(top.chain(money).filter(|(_, value)| single(value)).map(|(name, value)| (name, value.clone())).collect())
}

/// The values of the smallest run there is, for their names and kinds, which all runs share.
pub(crate) fn example() -> Result<Vec<(String, Value)>, Error> {
    let smallest = Scenario::default().with(Key::People, Key::People.row().min);
    measures(&Twin::run(&smallest).summary(&smallest))
}

/// A value in a cell.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Whole,
    Number,
}

/// What stands under each of these names, whatever the rows.
pub(crate) fn kinds<'a>(names: impl Iterator<Item = &'a str>) -> Result<Vec<Kind>, Error> {
    let example = example()?;
    let measure = |name: &str| example.iter().find(|(known, _)| known == name).map(|(_, value)| of_value(value));
    Ok(names.map(|name| of_key(name).or_else(|| measure(name)).unwrap_or_else(|| of_label(name))).collect())
}

fn of_key(name: &str) -> Option<Kind> {
    let unit = table()[index_of(name)?].unit;
    Some(match unit {
        Unit::Choice => Kind::Text,
        _ if unit.is_whole() => Kind::Whole,
        _ => Kind::Number,
    })
}

/// What may be missing is a number: shares and pounds are, names and counts always are there.
fn of_value(value: &Value) -> Kind {
    match value {
        Value::String(_) => Kind::Text,
        Value::Number(number) if !number.is_f64() => Kind::Whole,
        _ => Kind::Number,
    }
}

fn of_label(name: &str) -> Kind {
    if name == label::ROWS { Kind::Whole } else { Kind::Text }
}
