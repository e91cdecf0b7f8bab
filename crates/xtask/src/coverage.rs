//! The model's native tests, and which of its lines they run through.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::command::{command, run_quietly, run_tests};
use crate::runner;

/// The crate that is measured.
pub(crate) const MEASURED: &str = "parked-model";

/// Per cent of the model's lines that its own tests must run through.
const LEAST: f64 = 95.0;

/// Tests of thousands of runs, which counting makes six times as slow: they run without. Lines that only they ran through would be missed.
const UNCOUNTED: [&str; 10] = [
    "any_scenario_comes_back_from_its_link",
    "early_effort_by_tenth_comes_out",
    "equal_shares_are_expected_to_come_to_what_the_runs_come_to",
    "every_parameter_at_both_ends_where_everything_is_on",
    "every_strategy_at_both_ends_of_every_parameter",
    "extra_outcomes_rise_with_the_hours_and_with_what_help_can_do",
    "higher_fees_leave_fewer_alone_and_bring_more_jobs",
    "prices_inside_a_group_and_by_the_count_keep_the_bill",
    "with_a_minimum_too_luck_evens_out_over_many_people",
    "without_help_the_programme_changes_nobody",
];

/// Runs the model's tests, prints the share of lines they run through and fails when it is too low.
pub(crate) fn model_tests() -> Result<()> {
    let (runner, alone) =
        if runner::has_nextest() { ("nextest", &["nextest", "run"][..]) } else { ("test", &["test"][..]) };
    let mut counted =
        command("cargo", &["llvm-cov", "--no-report", "--package", MEASURED, runner, "--no-fail-fast", "--"]);
    run_tests(counted.args(UNCOUNTED.iter().flat_map(|test| ["--skip", test])))?;
    let mut uncounted = command("cargo", alone);
    uncounted.args(["--package", MEASURED, "--test", "all", "--no-fail-fast", "--"]).args(UNCOUNTED);
    let ran = run_tests(&mut uncounted)?;
    for test in UNCOUNTED {
        ensure!(ran.contains(test), "there is no test called {test}");
    }
    let report = run_quietly(&mut command("cargo", &["llvm-cov", "report", "--lcov", "--package", MEASURED]))?;
    let files = files(&report, |path| fs::read_to_string(path).with_context(|| format!("cannot read {path}")))?;
    let (run, all) = files.iter().fold((0, 0), |(run, all), file| (run + file.run, all + file.all));
    println!("  {:.1}% of the {all} lines of {MEASURED} ran", percent(run, all));
    for file in files.iter().filter(|file| percent(file.run, file.all) < LEAST) {
        println!("    {:.1}% of {}", percent(file.run, file.all), file.name);
    }
    ensure!(percent(run, all) >= LEAST, "the tests run through less than {LEAST}% of {MEASURED}");
    Ok(())
}

/// One source file and how many of its lines ran, its own tests apart.
#[derive(Debug, PartialEq)]
struct File {
    name: String,
    run: u32,
    all: u32,
}

/// Reads a report in lcov's format: `SF:` names a file, `DA:` a line and how often it ran.
fn files(report: &str, source: impl Fn(&str) -> Result<String>) -> Result<Vec<File>> {
    let mut files: Vec<File> = Vec::new();
    let mut tests_from = usize::MAX;
    for record in report.lines() {
        if let Some(path) = record.strip_prefix("SF:") {
            let name = path.rsplit_once("/src/").map_or(path, |(_, inside)| inside).to_owned();
            files.push(File { name, run: 0, all: 0 });
            tests_from = first_line_of_tests(&source(path)?);
        } else if let Some((line, count)) = record.strip_prefix("DA:").and_then(|counted| counted.split_once(','))
            && line.parse::<usize>()? < tests_from
        {
            let file = files.last_mut().context("a line of no file")?;
            file.all += 1;
            file.run += u32::from(count != "0");
        }
    }
    Ok(files)
}

/// Tests stand at the end of a file; they would run through themselves.
fn first_line_of_tests(source: &str) -> usize {
    source.lines().position(|line| line == "#[cfg(test)]").map_or(usize::MAX, |position| position + 1)
}

fn percent(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * f64::from(part) / f64::from(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_up_to_the_tests() {
        let report = "SF:/a/src/fit/refit.rs\nDA:1,7\nDA:2,0\nDA:4,3\nend_of_record\nSF:/a/src/b.rs\nDA:9,1\n";
        let source = |_: &str| Ok("fn a() {}\nfn b() {}\n#[cfg(test)]\nmod tests {}\n".to_owned());
        let file = |name: &str, run, all| File { name: name.to_owned(), run, all };
        assert_eq!(files(report, source).unwrap(), [file("fit/refit.rs", 1, 2), file("b.rs", 0, 0)]);
        let missing = |path: &str| anyhow::bail!("no {path}");
        assert!(files(report, missing).is_err());
    }

    #[test]
    fn nothing_measured_is_not_enough() {
        assert!(percent(0, 0) < LEAST);
    }
}
