//! Reads the scenes of the story, checks them, and writes them as Rust constants, and the model card as HTML: the page
//! ships no parser.

#[path = "../src/story/vocabulary.rs"]
mod vocabulary;

mod argued;
mod card;
mod fault;
mod front;
mod measure;
mod oembed;
mod prose;
mod reader;
mod rust;
mod terms;

use std::{
    env,
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use fault::Fault;

/// Holds a folder of scenes a language; a language's are in the order of their file names.
const SCENES: &str = "src/story";

/// The model card.
const CARD: &str = "docs/model-card.md";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={SCENES}");
    println!("cargo::rerun-if-changed={CARD}");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-env-changed={}", oembed::ADDRESS);
    match scenes().and_then(|()| model_card()).and_then(|()| description()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the scenes for the page to include.
fn scenes() -> Result<(), Box<dyn Error>> {
    let scenes = Path::new(SCENES).join(words::LANGUAGE);
    let mut files: Vec<_> = fs::read_dir(scenes)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    let scenes = files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    reader::check_together(&scenes)?;
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("scenes.rs"), rust::constants(&scenes))?;
    Ok(())
}

/// Writes the model card to the folder of the profile, from where `Trunk.toml` copies it beside the page.
fn model_card() -> Result<(), Box<dyn Error>> {
    let html = card::html(&fs::read_to_string(CARD)?).map_err(|fault| fault.in_file(CARD))?;
    fs::write(profile()?.join("model-card.html"), html)?;
    Ok(())
}

/// Writes the description for sites that turn an address into a frame, where the address is known.
fn description() -> Result<(), Box<dyn Error>> {
    if let Ok(address) = env::var(oembed::ADDRESS) {
        fs::write(profile()?.join("oembed.json"), oembed::json(&address)?)?;
    }
    Ok(())
}

/// The folder of the profile. What is the package's own lies in `build/parked-…/out` there.
fn profile() -> Result<PathBuf, Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    Ok(out.ancestors().nth(3).ok_or("the build has no folder of its profile")?.to_owned())
}

fn read(file: &Path) -> Result<reader::Scene, Box<dyn Error>> {
    let name = file.display().to_string();
    let text = fs::read_to_string(file)?;
    Ok(reader::scene(&text).map_err(|fault: Fault| fault.in_file(&name))?)
}
