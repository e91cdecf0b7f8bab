//! `single-file`: the page as one file that opens from a memory stick, with nothing beside it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::build;
use crate::command::{command, run_quietly};
use crate::setup;
use crate::steps::Steps;

/// How the file is made.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// What it opens with: a link of the page, or what stands behind its #
    #[arg(long)]
    link: Option<String>,
    /// Where it is written
    #[arg(long, default_value = build::ONE_FILE)]
    out: PathBuf,
}

/// Checks the link, builds the page and makes one file of it.
pub(crate) fn run(options: &Options, steps: &mut Steps) -> Result<()> {
    let link = options.link.as_deref().map(|link| link.split_once('#').map_or(link, |(_, hash)| hash));
    setup::for_publishing(steps)?;
    if let Some(link) = link {
        steps.run("whether the page can use the link", || check(link))?;
    }
    build::page(steps)?;
    steps.run("the page as one file, as asked for", || build::one_file::write(link, &options.out))?;
    println!("{}: {} bytes", options.out.display(), fs::metadata(&options.out)?.len());
    Ok(())
}

/// Asks the page's own reader of links, whose words for what is wrong are shown.
fn check(link: &str) -> Result<()> {
    let arguments = ["run", "--quiet", "--locked", "--package", "parked", "--example", "check-link", "--", link];
    run_quietly(&mut command("cargo", &arguments)).map(drop).context("the file would not open as asked for")
}
