//! Searches for bytes that break the promise on what anything typed for a class's code may do.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| parked_fuzz::codes::promise(bytes));
