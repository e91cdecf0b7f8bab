//! A picture as SVG, its words as text.

use plotters::prelude::{IntoDrawingArea as _, SVGBackend};
use thiserror::Error;

use super::{letters::Letters, sheet::Sheet};
use crate::{
    chart::Chart,
    ink::{Ink, Palette},
};

/// Places are whole numbers, so that a picture is drawn larger and shown smaller, that many times.
const RATIO: u32 = 10;

/// A picture that could not be drawn.
#[derive(Debug, Error)]
#[error("the picture cannot be drawn")]
pub struct NotDrawn;

/// Writes a whole picture.
pub fn svg(sheet: &Sheet<'_>, palette: &Palette) -> Result<String, NotDrawn> {
    let (width, height) = sheet.size();
    let mut drawn = String::new();
    let area = SVGBackend::with_string(&mut drawn, (RATIO * width, RATIO * height)).into_drawing_area();
    sheet
        .draw(&area, palette, &Letters::of_svg(), f64::from(RATIO))
        .and_then(|()| area.present())
        .map_err(|_| NotDrawn)?;
    drop(area);
    let Some((_, shapes)) = drawn.split_once('\n') else { return Err(NotDrawn) };
    Ok(head(sheet.chart, (width, height), palette) + shapes)
}

/// The opening tag, which says how large the picture is shown, and what is said to those who do not see it. Letters over shapes have
/// an edge of paper where that is understood.
fn head(chart: &Chart, (width, height): (u32, u32), palette: &Palette) -> String {
    let (wide, high) = (RATIO * width, RATIO * height);
    let [title, said] = [&chart.title, &chart.said()].map(|words| escaped(words));
    let (paper, edge) = (palette.css(Ink::Paper), 3 * RATIO);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {wide} {high}\" role=\"img\">\n\
         <title>{title}</title>\n<desc>{said}</desc>\n\
         <style>@supports (paint-order: stroke) {{ text {{ paint-order: stroke; stroke: {paper}; stroke-width: {edge}px; \
         stroke-linejoin: round }} }}</style>\n"
    )
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::Imprint;

    #[test]
    fn a_picture_says_what_it_shows_and_how_large_it_is() {
        let chart = Chart::new("test", "Paid <£1 & more".to_owned(), "Pounds");
        let imprint = Imprint { link: "#v=2&att=0".to_owned(), fingerprint: "0123".to_owned() };
        let svg = svg(&Sheet::new(&chart, &imprint, 640), &Palette::dark()).unwrap();
        let said = "<title>Paid &lt;£1 &amp; more</title>\n<desc>Paid &lt;£1 &amp; more. Pounds.</desc>";
        assert!(svg.contains(said) && svg.contains("width=\"640\"") && svg.contains("viewBox=\"0 0 6400 "), "{svg}");
        assert!(svg.contains("#14181D") && svg.contains("#v=2&amp;att=0") && svg.contains("role=\"img\""), "{svg}");
        assert_eq!((svg.matches("<svg").count(), svg.matches("</svg>").count()), (1, 1));
    }

    #[test]
    fn a_letter_of_eighteen_pixels_is_as_large_in_the_file() {
        let chart = Chart::new("test", "Finding".to_owned(), "");
        let imprint = Imprint { link: String::new(), fingerprint: String::new() };
        let svg = svg(&Sheet::new(&chart, &imprint, 320), &Palette::light()).unwrap();
        let title = svg.lines().find(|line| line.contains("font-weight=\"bold\"")).unwrap();
        assert!(title.contains("font-size=\"180\"") && title.contains("x=\"160\""), "{title}");
    }
}
