//! Writes random links, the same ones every time, and what a native run of each comes to: link, fingerprint, finding and
//! sentence between tabs, one line each. Browsers are held against it.
#![expect(clippy::expect_used, reason = "whoever steers the browsers reads what went wrong")]

#[allow(dead_code, reason = "the tests of the model narrow the scenarios down, this does not")]
#[path = "../../../crates/model/tests/all/common.rs"]
mod common;

use parked::{
    run::Outcome,
    state::{AppState, permalink},
};
use parked_model::report::{
    crowd::{LAST_MONTH, week_of},
    state::Counts,
};
use proptest::{
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{RngSeed, TestRunner},
};

/// Settings of every kind, months and sizes; few of the sizes are large, because each is run in every browser.
fn states() -> impl Strategy<Value = AppState> {
    let scenarios = prop_oneof![12 => common::scenarios(100..=5_000), 1 => common::scenarios(5_000..=200_000)];
    let state = |(scenario, month)| AppState { scenario, month, ..AppState::default() };
    (scenarios, 0..=LAST_MONTH).prop_map(state)
}

/// What the page shows of a run: its fingerprint, the finding over the picture and the sentence under it.
fn shown(state: &AppState) -> [String; 3] {
    let Outcome { twin, summary, crowd, .. } = Outcome::of(&state.scenario);
    let counts = Counts::of(&crowd.states(&twin, week_of(state.month)));
    [
        summary.fingerprint,
        words::stage::finding(&charts::pictures::tenths(&crowd.minutes)),
        words::stage::said(counts, state.month),
    ]
}

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).expect("how many links?");
    let settings = ProptestConfig { rng_seed: RngSeed::Fixed(2017), ..ProptestConfig::default() };
    let mut runner = TestRunner::new(settings);
    for _ in 0..count {
        let state = states().new_tree(&mut runner).expect("most scenarios refer somebody").current();
        println!("#{}\t{}", permalink::write(&state, None), shown(&state).join("\t"));
    }
}
