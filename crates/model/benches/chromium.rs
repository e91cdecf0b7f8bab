//! How long a run of 20,000 people takes in Chromium; the same work as in `run.rs`, under the same names.
#![cfg(target_arch = "wasm32")]

use std::{hint::black_box, time::Duration};

use parked_model::{Scenario, Strategy, Twin, params::Key};
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn scenario(strategy: Strategy) -> Scenario {
    Scenario::default().with(Key::People, 20_000.0).with_strategy(strategy)
}

/// Few enough rounds that no benchmark keeps the browser from answering its driver for half a minute, which ends it.
fn briefly(criterion: &mut Criterion) -> &mut Criterion {
    *criterion = std::mem::take(criterion)
        .sample_size(12)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    criterion
}

#[wasm_bindgen_bench]
fn twin_profit(criterion: &mut Criterion) {
    let scenario = scenario(Strategy::Profit);
    briefly(criterion).bench_function("twin_profit", |bencher| bencher.iter(|| Twin::run(black_box(&scenario))));
}

#[wasm_bindgen_bench]
fn twin_equal(criterion: &mut Criterion) {
    let scenario = scenario(Strategy::Equal);
    briefly(criterion).bench_function("twin_equal", |bencher| bencher.iter(|| Twin::run(black_box(&scenario))));
}

#[wasm_bindgen_bench]
fn summary(criterion: &mut Criterion) {
    let scenario = scenario(Strategy::Profit);
    let twin = Twin::run(&scenario);
    briefly(criterion)
        .bench_function("summary", |bencher| bencher.iter(|| black_box(&twin).summary(black_box(&scenario))));
}
