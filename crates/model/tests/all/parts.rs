//! One partition of people: because, anyway, left alone, helped and not referred add up to everybody, in picture and headline alike
//! (specification 4).

use crate::common::scenarios;
use parked_model::{
    Scenario, Twin,
    report::{
        crowd::{Crowd, LAST_MONTH, week_of},
        state::{Counts, State},
    },
    scenario::{Key, preset::PRESETS},
};
use proptest::prelude::{prop_assert_eq, proptest};

/// How many people of a run the headlines have in each part, and how many its picture shows at the end; everybody is drawn.
fn parts(scenario: &Scenario) -> [Vec<f64>; 2] {
    let twin = Twin::run(scenario);
    let summary = twin.summary(scenario);
    let shares = [
        summary.because_share,
        summary.anyway_share,
        summary.helped_share,
        summary.left_alone_share,
        summary.not_referred_share,
    ];
    let told = shares.map(|share| share * f64::from(summary.people)).to_vec();
    let crowd = Crowd::of(&twin, scenario);
    for month in 0..=LAST_MONTH {
        assert_eq!(Counts::of(&crowd.states(&twin, week_of(month))).total(), twin.people.len());
    }
    let shown = Counts::of(&crowd.states(&twin, week_of(LAST_MONTH)));
    [told, State::ALL.map(|state| shown.get(state) as f64).to_vec()]
}

/// Whole people, as numbers that came from shares.
fn whole(people: &[f64]) -> Vec<f64> {
    assert!(people.iter().all(|part| (part - part.round()).abs() < 1e-6), "{people:?}");
    people.iter().map(|part| part.round()).collect()
}

#[test]
fn the_parts_of_every_preset_add_up() {
    for preset in PRESETS {
        let scenario = preset.applied_to(&Scenario::default().with(Key::People, 1_000.0));
        let [told, shown] = parts(&scenario);
        assert_eq!(whole(&told), shown, "{}", preset.id);
        assert_eq!(shown.iter().sum::<f64>(), 1_000.0, "{}", preset.id);
    }
}

proptest! {
    #[test]
    fn the_parts_of_any_scenario_add_up(scenario in scenarios(100..=400)) {
        let [told, shown] = parts(&scenario);
        prop_assert_eq!(whole(&told), shown);
        prop_assert_eq!(whole(&told).iter().sum::<f64>(), f64::from(scenario.people()));
    }
}
