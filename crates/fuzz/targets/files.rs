//! Searches for bytes that break the promise on what any scenario file may do.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| parked_fuzz::files::promise(bytes));
