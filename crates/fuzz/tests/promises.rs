//! Every promise holds for what broke it once, for the beginnings that a search starts from, and for bytes at random.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::{fs, path::Path};

use parked_fuzz::PROMISES;
use proptest::{prelude::*, test_runner::RngSeed};

/// The files of a folder of this package, none where there is no such folder.
fn files(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect()
}

#[test]
fn what_broke_a_promise_once_breaks_it_no_more() {
    for (name, promise) in PROMISES {
        for bytes in files(&format!("found/{name}")) {
            promise(&bytes);
        }
    }
}

#[test]
fn a_search_starts_from_good_beginnings() {
    for (name, promise) in PROMISES {
        let beginnings = files(&format!("seeds/{name}"));
        assert!(!beginnings.is_empty(), "{name}");
        for bytes in beginnings {
            promise(&bytes);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: RngSeed::Fixed(2011), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn promises_hold_for_bytes_at_random(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for (_, promise) in PROMISES {
            promise(&bytes);
        }
    }
}
