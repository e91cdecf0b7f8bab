//! `parked sweep --shard`, `parked merge` and Parquet: parts make the whole, byte for byte, or it is said why not.

use std::fs::{self, File};

use crate::common::{Answer, parked};
use parquet::{
    file::{reader::FileReader as _, serialized_reader::SerializedFileReader},
    record::RowAccessor as _,
};
use tempfile::TempDir;

/// Ten runs; some of their numbers mean nothing, and so are empty.
const FLAGS: [&str; 7] = ["--vary", "beta=0..9:5", "--vary", "strategy=cream,needs", "--people", "100", "--set=att=0"];

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("there is a place for a folder") }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().expect("a plain path").to_owned()
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the file is there")
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).expect("a file of text")
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).expect("the folder can be read").flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn sweep(&self, out: &str, more: &[&str]) -> Answer {
        self.sweep_of(&FLAGS, out, more)
    }

    fn sweep_of(&self, flags: &[&str], out: &str, more: &[&str]) -> Answer {
        parked(&[&["sweep", "--out", &self.path(out)], flags, more].concat())
    }

    fn merge(&self, out: &str, shards: &[&str]) -> Answer {
        let shards: Vec<String> = shards.iter().map(|name| self.path(name)).collect();
        let shards: Vec<&str> = shards.iter().map(String::as_str).collect();
        parked(&[&["merge", "--out", &self.path(out)], &shards[..]].concat())
    }

    /// Runs a shard into a file of this name.
    fn shard(&self, name: &str, shard: &str) {
        let answer = self.sweep(name, &["--shard", shard]);
        assert_eq!(answer.code, Some(0), "{}", answer.err);
    }

    /// Checks that these files are refused with these words, and nothing is written.
    fn refuses(&self, shards: &[&str], words: &[&str]) {
        let answer = self.merge("whole.csv", shards);
        assert_eq!((answer.code, answer.out.as_str()), (Some(2), ""), "{shards:?} {}", answer.err);
        assert_eq!(answer.err.lines().count(), words.len(), "{}", answer.err);
        for (line, word) in answer.err.lines().zip(words) {
            assert!(line.starts_with("error: ") && line.contains(word), "{line}\n{word}");
        }
        assert!(!fs::exists(self.path("whole.csv")).expect("the folder can be read"));
    }
}

#[test]
fn shards_make_the_file_of_the_whole_sweep_byte_for_byte_in_either_form() {
    let place = Place::new();
    place.sweep("one.csv", &[]);
    place.sweep("one.parquet", &[]);
    for form in ["csv", "parquet"] {
        let shards: Vec<String> = (1..=3).rev().map(|k| format!("{k}.{form}")).collect();
        for (shard, k) in shards.iter().zip([3, 2, 1]) {
            place.shard(shard, &format!("{k}/3"));
        }
        let shards: Vec<&str> = shards.iter().map(String::as_str).collect();
        for out in ["whole.csv", "whole.parquet"] {
            let answer = place.merge(out, &shards);
            assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
            assert!(answer.out.starts_with("10 runs of 3 shards in "), "{}", answer.out);
            assert!(place.bytes(out) == place.bytes(&out.replace("whole", "one")), "{form} to {out}");
        }
    }
    let there = ["1.csv", "1.parquet", "2.csv", "2.parquet", "3.csv", "3.parquet"];
    assert_eq!(place.names()[..6], there);
    assert_eq!(place.names().len(), 10, "nothing else is left behind");
}

