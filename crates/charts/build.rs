//! Reads the colours of both themes from the style sheet, so that files and page never differ.

use std::{env, error::Error, fmt::Write as _, fs, path::Path, process::ExitCode};

const TOKENS: &str = "../../static/styles/tokens.css";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={TOKENS}");
    match write_palettes() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            println!("cargo::error={TOKENS}: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Writes `LIGHT` and `DARK`: pairs of a custom property and its red, green and blue.
fn write_palettes() -> Result<(), Box<dyn Error>> {
    let tokens = fs::read_to_string(TOKENS)?;
    let mut themes = ["LIGHT", "DARK"].map(|name| format!("const {name}: &[(&str, [u8; 3])] = &["));
    for (property, colours) in tokens.lines().filter_map(themed) {
        for (theme, colour) in themes.iter_mut().zip(colours) {
            let rgb = rgb(colour).ok_or_else(|| format!("{property}: {colour} is no colour such as #1b4b82"))?;
            write!(theme, "({property:?}, {rgb:?}), ")?;
        }
    }
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("palettes.rs"), themes.map(|theme| theme + "];\n").concat())?;
    Ok(())
}

/// A line such as `--ink: light-dark(#1b1d21, #ecedef);`: the property, and its colour in either theme.
fn themed(line: &str) -> Option<(&str, [&str; 2])> {
    let (property, value) = line.trim().split_once(": light-dark(")?;
    let (light, dark) = value.strip_suffix(");")?.split_once(", ")?;
    Some((property, [light, dark]))
}

fn rgb(colour: &str) -> Option<[u8; 3]> {
    let hex = colour.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let part = |at: usize| hex.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
    Some([part(0)?, part(2)?, part(4)?])
}
