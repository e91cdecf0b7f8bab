//! Debian's packages.

use anyhow::{Context as _, Result, bail};

use crate::command::{command, find, run_quietly};

const UPDATE: &[&str] = &["apt-get", "update"];
const INSTALL: &[&str] = &["apt-get", "install", "-y", "--no-install-recommends"];

/// Installs packages, as root or by sudo; where that cannot be done, says what to do by hand.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let install = [INSTALL, packages].concat();
    let by_hand = format!("run `{} && {}` as root", UPDATE.join(" "), install.join(" "));
    if find("apt-get").is_none() {
        bail!("there is no apt-get here, which would install {}", packages.join(", "));
    }
    let is_root = run_quietly(&mut command("id", &["-u"]))?.trim() == "0";
    if !is_root && find("sudo").is_none() {
        bail!("only root can install {}: {by_hand}", packages.join(", "));
    }
    for line in [UPDATE, &install] {
        let line = if is_root { line } else { &[&["sudo"], line].concat() };
        run_quietly(&mut command(line[0], &line[1..])).with_context(|| by_hand.clone())?;
    }
    Ok(())
}
