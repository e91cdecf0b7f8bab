//! Searches for bytes that break the promise on what a reader may do in any order.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| parked_fuzz::acts::promise(bytes));
