//! Labels of a plot at their places on a picture, as the style sheet stands them on the page.

use super::{
    frame::Frame,
    letters::{Anchor, Line},
    paragraphs::Setting,
};
use crate::chart::{Label, Side};

/// Size of a letter of a label: the em of a chart's room.
pub(super) use crate::chart::LETTER_PIXELS as SIZE;
/// From line to line: the line of a chart's height.
pub(super) use crate::chart::LINE_PIXELS as LINE;

/// Width of a plot with the room beside it from which labels that can be spared are shown, CSS pixels; as in the style sheet.
pub(super) const SPARE_FROM: f64 = 36.0 * SIZE;

/// Between a label and its place, at its side and above or below, CSS pixels.
const BESIDE: f64 = 0.45 * SIZE;
const ABOVE: f64 = 0.2 * SIZE;

/// Half the width that a letter in the middle of a label is taken to have, so that none leaves the picture; CSS pixels.
const HALF_LETTER: f64 = 0.26 * SIZE;

/// Nothing stands nearer to the edge of the picture, CSS pixels.
const EDGE: f64 = 4.0;

/// A label's lines, on a picture that is so wide.
pub(super) fn set(label: &Label, plot: &Frame, width: f64) -> impl Iterator<Item = Line> {
    let place = (plot.left + plot.width * label.at.0, plot.top + plot.height * label.at.1);
    let (anchor, across) = beside(label, place.0, width);
    let top = top(label, place.1);
    label.lines.iter().enumerate().map(move |(at, words)| Line {
        words: words.clone(),
        at: (across, top + at as f64 * LINE + Setting::baseline(SIZE, LINE)),
        anchor,
        size: SIZE,
        bold: label.bold,
        ink: label.ink,
    })
}

/// Which end of the words stands where.
fn beside(label: &Label, across: f64, width: f64) -> (Anchor, f64) {
    match label.side {
        Side::After => (Anchor::Start, across + BESIDE),
        Side::Before => (Anchor::End, across - BESIDE),
        Side::OverAfter | Side::UnderAfter => (Anchor::Start, across),
        Side::OverBefore | Side::UnderBefore => (Anchor::End, across),
        Side::Over => {
            let letters = label.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            let half = HALF_LETTER * letters as f64 + EDGE;
            (Anchor::Middle, across.min(width - half).max(half))
        }
    }
}

/// Upper edge of the first line.
fn top(label: &Label, down: f64) -> f64 {
    let height = LINE * label.lines.len() as f64;
    match label.side {
        Side::After | Side::Before => down - height / 2.0,
        Side::Over | Side::OverAfter | Side::OverBefore => down - ABOVE - height,
        Side::UnderAfter | Side::UnderBefore => down + ABOVE,
    }
}
