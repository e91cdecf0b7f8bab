//! Turns the words of the parameters, in every language, into constants, or stops the build with what is missing.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

const DATA: &str = "../model/data";

/// Holds a folder a language.
const LANGUAGES: &str = "src";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={DATA}");
    println!("cargo::rerun-if-changed={LANGUAGES}");
    match write_languages() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            println!("cargo::error={fault}");
            ExitCode::FAILURE
        }
    }
}

fn write_languages() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    for language in fs::read_dir(LANGUAGES)? {
        let language = language?;
        let words = language.path().join("parameters");
        if words.is_dir() {
            let folder = Path::new(&out).join(language.file_name());
            fs::create_dir_all(&folder)?;
            parked_model_data::write_words(Path::new(DATA), &words, &folder)?;
        }
    }
    Ok(())
}
