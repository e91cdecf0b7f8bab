//! `check`: what can be checked quickly, without a browser.

use anyhow::Result;

use crate::command::{command, run_quietly, run_tests, succeeds};
use crate::steps::Steps;
use crate::toolchain::WASM;
use crate::{model_dependencies, setup};

/// Sets up and checks the code.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    setup::for_checking(steps)?;
    code(steps)
}

/// Checks the code; the tools must be there.
pub(crate) fn code(steps: &mut Steps) -> Result<()> {
    steps.run("formatting", || cargo("fmt --all -- --check -l"))?;
    steps.run("what the model depends on", model_dependencies::check)?;
    steps.run("lints, native", || cargo("clippy --workspace --all-targets -- -D warnings"))?;
    steps.run("lints, Wasm", || {
        cargo(&format!("clippy --target {WASM} -p parked -p parked-model --lib --bins --tests -- -D warnings"))
    })?;
    steps.run("documentation", documentation)?;
    steps.run("tests, native", native_tests)
}

fn documentation() -> Result<()> {
    let mut doc = command("cargo", &["doc", "--workspace", "--no-deps"]);
    run_quietly(doc.env("RUSTDOCFLAGS", "-D warnings")).map(drop)
}

fn native_tests() -> Result<()> {
    if succeeds("cargo", &["nextest", "--version"]) {
        tests("nextest run --workspace --no-fail-fast")?;
        // The one kind of test that nextest leaves out.
        tests("test --workspace --doc")
    } else {
        tests("test --workspace")
    }
}

fn tests(arguments: &str) -> Result<()> {
    let arguments: Vec<_> = arguments.split(' ').collect();
    run_tests(&mut command("cargo", &arguments)).map(drop)
}

fn cargo(arguments: &str) -> Result<()> {
    let arguments: Vec<_> = arguments.split(' ').collect();
    run_quietly(&mut command("cargo", &arguments)).map(drop)
}
