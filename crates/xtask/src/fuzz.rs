//! `fuzz`: searches for input that breaks a promise of `crates/fuzz`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::command::{command, find};
use crate::setup;
use crate::steps::Steps;

/// Where promises, beginnings and what was found are kept.
const FOLDER: &str = "crates/fuzz";

/// Seconds after which one input has hung.
const LONGEST: u32 = 20;

/// Which searches, and for how long.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Minutes for all searches together
    #[arg(long, default_value_t = 8.0)]
    minutes: f64,
    /// Only this search: the name of a file in crates/fuzz/targets
    #[arg(long)]
    only: Option<String>,
}

/// What one search ends with.
#[derive(Debug, PartialEq)]
struct Searched {
    cases: u64,
    branches: u64,
}

/// Sets up, then searches by each program in turn; fails at the first input that breaks a promise.
pub(crate) fn run(options: &Options, steps: &mut Steps) -> Result<()> {
    ensure!(find("c++").is_some(), "a C++ compiler is needed: `sudo apt-get install g++`");
    setup::for_fuzzing(steps)?;
    let names: Vec<String> =
        searches()?.into_iter().filter(|name| options.only.as_ref().is_none_or(|only| only == name)).collect();
    ensure!(!names.is_empty(), "there is no such search; there are: {}", searches()?.join(", "));
    let seconds = (options.minutes * 60.0 / names.len() as f64).max(1.0);
    let mut all = Vec::new();
    for name in names {
        steps.run(&format!("search for a broken promise: {name}"), || {
            all.push((name.clone(), search(&name, seconds)?));
            Ok(())
        })?;
    }
    println!("\n{:<12} {:>12} {:>12}", "search", "cases", "branches");
    for (name, Searched { cases, branches }) in &all {
        println!("{name:<12} {cases:>12} {branches:>12}");
    }
    println!("{:<12} {:>12}", "all", all.iter().map(|(_, searched)| searched.cases).sum::<u64>());
    Ok(())
}

/// The names of the searching programs.
fn searches() -> Result<Vec<String>> {
    let files = fs::read_dir(Path::new(FOLDER).join("targets"))?;
    let mut names = Vec::new();
    for file in files {
        names.extend(file?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}

/// Runs one search. Counters of what ran are all that it adds to the program: Rust's own checks are those that matter
/// here, and what checks memory besides needs a Rust that is not released.
fn search(name: &str, seconds: f64) -> Result<Searched> {
    // Grown by the search, and left for the next.
    let corpus = format!("target/fuzz-corpus/{name}");
    // Tried again by every `cargo xtask test`.
    let found = format!("{FOLDER}/found/{name}");
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&found)?;
    let mut fuzz = command("cargo", &["fuzz", "run", "--fuzz-dir", FOLDER, "--sanitizer", "none"]);
    fuzz.args(["--features", "search", name, &corpus, &format!("{FOLDER}/seeds/{name}"), "--"])
        .arg(format!("-max_total_time={seconds:.0}"))
        .arg(format!("-timeout={LONGEST}"))
        .arg(format!("-artifact_prefix={found}/"))
        .args(["-print_final_stats=1", "-max_len=4096"]);
    let output = fuzz.output().context("cannot run `cargo fuzz`")?;
    let log = String::from_utf8_lossy(&output.stderr);
    let _ = fs::remove_dir(&found);
    if !output.status.success() {
        eprintln!("\n{log}");
    }
    ensure!(output.status.success(), "a promise is broken: mend it, and keep the new file in {found}");
    searched(&log).context("the search does not say what it did")
}

/// What the program's last lines say.
fn searched(log: &str) -> Option<Searched> {
    let number = |text: &str| text.split_whitespace().next()?.parse().ok();
    let cases = log.lines().find_map(|line| number(line.strip_prefix("stat::number_of_executed_units:")?))?;
    let branches = log.lines().rev().find_map(|line| number(line.split_once(" cov: ")?.1))?;
    Some(Searched { cases, branches })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_search_has_its_beginnings() {
        std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
        assert_eq!(searches().unwrap(), ["acts", "codes", "files", "guesses", "links", "messages"]);
    }

    #[test]
    fn what_a_search_did_is_read_from_its_last_lines() {
        let log = "#2\tINITED cov: 12 ft: 13\n#9\tDONE   cov: 345 ft: 400 corp: 7/1Kb\nstat::number_of_executed_units: 65536\n";
        assert_eq!(searched(log), Some(Searched { cases: 65_536, branches: 345 }));
        assert_eq!(searched("error: no such program"), None);
    }
}
