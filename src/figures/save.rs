//! Takes a picture away: as SVG or as PNG, with its words, its source and its link on it.

use std::rc::Rc;

use charts::{
    Chart, Palette,
    file::{Imprint, Letters, Sheet, USUAL_WIDTH, svg},
};
use plotters::prelude::IntoDrawingArea as _;
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::{dom, download, hooks::palette_now, run::Outcome};

/// Pixels of a PNG for each CSS pixel.
const SHARPNESS: u32 = 2;

/// Two buttons that save a picture, known by its finding, of a run. The chart is made once it is asked for.
pub fn save(finding: &str, make: &Callback<(), Rc<Chart>>, outcome: &Rc<Outcome>) -> Html {
    let button = |name: &'static str, save: fn(&Chart, &Imprint, &Palette) -> Option<()>| {
        let (make, outcome) = (make.clone(), outcome.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let imprint = Imprint::of(&outcome, &dom::page_address());
            save(&make.emit(()), &imprint, &palette_now());
        });
        let about = words::files::save_about(name, finding);
        html! { <button type="button" class="plain" {onclick} aria-label={about}>{ name }</button> }
    };
    html! {
        <div class="save">{ button(words::files::SAVE_SVG, save_svg) }{ button(words::files::SAVE_PNG, save_png) }</div>
    }
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
