//! Searches for bytes that break the promise on what any message of a host may do.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| parked_fuzz::messages::promise(bytes));
