//! Plotters' bitmap with letters of our own: plotters draws each without the room at its left, and at whole pixels.

use ab_glyph::{Font as _, FontRef, PxScale, ScaleFont as _, point};
use plotters::{
    prelude::{BitMapBackend, DrawingBackend},
    style::{FontStyle, text_anchor::HPos},
};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};

use super::svg::NotDrawn;

/// From the top of the room for letters to the line they stand on, ems.
pub(super) const ASCENT: f64 = 0.76;

/// The letters, which `fonts/README.md` tells of.
const REGULAR: &[u8] = include_bytes!("../../fonts/Roboto-Regular-Parked.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/Roboto-Bold-Parked.ttf");

type Fault = <BitMapBackend<'static> as DrawingBackend>::ErrorType;
type Done = Result<(), DrawingErrorKind<Fault>>;

/// A bitmap, and letters.
pub(super) struct Press<'a> {
    bitmap: BitMapBackend<'a>,
    regular: FontRef<'static>,
    bold: FontRef<'static>,
}

impl<'a> Press<'a> {
    /// Letters over a bitmap.
    pub(super) fn new(bitmap: BitMapBackend<'a>) -> Result<Self, NotDrawn> {
        let font = |bytes| FontRef::try_from_slice(bytes).map_err(|_| NotDrawn);
        Ok(Self { bitmap, regular: font(REGULAR)?, bold: font(BOLD)? })
    }
}

/// Letters one after the other: each with its place, pixels from the first one's, and the width of them all.
fn set(font: &FontRef<'_>, words: &str, size: f32) -> (Vec<(ab_glyph::GlyphId, f32)>, f32) {
    let scaled = font.as_scaled(scale(font, size));
    let mut across = 0.0;
    let mut letters: Vec<(ab_glyph::GlyphId, f32)> = Vec::with_capacity(words.len());
    for letter in words.chars().map(|letter| font.glyph_id(letter)) {
        if let Some((last, _)) = letters.last() {
            across += scaled.kern(*last, letter);
        }
        letters.push((letter, across));
        across += scaled.h_advance(letter);
    }
    (letters, across)
}

/// The scale at which an em has so many pixels: a font's own scale is of its height.
fn scale(font: &FontRef<'_>, size: f32) -> PxScale {
    PxScale::from(size * font.height_unscaled() / font.units_per_em().unwrap_or(1_000.0))
}

impl DrawingBackend for Press<'_> {
    type ErrorType = Fault;

    fn get_size(&self) -> (u32, u32) {
        self.bitmap.get_size()
    }

    fn ensure_prepared(&mut self) -> Done {
        self.bitmap.ensure_prepared()
    }

    fn present(&mut self) -> Done {
        self.bitmap.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Done {
        self.bitmap.draw_pixel(at, colour)
    }

    fn draw_line<Style: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &Style) -> Done {
        self.bitmap.draw_line(from, to, style)
    }

    fn draw_rect<Style: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &Style,
        is_filled: bool,
    ) -> Done {
        self.bitmap.draw_rect(from, to, style, is_filled)
    }

    #[expect(clippy::cast_possible_truncation, reason = "places are some thousand pixels")]
    fn draw_text<Style: BackendTextStyle>(&mut self, words: &str, style: &Style, at: BackendCoord) -> Done {
        let font = if matches!(style.style(), FontStyle::Bold) { &self.bold } else { &self.regular };
        let size = style.size();
        let (letters, width) = set(font, words, size as f32);
        let left = match style.anchor().h_pos {
            HPos::Left => at.0 as f32,
            HPos::Center => at.0 as f32 - width / 2.0,
            HPos::Right => at.0 as f32 - width,
        };
        let line = at.1 as f32 + (ASCENT * size) as f32;
        let (colour, scale) = (style.color(), scale(font, size as f32));
        for (letter, across) in letters {
            let glyph = letter.with_scale_and_position(scale, point(left + across, line));
            let Some(outline) = font.outline_glyph(glyph) else { continue };
            let corner = outline.px_bounds().min;
            let mut done = Ok(());
            outline.draw(|right, down, covered| {
                let place = (corner.x as i32 + right.cast_signed(), corner.y as i32 + down.cast_signed());
                let alpha = colour.alpha * f64::from(covered.min(1.0));
                if done.is_ok() && alpha > 0.0 {
                    done = self.bitmap.draw_pixel(place, BackendColor { alpha, ..colour });
                }
            });
            done?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_their_own_widths_and_every_sign_is_there() {
        for bytes in [REGULAR, BOLD] {
            let font = FontRef::try_from_slice(bytes).unwrap();
            let width = |words: &str| set(&font, words, 100.0).1;
            assert!(width("WWW") > 2.0 * width("iii") && width("AV") < width("A") + width("V"));
            for sign in "◂▸→○●▲▼£’‘–—×²€…±≈≤≥é".chars() {
                assert!(font.glyph_id(sign).0 != 0, "{sign}");
            }
        }
    }
}
