//! A picture on a canvas of the page and in a file is the same picture: the same calls, at a pixel ratio of one and of ten.

use charts::{
    Chart, Ink, Palette,
    catalogue::CATALOGUE,
    file::{Imprint, Letters, Sheet},
};
use plotters::prelude::IntoDrawingArea as _;

use crate::{
    golden::{EXTREMES, outcome},
    recorder::{Call, Calls, Recorder},
};

/// Width of the pictures, CSS pixels.
const WIDTH: u32 = 640;

/// What drawing a chart asks of a backend with some letters, on which a CSS pixel is so many.
fn calls(chart: &Chart, letters: &Letters, ratio: u32) -> Vec<Call> {
    let imprint = Imprint { link: "#v=2".to_owned(), fingerprint: "0123".to_owned() };
    let sheet = Sheet::new(chart, &imprint, WIDTH);
    let (width, height) = sheet.size();
    let calls = Calls::default();
    let area = Recorder { size: (ratio * width, ratio * height), calls: calls.clone() }.into_drawing_area();
    sheet.draw(&area, &Palette::light(), letters, f64::from(ratio)).unwrap();
    calls.take()
}

/// Letters' halos go: a file has them by its style. Lines one after another become one with the
/// ends of them all: how many dashes fit on a line is a matter of a pixel.
fn compared(calls: Vec<Call>) -> Vec<Call> {
    let paper = Palette::light().rgb(Ink::Paper);
    let mut kept: Vec<Call> = Vec::new();
    for call in calls.into_iter().filter(|call| call.kind != "text" || call.colour != paper.into()) {
        match kept.last_mut() {
            Some(last) if last.kind == "path" && call.kind == "path" && last.colour == call.colour => {
                last.points.truncate(1);
                last.points.extend(call.points.last());
            }
            _ => kept.push(call),
        }
    }
    kept
}

/// Whether two calls ask for the same, but for a pixel; words stand where their backend's letters take them.
fn is_same(canvas: &Call, file: &Call, letters: [&Letters; 2]) -> bool {
    let near = |one: f64, other: f64, within: f64| (one - other).abs() <= within;
    let down = |call: &Call, letters: &Letters| letters.ascent * call.width / letters.size;
    let shifts = if canvas.kind == "text" { [down(canvas, letters[0]), down(file, letters[1])] } else { [0.0; 2] };
    // A place is cut to a whole pixel, on a plot whose edges are rounded to one.
    let within = if canvas.kind == "path" && canvas.points.len() == 2 { 6.0 } else { 1.5 };
    let points = canvas.points.iter().zip(&file.points);
    let mut near_points = points.map(|(one, other)| {
        near(f64::from(one.0), f64::from(other.0) / 10.0, within)
            && near(f64::from(one.1) + shifts[0], (f64::from(other.1) + shifts[1]) / 10.0, within)
    });
    let width = if canvas.kind == "text" { letters[1].size / letters[0].size } else { 1.0 };
    (canvas.kind, &canvas.words, canvas.colour) == (file.kind, &file.words, file.colour)
        && canvas.opacity == file.opacity
        && canvas.points.len() == file.points.len()
        && near(canvas.width * width, file.width / 10.0, 1.01)
        && near_points.all(|is_near| is_near)
}

#[test]
fn canvas_and_file_draw_the_same_picture() {
    let letters = [Letters::of_canvas(), Letters::of_svg()];
    for (name, settings) in EXTREMES.into_iter().chain([("usual", &[("people", "300")][..])]) {
        let outcome = outcome(settings);
        for chart in CATALOGUE.iter().filter_map(|entry| entry.chart(&outcome, WIDTH)) {
            let [canvas, file] =
                [(&letters[0], 1), (&letters[1], 10)].map(|(letters, ratio)| compared(calls(&chart, letters, ratio)));
            assert_eq!(canvas.len(), file.len(), "{} of {name}", chart.key);
            for (one, other) in canvas.iter().zip(&file) {
                assert!(is_same(one, other, [&letters[0], &letters[1]]), "{} of {name}: {one:?}, {other:?}", chart.key);
            }
        }
    }
}
