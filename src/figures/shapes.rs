//! A chart's shapes on a canvas, which fills the element it stands in.

use std::rc::Rc;

use charts::{Chart, Palette, draw};
use parked_model::numeric::whole::whole;
use plotters::prelude::{DrawingArea, DrawingBackend as _, IntoDrawingArea as _};
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::hooks::{Surface, use_palette, use_repaint, use_surface};

/// Room on the canvas around the plot, so that no line is cut at its edge; as in the style sheet. CSS pixels.
const BLEED: f64 = 6.0;

/// The shapes alone, without the chart's words, on a canvas that fills the element behind `frame`; drawn again whenever that is of
/// another size or resolution, and in other colours.
#[hook]
pub(super) fn use_shapes(chart: &Rc<Chart>, frame: &NodeRef) -> Html {
    let canvas = use_node_ref();
    let surface = use_surface(frame.clone());
    let palette = use_palette();
    let repaint = use_repaint(canvas.clone());
    let is_refused = use_state_eq(|| false);
    {
        let refused = is_refused.setter();
        use_effect_with(
            (chart.clone(), surface, palette, repaint, canvas.clone()),
            move |(chart, surface, palette, _, canvas)| {
                if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                    refused.set(!Surface::is_offered(&canvas));
                    paint(chart, &canvas, surface, palette);
                }
            },
        );
    }
    html! {
        <>
            <p class="no-picture" hidden={!*is_refused}>{ words::charts::NO_PICTURE }</p>
            { drawing(chart, &canvas) }
        </>
    }
}

/// What is drawn on.
#[cfg(target_arch = "wasm32")]
fn drawing(_: &Chart, canvas: &NodeRef) -> Html {
    html! { <canvas ref={canvas} aria-hidden="true" /> }
}

/// Where there is no canvas, in the page that stands before the model has come: the shapes themselves.
#[cfg(not(target_arch = "wasm32"))]
fn drawing(chart: &Chart, _: &NodeRef) -> Html {
    Html::from_html_unchecked(charts::shapes_markup(chart).into())
}

/// Draws the chart on its canvas, which reaches a little over its plot on every side.
fn paint(chart: &Chart, canvas: &HtmlCanvasElement, surface: &Surface, palette: &Palette) {
    if !surface.is_measured() {
        return;
    }
    let whole_canvas = Surface { width: surface.width + 2.0 * BLEED, height: surface.height + 2.0 * BLEED, ..*surface };
    whole_canvas.size(canvas);
    let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) else { return };
    let (width, height) = backend.get_size();
    let bleed = whole(BLEED * surface.ratio);
    let area: DrawingArea<CanvasBackend, _> = backend.into_drawing_area();
    let area = area.margin(bleed, bleed, bleed, bleed);
    // A browser that takes the canvas away says so by an event, after which it is drawn again.
    if width > 2 * bleed && height > 2 * bleed {
        let _ = draw(chart, &area, palette, surface.ratio);
    }
}
