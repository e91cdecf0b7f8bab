//! `parked params`, and what every verb does when nobody listens.

use std::{collections::HashSet, process::Stdio};

use crate::common::{parked, program};
use parked_model::{
    record::published::SOURCES,
    scenario::{Unit, table, text_of},
};
use serde_json::{Value, json};
use words::{
    evidence::{self, grounds},
    parameters::{badge, label, unit},
};

fn output(arguments: &[&str]) -> String {
    let answer = parked(arguments);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    answer.out
}

#[test]
fn the_text_has_a_line_for_every_parameter() {
    let text = output(&["params"]);
    for row in table() {
        let line = text.lines().find(|line| line.split_whitespace().next() == Some(row.key));
        let line = line.unwrap_or_else(|| panic!("‘{}’ is missing", row.key));
        for part in [text_of(row, row.default).as_str(), unit(row.unit).as_str(), badge(row.evidence), label(row)] {
            assert!(line.contains(part), "{line:?} does not say {part:?}");
        }
        assert!(row.unit == Unit::Choice || line.contains(&format!("{} to {}", row.min, row.max)), "{line}");
    }
    assert!(text.contains("pure-profit"));
}

#[test]
fn json_has_every_field_of_every_row() {
    let rows: Vec<Value> = serde_json::from_str(&output(&["params", "--json"])).unwrap();
    assert_eq!(rows.len(), table().len());
    for ((row, parameter), grounds) in rows.iter().zip(table()).zip(grounds()) {
        assert_eq!(row["key"], parameter.key);
        assert_eq!(
            (&row["help"], &row["reason"], &row["sources"]),
            (&json!(grounds.help), &json!(grounds.reason), &json!(grounds.sources))
        );
        assert_eq!(row["badge"], badge(parameter.evidence));
        if parameter.unit == Unit::Choice {
            assert_eq!(row["default"], text_of(parameter, parameter.default));
            let names: Vec<&str> = row["choices"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            assert_eq!(names, parameter.choices);
        } else {
            let numbers = ["default", "min", "max"].map(|name| row[name].as_f64());
            assert_eq!(numbers, [parameter.default, parameter.min, parameter.max].map(Some));
        }
    }
}

#[test]
fn markdown_is_one_table_with_reasons_and_linked_sources() {
    let text = output(&["params", "--markdown"]);
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let widths: HashSet<usize> = text.lines().map(cells).collect();
    assert_eq!(widths, HashSet::from([12]), "every line has the same eleven columns");
    assert_eq!(text.lines().count(), table().len() + 2);
    for ((line, row), grounds) in text.lines().skip(2).zip(table()).zip(grounds()) {
        assert!(line.starts_with(&format!("| `{}` | {} |", row.key, label(row))), "{line}");
        assert!(line.contains(grounds.help) && line.contains(grounds.reason));
        for source in SOURCES.iter().filter(|source| grounds.sources.split(';').any(|id| id == source.id)) {
            assert!(line.contains(source.title) && line.contains(source.url), "{} cites {}", row.key, source.id);
        }
    }
}

#[test]
fn evidence_prints_the_file_that_the_page_fetches() {
    assert_eq!(output(&["evidence"]), evidence::file());
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    for arguments in [&["params", "--markdown"][..], &["run", "--people", "100", "--json"], &["run", "--people", "100"]]
    {
        let mut child = program(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    }
}

#[test]
fn a_verb_is_needed() {
    let answer = parked(&[]);
    assert_eq!((answer.code, answer.out.as_str()), (Some(2), ""));
    assert!(answer.err.contains("params"));
}
