//! What the scenes say, held against runs, and that every value they can name is one.

use parked_model::{Scenario, scenario::Key};

use super::{
    Runs, SCENES, Value,
    scene::{CLAIMS, Claim},
};
use crate::run::Outcome;

#[test]
fn what_the_scenes_say_is_so() {
    let mut not_so = Vec::new();
    for scene in SCENES {
        let runs = Runs::of(scene);
        let is_so = |claim: &Claim, measured: f64| (measured > claim.bound) == claim.is_above;
        for claim in CLAIMS.iter().filter(|claim| claim.scene == scene.id) {
            let measured = runs.measured(&claim.measure);
            if !measured.is_some_and(|measured| is_so(claim, measured)) {
                not_so.push((claim, measured));
            }
        }
    }
    assert!(not_so.is_empty(), "{not_so:#?}");
}

#[test]
fn every_value_has_a_number_in_a_run_with_a_subcontractor_and_none_is_nonsense() {
    let outcome = Outcome::of(&Scenario::default().with(Key::Chain, 1.0));
    let nobody = Outcome::of(&Scenario::default().with(Key::Outcome, 0.0).with(Key::Sustainment, 0.0));
    for (name, value) in Value::NAMES {
        assert!(value.of(&outcome).is_some_and(f64::is_finite), "{name}");
        assert!(value.of(&nobody).is_none_or(|number| !number.is_nan()), "{name}");
    }
    assert_eq!(Value::Margin.text(&outcome), words::numbers::percent(outcome.summary.margin.unwrap()));
}
