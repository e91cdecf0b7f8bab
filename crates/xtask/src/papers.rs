//! What the papers say of the code, held against the code: links lead somewhere, the specification's settings are those of
//! the table, and every folder of the house stands in ARCHITECTURE.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// Folders with papers, from the root.
const SHELVES: [&str; 3] = ["", "docs", "docs/design"];

/// What `parked params --json` writes, which a test of the command line keeps current.
const PARAMETERS: &str = "crates/cli/tests/golden/params.json";

/// Endings of the settings that each payment group has of its own: those stand in tables by group.
const GROUPS: [&str; 9] = ["18", "25", "ea", "esa", "ib", "jib", "vol", "is", "pl"];

/// The root of the checkout.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every paper by its path from the root, with its text.
fn papers() -> BTreeMap<String, String> {
    let names = |shelf: &str| {
        let entries = fs::read_dir(root().join(shelf)).unwrap_or_else(|error| panic!("{shelf}: {error}"));
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        names.filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "md")).collect::<Vec<_>>()
    };
    let paths = SHELVES.iter().flat_map(|shelf| names(shelf).into_iter().map(move |name| Path::new(shelf).join(name)));
    paths.filter_map(|path| Some((path.to_str()?.to_owned(), read(path.to_str()?)))).collect()
}

/// Lines of a paper that are not inside a fence.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut fenced = false;
    text.lines().filter(move |line| {
        let is_fence = line.starts_with("```");
        fenced ^= is_fence;
        !fenced && !is_fence
    })
}

/// Targets of the links in a text.
fn links(text: &str) -> Vec<&str> {
    // What stands between backticks is shown and not followed.
    let shown = |line| str::split(line, '`').step_by(2);
    prose(text)
        .flat_map(shown)
        .flat_map(|part| part.split("](").skip(1).filter_map(|rest| rest.split_once(')')))
        .map(|(target, _)| target)
        .filter(|target| !target.contains("://"))
        .collect()
}

/// What a link can name in a paper: its anchors, and its headings as a forge names them.
fn anchors(text: &str) -> BTreeSet<String> {
    let heading = |line: &str| {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>()
    };
    let named = |line: &str| Some(line.strip_prefix("<a id=\"")?.split_once('"')?.0.to_owned());
    prose(text).filter_map(|line| named(line).or_else(|| line.starts_with('#').then(|| heading(line)))).collect()
}

#[test]
fn links_lead_somewhere() {
    let papers = papers();
    assert!(papers.len() > 10, "{:?}", papers.keys());
    let mut broken = Vec::new();
    for (paper, text) in &papers {
        for link in links(text) {
            let (file, anchor) = link.split_once('#').map_or((link, None), |(file, anchor)| (file, Some(anchor)));
            let folder = Path::new(paper).parent().unwrap_or(Path::new(""));
            let path = if file.is_empty() { root().join(paper) } else { root().join(folder).join(file) };
            let leads = match anchor {
                None => path.exists(),
                Some(anchor) => fs::read_to_string(&path).is_ok_and(|text| anchors(&text).contains(anchor)),
            };
            if !leads {
                broken.push(format!("{paper}: {link}"));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// One row of the parameter table.
#[derive(Deserialize)]
struct Parameter {
    key: String,
    default: serde_json::Value,
    min: Option<f64>,
    max: Option<f64>,
    choices: Vec<String>,
}

impl Parameter {
    /// Default and range as the specification writes them.
    fn cells(&self) -> [String; 2] {
        if let (Some(default), Some(min), Some(max)) = (self.default.as_f64(), self.min, self.max) {
            return [default.to_string(), format!("{min} to {max}")];
        }
        let quoted = |name: &str| format!("`{name}`");
        let choices: Vec<String> = self.choices.iter().map(|choice| quoted(choice)).collect();
        // Nine rules would fill the line.
        let range = if choices.len() == 9 { "a rule".to_owned() } else { choices.join(", ") };
        [quoted(self.default.as_str().unwrap_or_default()), range]
    }
}

/// Rows of a setting in the specification: `| key | default | range | … |`.
fn setting_rows(text: &str) -> Vec<(&str, [String; 2])> {
    prose(text)
        .filter_map(|line| {
            let cells: Vec<&str> = line.strip_prefix('|')?.split('|').map(str::trim).collect();
            let key = cells.first()?.strip_prefix('`')?.strip_suffix('`')?;
            (cells.len() == 7).then(|| (key, [cells[1].to_owned(), cells[2].to_owned()]))
        })
        .collect()
}

#[test]
fn settings_of_the_specification_are_those_of_the_table() {
    let text = read("docs/specification.md");
    let table: Vec<Parameter> = serde_json::from_str(&read(PARAMETERS)).expect("the recorded table is JSON");
    let rows = setting_rows(&text);
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for (key, cells) in rows {
        seen.insert(key);
        match table.iter().find(|row| row.key == key) {
            None => wrong.push(format!("`{key}` is no setting")),
            Some(row) if row.cells() != cells => wrong.push(format!("`{key}`: {:?} for {cells:?}", row.cells())),
            Some(_) => {}
        }
    }
    let of_a_group = |key: &str| key.rsplit_once('_').is_some_and(|(_, suffix)| GROUPS.contains(&suffix));
    wrong.extend(
        table
            .iter()
            .map(|row| row.key.as_str())
            .filter(|key| !seen.contains(key) && !of_a_group(key))
            .map(|key| format!("`{key}` is missing")),
    );
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_folder_stands_in_the_architecture() {
    let (layers, text) = (read("docs/layers.toml"), read("ARCHITECTURE.md"));
    let layers: toml::Table = layers.parse().expect("the order of folders is TOML");
    let rows = ["charts", "model", "page"]
        .into_iter()
        .flat_map(|house| layers["house"][house]["order"].as_array().expect("rows"));
    let folders = rows.flat_map(|row| row.as_array().expect("a row of folders")).filter_map(toml::Value::as_str);
    let missing: Vec<&str> = folders.filter(|folder| !text.contains(&format!("`{folder}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Folders of the checkout that papers name files in.
const ROOTS: [&str; 6] = ["build/", "crates/", "docs/", "src/", "static/", "tests/"];

#[test]
fn files_that_papers_name_exist() {
    let mut missing = Vec::new();
    for (paper, text) in papers() {
        let quoted = prose(&text).flat_map(|line| line.split('`').skip(1).step_by(2));
        let paths = quoted.filter(|quoted| ROOTS.iter().any(|root| quoted.starts_with(root)));
        missing.extend(paths.filter(|path| !root().join(path).exists()).map(|path| format!("{paper}: {path}")));
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn every_question_of_the_design_is_in_its_index() {
    let index = read("DESIGN.md");
    let named: BTreeSet<&str> =
        links(&index).into_iter().filter_map(|link| link.split_once('#')).map(|(_, id)| id).collect();
    let mut missing = Vec::new();
    for (paper, text) in papers().into_iter().filter(|(paper, _)| paper.starts_with("docs/design/")) {
        let questions =
            prose(&text).filter_map(|line| line.strip_prefix("<a id=\"")?.split_once('"')).map(|(id, _)| id);
        missing.extend(questions.filter(|id| !named.contains(id)).map(|id| format!("{paper}: {id}")));
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}
