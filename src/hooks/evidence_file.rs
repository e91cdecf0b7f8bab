//! The words that settings rest on, fetched when a reader first asks for them.

use yew::prelude::*;

use crate::hooks::{File, use_file};

/// The file as `parked evidence` writes it, which is kept current by a test.
pub const EVIDENCE: &str = "./evidence.tsv";

/// The file, once it is wanted.
#[hook]
pub fn use_evidence(is_wanted: bool) -> File {
    use_file(is_wanted.then_some(EVIDENCE))
}
