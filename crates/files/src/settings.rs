//! A scenario as a file: a flat JSON object of keys and values, such as `{"strategy": "needs", "beta": 9}`.

use parked_model::{
    Scenario, ScenarioError,
    scenario::{Parameter, Unit, index_of, quoted, table},
};
use serde_json::{Error, Map, Value};
use thiserror::Error;
use words::{parameters::allowed, refusals::refusal};

/// Why a text is no scenario file.
#[derive(Debug)]
pub enum NoFile {
    /// It is not JSON.
    NotJson(Error),
    /// It holds something else than an object, which is named.
    NotAnObject(&'static str),
}

impl NoFile {
    /// The reason in a sentence, with the name of the file.
    pub fn said(&self, name: &str) -> String {
        match self {
            Self::NotJson(error) => words::files::not_json(name, &error.to_string()),
            Self::NotAnObject(found) => words::files::not_an_object(name, found),
        }
    }
}

/// Why an entry of a scenario file cannot be a setting.
#[derive(Debug, Error)]
pub enum NoSetting {
    /// No parameter has its key.
    #[error("{}", refusal(.0))]
    Unknown(ScenarioError),
    /// It is set to neither a number nor a text.
    #[error("{}", words::files::nested(row.key, found, &allowed(row)))]
    Nested {
        /// The parameter.
        row: &'static Parameter,
        /// What it is set to.
        found: &'static str,
    },
}

/// A parameter's key and the text it is set to.
pub type Setting = Result<(String, String), NoSetting>;

/// The settings of a scenario file, in its order. Whether a value can be used is for whoever puts them into a scenario.
///
/// # Errors
///
/// Where the text is no such file.
pub fn read(text: &str) -> Result<Vec<Setting>, NoFile> {
    match serde_json::from_str(text) {
        Ok(Value::Object(values)) => Ok(values.into_iter().map(|(key, value)| setting(key, value)).collect()),
        Ok(other) => Err(NoFile::NotAnObject(kind(&other))),
        Err(error) => Err(NoFile::NotJson(error)),
    }
}

fn setting(key: String, value: Value) -> Setting {
    match value {
        Value::Number(number) => Ok((key, number.to_string())),
        Value::String(text) => Ok((key, text)),
        other => Err(match index_of(key.trim()) {
            Some(index) => NoSetting::Nested { row: &table()[index], found: kind(&other) },
            None => NoSetting::Unknown(ScenarioError::UnknownKey(quoted(&key))),
        }),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => words::files::NULL,
        Value::Bool(_) => words::files::SWITCH,
        Value::Number(_) => words::files::NUMBER,
        Value::String(_) => words::files::TEXT,
        Value::Array(_) => words::files::LIST,
        Value::Object(_) => words::files::OBJECT,
    }
}

/// The values of a scenario that differ from the defaults.
///
/// # Errors
///
/// None that a scenario can cause.
pub fn changes(scenario: &Scenario) -> serde_json::Result<Map<String, Value>> {
    let value = |unit: Unit, text: String| match unit {
        Unit::Choice => Ok(Value::String(text)),
        _ => serde_json::from_str(&text),
    };
    scenario.changes().map(|(row, text)| Ok((row.key.to_owned(), value(row.unit, text)?))).collect()
}

/// The scenario file that makes the same run.
///
/// # Errors
///
/// None that a scenario can cause.
pub fn text(scenario: &Scenario) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(&changes(scenario)?)? + "\n")
}

#[cfg(test)]
mod tests {
    use parked_model::{Strategy, scenario::Key};

    use super::*;

    #[test]
    fn a_scenario_comes_back_from_its_file_exactly() {
        let changed = Scenario::default().with(Key::Sight, 0.1 + 0.2).with_strategy(Strategy::Needs);
        for scenario in [Scenario::default(), changed.with(Key::Seed, 4_294_967_295.0)] {
            let mut again = Scenario::default();
            for setting in read(&text(&scenario).unwrap()).unwrap() {
                let (key, value) = setting.unwrap();
                again.set(&key, &value).unwrap();
            }
            assert_eq!(again, scenario);
        }
    }

    #[test]
    fn what_is_no_setting_is_named_and_the_others_kept() {
        let settings = read("{\"beta\": [9], \"zoom\": {}, \"att\": 0}").unwrap();
        let said: Vec<String> =
            settings.into_iter().map(|setting| setting.map_or_else(|no| no.to_string(), |(key, _)| key)).collect();
        assert!(said[0].contains("‘beta’ is set to a list") && said[0].contains("allowed: £0 to £25"), "{said:?}");
        assert!(said[1].contains("‘zoom’") && said[2] == "att", "{said:?}");
    }

    #[test]
    fn what_is_no_file_says_so_by_name() {
        for (text, reason) in [("", "is not JSON"), ("beta=9", "is not JSON"), ("[9]", "a list"), ("9", "a number")] {
            let said = read(text).unwrap_err().said("a.json");
            assert!(said.contains("‘a.json’") && said.contains(reason), "{said}");
        }
        assert!(read(&"[".repeat(100_000)).is_err());
    }
}
