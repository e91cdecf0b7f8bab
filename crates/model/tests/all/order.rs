//! What a picture of the people stands on: their order and the luck of their first start.

use parked_model::{
    Scenario,
    people::{by_distance, draw, first_start_clock},
    scenario::{GroupField, Key},
    setup::people::population,
};

#[test]
fn people_are_ordered_by_how_soon_they_would_start_a_job_alone() {
    let scenario = Scenario::default();
    let people = draw(&population(&scenario));
    let order = by_distance(&people, &population(&scenario).start_rates);
    let rate = |position: &u32| {
        let person = &people[*position as usize];
        scenario.group(GroupField::StartRate, person.group.index()) * libm::exp(person.readiness)
    };
    assert!(order.windows(2).all(|pair| rate(&pair[0]) >= rate(&pair[1]) * (1.0 - 1e-12)));
    let mut everybody = order.clone();
    everybody.sort_unstable();
    assert!(everybody.into_iter().eq(0..scenario.people()));
    // Equals stay in the order they were drawn in.
    let alike = Scenario::default().with(Key::Sigma, 0.0);
    let people = draw(&population(&alike));
    let order = by_distance(&people, &population(&alike).start_rates);
    let same_group = |pair: &[u32]| people[pair[0] as usize].group == people[pair[1] as usize].group;
    assert!(order.windows(2).all(|pair| !same_group(pair) || pair[0] < pair[1]));
}

#[test]
fn the_luck_of_a_first_start_is_exponential_and_hangs_on_no_contract() {
    let scenario = Scenario::default().with(Key::People, 20_000.0);
    let luck = |scenario: &Scenario| -> Vec<f64> {
        draw(&population(scenario)).iter().map(|person| first_start_clock(scenario.seed(), person)).collect()
    };
    let clocks = luck(&scenario);
    let n = clocks.len() as f64;
    // Mean 1 with standard deviation 1, and a share exp(-2) beyond 2.
    assert!((clocks.iter().sum::<f64>() / n - 1.0).abs() < 4.0 / n.sqrt());
    let tail = libm::exp(-2.0);
    let beyond = clocks.iter().filter(|&&clock| clock > 2.0).count() as f64 / n;
    assert!((beyond - tail).abs() < 4.0 * (tail * (1.0 - tail) / n).sqrt());
    let dearer = scenario.clone().with(Key::Outcome, 300.0).with(Key::Sigma, 0.2);
    assert!(luck(&dearer) == clocks);
    assert!(luck(&scenario.with(Key::Seed, 2.0)) != clocks);
}
