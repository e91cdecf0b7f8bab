//! How sure a figure is: the words of `data/README.md`.

use crate::{fault::Fault, rows::Row};

/// The words, each with its name in the model.
const WORDS: [(&str, &str); 5] = [
    ("seen", "Evidence::Seen"),
    ("derived", "Evidence::Derived"),
    ("memory", "Evidence::Memory"),
    ("assumption", "Evidence::Assumption"),
    ("conflicting", "Evidence::Conflicting"),
];

/// The evidence word of a column, as the model writes it.
pub fn of(row: &Row, column: &str) -> Result<&'static str, Fault> {
    let word = row.text(column)?;
    let found = WORDS.into_iter().find(|(known, _)| *known == word).map(|(_, name)| name);
    found.ok_or_else(|| {
        let allowed = WORDS.map(|(known, _)| known).join(", ");
        row.fault(column, format!("‘{word}’ is no evidence word; allowed: {allowed}"))
    })
}
