//! `parked sweep`: rows, going on after a break, and refusals.

use std::fs;

use crate::common::{Answer, parked};
use parked_model::{Scenario, Strategy, Twin, scenario::Key};
use tempfile::TempDir;

const FLAGS: [&str; 9] =
    ["--vary", "beta=3..9:3", "--vary", "strategy=cream,needs", "--seeds", "2", "--people", "200", "--set=alpha=0.5"];

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("there is a place for a folder") }
    }

    fn path(&self) -> String {
        self.folder.path().join("sweep.csv").to_str().expect("a plain path").to_owned()
    }

    fn sweep(&self, flags: &[&str]) -> Answer {
        parked(&[&["sweep", "--out", &self.path()], flags].concat())
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path()).expect("the file is there")
    }
}

#[test]
fn every_combination_is_a_row_with_the_numbers_of_its_run() {
    let place = Place::new();
    let answer = place.sweep(&FLAGS);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    assert!(answer.out.starts_with("12 runs in "), "{}", answer.out);
    assert!(answer.err.lines().all(|line| line.starts_with("progress: ")), "{}", answer.err);
    assert_eq!(answer.err.lines().last(), Some("progress: 12 of 12 runs"));

    let text = place.text();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    assert_eq!(header.iter().take(5).collect::<Vec<_>>(), ["beta", "strategy", "alpha", "people", "seed"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let runs: Vec<String> = rows.iter().map(|row| row.iter().take(5).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(runs.len(), 12);
    assert_eq!(runs[..3], ["3 cream 0.5 200 1", "3 cream 0.5 200 2", "3 needs 0.5 200 1"]);
    assert_eq!(runs[11], "9 needs 0.5 200 2");

    let scenario = Scenario::default()
        .with(Key::Beta, 9.0)
        .with(Key::Alpha, 0.5)
        .with(Key::People, 200.0)
        .with(Key::Seed, 2.0)
        .with_strategy(Strategy::Needs);
    let summary = Twin::run(&scenario).summary(&scenario);
    let value = |name: &str| {
        let mut columns = header.iter().enumerate().filter(|(_, column)| *column == name);
        let (position, _) = columns.next().unwrap_or_else(|| panic!("no column {name}"));
        assert!(columns.next().is_none(), "two columns {name}");
        rows[11][position].to_owned()
    };
    assert_eq!(value("outcome_rate"), summary.outcome_rate.to_string());
    assert_eq!(value("margin"), summary.margin.unwrap().to_string());
    assert_eq!(value("money_pence_support"), summary.money_pence.support.to_string());
    assert_eq!(value("fingerprint"), summary.fingerprint);
}

#[test]
fn a_sweep_goes_on_where_it_was_broken_off_and_keeps_what_was_finished() {
    let place = Place::new();
    place.sweep(&FLAGS);
    let whole = place.text();
    // Broken off in the middle of the sixth row; the third is marked to see that it is not run again.
    let lines: Vec<&str> = whole.lines().collect();
    let marked = lines[3].rsplit_once(',').unwrap().0.to_owned() + ",marked";
    let broken = [&lines[..3], &[marked.as_str()], &lines[4..6], &[&lines[6][..20]]].concat().join("\n");
    fs::write(place.path(), broken).unwrap();
    let answer = place.sweep(&FLAGS);
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    assert!(answer.out.ends_with(", 5 of them from before\n"), "{}", answer.out);
    assert_eq!(place.text(), whole.replace(lines[3], &marked));

    let again = place.sweep(&FLAGS);
    assert!(again.out.ends_with(", 12 of them from before\n"), "{}", again.out);
    assert_eq!(place.text(), whole.replace(lines[3], &marked));
}

#[test]
fn a_file_of_something_else_is_left_alone() {
    let place = Place::new();
    place.sweep(&FLAGS);
    let before = place.text();
    let other = FLAGS.map(|flag| if flag == "--set=alpha=0.5" { "--set=alpha=0.6" } else { flag });
    let refused = place.sweep(&other);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("line 2 is another"), "{}", refused.err);
    let refused = place.sweep(&["--vary", "nu=0..2:3"]);
    assert!(refused.err.contains("line 1 is another"), "{}", refused.err);
    assert_eq!(place.text(), before);

    // Also without an end of line, in place of the header, of the next row, or after the last one.
    let lines: Vec<&str> = before.split_inclusive('\n').collect();
    for (other, line) in [
        ("my notes\n".to_owned(), 1),
        ("my notes".to_owned(), 1),
        (before[..9].to_owned() + "my notes", 1),
        (lines[..3].concat() + "my notes", 4),
        (before.clone() + "my notes", 14),
    ] {
        fs::write(place.path(), &other).unwrap();
        let refused = place.sweep(&FLAGS);
        assert_eq!(refused.code, Some(1), "{other}");
        assert!(refused.err.contains(&format!("line {line} is another")), "{}", refused.err);
        assert_eq!(place.text(), other);
    }
}

#[test]
fn a_file_broken_off_in_its_header_or_still_empty_is_written() {
    let place = Place::new();
    place.sweep(&FLAGS);
    let whole = place.text();
    for broken in ["", &whole[..9], whole.lines().next().unwrap()] {
        fs::write(place.path(), broken).unwrap();
        assert_eq!(place.sweep(&FLAGS).code, Some(0), "{broken}");
        assert_eq!(place.text(), whole);
    }
}

#[test]
fn every_mistake_is_named_and_nothing_is_written() {
    let place = Place::new();
    let answer =
        place.sweep(&["--vary", "beta=1..99:3", "--vary", "gravity=1,2", "--vary", "nu=0..1:2", "--vary=nu=1"]);
    assert_eq!((answer.code, answer.out.as_str()), (Some(2), ""));
    let lines: Vec<&str> = answer.err.lines().collect();
    assert_eq!(lines.len(), 3, "{}", answer.err);
    assert!(lines[0].contains("‘beta’ is set to 99") && lines[0].contains("£0 to £25"));
    assert!(lines[1].contains("‘gravity’ is not a parameter"));
    assert!(lines[2].contains("‘nu’ is varied twice"));
    for (flags, words) in [
        (&["--vary", "nu=0..1:2", "--set", "beta=99"][..], "‘beta’ is set to 99"),
        (&["--vary", "seed=1..3:3", "--seeds", "2"], "‘seed’ is varied both"),
        (&["--vary", "nu=0..2:9999", "--seeds", "9999"], "more than 1000000 runs"),
        (&["--vary", "nu=0..2:3", "--seeds", "0"], "--seeds"),
        (&[], "--vary"),
    ] {
        let answer = place.sweep(flags);
        assert_eq!(answer.code, Some(2));
        assert!(answer.err.contains(words), "{}", answer.err);
    }
    let shares = ["25", "ea", "esa", "ib"].map(|group| format!("--set=share_{group}=0"));
    let shares: Vec<&str> = shares.iter().map(String::as_str).collect();
    let answer = place.sweep(&[&shares[..], &["--vary", "share_18=1,0"]].concat());
    assert!(answer.code == Some(2) && answer.err.contains("nobody"), "{}", answer.err);
    assert!(!fs::exists(place.path()).unwrap());
}
