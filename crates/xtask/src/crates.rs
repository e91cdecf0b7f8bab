//! Other people's crates and packages: under which licences, from where, and what is known against them.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::command::{command, run_quietly, succeeds};
use crate::setup::browser::TESTS;
use crate::{setup, steps::Steps};

/// Fails where a crate has a licence, or comes from a place, that deny.toml does not allow.
pub(crate) fn check() -> Result<()> {
    run_quietly(&mut command(
        "cargo",
        &["deny", "--workspace", "--log-level", "error", "check", "licenses", "bans", "sources"],
    ))
    .map(drop)
}

/// Sets up, then asks the public databases of known faults; fails where one is known, and says what could not be asked.
pub(crate) fn advisories(steps: &mut Steps) -> Result<()> {
    setup::for_advisories(steps)?;
    let crates = of_crates()?;
    println!("crates: {}", word(crates));
    let packages = of_packages()?;
    println!("packages of the browser tests: {}", word(packages));
    Ok(())
}

/// Whether the database could be reached; fails where it knows of a fault.
fn of_crates() -> Result<bool> {
    if !succeeds("cargo", &["deny", "fetch", "db"]) {
        return Ok(false);
    }
    run_quietly(&mut command("cargo", &["deny", "--workspace", "check", "--disable-fetch", "advisories"])).map(|_| true)
}

/// The same of npm's packages.
fn of_packages() -> Result<bool> {
    let output = command("npm", &["audit", "--json"]).current_dir(TESTS).output().context("cannot run `npm audit`")?;
    let Some(known) = known_faults(&String::from_utf8_lossy(&output.stdout)) else { return Ok(false) };
    ensure!(known == 0, "npm knows of {known} faults: see `npm audit` in {TESTS}");
    Ok(true)
}

/// How many faults npm knows of; `None` where its answer holds none of its counts.
fn known_faults(answer: &str) -> Option<u64> {
    let answer: Value = serde_json::from_str(answer).ok()?;
    answer.pointer("/metadata/vulnerabilities/total")?.as_u64()
}

fn word(was_asked: bool) -> &'static str {
    if was_asked { "no known faults" } else { "unchecked: the database cannot be reached" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_without_counts_is_no_all_clear() {
        assert_eq!(known_faults(r#"{"metadata": {"vulnerabilities": {"low": 1, "total": 1}}}"#), Some(1));
        assert_eq!(known_faults(r#"{"metadata": {"vulnerabilities": {"total": 0}}}"#), Some(0));
        for nothing in ["", r#"{"message": "not found", "error": {"code": "E404"}}"#, "<html>"] {
            assert_eq!(known_faults(nothing), None, "{nothing}");
        }
        assert!(word(false).starts_with("unchecked"));
    }
}
