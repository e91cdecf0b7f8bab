//! A picture as PNG. It is drawn larger than it is written and made smaller, so that its edges are smooth.

use plotters::prelude::{BitMapBackend, IntoDrawingArea as _};
use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit};

use super::{
    letters::Letters,
    press::{self, Press},
    sheet::Sheet,
    svg::NotDrawn,
};
use crate::ink::Palette;

/// Pixels of the file for a CSS pixel, across and down.
const SCALE: u32 = 2;

/// Pixels drawn for one of the file, across and down; of a large picture fewer, for the room that it takes.
const FINE: u32 = 3;
const LESS_FINE: u32 = 2;

/// Width from which a picture is a large one, CSS pixels.
const LARGE_FROM: u32 = 1_600;

/// Pixels in a metre where 96 of them are an inch.
const PIXELS_IN_A_METRE: u32 = 3_780;

/// Bytes of a pixel: red, green and blue.
const DEPTH: usize = 3;

/// Writes a whole picture: the bytes of its file.
pub fn png(sheet: &Sheet<'_>, palette: &Palette) -> Result<Vec<u8>, NotDrawn> {
    let (width, height) = sheet.size();
    let fine = if width < LARGE_FROM { FINE } else { LESS_FINE };
    let drawn = drawn(sheet, palette, SCALE * fine)?;
    let size = (SCALE * width, SCALE * height);
    encoded(&smaller(&drawn, size, fine), size, sheet).map_err(|_| NotDrawn)
}

/// The sheet's pixels, row by row from the top, so many for each of its own.
fn drawn(sheet: &Sheet<'_>, palette: &Palette, ratio: u32) -> Result<Vec<u8>, NotDrawn> {
    let (width, height) = sheet.size();
    let size = (ratio * width, ratio * height);
    let mut pixels = vec![0; DEPTH * size.0 as usize * size.1 as usize];
    let press = Press::new(BitMapBackend::with_buffer(&mut pixels, size))?;
    let letters = Letters { family: "Roboto", size: 1.0, ascent: press::ASCENT, is_haloed: true };
    let area = press.into_drawing_area();
    sheet.draw(&area, palette, &letters, f64::from(ratio)).and_then(|()| area.present()).map_err(|_| NotDrawn)?;
    drop(area);
    Ok(pixels)
}

/// A picture of a size from one that is so many times as large: each pixel the mean of those in its place.
#[expect(clippy::cast_possible_truncation, reason = "the mean of bytes is a byte")]
fn smaller(pixels: &[u8], (width, height): (u32, u32), times: u32) -> Vec<u8> {
    let [width, height, times] = [width, height, times].map(|length| length as usize);
    let row = DEPTH * times * width;
    let mut small = Vec::with_capacity(DEPTH * width * height);
    for (down, across) in (0..height).flat_map(|down| (0..width).map(move |across| (down, across))) {
        let corner = down * times * row + DEPTH * across * times;
        for colour in 0..DEPTH {
            let inside = (0..times * times).map(|at| pixels[corner + at / times * row + at % times * DEPTH + colour]);
            let sum: usize = inside.map(usize::from).sum();
            small.push(((sum + times * times / 2) / (times * times)) as u8);
        }
    }
    small
}

/// The bytes of a file, which says what it shows and where it comes from.
fn encoded(pixels: &[u8], (width, height): (u32, u32), sheet: &Sheet<'_>) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let density = SCALE * PIXELS_IN_A_METRE;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: density, yppu: density, unit: Unit::Meter }));
    encoder.add_itxt_chunk("Title".to_owned(), sheet.chart.said())?;
    encoder.add_itxt_chunk("Source".to_owned(), sheet.imprint.lines().join("\n"))?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{chart::Chart, file::Imprint, ink::Ink};

    #[test]
    fn a_smaller_pixel_is_the_mean_of_those_in_its_place() {
        let row = |left: u8, right: u8| [left, 0, 0, left, 0, 9, right, 0, 0, right, 0, 0];
        let pixels = [row(10, 200), row(30, 200)].concat();
        assert_eq!(smaller(&pixels, (2, 1), 2), [20, 0, 5, 200, 0, 0]);
    }

    #[test]
    fn a_picture_has_two_pixels_for_one_words_and_paper() {
        let chart = Chart::new("test", "The finding".to_owned(), "Pounds");
        let imprint = Imprint { link: "#v=2".to_owned(), fingerprint: "0123".to_owned() };
        let palette = Palette::dark();
        let file = png(&Sheet::new(&chart, &imprint, 320), &palette).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((frame.width, frame.height), (640, 2 * Sheet::new(&chart, &imprint, 320).size().1));
        let count = |ink: Ink| pixels.chunks(DEPTH).filter(|pixel| **pixel == palette.rgb(ink)).count();
        assert!(count(Ink::Paper) > pixels.len() / DEPTH * 8 / 10 && count(Ink::Ink) > 200);
        assert!(reader.info().utf8_text.iter().any(|text| text.get_text().unwrap().contains("#v=2")));
    }
}
