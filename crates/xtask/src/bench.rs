//! `bench`: how fast the model is on this machine.

use anyhow::Result;

use crate::command::{command, run_openly};

/// Runs the model's benchmarks.
pub(crate) fn run() -> Result<()> {
    run_openly(&mut command("cargo", &["bench", "-p", "parked-model", "--bench", "*"]))
}
