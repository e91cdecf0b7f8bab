//! Words set on a picture, wherever it is drawn.

use plotters::{
    coord::Shift,
    element::Text,
    prelude::{DrawingArea, DrawingBackend},
    style::{
        Color as _, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use crate::{
    draw::Drawn,
    ink::{Ink, Palette},
};

/// How a backend sets letters. None is ever measured: each line stands at a place of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letters {
    /// Names of fonts as CSS has them, the first that is there.
    pub family: &'static str,
    /// What the backend takes for the size of a letter that is one pixel large.
    pub size: f64,
    /// From the top that the backend stands letters under, down to the line they stand on; ems.
    pub ascent: f64,
    /// Whether letters are first drawn in the colour of paper a little around their places, so that they can be read over shapes.
    pub is_haloed: bool,
}

/// What files name: fonts that are nearly equally wide.
const FAMILY: &str = "Roboto, Helvetica, Arial, Liberation Sans, sans-serif";

impl Letters {
    /// As plotters writes SVG: it divides sizes by 1.24, and stands letters 0.76 ems over their line.
    pub fn of_svg() -> Self {
        Self { family: FAMILY, size: 1.24, ascent: 0.76, is_haloed: false }
    }

    /// As a browser sets them on a canvas.
    pub fn of_canvas() -> Self {
        Self { family: FAMILY, size: 1.0, ascent: 0.8, is_haloed: true }
    }
}

/// Reach of the halo, CSS pixels, and the directions it is drawn in.
const HALO: f64 = 1.5;
const AROUND: [(f64, f64); 8] =
    [(1.0, 0.0), (0.7, 0.7), (0.0, 1.0), (-0.7, 0.7), (-1.0, 0.0), (-0.7, -0.7), (0.0, -1.0), (0.7, -0.7)];

/// One line of words. Lengths are CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// The words.
    pub(super) words: String,
    /// Where they begin, have their middle or end, from the left, and the line they stand on, from the top.
    pub(super) at: (f64, f64),
    /// Which of the three.
    pub(super) anchor: Anchor,
    /// Size of a letter.
    pub(super) size: f64,
    /// Whether they are bold.
    pub(super) bold: bool,
    /// Their colour.
    pub(super) ink: Ink,
}

/// Where words stand, seen from their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}

impl Line {
    /// Sets the words on an area on which a CSS pixel is `ratio` pixels.
    pub(super) fn draw<Backend: DrawingBackend>(
        &self,
        area: &DrawingArea<Backend, Shift>,
        palette: &Palette,
        letters: &Letters,
        ratio: f64,
    ) -> Drawn<Backend> {
        if letters.is_haloed {
            for away in AROUND {
                area.draw(&self.text(palette.colour(Ink::Paper), letters, ratio, away))?;
            }
        }
        area.draw(&self.text(palette.colour(self.ink), letters, ratio, (0.0, 0.0)))
    }

    /// The words in a colour, the reach of a halo away from their place.
    fn text(
        &self,
        colour: RGBColor,
        letters: &Letters,
        ratio: f64,
        (across, down): (f64, f64),
    ) -> Text<'_, (i32, i32), &str> {
        let weight = if self.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(letters.family), self.size * letters.size * ratio, weight);
        let side = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = TextStyle { font, color: colour.to_backend_color(), pos: Pos::new(side, VPos::Top) };
        let top = self.at.1 - letters.ascent * self.size;
        let place = (whole((self.at.0 + HALO * across) * ratio), whole((top + HALO * down) * ratio));
        Text::new(self.words.as_str(), place, style)
    }
}

/// A length in whole pixels.
#[expect(clippy::cast_possible_truncation, reason = "pictures are some thousand pixels large")]
pub(super) fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}
