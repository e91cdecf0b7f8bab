//! Node, which steers the browser and runs two of the tools: whether it is there and new enough.

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use crate::command::{command, find, version};

/// The part of the browser tests' package that says which Node they need.
#[derive(Debug, Deserialize)]
struct Package {
    engines: Engines,
}

#[derive(Debug, Deserialize)]
struct Engines {
    node: String,
}

/// What there is on a machine.
#[derive(Debug, Default)]
struct Found<'a> {
    /// The version of Node, if it runs.
    node: Option<&'a str>,
    has_npm: bool,
    /// The version that apt would install, if there is an apt that knows one.
    offered_by_apt: Option<&'a str>,
}

/// Fails, saying how to get it, when Node is missing or too old or has no npm.
pub(crate) fn require() -> Result<()> {
    let (node, offered_by_apt) = (version("node"), offered_by_apt());
    let found =
        Found { node: node.as_deref(), has_npm: find("npm").is_some(), offered_by_apt: offered_by_apt.as_deref() };
    match advice(&found, least()?) {
        Some(advice) => bail!(advice),
        None => Ok(()),
    }
}

/// The oldest major version that will do, from the package of the browser tests.
fn least() -> Result<u32> {
    let Package { engines } = serde_json::from_str(include_str!("../../../../tests/browser/package.json"))?;
    engines.node.strip_prefix(">=").and_then(major).with_context(|| format!("engines.node is {:?}", engines.node))
}

/// What to do about Node; `None` when it is as it should be.
fn advice(found: &Found, least: u32) -> Option<String> {
    let is_enough = |version: &str| major(version).is_some_and(|major| major >= least);
    let wrong = match found.node {
        None => "it is missing".to_owned(),
        Some(old) if !is_enough(old) => format!("this is {old}"),
        Some(_) if !found.has_npm => "its npm is missing".to_owned(),
        Some(_) => return None,
    };
    let archive = "unpack an archive from https://nodejs.org/en/download and put its bin folder first on the path";
    let way = match found.offered_by_apt {
        Some(version) if is_enough(version) => "run `apt-get install nodejs npm` as root".to_owned(),
        Some(version) => format!("{archive} (apt has only {version} here)"),
        None => archive.to_owned(),
    };
    Some(format!("Node {least} or newer with npm is needed, and {wrong}: {way}"))
}

/// `Candidate: 18.20.4+dfsg-1~deb12u1` among what apt says of the package.
fn offered_by_apt() -> Option<String> {
    let output = command("apt-cache", &["policy", "nodejs"]).output().ok()?;
    candidate(&String::from_utf8_lossy(&output.stdout)).map(str::to_owned)
}

fn candidate(policy: &str) -> Option<&str> {
    let version = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "))?;
    major(version).and(version.split(['+', '-', '~']).next())
}

fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_name_the_oldest_node() {
        assert_eq!(least().unwrap(), 20);
    }

    #[test]
    fn a_new_enough_node_with_npm_needs_no_advice() {
        assert_eq!(advice(&Found { node: Some("20.0.0"), has_npm: true, offered_by_apt: None }, 20), None);
        assert_eq!(advice(&Found { node: Some("22.1.0"), has_npm: true, offered_by_apt: Some("18.20.4") }, 20), None);
    }

    #[test]
    fn apt_is_named_only_where_it_helps() {
        let advice = |found| advice(&found, 20).unwrap();
        let old_apt = advice(Found { offered_by_apt: Some("18.20.4"), ..Found::default() });
        assert!(old_apt.contains("it is missing: unpack an archive from https://nodejs.org"), "{old_apt}");
        assert!(old_apt.ends_with("(apt has only 18.20.4 here)"), "{old_apt}");
        let new_apt = advice(Found { offered_by_apt: Some("20.19.2"), ..Found::default() });
        assert!(new_apt.ends_with("it is missing: run `apt-get install nodejs npm` as root"), "{new_apt}");
        let no_apt = advice(Found::default());
        assert!(no_apt.contains("https://nodejs.org") && !no_apt.contains("apt"), "{no_apt}");
    }

    #[test]
    fn what_is_wrong_is_said() {
        let advice = |found| advice(&found, 20).unwrap();
        let old = advice(Found { node: Some("18.20.4"), has_npm: true, offered_by_apt: Some("18.20.4") });
        assert!(old.starts_with("Node 20 or newer with npm is needed, and this is 18.20.4: "), "{old}");
        let no_npm = advice(Found { node: Some("20.1.0"), ..Found::default() });
        assert!(no_npm.contains("its npm is missing"), "{no_npm}");
    }

    #[test]
    fn the_candidate_is_read_from_what_apt_says() {
        let policy = "nodejs:\n  Installed: (none)\n  Candidate: 18.20.4+dfsg-1~deb12u1\n  Version table:\n";
        assert_eq!(candidate(policy), Some("18.20.4"));
        assert_eq!(candidate("nodejs:\n  Installed: (none)\n  Candidate: (none)\n"), None);
        assert_eq!(candidate(""), None);
    }
}
