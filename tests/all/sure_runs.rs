//! What the page shows of a run is of one made by `src/run/sure.rs`, which no slip of a browser falsifies (DESIGN.md p40).

use std::path::Path;

use crate::visible_words::sources;

/// Files that may run the model by themselves: what makes runs sure, and what hands it something else to be made sure.
const MAY_RUN: [&str; 3] = ["src/run/sure.rs", "src/run/repeats.rs", "src/lab/challenge.rs"];

#[test]
fn no_other_file_of_the_page_runs_the_model() {
    let runs = |source: &str| {
        let shown = source.split("\n#[cfg(test)]").next().unwrap_or_default().split("\n#[cfg(all(test").next();
        shown.is_some_and(|shown| shown.contains("Outcome::of(") || shown.contains("Twin::run("))
    };
    // A file of tests stands beside the one that it tries.
    let is_tests = |path: &str| path.ends_with("claims.rs");
    let files = sources(Path::new("src")).into_iter().filter(|(_, source)| runs(source));
    let found: Vec<String> = files.map(|(path, _)| path.display().to_string()).filter(|path| !is_tests(path)).collect();
    let others: Vec<&String> = found.iter().filter(|path| !MAY_RUN.contains(&path.as_str())).collect();
    assert!(others.is_empty(), "`outcome_of` instead in {others:?}");
    assert_eq!(found.len(), MAY_RUN.len(), "{found:?}");
}
