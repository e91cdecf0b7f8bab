//! `parked validate`: the figures printed are those of the model.

use crate::common::parked;
use parked_model::{
    Scenario,
    checks::fit::{figures, model_values},
    scenario::Key,
};
use serde_json::Value;

#[test]
fn the_figures_printed_are_those_recomputed() {
    let arguments = ["validate", "--people", "1000", "--seed", "5", "--set", "strategy=equal"];
    let answer = parked(&[&arguments[..], &["--json"]].concat());
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let printed: Vec<Value> = serde_json::from_str(&answer.out).unwrap();

    let scenario = Scenario::default().with(Key::People, 1_000.0).with_strategy(parked_model::Strategy::Equal);
    let runs: Vec<_> = (5..13).map(|seed| model_values(&scenario.clone().with(Key::Seed, f64::from(seed)))).collect();
    let figures = figures(&runs);
    assert_eq!(printed.len(), figures.len());
    for (printed, figure) in printed.iter().zip(&figures) {
        assert_eq!(printed["id"], figure.id);
        assert_eq!(printed["published"].as_f64(), Some(figure.published));
        assert_eq!(printed["model"].as_f64(), figure.model, "{}", figure.id);
        assert_eq!(printed["spread"].as_f64(), figure.spread, "{}", figure.id);
        assert_eq!(printed["gap"].as_f64(), figure.gap, "{}", figure.id);
        assert_eq!(printed["fitted"], figure.fitted);
    }

    let text = parked(&arguments).out;
    assert!(text.starts_with("8 runs of 1,000 people, from luck 5\n"), "{text}");
    for figure in &figures {
        let line = text.lines().find(|line| line.starts_with(&format!("{} ", figure.label)));
        let line = line.unwrap_or_else(|| panic!("no line for {}", figure.label));
        assert!(line.contains(if figure.fitted { " fitted " } else { " check " }), "{line}");
        assert!(line.contains(words::parameters::badge(figure.evidence)), "{line}");
    }
    let near = [0.1, 0.25].map(|share| figures.iter().filter(|figure| figure.miss() <= share).count());
    let last = format!("{} of {} within a tenth, {} within a quarter\n", near[0], figures.len(), near[1]);
    assert!(text.ends_with(&last), "{text}");
    let line = text.lines().find(|line| line.starts_with("JSA 18 to 24: outcome within two years")).unwrap();
    let model = figures[0].model.unwrap();
    assert!(line.contains(" 36.4% ") && line.contains(&format!(" {model:.1}% ")), "{line}");
}

#[test]
fn what_is_wrong_with_a_scenario_is_said_as_elsewhere() {
    let answer = parked(&["validate", "--set", "beta=99"]);
    assert_eq!((answer.code, answer.out.as_str()), (Some(2), ""));
    assert!(answer.err.contains("‘beta’") && answer.err.contains("£0 to £25"), "{}", answer.err);
}
