//! How long a run of 20,000 people takes in Chromium; the same work as in `run.rs`, under the same names.
#![cfg(target_arch = "wasm32")]

use std::hint::black_box;

use parked_model::{Scenario, Strategy, Twin, scenario::Key};
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

// Not on the main thread: that must keep answering the browser's driver, which gives up after half a minute.
wasm_bindgen_test_configure!(run_in_dedicated_worker);

fn scenario(strategy: Strategy) -> Scenario {
    Scenario::default().with(Key::People, 20_000.0).with_strategy(strategy)
}

#[wasm_bindgen_bench]
fn twin_profit(criterion: &mut Criterion) {
    let scenario = scenario(Strategy::Profit);
    criterion.bench_function("twin_profit", |bencher| bencher.iter(|| Twin::run(black_box(&scenario))));
}

#[wasm_bindgen_bench]
fn twin_equal(criterion: &mut Criterion) {
    let scenario = scenario(Strategy::Equal);
    criterion.bench_function("twin_equal", |bencher| bencher.iter(|| Twin::run(black_box(&scenario))));
}

#[wasm_bindgen_bench]
fn summary(criterion: &mut Criterion) {
    let scenario = scenario(Strategy::Profit);
    let twin = Twin::run(&scenario);
    criterion.bench_function("summary", |bencher| bencher.iter(|| black_box(&twin).summary(black_box(&scenario))));
}
