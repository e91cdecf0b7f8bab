//! Reads and checks the data of `crates/model/data` when the model is built, and writes it as Rust constants, so that a
//! wrong entry fails the build and the page ships no parser.
//!
//! Everything here runs on the machine that builds. What is wrong is said in one line that names the file, the entry and the
//! field, and what is allowed.

mod fault;
mod parameters;
mod published;
mod rows;
mod toml_file;
mod vocabulary;
mod words;

use std::{fs, path::Path};

pub use fault::Fault;
use parameters::{Choices, Known, Table};
use published::{Defaults, Groups, PresetSettings, Sources};
use words::Words;

/// Everything in the data that others refer to.
struct Data {
    sources: Sources,
    groups: Groups,
    defaults: Defaults,
    choices: Choices,
    presets: Vec<PresetSettings>,
    table: Table,
}

impl Data {
    fn read(data: &Path) -> Result<Self, Fault> {
        let sources = Sources::read(data)?;
        let groups = Groups::read(data)?;
        let defaults = Defaults::read(data, &groups, &sources)?;
        let choices = Choices::read(data)?;
        let presets = published::preset_settings(data)?;
        let known =
            Known { groups: &groups, sources: &sources, published: &defaults, choices: &choices, presets: &presets };
        let table = Table::read(data, &known)?;
        Ok(Self { sources, groups, defaults, choices, presets, table })
    }
}

/// Writes every file that the model includes: `published.rs`, `figures.rs`, `groups.rs`, `presets.rs`, `parameters.rs`, and
/// the words that entries are written in.
///
/// # Errors
///
/// The first entry of the data that is wrong, or the file that cannot be read or written.
pub fn write_model(data: &Path, out: &Path) -> Result<(), Fault> {
    let Data { sources, groups, defaults, choices, table, .. } = Data::read(data)?;
    write(out, "published.rs", &published::constants(data, &groups, &sources, &defaults)?)?;
    write(out, "figures.rs", &published::results(data, &sources)?)?;
    write(out, "groups.rs", &groups.constant())?;
    write(out, "presets.rs", &published::presets(data, &sources)?)?;
    write(out, "parameters.rs", &parameters::constants(&table, &choices))?;
    vocabulary::FILES.iter().try_for_each(|(name, code)| write(out, name, code))
}

/// Writes `parameters.rs` of the crate of words: the words of one language for every parameter, choice, contract, unit and
/// evidence word. `words` is the folder of that language's files, which messages call by its own path.
///
/// # Errors
///
/// The first entry that is wrong, the first thing that has no words, or the file that cannot be read or written.
pub fn write_words(data: &Path, words: &Path, out: &Path) -> Result<(), Fault> {
    let Data { groups, choices, presets, table, .. } = Data::read(data)?;
    let words = Words::read(words, &words.display().to_string())?;
    write(out, "parameters.rs", &words::constants(&words, &table, &groups, &choices, &presets)?)
}

fn write(out: &Path, name: &str, code: &str) -> Result<(), Fault> {
    let path = out.join(name);
    fs::write(&path, code).map_err(|error| Fault::new(path.display(), error))
}
