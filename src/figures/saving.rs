//! Makes files of a picture, as SVG or as PNG, with its words, its source and its link on it.

use std::{cell::Cell, rc::Rc};

use charts::{
    Chart, Palette,
    crowd::crowd_by,
    file::{Imprint, Letters, Sheet, USUAL_WIDTH, plot_width, svg},
};
use plotters::prelude::IntoDrawingArea as _;
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;
use yew::Callback;

use crate::{dom, download, hooks::palette_now, part::at_first, run::Outcome};

/// What is taken away.
#[derive(Clone, Debug, PartialEq)]
pub enum ToSave {
    /// A chart.
    Chart(Rc<Chart>),
    /// A chart that is made once it is asked for.
    Made(Callback<(), Rc<Chart>>),
    /// The crowd by a month.
    Crowd {
        /// The month.
        month: u32,
    },
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lines and letters, of any size.
    Svg,
    /// Pixels.
    Png,
}

/// What makes a file of a picture of a run and hands it out.
pub type Save = fn(Format, &ToSave, &Outcome);

thread_local! {
    /// Where it is found.
    pub static SAVE: Cell<Option<Save>> = const { Cell::new(at_first(save_as as Save)) };
}

/// Pixels of a PNG for each CSS pixel.
const SHARPNESS: u32 = 2;

/// Makes a file of a picture of a run and hands it out. What is not a chart yet becomes one here.
pub fn save_as(format: Format, picture: &ToSave, outcome: &Outcome) {
    let chart = match picture {
        ToSave::Chart(chart) => chart.clone(),
        ToSave::Made(make) => make.emit(()),
        ToSave::Crowd { month } => Rc::new(crowd_by(outcome, *month, plot_width(USUAL_WIDTH))),
    };
    let imprint = Imprint::of(outcome, &dom::page_address());
    match format {
        Format::Svg => save_svg(&chart, &imprint, &palette_now()),
        Format::Png => save_png(&chart, &imprint, &palette_now()),
    };
}

fn name(chart: &Chart, imprint: &Imprint, ending: &str) -> String {
    format!("parked-{}-{}.{ending}", chart.key, imprint.fingerprint)
}

fn save_svg(chart: &Chart, imprint: &Imprint, palette: &Palette) -> Option<()> {
    let picture = svg(&Sheet::new(chart, imprint, USUAL_WIDTH), palette).ok()?;
    download::save_text(&name(chart, imprint, "svg"), "image/svg+xml", &picture)
}

/// Draws the picture on a canvas that nobody sees. A browser that has none to give, or keeps it to itself, hands out the SVG.
fn save_png(chart: &Chart, imprint: &Imprint, palette: &Palette) -> Option<()> {
    let canvas = drawn(chart, imprint, palette);
    let saved = canvas.and_then(|canvas| download::save_canvas(&name(chart, imprint, "png"), &canvas));
    saved.or_else(|| save_svg(chart, imprint, palette))
}

fn drawn(chart: &Chart, imprint: &Imprint, palette: &Palette) -> Option<HtmlCanvasElement> {
    let canvas = download::new_canvas()?;
    let sheet = Sheet::new(chart, imprint, USUAL_WIDTH);
    let (width, height) = sheet.size();
    canvas.set_width(SHARPNESS * width);
    canvas.set_height(SHARPNESS * height);
    let area = CanvasBackend::with_canvas_object(canvas.clone())?.into_drawing_area();
    sheet.draw(&area, palette, &Letters::of_canvas(), f64::from(SHARPNESS)).ok()?;
    Some(canvas)
}
