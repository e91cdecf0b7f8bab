//! `parked sensitivity`: the numbers printed are those of the model's two designs.

use expect_test::expect_file;
use parked_model::{
    Scenario,
    checks::sensitivity::{extra_per_100, morris, morris_design, one_at_a_time_design, standings},
    scenario::Key,
};
use serde_json::Value;

use crate::common::parked;

const ARGUMENTS: [&str; 5] = ["sensitivity", "--people", "100", "--set", "zeta=500"];

#[test]
fn the_numbers_printed_are_those_recomputed() {
    let answer = parked(&[&ARGUMENTS[..], &["--json"]].concat());
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    assert_eq!(answer.err.lines().last(), Some("progress: 263 of 263 scenarios"));
    let report: Value = serde_json::from_str(&answer.out).unwrap();

    let scenario = Scenario::default().with(Key::People, 100.0).with(Key::Zeta, 500.0);
    let single: Vec<_> = one_at_a_time_design(&scenario).iter().map(extra_per_100).collect();
    let changes = report["one_at_a_time"].as_array().unwrap();
    assert_eq!(changes.len(), 23);
    for (change, extra) in changes.iter().zip(&single) {
        let printed: Vec<f64> = serde_json::from_value(change["extra_per_100"].clone()).unwrap();
        assert_eq!(printed, extra);
    }
    assert_eq!((&changes[0]["key"], &changes[1]["key"]), (&Value::Null, &Value::from("chi")));
    assert_eq!(changes[1]["value"].as_f64(), Some(-0.5));

    let design = morris_design(&scenario, 20);
    let results: Vec<_> = design.iter().map(extra_per_100).collect();
    // Numbers of the file have gone through text, which keeps every bit.
    let same = |printed: &Value, value: Value| assert_eq!(printed.to_string(), value.to_string());
    same(&report["morris"], serde_json::to_value(morris(&design, &results)).unwrap());
    same(&report["standings"], serde_json::to_value(standings(&results)).unwrap());
}

#[test]
fn the_tables_name_every_parameter_and_rule() {
    let answer = parked(&ARGUMENTS);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    assert!(answer.out.starts_with("Extra outcomes for each 100 people, 100 people, luck 1\n"), "{}", answer.out);
    for key in ["chi", "alpha", "kappa", "sigma", "r", "delta", "loss", "tightness", "overhead", "beta", "response"] {
        let lines = answer.out.lines().filter(|line| line.split_whitespace().next() == Some(key));
        assert_eq!(lines.count(), 3, "{key}: both ends and the effect over all walks");
    }
    let usual = answer.out.lines().find(|line| line.starts_with("as it is")).unwrap();
    for rule in ["equal", "cream", "profit", "jobs", "needs"] {
        assert!(usual.contains(rule), "{usual}");
        assert!(answer.out.lines().any(|line| line.starts_with(rule) && line.ends_with('%')), "{rule}");
    }
}

#[test]
fn the_rows_that_the_model_keeps_are_those_of_the_report() {
    let report: Value = serde_json::from_str(&parked(&[&ARGUMENTS[..], &["--json"]].concat()).out).unwrap();
    let answer = parked(&[&ARGUMENTS[..], &["--csv"]].concat());
    let lines: Vec<&str> = answer.out.lines().collect();
    assert_eq!(lines[0], "parameter,low,high,pairs_swapped,equal,cream,profit,jobs,needs");
    assert!(lines[1].starts_with("as it is,,,,"), "{}", lines[1]);
    assert_eq!(lines.len(), 13);
    for (line, effect) in lines[2..].iter().zip(report["morris"].as_array().unwrap()) {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells[0], effect["key"].as_str().unwrap());
        assert_eq!(cells[3].parse::<f64>().ok(), effect["pairs_swapped"].as_f64());
        assert_eq!(cells[4].parse::<f64>().ok(), effect["mean_size"][0].as_f64());
    }
}

#[test]
fn the_record_is_what_the_table_says() {
    let answer = parked(&["sensitivity", "--csv"]);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    expect_file!["../../../model/src/checks/sensitivity/recorded.csv"].assert_eq(&answer.out);
}
