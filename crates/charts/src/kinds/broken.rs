//! Words broken into lines that are about as wide as each other.

use crate::wrap::wrapped;

/// Words in as few lines as go with so many letters in a line, broken where the lines are narrowest. No word is broken.
pub(crate) fn broken(words: &str, letters: usize) -> Vec<String> {
    let fewest = wrapped(words, letters).len();
    let narrowest = (1..=letters).rev().take_while(|&letters| wrapped(words, letters).len() == fewest).last();
    wrapped(words, narrowest.unwrap_or(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_few_and_even() {
        assert_eq!(broken("Joining and other fees", 18), ["Joining and", "other fees"]);
        assert_eq!(broken("Spent on help", 18), ["Spent on help"]);
        assert_eq!(broken("£391 helps everybody", 12), ["£391 helps", "everybody"]);
        assert_eq!(broken("", 18), [""]);
    }

    #[test]
    fn no_word_is_broken() {
        assert_eq!(broken("Left to it after all costs", 18), ["Left to it", "after all costs"]);
        assert_eq!(broken("unimaginable for", 14), ["unimaginable", "for"]);
        assert_eq!(broken("unimaginable", 4), ["unimaginable"]);
    }
}
