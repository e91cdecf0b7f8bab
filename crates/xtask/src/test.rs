//! `test`: every check there is.

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
    let engines = setup::engines::ensure(steps)?;
    check::lints(steps)?;
    steps.run("licences and places of all crates", crates::check)?;
    steps.run("tests, native", || runner::native_tests(&["--tests", "--exclude", coverage::MEASURED]))?;
    steps.run("examples in the documentation", runner::documentation_tests)?;
    steps.run("the model's tests and their coverage", coverage::model_tests)?;
    steps.run("golden run in Chromium", || in_chromium(&browser, &["-p", "parked-model", "--test", "golden"]))?;
    steps.run("components in Chromium", || in_chromium(&browser, &["-p", "parked", "--tests"]))?;
    build::page(steps)?;
    steps.run("the built page, end to end", || end_to_end(&browser))?;
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

fn end_to_end(browser: &Browser) -> Result<()> {
    let mut tests = command("node", &["--test", "--test-reporter=spec"]);
    // Node by itself leaves one core alone, which is half of two; tests wait more than they reckon.
    if let Ok(cores) = std::thread::available_parallelism() {
        tests.arg(format!("--test-concurrency={cores}"));
    }
    tests.current_dir(browser::TESTS).env("CHROMIUM", &browser.chromium);
    run_tests(&mut tests).map(drop)
}
