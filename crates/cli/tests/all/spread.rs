//! `parked sweep --sobol` and `parked sensitivity --from`: which parameters the ranking of the rules hangs on.

use std::fs;

use crate::common::{Answer, parked};
use serde_json::Value;
use tempfile::TempDir;

const SWEEP: [&str; 7] = ["sweep", "--sobol", "8", "--people", "100", "--seed", "3"];

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().expect("there is a place for a folder") };
        let answer = parked(&[&SWEEP[..], &["--out", &place.path("runs.csv")]].concat());
        assert_eq!(answer.code, Some(0), "{}", answer.err);
        place
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().expect("a plain path").to_owned()
    }

    fn ask(&self, name: &str, more: &[&str]) -> Answer {
        parked(&[&["sensitivity", "--from", &self.path(name)], more].concat())
    }
}

#[test]
fn every_point_of_the_design_is_run_under_every_rule_and_the_shares_are_told() {
    let place = Place::new();
    let mut runs = csv::Reader::from_path(place.path("runs.csv")).unwrap();
    let header = runs.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = runs.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 8 * 22 * 5);
    assert_eq!(header.iter().take(23).collect::<Vec<_>>()[20..], ["strategy", "people", "seed"]);
    for point in rows.chunks(5) {
        let rules: Vec<&str> = point.iter().map(|row| &row[20]).collect();
        assert_eq!(rules, ["equal", "cream", "profit", "jobs", "needs"]);
        assert!(point.iter().all(|row| row.iter().take(20).eq(point[0].iter().take(20))));
    }

    let answer = place.ask("runs.csv", &["--json"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let report: Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!((&report["people"], &report["seed"], &report["samples"]), (&100.into(), &3.into(), &8.into()));
    let parameters = report["parameters"].as_array().unwrap();
    assert_eq!(parameters.len(), 20);
    let total = |parameter: &Value| parameter["ranking"]["total"].as_f64().unwrap();
    assert!(parameters.is_sorted_by(|a, b| total(a) >= total(b)) && total(&parameters[0]) > 0.0);
    let of = |key: &str| parameters.iter().find(|parameter| parameter["key"] == key).unwrap();
    // What the office costs changes nobody's life, and what advisers see nothing where all get the same.
    for rule in 0..5 {
        assert_eq!(of("overhead")["extra_per_100"][rule]["total"].as_f64(), Some(0.0));
    }
    assert_eq!(of("r")["extra_per_100"][0]["total"].as_f64(), Some(0.0));
    assert!(of("r")["extra_per_100"][1]["total"].as_f64() > Some(0.0));

    let csv = place.ask("runs.csv", &["--csv"]).out;
    let table = place.ask("runs.csv", &[]).out;
    assert!(table.starts_with("8 samples over 20 parameters, 100 people, luck 3\n"), "{table}");
    for (parameter, row) in parameters.iter().zip(csv::Reader::from_reader(csv.as_bytes()).records()) {
        let (key, row) = (parameter["key"].as_str().unwrap(), row.unwrap());
        assert_eq!(&row[0], key);
        assert_eq!(row[5].parse().ok(), parameter["ranking"]["total"].as_f64());
        assert!(table.lines().any(|line| line.split_whitespace().next() == Some(key)), "{key}");
    }
}

#[test]
fn what_is_no_whole_file_of_a_design_is_refused_with_the_reason() {
    let place = Place::new();
    let runs = fs::read_to_string(place.path("runs.csv")).unwrap();
    let lines: Vec<&str> = runs.split_inclusive('\n').collect();
    let shard = parked(&[&SWEEP[..], &["--shard", "1/8", "--out", &place.path("shard.csv")]].concat());
    assert_eq!(shard.code, Some(0));
    for (text, words) in [
        (fs::read_to_string(place.path("shard.csv")).unwrap(), "put together by ‘parked merge’"),
        ("my notes\n".to_owned(), "is not a whole file of ‘parked sweep --sobol’"),
        (lines[..200].concat(), "has 199 rows, which are not whole samples of 110"),
        (lines[0].to_owned(), "is not a whole file of ‘parked sweep --sobol’"),
        ([&lines[..1], &lines[111..]].concat().concat(), "line 2 is not the run"),
        (runs.replacen("equal", "needs", 1), "line 2 is not the run"),
    ] {
        fs::write(place.path("other.csv"), text).unwrap();
        let answer = place.ask("other.csv", &[]);
        assert_eq!((answer.code, answer.out.as_str()), (Some(1), ""));
        assert!(answer.err.contains("other.csv’") && answer.err.contains(words), "{}", answer.err);
    }
    assert!(place.ask("nowhere.csv", &[]).err.contains("nowhere.csv’ cannot be read"));
    assert_eq!(place.ask("runs.csv", &["--people", "100"]).code, Some(2), "the file says how many");
}

#[test]
fn a_design_leaves_no_doubt_about_what_varies() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("never.csv");
    let out = path.to_str().unwrap();
    for (flags, words) in [
        (&["--set", "beta=9"][..], "‘beta’ is set to 9, but --sobol varies it"),
        (&["--set", "strategy=needs"], "‘strategy’ is set to needs, but --sobol varies it"),
        (&["--vary", "beta=1,2"], "--vary"),
        (&["--seeds", "2"], "--seeds"),
    ] {
        let answer = parked(&[&SWEEP[..], &["--out", out], flags].concat());
        assert!(answer.code == Some(2) && answer.err.contains(words), "{}", answer.err);
    }
    for (samples, words) in [("0", "--sobol"), ("9091", "more than 1000000 runs"), ("4294967295", "more than")] {
        let answer = parked(&["sweep", "--sobol", samples, "--out", out]);
        assert!(answer.code == Some(2) && answer.err.contains(words), "{}", answer.err);
    }
    assert!(!fs::exists(out).unwrap());
}
