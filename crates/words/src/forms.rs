//! The forms that words come in, in every language.

/// Name and meaning of a state.
#[derive(Clone, Copy, Debug)]
pub struct StateWords {
    /// One word.
    pub name: &'static str,
    /// What it means, in a few words.
    pub meaning: &'static str,
}

/// A word of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its name.
    pub name: &'static str,
    /// The forms it takes in a text, in the singular; small letters may be capitals there.
    pub forms: &'static [&'static str],
    /// What it means, in a sentence or two.
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
        match around(words, &self.usual) {
            Some((before, after)) => format!("{before}{}{after}", self.present),
            None => words.to_owned(),
        }
    }
}

/// What stands before and after the first place at which a text has a part that is not empty.
pub fn around<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())?;
    Some((&text[..at], &text[at + part.len()..]))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_at_the_first_place() {
        assert_eq!(around("‘£5’ or ‘£5’", "£5"), Some(("‘", "’ or ‘£5’")));
        assert_eq!(around("£5", "£5"), Some(("", "")));
        assert_eq!((around("£5", "£50"), around("", "£5")), (None, None));
    }
}
