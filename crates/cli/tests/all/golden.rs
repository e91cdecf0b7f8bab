//! What the command line wrote when it was recorded, byte for byte: runs under many settings, and the printed tables.

use expect_test::expect_file;

use crate::common::parked;

/// One setting a line: a name and the options of `parked run`.
const SETTINGS: &str = include_str!("../golden/settings.txt");

/// The tables that are printed without a run, each with its file.
const TABLES: [(&str, &[&str]); 3] =
    [("params.json", &["params", "--json"]), ("params.md", &["params", "--markdown"]), ("presets.txt", &["presets"])];

/// Compares with the recorded file, which `cargo xtask bless` writes anew.
fn compare(name: &str, arguments: &[&str]) {
    let answer = parked(arguments);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""), "{arguments:?}");
    expect_file![format!("../golden/{name}")].assert_eq(&answer.out);
}

#[test]
fn every_recorded_run_is_written_as_it_was() {
    for line in SETTINGS.lines() {
        let (name, options) = line.split_once(':').expect("a name before a colon");
        let mut arguments = vec!["run", "--people", "1000", "--json"];
        arguments.extend(options.split_whitespace());
        compare(&format!("{name}.json"), &arguments);
    }
}

#[test]
fn every_table_is_written_as_it_was() {
    for (name, arguments) in TABLES {
        compare(name, arguments);
    }
}
