//! The picture for where a link is shared.

use charts::{
    Outcome,
    crowd::card,
    file::{Imprint, Sheet, plot_width},
};
use parked_model::Scenario;

#[test]
fn twice_as_large_it_is_what_sites_ask_for() {
    let outcome = Outcome::of(&Scenario::default());
    let (chart, imprint) = (card(&outcome, plot_width(600)), Imprint::of(&outcome, ""));
    let natural = Sheet::new(&chart, &imprint, 600);
    assert!((280..=315).contains(&natural.size().1), "{:?}", natural.size());
    assert_eq!(natural.at_least(315).size(), (600, 315));
    assert!(chart.shapes.len() == 1_004 && chart.labels.iter().all(|label| label.at.0 < 0.8), "{:?}", chart.labels);
}
