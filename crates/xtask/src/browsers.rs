//! The oldest browsers that the page is promised to work in, and whether the built page keeps that promise.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use wasmparser::{Validator, WasmFeatures};

use crate::command::{command, run_quietly};

/// What the page needs, and since when browsers have it.
const TABLE: &str = "docs/browsers.toml";

/// The scripts that stand inside the page, which speak in older browsers than those promised too.
const INSIDE: [&str; 3] = ["static/theme.js", "static/trouble.js", "static/named.js"];

/// First versions of Chrome, Firefox and Safari.
type Versions = [f64; 3];

/// `docs/browsers.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Needs {
    #[cfg_attr(not(test), expect(dead_code, reason = "read by a test"))]
    asked: Vec<String>,
    wasm: BTreeMap<String, Versions>,
    css: BTreeMap<String, Versions>,
    script: BTreeMap<String, Versions>,
}

impl Needs {
    fn read() -> Result<Self> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(TABLE);
        toml::from_str(&fs::read_to_string(path)?).with_context(|| format!("{TABLE} cannot be read"))
    }

    fn rows(&self) -> impl Iterator<Item = (&String, &Versions)> {
        self.wasm.iter().chain(&self.css).chain(&self.script)
    }

    /// The first version of each browser that has everything.
    fn oldest(&self) -> Versions {
        self.rows().fold([0.0; 3], |oldest, (_, since)| std::array::from_fn(|at| oldest[at].max(since[at])))
    }
}

/// The browsers promised, as esbuild names them.
pub(crate) fn targets() -> Result<String> {
    let [chrome, firefox, safari] = Needs::read()?.oldest();
    Ok(format!("chrome{chrome},firefox{firefox},safari{safari}"))
}

/// Checks the built page: the Wasm needs what the table names, and the scripts inside the page can be read long before.
pub(crate) fn check() -> Result<()> {
    let named: BTreeSet<String> = Needs::read()?.wasm.into_keys().collect();
    let mut needed = BTreeSet::new();
    for entry in fs::read_dir("dist")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            needed.extend(extensions(&fs::read(&path)?)?);
        }
    }
    ensure!(needed == named, "the Wasm needs {needed:?}, but {TABLE} names {named:?}");
    for script in INSIDE {
        let for_browsers = |target| run_quietly(&mut command("esbuild", &[script, target, "--log-level=warning"]));
        let is_old = for_browsers("--target=es2015")? == for_browsers("--target=esnext")?;
        ensure!(is_old, "{script} has newer syntax than the JavaScript of 2015");
    }
    Ok(())
}

/// The extensions of WebAssembly without which a file is not valid.
fn extensions(wasm: &[u8]) -> Result<BTreeSet<String>> {
    let with = |features| Validator::new_with_features(features).validate_all(wasm);
    let all = WasmFeatures::all();
    with(all).context("the built Wasm is not valid")?;
    let extensions = all.iter_names().filter(|(_, feature)| !WasmFeatures::MVP.contains(*feature));
    Ok(extensions.filter(|(_, feature)| with(all - *feature).is_err()).map(|(name, _)| name.to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> String {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
    }

    /// Parts of style sheets that every browser with WebAssembly knows; one that does not know `@page` prints with margins of
    /// its own.
    const ALWAYS: [&str; 31] = [
        "@keyframes",
        "@media",
        "@page",
        "::-moz-range-thumb",
        "::-moz-range-track",
        "::-webkit-details-marker",
        "::-webkit-slider-runnable-track",
        "::-webkit-slider-thumb",
        "::after",
        "::before",
        ":checked",
        ":disabled",
        ":empty",
        ":first-child",
        ":focus",
        ":hover",
        ":last-child",
        ":not()",
        ":nth-child()",
        ":only-child",
        ":root",
        "attr()",
        "calc()",
        "inset()",
        "linear-gradient()",
        "minmax()",
        "repeat()",
        "repeating-linear-gradient()",
        "translate()",
        "translateX()",
        "translateY()",
    ];

    #[test]
    fn readers_are_told_the_browsers_of_the_table() {
        let [chrome, firefox, safari] = Needs::read().unwrap().oldest();
        let promise = format!("Chrome and Edge from version {chrome}, Firefox from {firefox} and Safari from {safari}");
        for paper in ["README.md", "index.html"] {
            let words: Vec<String> = read(paper).split_whitespace().map(str::to_owned).collect();
            assert!(words.join(" ").contains(&promise), "{paper} does not say: {promise}");
        }
    }

    #[test]
    fn what_a_browser_is_asked_for_tells_its_age() {
        let needs = Needs::read().unwrap();
        let asked: Vec<_> =
            needs.rows().filter(|(name, _)| needs.asked.contains(name)).map(|(_, since)| since).collect();
        assert_eq!(asked.len(), needs.asked.len());
        for (at, newest) in needs.oldest().into_iter().enumerate() {
            assert!(asked.iter().any(|since| since[at] == newest), "no question tells a browser older than {newest}");
        }
    }

    #[test]
    fn the_style_sheets_need_no_more_than_the_table_names() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/styles");
        let sheets = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
        let used: BTreeSet<String> = sheets.flat_map(|sheet| parts(&sheet)).collect();
        let named: BTreeSet<String> = Needs::read().unwrap().css.into_keys().collect();
        let unknown: Vec<_> =
            used.iter().filter(|part| !named.contains(*part) && !ALWAYS.contains(&part.as_str())).collect();
        assert!(unknown.is_empty(), "since when do browsers know {unknown:?}?");
        let unused: Vec<_> = named.difference(&used).collect();
        assert!(unused.is_empty(), "nothing uses {unused:?}");
    }

    /// Rules, functions and pseudo-classes of a style sheet: `@media`, `min()`, `:empty`.
    fn parts(sheet: &str) -> BTreeSet<String> {
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let mut parts = BTreeSet::new();
        for (at, letter) in sheet.char_indices() {
            let after = &sheet[at + letter.len_utf8()..];
            let name = after.trim_start_matches(':').split(|letter| !is_name(letter)).next().unwrap_or_default();
            let call = if after.trim_start_matches(':')[name.len()..].starts_with('(') { "()" } else { "" };
            let before = sheet[..at].rsplit(|letter| !is_name(letter)).next().unwrap_or_default();
            match letter {
                '@' => _ = parts.insert(format!("@{name}")),
                // In a selector a name follows at once, in a declaration a space.
                ':' if !name.is_empty() && !sheet[..at].ends_with(':') => {
                    let colons = if after.starts_with(':') { "::" } else { ":" };
                    _ = parts.insert(format!("{colons}{name}{call}"));
                }
                '(' if before.starts_with(|letter: char| letter.is_ascii_alphabetic()) => {
                    let is_pseudo = sheet[..at - before.len()].ends_with(':');
                    if !is_pseudo && !["var", "and", "not"].contains(&before) {
                        parts.insert(format!("{before}()"));
                    }
                }
                _ => {}
            }
        }
        parts
    }

    #[test]
    fn parts_of_a_style_sheet_are_told_apart() {
        let sheet = "@media (min-width: 1px) { a:not(.b):hover, p::before { width: min(1px, var(--c)); color: red } }";
        let expected = ["::before", ":hover", ":not()", "@media", "min()"];
        assert_eq!(parts(sheet).into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn extensions_of_webassembly_are_found() {
        // A function that extends the sign of a byte.
        let module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x08\x01\x06\0\x41\0\xc0\x1a\x0b";
        assert_eq!(extensions(module).unwrap().into_iter().collect::<Vec<_>>(), ["SIGN_EXTENSION"]);
    }
}
