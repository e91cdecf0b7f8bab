//! `parked reference`: the printed tables are those of the model crate, beside what it makes of them.

use crate::common::parked;
use parked_model::{
    Scenario,
    checks::reference::{COLUMNS, EARLY_TABLE, TABLE, printed_under},
    scenario::Key,
};
use serde_json::Value;

const SMALL: [&str; 5] = ["reference", "--people", "500", "--seed", "3"];

#[test]
fn every_cell_of_both_tables_is_there_in_every_form() {
    let answer = parked(&[&SMALL[..], &["--json"]].concat());
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let cells: Vec<Value> = serde_json::from_str(&answer.out).unwrap();
    let figures = TABLE.iter().flat_map(|row| row.printed).flatten().count();
    assert_eq!(cells.len(), figures + EARLY_TABLE.len() * 10);
    let csv = parked(&[&SMALL[..], &["--csv"]].concat()).out;
    assert_eq!(csv.lines().next(), Some("table,row,column,printed,model,gap,standard_error"));
    assert_eq!(csv.lines().count(), cells.len() + 1);
    let text = parked(&SMALL).out;
    assert!(text.starts_with("8 runs of 500 people, from luck 3\n"), "{text}");
    for row in &TABLE {
        assert!(text.contains(row.name), "{}", row.name);
    }
}

#[test]
fn the_model_s_figures_are_the_mean_of_eight_runs() {
    let answer = parked(&[&SMALL[..], &["--json", "--set", "beta=5"]].concat());
    let cells: Vec<Value> = serde_json::from_str(&answer.out).unwrap();
    let usual = printed_under(Scenario::default()).with(Key::People, 500.0).with(Key::Beta, 5.0);
    for (row, column) in [(&TABLE[3], 0), (&TABLE[10], 2)] {
        let mean =
            (3..11).map(|seed| row.run(&usual.clone().with(Key::Seed, f64::from(seed)))[column].unwrap()).sum::<f64>()
                / 8.0;
        let cell = cells.iter().find(|cell| cell["row"] == row.name && cell["column"] == COLUMNS[column]).unwrap();
        assert!((cell["model"].as_f64().unwrap() - mean).abs() < 1e-9, "{cell}");
        assert_eq!(cell["printed"].as_f64(), row.printed[column]);
        let gap = cell["model"].as_f64().unwrap() - cell["printed"].as_f64().unwrap();
        assert!((cell["gap"].as_f64().unwrap() - gap).abs() < 1e-9, "{cell}");
    }
}