#[test]
fn parquet_has_columns_of_numbers_and_says_what_means_nothing() {
    let place = Place::new();
    place.sweep("runs.csv", &[]);
    place.sweep("runs.parquet", &[]);
    let text = place.text("runs.csv");
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let names = csv.headers().unwrap().clone();
    let file = SerializedFileReader::new(File::open(place.path("runs.parquet")).unwrap()).unwrap();
    let at = |name: &str| names.iter().position(|column| column == name).unwrap();
    let rows = csv.records().map(Result::unwrap);
    let mut empty = 0;
    for (cells, row) in rows.zip(file.get_row_iter(None).unwrap().map(Result::unwrap)) {
        assert_eq!(row.get_double(at("beta")).unwrap().to_string(), cells[at("beta")]);
        assert_eq!(row.get_double(at("outcome_rate")).unwrap().to_string(), cells[at("outcome_rate")]);
        assert_eq!(row.get_long(at("people")).unwrap(), 100);
        assert_eq!(row.get_long(at("money_pence_support")).unwrap().to_string(), cells[at("money_pence_support")]);
        assert_eq!(row.get_string(at("strategy")).unwrap(), &cells[at("strategy")]);
        assert_eq!(row.get_string(at("fingerprint")).unwrap(), &cells[at("fingerprint")]);
        let of_job = at("public_money_per_extra_job_gbp");
        assert_eq!(row.get_double(of_job).is_err(), cells[of_job].is_empty());
        empty += usize::from(cells[of_job].is_empty());
    }
    assert_eq!(file.metadata().file_metadata().num_rows(), 10);
    assert!(empty > 0, "some of these runs have no extra outcome to speak of");
}

#[test]
fn a_finished_shard_is_not_run_again_and_a_broken_one_goes_on() {
    let place = Place::new();
    for (shard, growing) in [("2.csv", "2.csv"), ("2.parquet", "2.parquet.rows.csv")] {
        place.shard(shard, "2/2");
        let whole = place.bytes(shard);
        let again = place.sweep(shard, &["--shard", "2/2"]);
        assert!(
            again.out.starts_with("5 runs in ") && again.out.ends_with(", 5 of them from before\n"),
            "{}",
            again.out
        );
        // Killed in the middle of the third row.
        let lines = place.text("2.csv");
        let third = lines.match_indices('\n').nth(2).unwrap().0;
        fs::remove_file(place.path(shard)).unwrap();
        fs::write(place.path(growing), &lines[..third + 70]).unwrap();
        if shard == growing {
            place.refuses(&[shard], &["is cut off in its last line"]);
        }
        let again = place.sweep(shard, &["--shard", "2/2"]);
        assert!(again.out.ends_with(", 2 of them from before\n"), "{} {}", again.out, again.err);
        assert!(place.bytes(shard) == whole);
    }
}

#[test]
fn only_one_process_writes_a_file() {
    let place = Place::new();
    let held = File::create(place.path("1.csv")).unwrap();
    held.lock().unwrap();
    let answer = place.sweep("1.csv", &["--shard", "1/2"]);
    assert_eq!(answer.code, Some(1));
    assert!(answer.err.contains("1.csv’ is being written by another process"), "{}", answer.err);
    held.unlock().unwrap();
    place.shard("1.csv", "1/2");
}

#[test]
fn a_file_of_another_sweep_shard_or_version_is_not_gone_on_with() {
    let place = Place::new();
    for form in ["csv", "parquet"] {
        let name = format!("1.{form}");
        place.shard(&name, "1/2");
        let before = place.bytes(&name);
        for (other, line) in [(&["--shard", "2/2"][..], 2), (&["--shard", "1/3"], 2), (&[], 1)] {
            let answer = place.sweep(&name, other);
            assert_eq!(answer.code, Some(1));
            let words = format!("{name}’ is not a file of this sweep: line {line} is another");
            assert!(answer.err.contains(&words), "{}", answer.err);
        }
        assert!(place.bytes(&name) == before);
    }
    let older = place.text("1.csv").replace(concat!(env!("CARGO_PKG_VERSION"), " "), "0.0.1 ");
    fs::write(place.path("1.csv"), &older).unwrap();
    assert_eq!(place.sweep("1.csv", &["--shard", "1/2"]).code, Some(1));
    assert_eq!(place.text("1.csv"), older);
}

