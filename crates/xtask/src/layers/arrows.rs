//! Which imports of a crate run up or close a circle.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;

use super::order::{House, row};
use super::source::Path;
use super::tree::Tree;

/// What is said of the file a crate begins with, which stands above all folders.
const ROOT: &str = "the root";

/// One import that leads from one place to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Arrow {
    file: String,
    line: usize,
    from: String,
    to: String,
}

/// What is wrong with the imports of a crate.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    /// Folders that the order does not name.
    pub(crate) unplaced: Vec<String>,
    /// Imports that run up.
    pub(crate) up: Vec<Arrow>,
    /// Imports that run beside, within a row.
    pub(crate) beside: Vec<Arrow>,
    /// The imports that close circles: of folders, where none of them runs up or beside, and of files inside one.
    pub(crate) circles: Vec<Vec<Arrow>>,
}

/// Looks at every import of a crate.
pub(crate) fn faults(house: &House, tree: &Tree) -> Faults {
    let (between, within) = arrows(&house.root, tree);
    let rank = |folder: &str| if folder == ROOT { Some(house.order.len()) } else { row(&house.order, folder) };
    let rise = |arrow: &Arrow| Some(rank(&arrow.to)?.cmp(&rank(&arrow.from)?));
    let rising = |by: Ordering| between.iter().filter(|arrow| rise(arrow) == Some(by)).cloned().collect();
    let runs_down = |arrow: &Arrow| rise(arrow).is_none_or(Ordering::is_lt);
    let of_folders = circles(&between).into_iter().filter(|circle| circle.iter().all(runs_down));
    Faults {
        unplaced: tree.folders().filter(|folder| rank(folder).is_none()).map(str::to_owned).collect(),
        up: rising(Ordering::Greater),
        beside: rising(Ordering::Equal),
        circles: of_folders.chain(circles(&within)).collect(),
    }
}

/// The arrows between folders, and those between files inside a folder.
fn arrows(root: &str, tree: &Tree) -> (BTreeSet<Arrow>, BTreeSet<Arrow>) {
    let (mut between, mut within) = (BTreeSet::new(), BTreeSet::new());
    for (import, touched) in tree.imports() {
        let (file, line) = (format!("{root}/{}", tree.file(&import.module)), import.line);
        let from = folder(&import.module);
        for to in touched.iter().map(folder).filter(|to| *to != from) {
            let (file, from) = (file.clone(), from.to_owned());
            between.insert(Arrow { file, line, from, to: to.to_owned() });
        }
        let Some(last) = touched.last() else { continue };
        let (from, to) = (tree.file(&import.module), tree.file(last));
        if folder(last) == folder(&import.module) && from != to && !tree.is_test(import) {
            within.insert(Arrow { file, line, from: from.to_owned(), to: to.to_owned() });
        }
    }
    (between, within)
}

fn folder(module: &Path) -> &str {
    module.first().map_or(ROOT, String::as_str)
}

/// The arrows inside each knot of places that all lead to each other, one for each pair.
fn circles(arrows: &BTreeSet<Arrow>) -> Vec<Vec<Arrow>> {
    let mut graph = DiGraph::new();
    let mut nodes = BTreeMap::new();
    for arrow in arrows {
        let [from, to] = [&arrow.from, &arrow.to]
            .map(|place| *nodes.entry(place.clone()).or_insert_with(|| graph.add_node(place.clone())));
        graph.update_edge(from, to, ());
    }
    let knots = tarjan_scc(&graph).into_iter().filter(|knot| knot.len() > 1);
    knots
        .map(|knot| {
            let places: BTreeSet<&String> = knot.iter().map(|&node| &graph[node]).collect();
            let inside = arrows.iter().filter(|arrow| places.contains(&arrow.from) && places.contains(&arrow.to));
            let first: BTreeMap<_, _> = inside.rev().map(|arrow| ((&arrow.from, &arrow.to), arrow)).collect();
            first.into_values().cloned().collect()
        })
        .collect()
}

impl Faults {
    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.unplaced.is_empty() && self.up.is_empty() && self.beside.is_empty() && self.circles.is_empty()
    }

    /// How many there are of each kind, in words.
    pub(crate) fn count(&self) -> String {
        let circles = if self.circles.len() == 1 { "circle" } else { "circles" };
        format!("{} up, {} beside, {} {circles}", self.up.len(), self.beside.len(), self.circles.len())
    }
}

