//! `test`: every check there is.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::command::{command, run_tests};
use crate::engines::{self, Extent};
use crate::pins::WASM;
use crate::setup::browser::{self, Browser};
use crate::steps::Steps;
use crate::{build, check, coverage, crates, runner, setup, size};

/// Sets up, checks everything and ends with a table of the steps.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    let outcome = everything(steps);
    steps.print_table();
    outcome
}

fn everything(steps: &mut Steps) -> Result<()> {
    let browser = setup::for_testing(steps)?;
    let without_windows = browser::ensure_without_windows(&browser, steps)?;
    let engines = setup::engines::ensure(steps)?;
    check::lints(steps)?;
    steps.run("licences and places of all crates", crates::check)?;
    steps.run("tests, native", || runner::native_tests(&["--tests", "--exclude", coverage::MEASURED]))?;
    steps.run("examples in the documentation", runner::documentation_tests)?;
    steps.run("the model's tests and their coverage", coverage::model_tests)?;
    steps.run("golden run in Chromium", || in_chromium(&browser, &["-p", "parked-model", "--test", "golden"]))?;
    steps.run("components in Chromium", || in_chromium(&browser, &["-p", "parked", "--tests"]))?;
    build::page(steps)?;
    steps.run("the built page, end to end", || end_to_end(&without_windows))?;
    engines::scenarios(&browser, &engines, Extent::Short, steps)?;
    steps.run("size of a first visit", size::run)
}

/// Runs Wasm tests in a browser; the rest of the settings is in `.cargo/config.toml`.
fn in_chromium(browser: &Browser, which: &[&str]) -> Result<()> {
    let mut tests = command("cargo", &["test", "--target", WASM]);
    let output = run_tests(tests.args(which).env("CHROMEDRIVER", &browser.driver))?;
    ensure!(output.contains("test result: ok"), "not one test ran in the browser");
    Ok(())
}

fn end_to_end(chromium: &Path) -> Result<()> {
    run_tests(command("node", &["all.mjs"]).current_dir(browser::TESTS).env("CHROMIUM", chromium)).map(drop)
}
