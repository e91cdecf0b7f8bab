//! The pinned Rust, its Wasm target, and its lint tools.

use std::env::consts::EXE_EXTENSION;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::command::{command, find, run_quietly, succeeds};
use crate::pins::WASM;
use crate::steps::Steps;

/// Adds the Wasm target when it is missing.
pub(crate) fn ensure_wasm(steps: &mut Steps) -> Result<()> {
    let libraries = run_quietly(&mut command("rustc", &["--print", "target-libdir", "--target", WASM]))
        .context("Rust is needed: install rustup from https://rustup.rs")?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    rustup(steps, &["target", "add", WASM])
}

/// Adds clippy and rustfmt when one is missing.
pub(crate) fn ensure_lint_tools(steps: &mut Steps) -> Result<()> {
    if succeeds("cargo", &["clippy", "--version"]) && succeeds("cargo", &["fmt", "--version"]) {
        return Ok(());
    }
    rustup(steps, &["component", "add", "clippy", "rustfmt"])
}

/// Adds what reads the counts of an instrumented program when it is missing.
pub(crate) fn ensure_coverage_tools(steps: &mut Steps) -> Result<()> {
    let libraries = run_quietly(&mut command("rustc", &["--print", "target-libdir"]))?;
    if Path::new(libraries.trim()).with_file_name("bin").join("llvm-cov").with_extension(EXE_EXTENSION).is_file() {
        return Ok(());
    }
    rustup(steps, &["component", "add", "llvm-tools"])
}

fn rustup(steps: &mut Steps, arguments: &[&str]) -> Result<()> {
    let line = format!("rustup {}", arguments.join(" "));
    if find("rustup").is_none() {
        bail!("rustup is missing: install it from https://rustup.rs, then run `{line}`");
    }
    steps.run(&line, || run_quietly(&mut command("rustup", arguments)).map(drop))
}
