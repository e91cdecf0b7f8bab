//! The golden run: the same numbers to the last bit natively and in a browser, today and when they were recorded.

use std::hash::Hasher as _;

use parked_model::{Summary, Twin, scenario::link};
use wasm_bindgen_test::wasm_bindgen_test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// One run a line: a link, the fingerprint, a hash of the summary.
const RECORDED: &str = include_str!("golden/fingerprints.txt");

/// FNV-1a over every number of a summary. `{:?}` writes each `f64` so that it reads back to the same bits.
fn hash(summary: &Summary) -> u64 {
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(format!("{summary:?}").as_bytes());
    hasher.finish()
}

/// A line of the file as this machine would write it.
fn record(link: &str) -> String {
    let reading = link::read(link);
    assert!(reading.notices.is_empty() && reading.others.is_empty(), "{link}: {reading:?}");
    let summary = Twin::run(&reading.scenario).summary(&reading.scenario);
    format!("{link} {} {:016x}\n", summary.fingerprint, hash(&summary))
}

#[wasm_bindgen_test(unsupported = test)]
fn runs_are_what_they_were_when_recorded() {
    let links = RECORDED.lines().filter_map(|line| line.split_whitespace().next());
    let now: String = links.map(record).collect();
    // A browser has no files; natively a difference is shown, or recorded by `cargo xtask bless`.
    #[cfg(target_arch = "wasm32")]
    assert!(now == RECORDED, "recorded:\n{RECORDED}\nnow:\n{now}");
    #[cfg(not(target_arch = "wasm32"))]
    expect_test::expect_file!["golden/fingerprints.txt"].assert_eq(&now);
}
