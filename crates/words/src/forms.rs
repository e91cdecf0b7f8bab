//! The forms that words come in, in every language.

/// Name and meaning of a state.
#[derive(Clone, Copy, Debug)]
pub struct StateWords {
    /// One word.
    pub name: &'static str,
    /// What it means, in a few words.
    pub meaning: &'static str,
}

/// A headline number: its name, its value, and what it means in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// Name.
    pub name: &'static str,
    /// Value with its unit.
    pub value: String,
    /// What it means.
    pub meaning: String,
}

/// A figure in the words on one setting that another decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundFigure {
    /// What the words have: the figure of the usual contract.
    pub usual: String,
    /// What it is in the contract in force.
    pub present: String,
}

impl BoundFigure {
    /// The words with the present figure.
    pub fn put_into(&self, words: &str) -> String {
        words.replace(&self.usual, &self.present)
    }
}

/// A number of a list: what it is, and its value with its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub name: String,
    /// Value with its unit.
    pub value: String,
}

/// A headline number of two runs and their difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedHeadline {
    /// Name.
    pub name: &'static str,
    /// Value of contract A, of contract B, and B less A.
    pub values: [String; 3],
}
