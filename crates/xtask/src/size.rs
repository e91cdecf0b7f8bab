//! `size`: what a first visit downloads, against the budget.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Result, ensure};
use brotli::enc::BrotliEncoderParams;

use crate::published::{self, FOLDER, Files, PART};

/// The most a first visit may download before the first scene works, in bytes after brotli, and the most with the part that is fetched
/// when the reader goes on.
const BUDGET: usize = 270_000;
const BUDGET_WITH_PART: usize = 375_000;

/// The page itself, from which all other files are found.
const PAGE: &str = "index.html";

/// What the page asks for once it is whole, so that it can be opened again without a network: nobody waits for it.
const AFTERWARDS: [&str; 2] = ["keep.js", "offline.js"];

/// Prints the size of each file of a first visit, and of the part that comes later; fails above a budget.
pub(crate) fn run() -> Result<()> {
    ensure!(Path::new(FOLDER).join(PAGE).is_file(), "there is no built page: run `cargo xtask build` first");
    let files = published::files()?;
    let first = sizes(first_visit(&files), &files)?;
    let part = sizes(files.keys().map(String::as_str).filter(|name| name.ends_with(PART)).collect(), &files)?;
    print_table(&first, BUDGET);
    print_table(&part, BUDGET_WITH_PART - BUDGET);
    let [first, part] = [first, part].map(|sizes| sizes.iter().map(|size| size.brotli).sum::<usize>());
    ensure!(first <= BUDGET, "a first visit downloads {first} bytes, above the budget of {BUDGET}");
    let all = first + part;
    ensure!(all <= BUDGET_WITH_PART, "with its part it downloads {all} bytes, above the budget of {BUDGET_WITH_PART}");
    Ok(())
}

/// The bytes of one file, as it is and after brotli.
#[derive(Debug)]
struct Size {
    name: String,
    raw: usize,
    brotli: usize,
}

fn sizes(names: BTreeSet<&str>, files: &Files) -> Result<Vec<Size>> {
    names
        .into_iter()
        .map(|name| {
            let bytes = &files[name];
            Ok(Size { name: name.to_owned(), raw: bytes.len(), brotli: brotli_size(bytes)? })
        })
        .collect()
}

/// The page and every file that it, its styles or its scripts name, up to the point where it is whole.
fn first_visit(files: &Files) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut to_read: Vec<&str> = files.get_key_value(PAGE).map(|(name, _)| name.as_str()).into_iter().collect();
    while let Some(name) = to_read.pop() {
        if found.insert(name) {
            let text = loading_text(name, &files[name]);
            to_read.extend(files.keys().map(String::as_str).filter(|other| text.contains(other) && !is_later(other)));
        }
    }
    found
}

/// Whether nobody waits for a file who only reads the first scene. Another document is gone to, not loaded.
fn is_later(name: &str) -> bool {
    AFTERWARDS.contains(&name)
        || name.ends_with(PART)
        || Path::new(name).extension().is_some_and(|ending| ending == "html")
}

/// The part of a file that can make a browser load others: links to follow and descriptions
/// for other sites do not.
fn loading_text(name: &str, bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    match name.rsplit('.').next() {
        Some("html") => text.split('<').filter(|tag| !tag.starts_with("a ") && !tag.starts_with("meta ")).collect(),
        Some("css" | "js") => text.into_owned(),
        _ => String::new(),
    }
}

/// Bytes after brotli at its best, as a well-kept server would send them.
fn brotli_size(mut bytes: &[u8]) -> Result<usize> {
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &BrotliEncoderParams::default())?;
    Ok(packed.len())
}

fn print_table(sizes: &[Size], budget: usize) {
    println!("\n{:<48} {:>10} {:>10}", "file", "bytes", "brotli");
    for Size { name, raw, brotli } in sizes {
        println!("{name:<48} {raw:>10} {brotli:>10}");
    }
    let raw: usize = sizes.iter().map(|size| size.raw).sum();
    let total: usize = sizes.iter().map(|size| size.brotli).sum();
    println!("{:<48} {raw:>10} {total:>10}", format!("total (budget {budget})"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_first_visit_follows_scripts_and_styles_but_not_links() {
        let site = files(&[
            (
                PAGE,
                "<link href=\"./a.css\"><script>import './a.js', './keep.js'; go('b.html')</script><a href=\"data.csv\"><meta content=\"share.png\">",
            ),
            ("a.css", "src: url(fonts/text.woff2)"),
            ("a.js", "fetch('a_bg.wasm'),()=>fetch('a_part.wasm')"),
            ("a_bg.wasm", "old.js"),
            ("a_part.wasm", ""),
            ("b.html", ""),
            ("data.csv", ""),
            ("keep.js", "data.csv"),
            ("fonts/text.woff2", ""),
            ("old.js", ""),
            ("share.png", ""),
        ]);
        let found: Vec<_> = first_visit(&site).into_iter().collect();
        assert_eq!(found, ["a.css", "a.js", "a_bg.wasm", "fonts/text.woff2", PAGE]);
    }

    #[test]
    fn files_that_name_each_other_are_counted_once() {
        let site = files(&[(PAGE, "<script src=\"a.js\">"), ("a.js", "index.html a.js")]);
        assert_eq!(sizes(first_visit(&site), &site).unwrap().len(), 2);
    }

    #[test]
    fn brotli_runs_at_its_best_quality() {
        assert_eq!(BrotliEncoderParams::default().quality, 11);
        let size = brotli_size("parked ".repeat(1000).as_bytes()).unwrap();
        assert!((5..50).contains(&size), "{size}");
    }
}
