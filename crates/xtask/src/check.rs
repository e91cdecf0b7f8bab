//! `check`: what can be checked without a browser.

use anyhow::Result;

use crate::command::{command, run_quietly};
use crate::pins::WASM;
use crate::steps::Steps;
use crate::{layers, model_dependencies, runner, setup};

/// How much to check.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Only formatting, imports, native lints and unit tests
    #[arg(long)]
    quick: bool,
}

/// Sets up and checks the code.
pub(crate) fn run(options: &Options, steps: &mut Steps) -> Result<()> {
    setup::for_checking(steps)?;
    quick_lints(steps)?;
    if options.quick {
        return steps.run("unit tests", || runner::native_tests(&["--lib", "--bins"]));
    }
    thorough_lints(steps)?;
    steps.run("tests, native", || runner::native_tests(&["--tests"]))?;
    steps.run("examples in the documentation", runner::documentation_tests)
}

/// Checks all that needs no test to run; the tools must be there.
pub(crate) fn lints(steps: &mut Steps) -> Result<()> {
    quick_lints(steps)?;
    thorough_lints(steps)
}

fn quick_lints(steps: &mut Steps) -> Result<()> {
    steps.run("formatting", || cargo("fmt --all -- --check -l"))?;
    steps.run("imports run down only", layers::run)?;
    steps.run("lints, native", || cargo("clippy --workspace --all-targets -- -D warnings"))
}

fn thorough_lints(steps: &mut Steps) -> Result<()> {
    steps.run("what the model depends on", model_dependencies::check)?;
    steps.run("lints, Wasm", || {
        let packages = "-p parked -p parked-model --features parked/split --lib --bins --tests";
        cargo(&format!("clippy --target {WASM} {packages} -- -D warnings"))
    })?;
    steps.run("documentation", documentation)
}

fn documentation() -> Result<()> {
    let mut doc = command("cargo", &["doc", "--workspace", "--no-deps"]);
    run_quietly(doc.env("RUSTDOCFLAGS", "-D warnings")).map(drop)
}

fn cargo(arguments: &str) -> Result<()> {
    let arguments: Vec<_> = arguments.split(' ').collect();
    run_quietly(&mut command("cargo", &arguments)).map(drop)
}
