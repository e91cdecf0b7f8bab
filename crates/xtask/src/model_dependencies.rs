//! Proof that the model needs nothing from the web, a clock or a global source of chance.

use std::collections::BTreeSet;

use anyhow::{Result, bail};

use crate::command::{command, run_quietly};

/// Everything the model may use, directly or not. What is not listed is refused.
const ALLOWED: [&str; 17] = [
    "fnv",
    "form_urlencoded",
    "heck",
    "libm",
    "parked-model",
    "percent-encoding",
    "proc-macro2",
    "quote",
    "serde",
    "serde_core",
    "serde_derive",
    "strum",
    "strum_macros",
    "syn",
    "thiserror",
    "thiserror-impl",
    "unicode-ident",
];

/// Fails when the model depends on a crate that is not on the list, on any target.
pub(crate) fn check() -> Result<()> {
    let listing = ["tree", "-p", "parked-model", "-e", "normal", "--target", "all", "--prefix", "none"];
    let tree = run_quietly(&mut command("cargo", &listing))?;
    let strangers = strangers(&tree);
    if !strangers.is_empty() {
        let names = strangers.into_iter().collect::<Vec<_>>().join(", ");
        bail!("the model must not depend on {names}; the list is in crates/xtask/src/model_dependencies.rs");
    }
    Ok(())
}

fn strangers(tree: &str) -> BTreeSet<&str> {
    tree.lines().filter_map(|line| line.split_whitespace().next()).filter(|name| !ALLOWED.contains(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_crates_pass() {
        let tree = "parked-model v0.1.0 (crates/model)\nserde v1.0.229\nserde v1.0.229 (*)\n\
                    web-sys v0.3.107\nserde_json v1.0.154\nserde_derive v1.0.229 (proc-macro)\n";
        assert_eq!(strangers(tree), BTreeSet::from(["serde_json", "web-sys"]));
    }
}
