//! Turns `data/` into constants, or stops the build with what is wrong there.

use std::{env, path::Path, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    let out = env::var("OUT_DIR").unwrap_or_default();
    match parked_model_data::write_model(Path::new("data"), Path::new(&out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            println!("cargo::error={fault}");
            ExitCode::FAILURE
        }
    }
}
