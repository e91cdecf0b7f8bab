//! The gallery in the papers: every picture of the usual run, as the command line writes it.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use charts::{
    Chart, Palette,
    catalogue::{CATALOGUE, Entry},
    file::{Imprint, Sheet, USUAL_WIDTH, svg},
};
use expect_test::expect_file;

use crate::golden::outcome;

/// The chart of the picture's example, and where it comes from.
fn example(entry: &Entry) -> (Chart, Imprint) {
    let outcome = outcome(entry.example);
    let chart = entry.chart(&outcome, USUAL_WIDTH).expect("an example fills its picture");
    (chart, Imprint::of(&outcome, ""))
}

#[test]
fn every_picture_of_the_gallery_is_current() {
    for entry in CATALOGUE {
        let (chart, imprint) = example(entry);
        let svg = svg(&Sheet::new(&chart, &imprint, USUAL_WIDTH), &Palette::light()).unwrap();
        expect_file![format!("../../../../docs/gallery/{}.svg", entry.name)].assert_eq(&svg);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/gallery");
    let there: BTreeSet<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, CATALOGUE.iter().map(|entry| format!("{}.svg", entry.name)).collect());
}

#[test]
fn the_gallery_lists_every_picture() {
    let mut text = words::gallery::GALLERY.to_owned();
    for entry in CATALOGUE {
        let (name, said) = (entry.name, example(entry).0.said());
        let set: Vec<String> =
            entry.example.iter().map(|(key, text)| format!(" Here with `--set {key}={text}`.")).collect();
        let set = set.concat();
        write!(text, "\n## `{name}`\n\n{}.{set}\n\n![{said}](gallery/{name}.svg)\n", entry.shows).unwrap();
    }
    expect_file!["../../../../docs/gallery.md"].assert_eq(&text);
}
