//! Cargo's tests, by whichever runner is there.

use anyhow::Result;

use crate::command::{command, run_tests, succeeds};

/// Runs native tests of the workspace: all that the options do not leave out.
pub(crate) fn native_tests(options: &[&str]) -> Result<()> {
    let runner: &[&str] = if has_nextest() { &["nextest", "run", "--no-fail-fast"] } else { &["test"] };
    run_tests(command("cargo", runner).arg("--workspace").args(options)).map(drop)
}

/// Runs every example in the documentation of the workspace.
pub(crate) fn documentation_tests() -> Result<()> {
    run_tests(&mut command("cargo", &["test", "--workspace", "--doc"])).map(drop)
}

/// Whether the quicker test runner is there; nothing needs it.
pub(crate) fn has_nextest() -> bool {
    succeeds("cargo", &["nextest", "--version"])
}
