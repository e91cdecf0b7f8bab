//! Words in lines one under the other, broken where a line is full. Letters are not measured but taken for wide.

use super::letters::{Anchor, Line};
use crate::{ink::Ink, wrap::wrapped_and_cut};

/// How a paragraph is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// Size of a letter, CSS pixels.
    pub(super) size: f64,
    /// From line to line, letters.
    pub(super) leading: f64,
    /// Width that a letter is taken to have, letters' sizes.
    pub(super) letter: f64,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Its colour.
    pub(super) ink: Ink,
}

/// The finding.
pub(super) const TITLE: Setting = Setting { size: 18.0, leading: 1.3, letter: 0.6, bold: true, ink: Ink::Ink };
/// What is drawn.
pub(super) const UNIT: Setting = Setting { size: 14.0, leading: 1.4, letter: 0.54, bold: false, ink: Ink::Muted };
/// Sentences under the picture.
pub(super) const NOTE: Setting = Setting { size: 14.0, leading: 1.4, letter: 0.54, bold: false, ink: Ink::Ink };
/// Where it comes from.
pub(super) const SMALL: Setting = Setting { size: 11.5, leading: 1.45, letter: 0.56, bold: false, ink: Ink::Muted };

/// A link: its signs are wider than letters.
pub(super) const LINK: Setting = Setting { letter: 0.68, ..SMALL };

/// Part of a line's height, of a letter's size, that letters reach above the line they stand on, with as much room above them
/// as below.
const RISE: f64 = 0.76;

impl Setting {
    /// Height of a line, CSS pixels.
    pub(super) fn line_height(&self) -> f64 {
        self.size * self.leading
    }

    /// From the top of a line of a height down to what its letters stand on.
    pub(super) fn baseline(size: f64, line_height: f64) -> f64 {
        (line_height - size) / 2.0 + RISE * size + 0.06 * size
    }

    /// A paragraph in lines that are so wide at most, from the left and the top given.
    pub(super) fn set(&self, words: &str, width: f64, (left, top): (f64, f64)) -> Vec<Line> {
        let line = |(at, words): (usize, String)| Line {
            words,
            at: (left, top + at as f64 * self.line_height() + Self::baseline(self.size, self.line_height())),
            anchor: Anchor::Start,
            size: self.size,
            bold: self.bold,
            ink: self.ink,
        };
        wrapped_and_cut(words, self.letters_in(width)).into_iter().enumerate().map(line).collect()
    }

    /// How many letters a line of a width holds for certain, one at least.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lines are some hundred letters long")]
    fn letters_in(&self, width: f64) -> usize {
        (width / (self.letter * self.size)).floor().max(1.0) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_broken_between_words_and_a_long_link_anywhere() {
        let words = |text| NOTE.set(text, 100.0, (16.0, 20.0)).into_iter().map(|line| line.words).collect::<Vec<_>>();
        assert_eq!(words("Thirteen here fit, not more"), ["Thirteen here", "fit, not more"]);
        assert_eq!(words("#v=2.ABC&att=0&seed=7").concat(), "#v=2.ABC&att=0&seed=7");
        assert!(words("").concat().is_empty());
    }

    #[test]
    fn lines_stand_one_under_the_other() {
        let lines = NOTE.set("Thirteen here fit, not more", 100.0, (16.0, 20.0));
        assert_eq!((lines[1].at.1 - lines[0].at.1).round(), 20.0);
        assert!(lines[0].at.1 > 20.0 + 0.7 * NOTE.size && lines[0].at.1 < 20.0 + NOTE.line_height());
    }
}
