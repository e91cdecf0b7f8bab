//! Chromium with its driver from Debian, and the Node packages that steer it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context as _, Result, bail};

use crate::command::{command, find, run_quietly, version};
use crate::steps::Steps;

/// Where the tests that steer a browser are.
pub(crate) const TESTS: &str = "tests/browser";

const APT_UPDATE: &[&str] = &["apt-get", "update"];
const APT_INSTALL: &[&str] = &["apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver"];

/// A browser and the driver that fits it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds the browser and its driver, or installs both with apt.
pub(crate) fn ensure(steps: &mut Steps) -> Result<Browser> {
    if !versions_agree() {
        steps.run("install Chromium and its driver (once)", install)?;
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

/// Installs Playwright and axe as the lock file says, unless that is done.
pub(crate) fn ensure_node_packages(steps: &mut Steps) -> Result<()> {
    let tests = Path::new(TESTS);
    // npm writes the inner lock file last, so a broken installation is older or has none.
    let installed = written(&tests.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= written(&tests.join("package-lock.json")) {
        return Ok(());
    }
    steps.run("install Playwright and axe", || run_quietly(command("npm", &["ci"]).current_dir(TESTS)).map(drop))
}

fn written(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}

fn versions_agree() -> bool {
    match (version("chromium"), version("chromedriver")) {
        (Some(browser), Some(driver)) => major(&browser) == major(&driver),
        _ => false,
    }
}

/// `156` of `156.0.8078.79`; a driver steers any browser of its own major version.
fn major(version: &str) -> Option<&str> {
    version.split('.').next()
}

fn install() -> Result<()> {
    let by_hand = format!("run `{} && {}` as root", APT_UPDATE.join(" "), APT_INSTALL.join(" "));
    if find("apt-get").is_none() {
        bail!("there is no apt-get here: install chromium and chromedriver of one version");
    }
    let is_root = run_quietly(&mut command("id", &["-u"]))?.trim() == "0";
    if !is_root && find("sudo").is_none() {
        bail!("only root can install Chromium: {by_hand}");
    }
    for line in [APT_UPDATE, APT_INSTALL] {
        let line = if is_root { line } else { &[&["sudo"], line].concat() };
        run_quietly(&mut command(line[0], &line[1..])).with_context(|| by_hand.clone())?;
    }
    Ok(())
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
