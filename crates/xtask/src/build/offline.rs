//! What lets a reader open the page again without a network: a service worker that knows the files, and the page's asking for it.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use base64::prelude::{BASE64_URL_SAFE, Engine as _};
use sha2::{Digest as _, Sha256};

use super::{one_file::ASKED_FOR, policy::HASHED};
use crate::published::{self, FOLDER, Files};

/// The page.
const PAGE: &str = "index.html";

/// The worker, and the script that asks for it.
const WORKER: &str = "offline.js";
const KEEP: &str = "keep.js";

/// What the start of the page ends in: with it the page is whole.
const STARTED: &str = "glue.default({ module_or_path: wasm }))";

/// What readers never open.
const FOR_HOSTS: [&str; 2] = ["_headers", WORKER];

/// Has the page ask to be kept, once it is whole. What fails then is not the page.
pub(super) fn ask() -> Result<()> {
    let page = Path::new(FOLDER).join(PAGE);
    Ok(fs::write(&page, asking(&fs::read_to_string(&page)?)?)?)
}

fn asking(html: &str) -> Result<String> {
    ensure!(html.matches(STARTED).count() == 1, "the page does not start as it did");
    Ok(html.replace(STARTED, &format!("{STARTED}.then(() => void import(\"./{KEEP}\").catch(() => {{}}))")))
}

/// Tells the worker what there is to keep, once nothing of it changes any more.
pub(super) fn list() -> Result<()> {
    let mut files = published::files()?;
    files.retain(|name, _| !FOR_HOSTS.contains(&name.as_str()));
    let worker = Path::new(FOLDER).join(WORKER);
    let script = fs::read_to_string(&worker)?;
    Ok(fs::write(worker, listed(&files)? + &script)?)
}

/// What stands before the worker's script: the version, what is kept at once, and what once it has been opened.
fn listed(files: &Files) -> Result<String> {
    let (page, more): (Vec<&str>, Vec<&str>) = files.keys().map(String::as_str).partition(|name| is_of_the_page(name));
    // The page's own address is that of its folder.
    let page: Vec<_> = page.into_iter().map(|name| if name == PAGE { "" } else { name }).collect();
    let mut hash = Sha256::new();
    for (name, bytes) in files {
        hash.update(format!("{name} {} ", bytes.len()));
        hash.update(bytes);
    }
    let version = BASE64_URL_SAFE.encode(&hash.finalize()[..12]);
    let [page, more] = [serde_json::to_string(&page)?, serde_json::to_string(&more)?];
    Ok(format!("const VERSION=\"{version}\",PAGE={page},MORE={more};\n"))
}

/// Whether the page asks for a file by itself, at its start or when something of it is opened.
fn is_of_the_page(name: &str) -> bool {
    name == PAGE
        || name == KEEP
        || HASHED.iter().any(|start| name.starts_with(start))
        || ASKED_FOR.iter().any(|(file, _)| *file == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn the_page_is_kept_at_once_and_the_rest_when_opened() {
        let all = ["evidence.tsv", "index.html", "keep.js", "lessons/index.html", "parked-page-0f.js", "share.html"];
        let text = listed(&files(&all.map(|name| (name, "")))).unwrap();
        assert!(text.contains("PAGE=[\"evidence.tsv\",\"\",\"keep.js\",\"parked-page-0f.js\"]"), "{text}");
        assert!(text.contains("MORE=[\"lessons/index.html\",\"share.html\"]"), "{text}");
    }

    #[test]
    fn the_version_is_another_with_any_file() {
        let version = |list: &[(&str, &str)]| listed(&files(list)).unwrap().split(',').next().unwrap().to_owned();
        let one = version(&[("a", "b"), ("c", "")]);
        assert_eq!(one, version(&[("a", "b"), ("c", "")]));
        for other in [[("a", "b"), ("c", "d")], [("a", ""), ("c", "b")], [("b", "b"), ("c", "")]] {
            assert_ne!(one, version(&other));
        }
    }

    #[test]
    fn the_page_asks_after_its_start_and_only_where_that_is_known() {
        let html = asking("then(([glue, wasm]) => glue.default({ module_or_path: wasm })).catch(why)").unwrap();
        assert!(html.contains("wasm })).then(() => void import(\"./keep.js\").catch(() => {})).catch(why)"), "{html}");
        assert!(asking("start()").is_err());
    }
}
