//! Which crates of the workspace depend on one above them.

use std::fs;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::order::{FILE, Rows, row};
use crate::command::{command, run_quietly};

#[derive(Debug, Deserialize)]
struct Workspace {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    manifest_path: String,
    dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    path: Option<String>,
}

/// One line for each dependency that runs up or beside and each crate that stands in no row.
pub(crate) fn faults(rows: &Rows) -> Result<Vec<String>> {
    let metadata = run_quietly(&mut command("cargo", &["metadata", "--no-deps", "--format-version", "1"]))?;
    let workspace: Workspace = serde_json::from_str(&metadata).context("cargo's metadata cannot be read")?;
    workspace
        .packages
        .iter()
        .map(|package| faults_of(package, rows))
        .collect::<Result<Vec<_>>>()
        .map(|all| all.concat())
}

fn faults_of(package: &Package, rows: &Rows) -> Result<Vec<String>> {
    let Some(own) = row(rows, &package.name) else {
        return Ok(vec![format!("the crate {} stands in no row of {FILE}", package.name)]);
    };
    let manifest = fs::read_to_string(&package.manifest_path)?;
    let runs_up = |name: &str| row(rows, name).is_some_and(|other| other >= own);
    let up = package.dependencies.iter().filter(|dependency| dependency.path.is_some() && runs_up(&dependency.name));
    Ok(up
        .map(|Dependency { name, .. }| {
            let line = manifest.lines().position(|line| line.starts_with(name.as_str())).map_or(1, |line| line + 1);
            let way = if row(rows, name) == Some(own) { "beside" } else { "up" };
            format!("{}:{line}: {} -> {name} runs {way}", package.manifest_path, package.name)
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_on_a_crate_above_is_named_with_its_line() {
        let rows: Rows = vec![vec!["xtask".to_owned()], vec!["clap".to_owned()]];
        let manifest_path = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml").to_owned();
        let clap = |path: Option<&str>| Dependency { name: "clap".to_owned(), path: path.map(str::to_owned) };
        let package = |name: &str, path| Package {
            name: name.to_owned(),
            manifest_path: manifest_path.clone(),
            dependencies: vec![clap(path)],
        };
        let up = faults_of(&package("xtask", Some("crates/clap")), &rows).unwrap();
        assert_eq!(up.len(), 1);
        assert!(up[0].ends_with(": xtask -> clap runs up") && !up[0].contains("toml:1:"), "{}", up[0]);
        let one_row = vec![vec!["xtask".to_owned(), "clap".to_owned()]];
        let beside = faults_of(&package("xtask", Some("crates/clap")), &one_row).unwrap();
        assert!(beside[0].ends_with(": xtask -> clap runs beside"), "{}", beside[0]);
        assert!(faults_of(&package("xtask", None), &rows).unwrap().is_empty(), "from a registry");
        assert_eq!(
            faults_of(&package("new", None), &rows).unwrap(),
            ["the crate new stands in no row of docs/layers.toml"]
        );
    }
}
