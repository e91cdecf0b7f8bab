//! The gallery in the papers: every picture of the usual run, as the command line writes it.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use charts::{
    Outcome, Palette,
    catalogue::CATALOGUE,
    file::{Imprint, USUAL_WIDTH, svg},
};
use expect_test::expect_file;
use parked_model::Scenario;

#[test]
fn every_picture_of_the_gallery_is_current() {
    let outcome = Outcome::of(&Scenario::default());
    let imprint = Imprint::of(&outcome, "");
    for entry in CATALOGUE {
        let chart = entry.chart(&outcome, USUAL_WIDTH).expect("the usual run fills every picture");
        let svg = svg(&chart, &imprint, USUAL_WIDTH, &Palette::light()).unwrap();
        expect_file![format!("../../../../docs/gallery/{}.svg", entry.name)].assert_eq(&svg);
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/gallery");
    let there: BTreeSet<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(there, CATALOGUE.iter().map(|entry| format!("{}.svg", entry.name)).collect());
}

#[test]
fn the_gallery_lists_every_picture() {
    let outcome = Outcome::of(&Scenario::default());
    let mut text = words::files::GALLERY.to_owned();
    for entry in CATALOGUE {
        let chart = entry.chart(&outcome, USUAL_WIDTH).expect("the usual run fills every picture");
        let (name, said) = (entry.name, chart.said());
        write!(text, "\n## `{name}`\n\n{}.\n\n![{said}](gallery/{name}.svg)\n", entry.shows).unwrap();
    }
    expect_file!["../../../../docs/gallery.md"].assert_eq(&text);
}
