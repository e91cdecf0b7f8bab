//! Searches for bytes that break the promise on what any link may do.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| parked_fuzz::links::promise(bytes));
