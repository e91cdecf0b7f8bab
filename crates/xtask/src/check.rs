//! `check`: what can be checked quickly, without a browser.

use anyhow::Result;

use crate::command::{command, run_quietly, run_tests, succeeds};
use crate::steps::Steps;
use crate::toolchain::WASM;
use crate::{model_dependencies, setup};

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

/// Runs the native tests of the workspace, but for what the options leave out.
pub(crate) fn native_tests(options: &[&str]) -> Result<()> {
    if has_nextest() {
        tests(&["nextest", "run", "--workspace", "--no-fail-fast"], options)?;
        // The one kind of test that nextest leaves out.
        tests(&["test", "--workspace", "--doc"], options)
    } else {
        tests(&["test", "--workspace"], options)
    }
}

/// Whether the quicker test runner is there; nothing needs it.
pub(crate) fn has_nextest() -> bool {
    succeeds("cargo", &["nextest", "--version"])
}

fn tests(arguments: &[&str], options: &[&str]) -> Result<()> {
    run_tests(command("cargo", arguments).args(options)).map(drop)
}

fn cargo(arguments: &str) -> Result<()> {
    let arguments: Vec<_> = arguments.split(' ').collect();
    run_quietly(&mut command("cargo", &arguments)).map(drop)
}
