//! Chromium with its driver from Debian, and the Node packages that steer it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, Result, bail};

use super::apt;
use crate::command::{command, find, run_quietly, version};
use crate::steps::Steps;

/// Where the tests that steer a browser are.
pub(crate) const TESTS: &str = "tests/browser";

/// The engine by itself: the program and its package.
const WITHOUT_WINDOWS: &str = "chromium-headless-shell";

/// A browser and the driver that fits it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds the browser and its driver, or installs both with apt.
pub(crate) fn ensure(steps: &mut Steps) -> Result<Browser> {
    if !versions_agree() {
        steps.run("install Chromium and its driver (once)", || apt::install(&["chromium", "chromium-driver"]))?;
    }
    if !versions_agree() {
        let of = |program| version(program).unwrap_or("missing".to_owned());
        let (chromium, driver) = (of("chromium"), of("chromedriver"));
        bail!("chromium ({chromium}) and chromedriver ({driver}) must be of one version: install both from one source");
    }
    Ok(Browser {
        chromium: find("chromium").context("chromium is not on the path")?,
        driver: find("chromedriver").context("chromedriver is not on the path")?,
    })
}

/// Finds Chromium's engine without windows, of the browser's version, or installs it with apt. It takes half the time for
/// what tests do, most of all for opening a page; where it cannot be had, the browser itself does.
pub(crate) fn ensure_without_windows(browser: &Browser, steps: &mut Steps) -> Result<PathBuf> {
    let is_there = || is_of_version_of("chromium", WITHOUT_WINDOWS);
    if !is_there() {
        steps.attempt("install Chromium without windows (once)", || apt::install(&[WITHOUT_WINDOWS]))?;
    }
    Ok(find(WITHOUT_WINDOWS).filter(|_| is_there()).unwrap_or_else(|| browser.chromium.clone()))
}

/// Installs what steers browsers as the lock file says, unless that is done.
pub(crate) fn ensure_node_packages(steps: &mut Steps) -> Result<()> {
    let tests = Path::new(TESTS);
    // npm writes the inner lock file last, so a broken installation is older or has none.
    let installed = written(&tests.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= written(&tests.join("package-lock.json")) {
        return Ok(());
    }
    steps.run("install what steers browsers", || run_quietly(command("npm", &["ci"]).current_dir(TESTS)).map(drop))
}

fn written(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}

fn versions_agree() -> bool {
    is_of_version_of("chromium", "chromedriver")
}

/// Whether both programs are there and of one major version.
fn is_of_version_of(one: &str, other: &str) -> bool {
    match (version(one), version(other)) {
        (Some(one), Some(other)) => major(&one) == major(&other),
        _ => false,
    }
}

/// `156` of `156.0.8078.79`; a driver steers any browser of its own major version.
fn major(version: &str) -> Option<&str> {
    version.split('.').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_major_version_must_agree() {
        assert_eq!(major("156.0.8078.79"), major("156.0.8078.12"));
        assert_ne!(major("156.0.8078.79"), major("155.0.8078.79"));
    }
}
