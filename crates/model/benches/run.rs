//! How long a run takes natively: both worlds under two strategies, and counting alone.

use divan::{Bencher, black_box, counter::ItemsCount};
use parked_model::{
    Scenario, Strategy, Twin,
    expectation::{
        expect::{Premises, expect},
        recorded::RecordedPlan,
    },
    scenario::Key,
};

const PEOPLE: [u32; 3] = [1_000, 5_000, 20_000];

fn main() {
    divan::main();
}

fn scenario(people: u32, strategy: Strategy) -> Scenario {
    Scenario::default().with(Key::People, f64::from(people)).with_strategy(strategy)
}

/// Both worlds when hours go where the fees are, which needs a water level every four weeks.
#[divan::bench(args = PEOPLE)]
fn twin_profit(people: u32) -> Twin {
    Twin::run(black_box(&scenario(people, Strategy::Profit)))
}

/// What a person more costs, from few people to the most that a run allows.
#[divan::bench(args = [1_000, 20_000, 200_000], sample_count = 10)]
fn growth(bencher: Bencher, people: u32) {
    let scenario = scenario(people, Strategy::Profit);
    bencher.counter(ItemsCount::new(people)).bench_local(|| Twin::run(black_box(&scenario)));
}

/// Both worlds when everybody gets the same.
#[divan::bench(args = PEOPLE)]
fn twin_equal(people: u32) -> Twin {
    Twin::run(black_box(&scenario(people, Strategy::Equal)))
}

/// Counting what became of everybody.
#[divan::bench(args = PEOPLE)]
fn summary(bencher: Bencher, people: u32) {
    let scenario = scenario(people, Strategy::Profit);
    let twin = Twin::run(&scenario);
    bencher.bench_local(|| black_box(&twin).summary(black_box(&scenario)));
}

/// Expected values under the plan of a finished run, which cost the same for any number of people.
#[divan::bench]
fn expected_profit(bencher: Bencher) {
    let scenario = scenario(PEOPLE[1], Strategy::Profit);
    let twin = Twin::run(&scenario);
    let (plan, premises) = (RecordedPlan::of(&twin.people, &twin.with), Premises::of(&scenario));
    bencher.bench_local(|| expect(black_box(&premises), |kind, week| plan.effort(kind, week)));
}
