//! `build`: the page for publishing.

mod contents;
mod names;
mod oembed;
mod offline;
pub(crate) mod one_file;
pub(crate) mod part;
mod policy;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::Result;

use crate::browsers;
use crate::command::{command, run_quietly};
use crate::pins::WASM;
use crate::setup;
use crate::steps::Steps;

/// Sets up and builds the page into `dist/`.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    setup::for_publishing(steps)?;
    page(steps)
}

/// The page as one file, which every build makes for the tests.
pub(crate) const ONE_FILE: &str = "target/parked.html";

/// Builds the page into `dist/`; the tools must be there.
pub(crate) fn page(steps: &mut Steps) -> Result<()> {
    let mut build = trunk(&["build", "--release", "--features", part::FEATURE]);
    let flags = format!("{} {}", without_places(), part::NOTES);
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    part::come_between(&mut build)?;
    steps.run("build the page into dist/", || {
        run_quietly(&mut build)?;
        part::publish()?;
        shorten_scripts()?;
        shorten_names()?;
        contents::name_files()?;
        oembed::publish()?;
        offline::ask()
    })?;
    steps.run("the browsers that the page needs", browsers::check)?;
    steps.run("list what the page is made of", bill_of_materials)?;
    steps.run("rules of security for documents and hosts", policy::write)?;
    steps.run("what the page keeps for when there is no network", offline::list)?;
    steps.run("the page as one file", || one_file::write(None, Path::new(ONE_FILE)))
}

/// The list, beside the page.
const BILL: &str = "sbom.cdx.json";

/// Lists every crate that is in the page, with version, licence and checksum, in the form of `CycloneDX`.
fn bill_of_materials() -> Result<()> {
    let arguments = ["cyclonedx", "--format", "json", "--target", WASM, "--override-filename", "sbom.cdx"];
    run_quietly(&mut command("cargo", &arguments))?;
    // One is written beside each crate of the workspace; the page's lists all that is in the others.
    for folder in fs::read_dir("crates")? {
        let other = folder?.path().join(BILL);
        if other.exists() {
            fs::remove_file(other)?;
        }
    }
    let root = env::current_dir()?;
    let bill = fs::read_to_string(BILL)?.replace(&format!("file://{}", root.display()), "file://.");
    fs::remove_file(BILL)?;
    Ok(fs::write(Path::new("dist").join(BILL), bill)?)
}

/// Takes what only people need out of the scripts, and writes them for the browsers promised.
fn shorten_scripts() -> Result<()> {
    let target = format!("--target={}", browsers::targets()?);
    for entry in fs::read_dir("dist")? {
        let script = entry?.path();
        if script.extension().is_some_and(|extension| extension == "js") {
            let mut shorten = command("esbuild", &["--minify", "--format=esm", "--allow-overwrite", &target]);
            run_quietly(shorten.arg(&script).arg(format!("--outfile={}", script.display())))?;
        }
    }
    Ok(())
}

/// Takes the hashes out of the names that the Wasm and its script share.
fn shorten_names() -> Result<()> {
    for entry in fs::read_dir("dist")? {
        let wasm = entry?.path();
        if let Some(name) = wasm.to_string_lossy().strip_suffix("_bg.wasm") {
            let script = format!("{name}.js");
            let (text, bytes) = names::number(&fs::read_to_string(&script)?, &fs::read(&wasm)?);
            fs::write(&script, text)?;
            fs::write(&wasm, bytes)?;
        }
    }
    Ok(())
}

/// Compiler flags that keep this machine's folders out of what is published: messages name files from their crate on.
fn without_places() -> String {
    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or(home);
    let registries = cargo.and_then(|cargo| fs::read_dir(cargo.join("registry/src")).ok());
    let folders = registries.into_iter().flatten().flatten().map(|folder| folder.path());
    folders.map(|folder| format!("--remap-path-prefix={}/=", folder.display())).collect::<Vec<_>>().join(" ")
}

/// Trunk, kept from looking for newer versions and from downloading tools.
pub(crate) fn trunk(arguments: &[&str]) -> Command {
    let mut trunk = command("trunk", arguments);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("TRUNK_OFFLINE", "true");
    // Trunk reads this variable as a boolean, though by custom any value will do.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}
