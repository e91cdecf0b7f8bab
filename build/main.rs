//! Reads the scenes of the story, checks them, and writes them as Rust constants: the page ships no parser.

#[path = "../src/story/vocabulary.rs"]
mod vocabulary;

mod fault;
mod front;
mod measure;
mod prose;
mod reader;
mod rust;

use std::{env, fs, io, path::Path, process::ExitCode};

use fault::Fault;

/// The scenes, in the order of their file names.
const FOLDER: &str = "src/story/en";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=src/story/vocabulary.rs");
    println!("cargo::rerun-if-changed=build");
    match written() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

fn written() -> Result<(), Box<dyn std::error::Error>> {
    let mut files: Vec<_> = fs::read_dir(FOLDER)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    let scenes = files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    reader::check_together(&scenes)?;
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("scenes.rs"), rust::constants(&scenes))?;
    Ok(())
}

fn read(file: &Path) -> Result<reader::Scene, Box<dyn std::error::Error>> {
    let name = file.display().to_string();
    let text = fs::read_to_string(file)?;
    Ok(reader::scene(&text).map_err(|fault: Fault| fault.in_file(&name))?)
}
