//! The developer's commands: `cargo xtask serve`, `test`, `check`, `layers`, `build`, `single-file`, `size`, `bless`,
//! `screenshot`, `engines`, `soak`, `fuzz`, `advisories` and `bench`.

mod bench;
mod bless;
mod browsers;
mod build;
mod check;
mod command;
mod coverage;
mod crates;
mod engines;
mod fuzz;
mod layers;
mod model_dependencies;
#[cfg(test)]
mod papers;
mod pins;
mod published;
mod runner;
mod screenshot;
mod serve;
mod setup;
mod single_file;
mod size;
mod soak;
mod steps;
mod test;

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};

use steps::Steps;

#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", about = "Sets up, builds, serves and tests the page")]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Set up, then serve the page and rebuild it on every change
    Serve(serve::Options),
    /// Set up, then run every check: code, browser tests, the built page and its size
    Test,
    /// The part of `test` that needs no browser: formatting, lints, documentation, native tests
    Check(check::Options),
    /// Whether imports run down only, in the order of docs/layers.toml
    Layers,
    /// Set up, then build the page for publishing into dist/
    Build,
    /// Set up, then build the page as one HTML file that opens with nothing beside it and no network
    SingleFile(single_file::Options),
    /// What a first visit downloads, file by file, against the budget
    Size,
    /// Write every recorded file anew: golden runs, the model card, evidence and sensitivity; never links
    Bless,
    /// Set up, build the page and take README's picture of it, docs/page.png
    Screenshot,
    /// Set up, then search for links, files, acts, guesses, codes and messages that break a promise
    Fuzz(fuzz::Options),
    /// Whether faults are known in other people's crates and packages, where their databases can be reached
    Advisories,
    /// Set up, build the page and try it in every browser engine, with a thousand random links
    Engines,
    /// Set up, build the page and keep it busy in Chromium for minutes: nothing may grow, and no number may be stale
    Soak(soak::Options),
    /// What Trunk runs in place of wasm-bindgen while the page is built for publishing
    #[command(hide = true)]
    Bind(build::part::Bind),
    /// Set up, then time the model on this machine, natively and in Chromium
    Bench,
}

fn main() -> ExitCode {
    match run(&Cli::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(verb: &Verb) -> Result<()> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    std::env::set_current_dir(root).with_context(|| format!("cannot enter {root}"))?;
    let mut steps = Steps::default();
    match verb {
        Verb::Serve(options) => serve::run(options, &mut steps),
        Verb::Test => test::run(&mut steps),
        Verb::Check(options) => check::run(options, &mut steps),
        Verb::Layers => layers::run(),
        Verb::Build => build::run(&mut steps),
        Verb::SingleFile(options) => single_file::run(options, &mut steps),
        Verb::Size => size::run(),
        Verb::Bless => bless::run(&mut steps),
        Verb::Screenshot => screenshot::run(&mut steps),
        Verb::Fuzz(options) => fuzz::run(options, &mut steps),
        Verb::Advisories => crates::advisories(&mut steps),
        Verb::Engines => engines::run(&mut steps),
        Verb::Soak(options) => soak::run(options, &mut steps),
        Verb::Bind(options) => build::part::bind(options),
        Verb::Bench => bench::run(&mut steps),
    }
}
