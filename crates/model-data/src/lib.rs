//! Reads and checks the data of `crates/model/data` when the model is built, and writes it as Rust constants, so that a
//! wrong entry fails the build and the page ships no parser.
//!
//! Everything here runs on the machine that builds. What is wrong is said in one line that names the file, the entry and the
//! field, and what is allowed.

mod evidence;
mod fault;
mod published;
mod rows;

use std::{fs, path::Path};

pub use fault::Fault;
use published::{Groups, Sources};

/// Writes every file that the model includes: `published.rs`, `figures.rs`, `groups.rs` and `presets.rs`.
///
/// # Errors
///
/// The first entry of the data that is wrong, or the file that cannot be read or written.
pub fn write_model(data: &Path, out: &Path) -> Result<(), Fault> {
    let sources = Sources::read(data)?;
    let groups = Groups::read(data)?;
    write(out, "published.rs", &published::constants(data, &groups, &sources)?)?;
    write(out, "figures.rs", &published::figures(data, &sources)?)?;
    write(out, "groups.rs", &groups.constant())?;
    write(out, "presets.rs", &published::presets(data, &sources)?)
}

fn write(out: &Path, name: &str, code: &str) -> Result<(), Fault> {
    let path = out.join(name);
    fs::write(&path, code).map_err(|error| Fault::new(path.display(), error))
}
