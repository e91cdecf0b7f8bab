//! The built page as it is published: every file with what is in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

/// The folder that the page is built into.
pub(crate) const FOLDER: &str = "dist";

/// What the name of the program's part ends in, behind that of the program: the part that the first scene does without.
pub(crate) const PART: &str = "_part.wasm";

/// Files by their path from that folder, and their bytes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// All of them.
pub(crate) fn files() -> Result<Files> {
    let mut files = Files::new();
    read(Path::new(FOLDER), "", &mut files)?;
    Ok(files)
}

fn read(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            read(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            files.insert(format!("{prefix}{name}"), fs::read(&path)?);
        }
    }
    Ok(())
}
