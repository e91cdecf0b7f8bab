//! Reads the scenes of the story, checks them, and writes them as Rust constants, and the model card and the lessons as HTML:
//! the page ships no parser.

#[allow(dead_code, reason = "the page plays the game")]
#[path = "../src/story/game.rs"]
mod game;
#[path = "../src/story/right.rs"]
mod right;
#[path = "../src/story/start.rs"]
mod start;
#[allow(dead_code, reason = "the page's prose uses all of it")]
#[path = "../src/story/value.rs"]
mod value;
#[path = "../src/story/vocabulary.rs"]
mod vocabulary;

/// Runs, as the page has them.
mod run {
    pub use charts::Outcome;
}

mod argued;
mod card;
mod fault;
mod front;
mod lessons;
mod measure;
mod oembed;
mod page;
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
use vocabulary::Value;

/// Holds a folder of scenes a language; a language's are in the order of their file names.
const SCENES: &str = "src/story";

/// Holds the lessons.
const LESSONS: &str = "lessons";

/// What the lessons look like: the page's colours, and rules of their own.
const STYLES: [&str; 2] = ["static/styles/tokens.css", "static/styles/lessons.css"];

/// The model card.
const CARD: &str = "docs/model-card.md";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={SCENES}");
    for path in [CARD, LESSONS, "build"].into_iter().chain(STYLES) {
        println!("cargo::rerun-if-changed={path}");
    }
    println!("cargo::rerun-if-env-changed={}", oembed::ADDRESS);
    match scenes().and_then(|scenes| lesson_pages(&scenes)).and_then(|()| model_card()).and_then(|()| description()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the scenes for the page to include.
fn scenes() -> Result<Vec<reader::Scene>, Box<dyn Error>> {
    let files = markdown_in(&Path::new(SCENES).join(words::LANGUAGE))?;
    let scenes = files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    reader::check_together(&scenes)?;
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("scenes.rs"), rust::constants(&scenes))?;
    Ok(scenes)
}

/// The Markdown files of a folder, in the order of their names.
fn markdown_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "md"));
    files.sort();
    Ok(files)
}

/// Writes the lessons to the folder of the profile, from where `Trunk.toml` copies them beside the page.
fn lesson_pages(scenes: &[reader::Scene]) -> Result<(), Box<dyn Error>> {
    let lessons = markdown_in(Path::new(LESSONS))?.into_iter().map(|path| {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(lessons::Lesson { file, text: fs::read_to_string(path)? })
    });
    let mut lessons = lessons.collect::<io::Result<Vec<_>>>()?;
    // That of the folder leads to the others.
    lessons.sort_by_key(|lesson| lesson.file != lessons::INDEX);
    let style = STYLES.iter().map(fs::read_to_string).collect::<io::Result<String>>()?;
    let folder = profile_folder()?.join(LESSONS);
    // What an earlier build left may be a lesson no longer.
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let pages = lessons::pages(&lessons, scenes, &style).map_err(|fault| {
        let path = format!("{LESSONS}/{}", fault.file);
        fault.in_file(&path)
    })?;
    for page in pages {
        fs::write(folder.join(page.file), page.html)?;
    }
    Ok(())
}

/// Writes the model card to the folder of the profile, from where `Trunk.toml` copies it beside the page.
fn model_card() -> Result<(), Box<dyn Error>> {
    let html = card::html(&fs::read_to_string(CARD)?).map_err(|fault| fault.in_file(CARD))?;
    fs::write(profile_folder()?.join("model-card.html"), html)?;
    Ok(())
}

/// Writes the description for sites that turn an address into a frame, where the address is known.
fn description() -> Result<(), Box<dyn Error>> {
    if let Ok(address) = env::var(oembed::ADDRESS) {
        fs::write(profile_folder()?.join("oembed.json"), oembed::json(&address)?)?;
    }
    Ok(())
}

/// The folder of the profile that is built; what is the package's own lies in `build/parked-…/out` there.
fn profile_folder() -> Result<PathBuf, Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    Ok(Path::new(&out).ancestors().nth(3).ok_or("the build has no folder of its profile")?.to_owned())
}

fn read(file: &Path) -> Result<reader::Scene, Box<dyn Error>> {
    let name = file.display().to_string();
    let text = fs::read_to_string(file)?;
    Ok(reader::scene(&text).map_err(|fault: Fault| fault.in_file(&name))?)
}
