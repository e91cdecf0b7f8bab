//! `soak`: the built page under noise in Chromium for minutes, and whether anything grows.

use anyhow::Result;

use crate::command::{command, run_openly};
use crate::steps::Steps;
use crate::{build, setup};

/// How long.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Minutes of noise; the first is not measured
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(2..))]
    minutes: u32,
}

/// Sets up, builds the page and soaks it. Its table is printed as it comes.
pub(crate) fn run(options: &Options, steps: &mut Steps) -> Result<()> {
    let browser = setup::for_looking(steps)?;
    build::page(steps)?;
    let mut soak = command("node", &["soak/soak.mjs", &options.minutes.to_string()]);
    run_openly(soak.current_dir(setup::browser::TESTS).env("CHROMIUM", &browser.chromium))
}
