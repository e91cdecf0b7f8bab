//! Names of files by what is in them: Trunk hashes what it builds before the last steps change it, and a file that browsers keep for
//! ever must never be another under the same name.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use crate::published::PART;

/// The folder of the built page, and the page itself.
const FOLDER: &str = "dist";
const PAGE: &str = "index.html";

/// What the name of each built Wasm ends in; its script is named like it.
const WASM: &str = "_bg.wasm";

/// Digits of a name's hash.
const DIGITS: usize = 16;

/// Names the Wasm that the page starts, its script and its part after what all hold, wherever they are named.
pub(super) fn name_files() -> Result<()> {
    let folder = Path::new(FOLDER);
    let page = folder.join(PAGE);
    let started = fs::read_to_string(&page)?;
    let mut html = started.clone();
    // Only what the page starts is kept by browsers for ever.
    for old in stems(folder)?.into_iter().filter(|stem| started.contains(stem)) {
        let script = folder.join(format!("{old}.js"));
        let wasm = [WASM, PART].map(|ending| (ending, folder.join(format!("{old}{ending}"))));
        let held = wasm.iter().map(|(_, path)| fs::read(path)).collect::<Result<Vec<_>, _>>()?.concat();
        let new = renamed(&old, &fs::read(&script)?, &held).context("a built file has no hash in its name")?;
        fs::write(folder.join(format!("{new}.js")), fs::read_to_string(&script)?.replace(&old, &new))?;
        for (ending, path) in wasm {
            fs::rename(path, folder.join(format!("{new}{ending}")))?;
        }
        if old != new {
            fs::remove_file(script)?;
        }
        html = html.replace(&old, &new);
    }
    Ok(fs::write(page, html)?)
}

/// The names that a Wasm and its script share.
fn stems(folder: &Path) -> Result<Vec<String>> {
    let mut stems = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        stems.extend(name.strip_suffix(WASM).map(str::to_owned));
    }
    Ok(stems)
}

/// A name with the hash of files in place of the one behind its last hyphen. The script names itself, so that the old name has no
/// part in it.
fn renamed(old: &str, script: &[u8], wasm: &[u8]) -> Option<String> {
    let (name, _) = old.rsplit_once('-')?;
    let script = String::from_utf8_lossy(script).replace(old, name);
    let hash = Sha256::new().chain_update(script).chain_update(wasm).finalize();
    let digits: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    Some(format!("{name}-{}", &digits.concat()[..DIGITS]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_what_both_files_hold_and_nothing_else() {
        let name = |old: &str, script: &str, wasm: &[u8]| renamed(old, script.as_bytes(), wasm).unwrap();
        let one = name("parked-page-12ab", "new URL('parked-page-12ab_bg.wasm')", b"wasm");
        assert!(one.starts_with("parked-page-") && one.len() == "parked-page-".len() + DIGITS, "{one}");
        assert_eq!(one, name("parked-page-34cd", "new URL('parked-page-34cd_bg.wasm')", b"wasm"));
        assert_ne!(one, name("parked-page-12ab", "new URL('parked-page-12ab_bg.wasm')", b"Wasm"));
        assert_ne!(one, name("parked-page-12ab", "old URL('parked-page-12ab_bg.wasm')", b"wasm"));
        assert_eq!(renamed("parked", b"", b""), None);
    }
}
