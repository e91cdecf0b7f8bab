//! Turns the words of the parameters into constants, or stops the build with what is missing.

use std::{env, path::Path, process::ExitCode};

const DATA: &str = "../model/data";
const WORDS: &str = "src/en/parameters";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={DATA}");
    println!("cargo::rerun-if-changed={WORDS}");
    let out = env::var("OUT_DIR").unwrap_or_default();
    match parked_model_data::write_words(Path::new(DATA), Path::new(WORDS), Path::new(&out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            println!("cargo::error={fault}");
            ExitCode::FAILURE
        }
    }
}
