//! Takes a picture away: as SVG or as PNG, with its words, its source and its link on it.

use std::rc::Rc;

use charts::{
    Chart,
    file::{Imprint, Letters, Sheet, USUAL_WIDTH, svg},
};
use plotters::prelude::IntoDrawingArea as _;
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::{dom, download, hooks::palette_now, run::Outcome, text::apart};

/// Pixels of a PNG for each CSS pixel.
const SHARPNESS: u32 = 2;

/// What is saved.
#[derive(Debug, PartialEq, Properties)]
pub struct SaveProps {
    /// The finding that the picture is known by.
    pub finding: String,
    /// Makes the chart once it is asked for.
    pub make: Callback<(), Rc<Chart>>,
    /// The run that it is of.
    pub outcome: Rc<Outcome>,
}

/// Two buttons, and what went wrong, if anything.
#[component]
pub fn Save(props: &SaveProps) -> Html {
    let failed = use_state_eq(|| false);
    let button = |name: &'static str, save: fn(&Chart, &Imprint, &charts::Palette) -> Option<()>| {
        let (make, outcome, failed) = (props.make.clone(), props.outcome.clone(), failed.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let imprint = Imprint::of(&outcome, &dom::page_address());
            let saved = save(&make.emit(()), &imprint, &palette_now());
            failed.set(saved.is_none());
        });
        let about = words::files::save_about(name, &props.finding);
        html! { <button type="button" class="plain" {onclick} aria-label={about}>{ name }</button> }
    };
    apart(html! {
        <div class="save">
            { button(words::files::SAVE_SVG, save_svg) }
            { button(words::files::SAVE_PNG, save_png) }
            <p role="status">{ failed.then_some(words::files::NOT_SAVED) }</p>
        </div>
    })
}

fn name(chart: &Chart, imprint: &Imprint, ending: &str) -> String {
    format!("parked-{}-{}.{ending}", chart.key, imprint.fingerprint)
}

fn save_svg(chart: &Chart, imprint: &Imprint, palette: &charts::Palette) -> Option<()> {
    let picture = svg(chart, imprint, USUAL_WIDTH, palette).ok()?;
    download::save_text(&name(chart, imprint, "svg"), "image/svg+xml", &picture)
}

/// Draws the picture on a canvas that nobody sees. The browser packs it in its own time.
fn save_png(chart: &Chart, imprint: &Imprint, palette: &charts::Palette) -> Option<()> {
    let canvas: HtmlCanvasElement = download::new_canvas()?;
    let sheet = Sheet::new(chart, imprint, USUAL_WIDTH);
    let (width, height) = sheet.size();
    canvas.set_width(SHARPNESS * width);
    canvas.set_height(SHARPNESS * height);
    let area = CanvasBackend::with_canvas_object(canvas.clone())?.into_drawing_area();
    sheet.draw(&area, palette, &Letters::of_canvas(), f64::from(SHARPNESS)).ok()?;
    download::save_canvas(name(chart, imprint, "png"), &canvas)
}
