//! A chart's plot: its shapes on a canvas, its words in HTML over it, and its values wherever a pointer, a finger or the arrow keys
//! ask for them.

use std::rc::Rc;

use charts::{Along, Chart, Label, Palette, Side, data_under, draw};
use parked_model::numeric::whole::whole;
use plotters::prelude::{DrawingArea, DrawingBackend as _, IntoDrawingArea as _};
use plotters_canvas::CanvasBackend;
use web_sys::{Element, HtmlCanvasElement, HtmlInputElement};
use yew::prelude::*;

use crate::{
    figures::axis_ends,
    hooks::{Surface, use_palette, use_repaint, use_surface},
    text::apart,
};

/// Room on the canvas around the plot, so that no line is cut at its edge; as in the style sheet. CSS pixels.
const BLEED: f64 = 6.0;

/// What is drawn.
#[derive(Debug, PartialEq, Properties)]
pub struct PlotProps {
    /// The chart.
    pub chart: Rc<Chart>,
}

/// The plot.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let (frame, canvas) = (use_node_ref(), use_node_ref());
    let surface = use_surface(frame.clone());
    let palette = use_palette();
    let repaint = use_repaint(canvas.clone());
    let is_refused = use_state_eq(|| false);
    let read = use_state_eq(|| None::<usize>);
    let chart = props.chart.clone();
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
    let reading = read.filter(|&at| at < chart.readings.len());
    let point = {
        let (chart, frame, read) = (chart.clone(), frame.clone(), read.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(frame) = frame.cast::<Element>() {
                read.set(reading_under(&chart, &event, &frame));
            }
        })
    };
    let leave = {
        let read = read.clone();
        Callback::from(move |_: PointerEvent| read.set(None))
    };
    let step = {
        let read = read.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            read.set(Some(whole(input.value_as_number()) as usize));
        })
    };
    let focus = {
        let read = read.clone();
        Callback::from(move |_: FocusEvent| read.set(Some(read.unwrap_or(0))))
    };
    let blur = Callback::from(move |_: FocusEvent| read.set(None));
    let last = chart.readings.len().saturating_sub(1);
    apart(html! {
        <div class="plot-frame" style={room(&chart)}>
            <div ref={frame} class="plot" role="img" aria-label={chart.said()} onpointermove={point.clone()}
                onpointerdown={point} onpointerleave={leave}>
                <p class="no-picture" hidden={!*is_refused}>{ words::stage::NO_PICTURE }</p>
                <canvas ref={canvas} aria-hidden="true" />
                <div aria-hidden="true">{ for chart.labels.iter().map(label) }</div>
                <p class="read-off" aria-hidden="true" hidden={reading.is_none()}>{ reading.map(|at| chart.read(at)) }</p>
                <span class={cursor_class(&chart)} style={cursor_place(&chart, reading)} hidden={reading.is_none()}></span>
            </div>
            { ends(&chart) }
            <input type="range" class="reader" min="0" max={last.to_string()} step="1" hidden={chart.readings.is_empty()}
                value={reading.unwrap_or(0).to_string()} aria-label={words::charts::read_off(&chart.title)}
                aria-valuetext={chart.read(reading.unwrap_or(0))} oninput={step} onfocus={focus} onblur={blur} />
        </div>
    })
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

/// The reading under a pointer. Nothing over the plot takes pointers, so that they count from its corner.
fn reading_under(chart: &Chart, event: &PointerEvent, plot: &Element) -> Option<usize> {
    let (width, height) = (plot.client_width().max(1), plot.client_height().max(1));
    let pixel = (event.offset_x().clamp(0, width), event.offset_y().clamp(0, height));
    chart.reading_near(data_under(chart, (width, height), pixel)?)
}

/// Room around the plot, and its height, for the style sheet.
fn room(chart: &Chart) -> String {
    let room = chart.room();
    format!(
        "--lines: {}; --left: {:.2}em; --right: {:.2}em; --above: {:.2}em; --below: {:.2}em",
        chart.lines,
        room.left,
        room.right,
        1.2 * room.above,
        1.2 * room.below
    )
}

fn label(label: &Label) -> Html {
    let side = match label.side {
        Side::After => "after",
        Side::Before => "before",
        Side::Over => "over",
        Side::OverAfter => "over after",
        Side::OverBefore => "over before",
        Side::UnderAfter => "under after",
        Side::UnderBefore => "under before",
    };
    let classes = classes!("plot-label", side, label.bold.then_some("strong"), label.spare.then_some("spare"));
    let (left, top) = (100.0 * label.at.0, 100.0 * label.at.1);
    let place = format!("left: {left:.2}%; top: {top:.2}%; color: var({})", label.ink.property());
    html! { <p class={classes} style={place}>{ for label.lines.iter().map(|line| html! { <span>{ line.clone() }</span> }) }</p> }
}

fn ends(chart: &Chart) -> Html {
    let [left, middle, right] = chart.ends.clone();
    match (left.is_empty() && right.is_empty(), middle.is_empty()) {
        (true, _) => Html::default(),
        (false, true) => axis_ends(left, right),
        (false, false) => {
            html! { <p class="strip-axis three"><span>{ left }</span><span>{ middle }</span><span>{ right }</span></p> }
        }
    }
}

fn cursor_class(chart: &Chart) -> &'static str {
    match chart.read_along {
        Along::Across => "cursor upright",
        Along::Down => "cursor level",
    }
}

/// Where the line stands that shows which place is read.
fn cursor_place(chart: &Chart, reading: Option<usize>) -> String {
    let Some(reading) = reading.and_then(|at| chart.readings.get(at)) else { return String::new() };
    let part = 100.0 * chart.reading_part(reading);
    match chart.read_along {
        Along::Across => format!("left: {part:.2}%"),
        Along::Down => format!("top: {part:.2}%"),
    }
}
