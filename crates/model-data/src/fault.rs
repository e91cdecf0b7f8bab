//! What is wrong with the data, and where.

use std::fmt::Display;

use thiserror::Error;

/// One thing that is wrong, as one line: the place (file, line, entry, field), then what is wrong and what is allowed.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{place}: {wrong}")]
pub struct Fault {
    place: String,
    wrong: String,
}

impl Fault {
    /// Something wrong at a place.
    pub(crate) fn new(place: impl Display, wrong: impl Display) -> Self {
        Self { place: place.to_string(), wrong: one_line(&wrong.to_string()) }
    }
}

/// Text without its line breaks: a build shows the first line of a message best.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
