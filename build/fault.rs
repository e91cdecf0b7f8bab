//! What is wrong with a scene, and where.

use std::{error::Error, fmt};

/// A fault in a scene's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file; empty until it is known.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: String,
}

impl Fault {
    /// A fault on a line.
    pub fn at(line: usize, what: impl Into<String>) -> Self {
        Self { file: String::new(), line, what: what.into() }
    }

    /// The same, with its file.
    pub fn in_file(self, file: &str) -> Self {
        Self { file: file.to_owned(), ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}: {}", self.file, self.line, self.what)
    }
}

impl Error for Fault {}
