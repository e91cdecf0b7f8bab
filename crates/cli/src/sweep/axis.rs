//! The values that one `--vary` asks for.

use parked_model::{Scenario, ScenarioError, scenario::quoted};
use thiserror::Error;

use crate::input::known;

/// Most values of one parameter.
const MOST_VALUES: u32 = 10_000;

/// A parameter and the values it takes, as [`Scenario::set`] reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Axis {
    pub(super) key: String,
    pub(super) values: Vec<String>,
}

/// Why there are no values. Every message is one line.
#[derive(Debug, Error)]
pub(crate) enum AxisError {
    #[error("{}", words::refusals::refusal(.0))]
    Refused(#[from] ScenarioError),
    #[error("‘{key}’ is varied over ‘{text}’; write {key}=FROM..TO:N or {key}=A,B,C; allowed: {allowed}")]
    Unreadable { key: String, text: String, allowed: String },
    #[error("‘{key}’ is varied over ‘{points}’ values, which is not a whole number from 2 to {MOST_VALUES}")]
    Points { key: String, points: String },
}

/// Reads `key=from..to:n` or `key=a,b,c`, every value in range.
pub(super) fn read(text: &str) -> Result<Axis, AxisError> {
    let (key, values) = text.split_once('=').unwrap_or((text, ""));
    let (key, allowed) = known(key)?;
    let values = match values.split_once("..") {
        Some((from, rest)) => {
            let (to, points) = rest.split_once(':').ok_or(AxisError::Unreadable {
                key: key.clone(),
                text: quoted(values),
                allowed,
            })?;
            evenly(number(&key, from)?, number(&key, to)?, count(&key, points)?)
        }
        None if values.trim().is_empty() => {
            return Err(AxisError::Unreadable { key, text: quoted(values), allowed });
        }
        None => values.split(',').map(|value| value.trim().to_owned()).collect(),
    };
    for value in &values {
        Scenario::default().set(&key, value)?;
    }
    Ok(Axis { key, values })
}

/// An end of the range, checked by the parameter itself.
fn number(key: &str, text: &str) -> Result<f64, AxisError> {
    let mut scenario = Scenario::default();
    scenario.set(key, text)?;
    // A name that is allowed, such as a strategy, is still no number.
    text.trim().parse().map_err(|_| AxisError::Unreadable {
        key: key.to_owned(),
        text: quoted(text),
        allowed: "a list of names".to_owned(),
    })
}

fn count(key: &str, text: &str) -> Result<u32, AxisError> {
    let points = text.trim().parse().ok().filter(|points| (2..=MOST_VALUES).contains(points));
    points.ok_or(AxisError::Points { key: key.to_owned(), points: quoted(text) })
}

/// So many values from one end to the other, both included.
fn evenly(from: f64, to: f64, points: u32) -> Vec<String> {
    let steps = f64::from(points - 1);
    (0..points).map(|k| ((from * (steps - f64::from(k)) + to * f64::from(k)) / steps).to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        read(text).unwrap().values
    }

    fn message(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn ranges_include_both_ends_and_lists_are_taken_as_they_are() {
        assert_eq!(values("beta=1..3:5"), ["1", "1.5", "2", "2.5", "3"]);
        assert_eq!(values("chi=1.5..-0.5:3"), ["1.5", "0.5", "-0.5"]);
        assert_eq!(values("seed=1..3:3"), ["1", "2", "3"]);
        assert_eq!(values("strategy=cream, needs"), ["cream", "needs"]);
        assert_eq!(values("beta=7"), ["7"]);
    }

    #[test]
    fn every_mistake_is_named_with_its_value_and_range() {
        for (text, words) in [
            ("gravity=1..2:3", "‘gravity’ is not a parameter"),
            ("beta", "beta=FROM..TO:N or beta=A,B,C; allowed: £0 to £25"),
            ("beta=1..5", "‘1..5’"),
            ("beta=1..99:3", "‘beta’ is set to 99, which is out of range; allowed: £0 to £25"),
            ("beta=a..5:3", "‘a’, which is not a number"),
            ("beta=1..5:1", "‘1’ values, which is not a whole number from 2 to 10000"),
            ("beta=1..5:x", "‘x’ values"),
            ("beta=1,,2", "‘’"),
            ("people=100..101:3", "100.5"),
            ("strategy=equal..needs:2", "‘equal’"),
            ("strategy=equal,greedy", "‘greedy’"),
        ] {
            assert!(message(text).contains(words), "{text}: {}", message(text));
        }
    }
}
