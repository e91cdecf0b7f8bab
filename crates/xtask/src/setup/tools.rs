//! Puts the pinned programs in place: found on the path, or installed into the user's cache.

use std::fs::{self, File};
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::command::{command, find, run_quietly, succeeds, version};
use crate::pins::{FOR_BUILDING, FOR_FUZZING, FOR_PUBLISHING, FOR_TESTING, Source, Tool, cache};
use crate::steps::Steps;

/// Installs what building needs.
pub(crate) fn ensure_for_building(steps: &mut Steps) -> Result<()> {
    ensure(&FOR_BUILDING, steps)
}

/// Installs what publishing needs besides.
pub(crate) fn ensure_for_publishing(steps: &mut Steps) -> Result<()> {
    ensure(&FOR_PUBLISHING, steps)
}

/// Installs what testing needs besides.
pub(crate) fn ensure_for_testing(steps: &mut Steps) -> Result<()> {
    ensure(&FOR_TESTING, steps)
}

/// Installs what searching for broken promises needs.
pub(crate) fn ensure_for_fuzzing(steps: &mut Steps) -> Result<()> {
    ensure(&FOR_FUZZING, steps)
}

/// Installs each tool that is not there in the right version; one set-up at a time, since all checkouts share the cache.
fn ensure(tools: &[Tool], steps: &mut Steps) -> Result<()> {
    fs::create_dir_all(cache())?;
    let lock = File::create(cache().join("lock"))?;
    // Given back when the file is closed, also by a process that is ended.
    lock.lock()?;
    let missing: Vec<_> = tools.iter().filter(|tool| !tool.is_ready()).collect();
    if !missing.is_empty() {
        let names = missing.iter().map(|tool| tool.package).collect::<Vec<_>>().join(", ");
        println!(
            "Setting up, once: {names}, kept in {}. What is built from source takes minutes each.",
            cache().display()
        );
    }
    for tool in missing {
        let name = format!("install {} {} (once)", tool.package, tool.version);
        steps.run(&name, || tool.install())?;
    }
    if build_folder().exists() {
        fs::remove_dir_all(build_folder())?;
    }
    Ok(())
}

impl Tool {
    fn is_ready(&self) -> bool {
        self.programs.iter().all(|program| version(program).as_deref() == Some(self.reports))
    }

    fn install(&self) -> Result<()> {
        fs::create_dir_all(self.folder())?;
        match self.source {
            Source::Cargo { options } => self.install_by_cargo(options)?,
            Source::Npm => self.install_by_npm()?,
        }
        if !self.is_ready() {
            bail!("{} {} was installed but does not run", self.package, self.version);
        }
        Ok(())
    }

    fn install_by_cargo(&self, options: &[&str]) -> Result<()> {
        if find("cargo-binstall").is_some() && self.fetch_prebuilt() {
            return Ok(());
        }
        let (root, build) = (self.folder(), build_folder());
        // The working directory keeps the checkout's Cargo settings out of it. A tool used
        // for moments need not be optimised: this halves the time of the build.
        let mut cargo = command("cargo", &["install", self.package, "--version", self.version]);
        cargo
            .args(options)
            .args(["--force", "--root"])
            .arg(&root)
            .arg("--target-dir")
            .arg(build)
            .current_dir(&root)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env_remove("CARGO_BUILD_TARGET")
            .env_remove("RUSTFLAGS");
        run_quietly(&mut cargo).map(drop)
    }

    fn fetch_prebuilt(&self) -> bool {
        let package = format!("{}@{}", self.package, self.version);
        let root = self.folder();
        let root = root.to_string_lossy();
        let quickly = ["--no-confirm", "--force", "--disable-strategies", "compile"];
        let arguments = [&["binstall", &package, "--root", &root], &quickly[..]].concat();
        succeeds("cargo", &arguments) && self.is_ready()
    }

    fn install_by_npm(&self) -> Result<()> {
        let package = format!("{}@{}", self.package, self.version);
        let mut npm = command("npm", &["install", "--no-audit", "--no-fund", &package, "--prefix"]);
        run_quietly(npm.arg(self.folder())).map(drop)
    }
}

/// Shared by the builds, so that an interrupted one goes on where it stopped.
fn build_folder() -> PathBuf {
    cache().join("build")
}
