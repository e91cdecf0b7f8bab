//! Trunk, wasm-bindgen, wasm-opt, esbuild and cargo-llvm-cov: found on the path or kept in the user's cache, by version.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::command::{command, find, run_quietly, succeeds, version};
use crate::steps::Steps;

/// Packs the page. Versions from 0.22 on need a newer Rust.
const TRUNK: Tool = Tool {
    package: "trunk",
    version: "0.21.14",
    reports: "0.21.14",
    programs: &["trunk"],
    source: Source::Cargo { options: &["--locked"] },
};

/// Joins Wasm and JavaScript; must be of the version of the `wasm-bindgen` crate.
/// Built without `--locked`: its lock file names a package version that has been withdrawn.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    reports: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    source: Source::Cargo { options: &[] },
};

/// Holds `wasm-opt`, which makes the page smaller.
const BINARYEN: Tool =
    Tool { package: "binaryen", version: "132.0.0", reports: "132", programs: &["wasm-opt"], source: Source::Npm };

/// Makes the scripts smaller: Trunk's own way of doing so does not understand what wasm-bindgen writes.
const ESBUILD: Tool =
    Tool { package: "esbuild", version: "0.28.2", reports: "0.28.2", programs: &["esbuild"], source: Source::Npm };

/// Counts the lines that tests run through.
const LLVM_COV: Tool = Tool {
    package: "cargo-llvm-cov",
    version: "0.9.1",
    reports: "0.9.1",
    programs: &["cargo-llvm-cov"],
    source: Source::Cargo { options: &["--locked"] },
};

/// What builds the page; the quickest to install, or to fail, come first.
const FOR_BUILDING: [Tool; 4] = [BINARYEN, ESBUILD, WASM_BINDGEN, TRUNK];

/// What testing needs besides.
const FOR_TESTING: [Tool; 1] = [LLVM_COV];

/// A package that provides programs of one exact version.
#[derive(Debug)]
struct Tool {
    package: &'static str,
    version: &'static str,
    /// The version as its programs print it.
    reports: &'static str,
    programs: &'static [&'static str],
    source: Source,
}

#[derive(Debug)]
enum Source {
    Cargo { options: &'static [&'static str] },
    Npm,
}

/// The folders in the cache that hold the tools' programs, whether installed yet or not.
pub(crate) fn folders() -> Vec<PathBuf> {
    FOR_BUILDING.iter().chain(&FOR_TESTING).map(Tool::programs_folder).collect()
}

/// Installs what building needs.
pub(crate) fn ensure_for_building(steps: &mut Steps) -> Result<()> {
    ensure(&FOR_BUILDING, steps)
}

/// Installs what testing needs besides.
pub(crate) fn ensure_for_testing(steps: &mut Steps) -> Result<()> {
    ensure(&FOR_TESTING, steps)
}

/// Installs each tool that is not there in the right version.
fn ensure(tools: &[Tool], steps: &mut Steps) -> Result<()> {
    for tool in tools.iter().filter(|tool| !tool.is_ready()) {
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
        require_npm()?;
        let package = format!("{}@{}", self.package, self.version);
        let mut npm = command("npm", &["install", "--no-audit", "--no-fund", &package, "--prefix"]);
        run_quietly(npm.arg(self.folder())).map(drop)
    }

    fn folder(&self) -> PathBuf {
        cache().join(format!("{}-{}", self.package, self.version))
    }

    fn programs_folder(&self) -> PathBuf {
        let inside = match self.source {
            Source::Cargo { .. } => "bin",
            Source::Npm => "node_modules/.bin",
        };
        self.folder().join(inside)
    }
}

/// Says how to get npm when it is missing.
pub(crate) fn require_npm() -> Result<()> {
    if find("npm").is_none() || find("node").is_none() {
        bail!("npm is missing: install Node 20 or newer, e.g. `apt-get install nodejs npm`");
    }
    Ok(())
}

/// Shared by the builds, so that an interrupted one goes on where it stopped.
fn build_folder() -> PathBuf {
    cache().join("build")
}

fn cache() -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let user = match set("XDG_CACHE_HOME") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(&set("HOME").unwrap_or_default()).join(".cache"),
    };
    user.join("parked")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_bindgen_is_of_the_version_of_the_crate() {
        let lock = include_str!("../../../Cargo.lock");
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{}\"\n", WASM_BINDGEN.version);
        assert!(lock.contains(&entry));
    }

    #[test]
    fn folders_differ_by_version() {
        assert!(TRUNK.programs_folder().ends_with("parked/trunk-0.21.14/bin"));
        assert!(BINARYEN.programs_folder().ends_with("parked/binaryen-132.0.0/node_modules/.bin"));
    }
}
