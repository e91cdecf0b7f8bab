//! Pictures of extreme runs as they were when they were recorded, byte for byte; those of the usual run are the gallery.

use std::{collections::BTreeSet, fs, path::Path};

use charts::{
    Outcome, Palette,
    catalogue::CATALOGUE,
    file::{Imprint, Sheet, svg},
};
use expect_test::expect_file;
use parked_model::Scenario;

/// Runs in which pictures are empty, negative or crowded: a name and what is set. There are few people, so that files are small.
pub(crate) const EXTREMES: [(&str, &[(&str, &str)]); 3] = [
    ("ignore", &[("strategy", "ignore"), ("people", "200")]),
    ("block", &[("att", "0"), ("block", "1"), ("strategy", "equal"), ("people", "200")]),
    (
        "unpaid-chain",
        &[
            ("chain", "one"),
            ("providers", "3"),
            ("att", "0"),
            ("job", "0"),
            ("sus", "0"),
            ("volume", "0.5"),
            ("people", "200"),
        ],
    ),
];

/// Width of the recorded pictures, CSS pixels: narrow, where words come closest to each other.
const WIDTH: u32 = 360;

/// The run of some settings.
pub(crate) fn outcome(settings: &[(&str, &str)]) -> Outcome {
    let mut scenario = Scenario::default();
    for (key, text) in settings {
        scenario.set(key, text).unwrap();
    }
    scenario.check().unwrap();
    Outcome::of(&scenario)
}

#[test]
fn every_recorded_picture_is_drawn_as_it_was() {
    let mut recorded = BTreeSet::new();
    for (name, settings) in EXTREMES {
        let outcome = outcome(settings);
        for entry in CATALOGUE {
            let file = format!("{}-{name}.svg", entry.name);
            let Some(chart) = entry.chart(&outcome, WIDTH) else { continue };
            let imprint = Imprint::of(&outcome, "");
            let svg = svg(&Sheet::new(&chart, &imprint, WIDTH), &Palette::dark()).unwrap();
            expect_file![format!("../golden/{file}")].assert_eq(&svg);
            recorded.insert(file);
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let there = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(there.collect::<BTreeSet<_>>(), recorded, "a file that nothing draws, or a picture without a file");
}