impl fmt::Display for Arrow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} -> {}", self.file, self.line, self.from, self.to)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for folder in &self.unplaced {
            writeln!(f, "{folder} stands in no row of {}", super::order::FILE)?;
        }
        for arrow in &self.up {
            writeln!(f, "{arrow} runs up")?;
        }
        for arrow in &self.beside {
            writeln!(f, "{arrow} runs beside")?;
        }
        for circle in &self.circles {
            writeln!(f, "a circle of {} imports:", circle.len())?;
            for arrow in circle {
                writeln!(f, "  {arrow}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(files: &[(&str, &str)]) -> Faults {
        let order = ["low", "middle beside", "high"].map(|row| row.split(' ').map(str::to_owned).collect()).to_vec();
        faults(&House { root: "src".to_owned(), order }, &Tree::read(files.iter().copied()).unwrap())
    }

    fn lines(arrows: &[Arrow]) -> Vec<String> {
        arrows.iter().map(Arrow::to_string).collect()
    }

    const LIB: (&str, &str) = ("lib.rs", "pub mod high;\npub mod low;\npub mod middle;\npub use high::High;\n");
    const HIGH: (&str, &str) = ("high/mod.rs", "use crate::low::Low;\npub struct High(Low, crate::middle::Middle);\n");

    #[test]
    fn a_clean_crate_has_no_fault() {
        let files = [
            LIB,
            HIGH,
            ("low/mod.rs", "mod deep;\npub use deep::Low;\n"),
            ("low/deep.rs", "pub struct Low;\n#[cfg(test)]\nmod tests {\n    use super::super::*;\n}\n"),
            ("middle.rs", "use crate::low::Low as Lower;\npub struct Middle(Lower);\n"),
        ];
        let faults = faults_of(&files);
        assert_eq!((faults.to_string().as_str(), faults.is_empty()), ("", true));
        assert_eq!(faults.count(), "0 up, 0 beside, 0 circles");
    }

    #[test]
    fn an_arrow_up_is_named_with_its_line() {
        let low = ("low/mod.rs", "pub struct Low;\nfn f() {\n    vec![crate::middle::Middle];\n}\n");
        let faults = faults_of(&[HIGH, low, ("middle.rs", "pub struct Middle;")]);
        assert_eq!(lines(&faults.up), ["src/low/mod.rs:3: low -> middle"]);
        assert!(faults.circles.is_empty());
    }

    #[test]
    fn tests_and_re_exports_of_the_root_hide_no_arrow() {
        let test = ("low/mod.rs", "pub struct Low;\n#[cfg(test)]\nmod tests {\n    use crate::High;\n}\n");
        let faults = faults_of(&[LIB, HIGH, test]);
        assert_eq!(lines(&faults.up), ["src/low/mod.rs:4: low -> high"]);
        let said = "src/low/mod.rs:4: low -> high runs up\n";
        assert_eq!(faults.to_string(), said, "the circle they close goes without saying");
    }

    #[test]
    fn what_shares_a_row_does_not_import_each_other() {
        let faults = faults_of(&[("middle.rs", "pub struct M;"), ("beside.rs", "use crate::middle::M;")]);
        assert_eq!(faults.to_string(), "src/beside.rs:1: beside -> middle runs beside\n");
    }

    #[test]
    fn a_circle_of_folders_in_no_row_is_named() {
        let faults = faults_of(&[("new.rs", "use crate::newer::N;"), ("newer.rs", "pub struct N(crate::new::M);")]);
        assert_eq!(faults.circles.len(), 1);
    }

    #[test]
    fn the_root_is_above_all() {
        let faults = faults_of(&[("lib.rs", "pub fn start() {}"), ("high.rs", "use crate::start;")]);
        assert_eq!(lines(&faults.up), ["src/high.rs:1: high -> the root"]);
    }

    #[test]
    fn a_circle_of_files_is_named_import_by_import() {
        let files = [
            ("low/mod.rs", "mod a;\nmod b;\nmod c;\n"),
            ("low/a.rs", "use super::b::B;\npub struct A;\n"),
            ("low/b.rs", "use super::c::C;\npub struct B;\n"),
            ("low/c.rs", "pub struct C;\nfn f() {\n    super::a::A;\n    crate::low::a::A;\n}\n"),
        ];
        let faults = faults_of(&files);
        assert_eq!(faults.count(), "0 up, 0 beside, 1 circle");
        let circle = lines(&faults.circles[0]);
        assert_eq!(
            circle,
            [
                "src/low/a.rs:1: low/a.rs -> low/b.rs",
                "src/low/b.rs:1: low/b.rs -> low/c.rs",
                "src/low/c.rs:3: low/c.rs -> low/a.rs"
            ]
        );
        let in_tests = ("low/c.rs", "pub struct C;\n#[cfg(test)]\nmod tests {\n    use super::super::a::A;\n}\n");
        assert!(faults_of(&[files[0], files[1], files[2], in_tests]).circles.is_empty());
    }

    #[test]
    fn a_folder_in_no_row_is_named() {
        assert_eq!(faults_of(&[("new/mod.rs", "")]).unplaced, ["new"]);
    }
}
