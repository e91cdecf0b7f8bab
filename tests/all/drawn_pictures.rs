//! Every picture of data is a chart: the page writes SVG for icons and for the marks of a legend alone.

use std::path::Path;

use crate::visible_words::sources;

/// Icons of buttons, and the marks that stand in the legend among words.
const ICONS_AND_MARKS: [&str; 2] = ["src/stage/marks.rs", "src/stage/scrubber.rs"];

#[test]
fn the_page_writes_svg_for_icons_and_marks_alone() {
    let all = sources(Path::new("src"));
    let writing = all.iter().filter(|(_, source)| source.contains("<svg")).map(|(path, _)| path.display().to_string());
    let mut found: Vec<String> = writing.collect();
    found.sort();
    assert_eq!(found, ICONS_AND_MARKS);
}
