//! Every picture of data is a chart: the page writes SVG for icons, for the marks of a legend and for the code of a link alone.

use std::path::Path;

use crate::visible_words::sources;

/// A link as a code to photograph, icons of buttons, and the marks that stand in the legend among words.
const NO_PICTURES_OF_DATA: [&str; 3] = ["src/share/qr.rs", "src/stage/marks.rs", "src/stage/scrubber.rs"];

#[test]
fn the_page_writes_svg_for_codes_icons_and_marks_alone() {
    let all = sources(Path::new("src"));
    let writing = all.iter().filter(|(_, source)| source.contains("<svg")).map(|(path, _)| path.display().to_string());
    let mut found: Vec<String> = writing.collect();
    found.sort();
    assert_eq!(found, NO_PICTURES_OF_DATA);
}
