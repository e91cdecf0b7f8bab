//! Puts in place what a verb needs; does nothing when it is already there.

mod apt;
pub(crate) mod browser;
pub(crate) mod engines;
mod node;
mod toolchain;
mod tools;

use anyhow::Result;

use crate::command::{command, run_quietly};
use crate::steps::Steps;
use browser::Browser;

/// What building the page needs.
pub(crate) fn for_building(steps: &mut Steps) -> Result<()> {
    node::require()?;
    toolchain::ensure_wasm(steps)?;
    tools::ensure_for_building(steps)?;
    // Trunk, told not to download anything, tells Cargo the same.
    steps.run("fetch crates", || run_quietly(&mut command("cargo", &["fetch", "--locked"])).map(drop))
}

/// What building the page for publishing needs.
pub(crate) fn for_publishing(steps: &mut Steps) -> Result<()> {
    for_building(steps)?;
    tools::ensure_for_publishing(steps)
}

/// What checking the code needs.
pub(crate) fn for_checking(steps: &mut Steps) -> Result<()> {
    toolchain::ensure_wasm(steps)?;
    toolchain::ensure_lint_tools(steps)
}

/// What looking at the built page needs.
pub(crate) fn for_looking(steps: &mut Steps) -> Result<Browser> {
    node::require()?;
    browser::ensure_node_packages(steps)?;
    let browser = browser::ensure(steps)?;
    for_publishing(steps)?;
    Ok(browser)
}

/// What timing the model in a browser needs.
pub(crate) fn for_timing(steps: &mut Steps) -> Result<Browser> {
    let browser = browser::ensure(steps)?;
    for_building(steps)?;
    Ok(browser)
}

/// What searching for broken promises needs.
pub(crate) fn for_fuzzing(steps: &mut Steps) -> Result<()> {
    tools::ensure_for_fuzzing(steps)
}

/// What asking for known faults needs.
pub(crate) fn for_advisories(steps: &mut Steps) -> Result<()> {
    node::require()?;
    tools::ensure_for_testing(steps)
}

/// What every test together needs; the quickest to install, or to fail, come first.
pub(crate) fn for_testing(steps: &mut Steps) -> Result<Browser> {
    let browser = for_looking(steps)?;
    for_checking(steps)?;
    toolchain::ensure_coverage_tools(steps)?;
    tools::ensure_for_testing(steps)?;
    Ok(browser)
}
