//! `parked run --series`: the file, its columns, and what is left when it cannot be written.

use std::fs;

use crate::common::parked;
use parked_model::{Scenario, Strategy, Twin, report::series, scenario::Key};

const COLUMNS: &str = "week,referrals,starts,outcomes,attachment_paid_gbp,outcome_paid_gbp,sustainment_paid_gbp,\
                       support_spent_gbp,overhead_spent_gbp,in_work_spent_gbp,cash_gbp,on_programme,out_of_work,\
                       mean_minutes,under_2_gbp_share,official_rate,delivery_paid_gbp,distance_paid_gbp";

#[test]
fn the_file_has_every_week_of_the_run_it_was_printed_with() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("weeks.csv");
    let text = path.to_str().unwrap();
    let run = ["run", "--people", "500", "--set", "strategy=needs"];
    let answer = parked(&[&run[..], &["--series", text]].concat());
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    assert_eq!(answer.out, parked(&run).out, "the summary is printed as ever");

    let scenario = Scenario::default().with(Key::People, 500.0).with_strategy(Strategy::Needs);
    let weeks = series::weeks(&Twin::run(&scenario), &scenario);
    let mut reader = csv::Reader::from_path(&path).unwrap();
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), COLUMNS);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 536);
    for (row, week) in rows.iter().zip(&weeks) {
        let number = |column: usize| row[column].parse::<f64>().ok();
        assert_eq!(number(0), Some(f64::from(week.week)));
        assert_eq!(number(3), Some(f64::from(week.outcomes)));
        assert_eq!(number(6), Some(week.sustainment_paid_gbp));
        assert_eq!(number(10), Some(week.cash_gbp));
        assert_eq!(number(13), week.mean_minutes);
        assert_eq!(number(15), week.official_rate);
    }
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("nowhere/weeks.csv");
    for path in [missing.as_path(), folder.path()] {
        let path = path.to_str().unwrap();
        let answer = parked(&["run", "--people", "100", "--series", path]);
        assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""));
        assert!(answer.err.starts_with(&format!("error: ‘{path}’ cannot be written")), "{}", answer.err);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_refused_scenario_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("weeks.csv");
    let answer = parked(&["run", "--set", "beta=99", "--series", path.to_str().unwrap()]);
    assert_eq!(answer.code, Some(2));
    assert!(!path.exists());
}
