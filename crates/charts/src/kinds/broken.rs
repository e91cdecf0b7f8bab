//! Words broken into lines that are about as wide as each other.

use std::borrow::Cow;

use textwrap::Options;

/// Words in as few lines as go with so many letters in a line, broken where the lines are narrowest. No word is broken.
pub(crate) fn broken(words: &str, letters: usize) -> Vec<String> {
    let lines = |letters: usize| textwrap::wrap(words, Options::new(letters).break_words(false));
    let fewest = lines(letters).len();
    let narrowest = (1..=letters).rev().take_while(|&letters| lines(letters).len() == fewest).last();
    lines(narrowest.unwrap_or(letters)).into_iter().map(Cow::into_owned).collect()
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
