//! Settings made of bytes, and what must be true of any scenario.

use arbitrary::Arbitrary;
use parked_model::{
    Scenario,
    scenario::{Parameter, table},
};

/// A key and the text it is set to.
#[derive(Clone, Debug, Arbitrary)]
pub(crate) struct Setting {
    key: Key,
    value: Value,
}

#[derive(Clone, Debug, Arbitrary)]
enum Key {
    /// A row of the parameter table.
    Row(u8),
    /// Any text.
    Text(String),
}

#[derive(Clone, Debug, Arbitrary)]
enum Value {
    /// A place between the least and the most that the parameter takes.
    Part(u8),
    /// Any number, in range or not.
    Number(f64),
    /// Any text.
    Text(String),
    /// One of the names that some parameter takes.
    Name(u8),
}

impl Setting {
    pub(crate) fn key(&self) -> String {
        match &self.key {
            Key::Row(row) => row_at(*row).key.to_owned(),
            Key::Text(text) => text.clone(),
        }
    }

    pub(crate) fn text(&self) -> String {
        match &self.value {
            Value::Part(part) => {
                let row = if let Key::Row(row) = self.key { row_at(row) } else { row_at(0) };
                (row.min + f64::from(*part) / 255.0 * (row.max - row.min)).to_string()
            }
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text.clone(),
            Value::Name(name) => Scenario::default().text(row_at(*name).key).unwrap_or_default(),
        }
    }
}

pub(crate) fn row_at(byte: u8) -> &'static Parameter {
    &table()[usize::from(byte) % table().len()]
}

/// What good settings come to, in their order, and the keys of the others. The scenario may contradict itself.
pub(crate) fn settled(settings: &[(String, String)]) -> (Scenario, Vec<&str>) {
    let (mut scenario, mut bad) = (Scenario::default(), Vec::new());
    for (key, text) in settings {
        if scenario.set(key, text).is_err() {
            bad.push(key.as_str());
        }
    }
    (scenario, bad)
}

/// Whether every value is one that the parameter table allows, and none contradicts another.
pub(crate) fn is_sound(scenario: &Scenario) -> bool {
    scenario.check().is_ok()
        && table().iter().enumerate().all(|(index, row)| {
            let value = scenario.value_at(index);
            value.is_finite() && (row.min..=row.max).contains(&value) && (!row.unit.is_whole() || value.fract() == 0.0)
        })
}
