//! `layers`: whether imports run down only, as `docs/layers.toml` orders crates and folders.

mod arrows;
mod crates;
mod order;
mod source;
mod tree;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use arrows::Faults;
use order::House;
use tree::Tree;

/// Prints what runs up or beside and what closes a circle, and fails when anything does.
pub(crate) fn run() -> Result<()> {
    let layers = order::read()?;
    let wrong = crates::faults(&layers.crates)?;
    for line in &wrong {
        println!("{line}");
    }
    let mut is_clean = wrong.is_empty();
    for (name, house) in &layers.house {
        let faults = look_into(house)?;
        print!("{faults}");
        println!("{name}: {}", faults.count());
        is_clean &= faults.is_empty();
    }
    ensure!(is_clean, "imports run down only: the order is in {}", order::FILE);
    Ok(())
}

fn look_into(house: &House) -> Result<Faults> {
    let mut files = Vec::new();
    read(Path::new(&house.root), "", &mut files)?;
    let tree = Tree::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
        .with_context(|| format!("in {}", house.root))?;
    Ok(arrows::faults(house, &tree))
}

/// Reads every Rust file below a folder, with its name from there.
fn read(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) -> Result<()> {
    let mut entries = fs::read_dir(folder)
        .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
        .with_context(|| format!("cannot read {}", folder.display()))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push((name, fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?));
        }
    }
    Ok(())
}