#[test]
fn merge_names_a_shard_that_is_twice_missing_cut_off_or_of_something_else() {
    let place = Place::new();
    for k in ["1", "2", "3", "4"] {
        place.shard(&format!("{k}.csv"), &format!("{k}/4"));
    }
    place.refuses(&["1.csv", "3.csv"], &["missing of 4 shards: 2, 4"]);
    fs::copy(place.path("2.csv"), place.path("again.csv")).unwrap();
    place.refuses(&["2.csv", "1.csv", "3.csv", "again.csv", "4.csv"], &["again.csv’ is shard 2/4, and so is"]);
    place.refuses(&["1.csv", "2.csv", "3.csv", "nowhere.csv"], &["nowhere.csv’ cannot be read: "]);

    let write = |name: &str, text: &str| fs::write(place.path(name), text).unwrap();
    let two = place.text("2.csv");
    let lines: Vec<&str> = two.split_inclusive('\n').collect();
    assert_eq!(lines.len(), 4, "a header and three rows");
    let (plain, whole) = ("my notes\nof today\n", ["1.csv", "2.csv", "3.csv", "4.csv"]);
    let version = two.lines().nth(1).unwrap().split(',').next().unwrap();
    for (name, text, words) in [
        ("cut.csv", lines[..3].concat(), "cut.csv’ has 2 of the 3 rows of shard 2/4"),
        ("cut.csv", two[..two.len() - 4].to_owned(), "cut.csv’ is cut off in its last line"),
        ("cut.csv", lines[0].to_owned(), "cut.csv’ holds no row yet"),
        ("long.csv", lines.concat() + lines[3], "long.csv’ has 4 rows, more than the 3 of shard 2/4"),
        ("mixed.csv", two.replacen("2/4", "1/4", 1), "mixed.csv’ says in line 3"),
        ("short.csv", two.trim_end().rsplit_once(',').unwrap().0.to_owned() + "\n", "short.csv’ cannot be read: "),
        ("notes.csv", plain.to_owned(), "notes.csv’ is not a shard"),
        ("empty.csv", String::new(), "empty.csv’ is not a shard"),
        ("odd.csv", two.replace("2/4", "2/0"), "odd.csv’ is not a shard"),
        ("notes.parquet", plain.to_owned(), "notes.parquet’ cannot be read: "),
        ("older.csv", two.replace(version, "0.0.1 ABCD"), "older.csv’ was made by another version (0.0.1 ABCD) than"),
    ] {
        write(name, &text);
        place.refuses(&["1.csv", name, "3.csv", "4.csv"], &[words]);
    }
    let other = FLAGS.map(|flag| if flag == "--set=att=0" { "--set=att=50" } else { flag });
    place.sweep_of(&other, "other.csv", &["--shard", "2/4"]);
    place.refuses(&["1.csv", "other.csv", "3.csv", "4.csv"], &["other.csv’ is a shard of another sweep than"]);
    place.shard("third.csv", "2/3");
    place.refuses(&["1.csv", "third.csv", "3.csv", "4.csv"], &["third.csv’ is shard 2/3, but"]);

    // A whole cannot take the place of one of its shards.
    let before = place.bytes("2.csv");
    let answer = place.merge("2.csv", &whole);
    assert!(answer.code == Some(2) && answer.err.contains("2.csv’ is one of the shards"), "{}", answer.err);
    assert!(place.bytes("2.csv") == before);
    assert_eq!(place.merge("whole.csv", &whole).code, Some(0));
    place.sweep("one.csv", &[]);
    let answer = place.merge("nothing.csv", &["one.csv"]);
    assert!(answer.code == Some(2) && answer.err.contains("one.csv’ is not a shard"), "{}", answer.err);
}

#[test]
fn a_shard_that_cannot_be_is_refused_before_anything_is_run() {
    let place = Place::new();
    for (shard, words) in [
        ("0/4", "write K/N with K from 1 to N"),
        ("5/4", "write K/N with K from 1 to N"),
        ("half", "write K/N with K from 1 to N"),
        ("1/11", "only 10 runs, too few for 11 shards"),
    ] {
        let answer = place.sweep("1.csv", &["--shard", shard]);
        assert!(answer.code == Some(2) && answer.err.contains(words), "{}", answer.err);
    }
    assert!(place.names().is_empty());
}
