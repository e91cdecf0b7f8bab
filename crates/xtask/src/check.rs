//! `check`: what can be checked quickly, without a browser.

use anyhow::Result;

use crate::command::{command, run_quietly, run_tests, succeeds};
use crate::steps::Steps;
use crate::toolchain::WASM;
use crate::{layers, model_dependencies, setup};

/// Sets up and checks the code.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    setup::for_checking(steps)?;
    lints(steps)?;
    steps.run("tests, native", || native_tests(&[]))
}

/// Checks all that needs no test to run; the tools must be there.
pub(crate) fn lints(steps: &mut Steps) -> Result<()> {
    steps.run("formatting", || cargo("fmt --all -- --check -l"))?;
    steps.run("what the model depends on", model_dependencies::check)?;
    // For now it prints only.
    steps.run("imports run down only", || layers::run().or(Ok(())))?;
    steps.run("lints, native", || cargo("clippy --workspace --all-targets -- -D warnings"))?;
    steps.run("lints, Wasm", || {
        cargo(&format!("clippy --target {WASM} -p parked -p parked-model --lib --bins --tests -- -D warnings"))
    })?;
    steps.run("documentation", documentation)
}

fn documentation() -> Result<()> {
    let mut doc = command("cargo", &["doc", "--workspace", "--no-deps"]);
    run_quietly(doc.env("RUSTDOCFLAGS", "-D warnings")).map(drop)
}

/// Runs the native tests of the workspace, but for what the options leave out, and every example in its documentation.
pub(crate) fn native_tests(options: &[&str]) -> Result<()> {
    let runner: &[&str] = if has_nextest() { &["nextest", "run", "--no-fail-fast"] } else { &["test", "--tests"] };
    run_tests(command("cargo", runner).arg("--workspace").args(options))?;
    run_tests(&mut command("cargo", &["test", "--workspace", "--doc"])).map(drop)
}

/// Whether the quicker test runner is there; nothing needs it.
pub(crate) fn has_nextest() -> bool {
    succeeds("cargo", &["nextest", "--version"])
}

fn cargo(arguments: &str) -> Result<()> {
    let arguments: Vec<_> = arguments.split(' ').collect();
    run_quietly(&mut command("cargo", &arguments)).map(drop)
}
