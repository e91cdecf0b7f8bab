//! `build`: the page for publishing.

use std::process::Command;

use anyhow::Result;

use crate::command::{command, run_quietly};
use crate::setup;
use crate::steps::Steps;

/// Sets up and builds the page into `dist/`.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    setup::for_building(steps)?;
    page(steps)
}

/// Builds the page into `dist/`; the tools must be there.
pub(crate) fn page(steps: &mut Steps) -> Result<()> {
    steps.run("build the page into dist/", || run_quietly(&mut trunk(&["build", "--release"])).map(drop))
}

/// Trunk, kept from looking for newer versions and from downloading tools.
pub(crate) fn trunk(arguments: &[&str]) -> Command {
    let mut trunk = command("trunk", arguments);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("TRUNK_OFFLINE", "true");
    // Trunk reads this variable as a boolean, though by custom any value will do.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}
