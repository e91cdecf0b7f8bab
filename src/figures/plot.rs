//! A chart's plot: its shapes on a canvas, its words in HTML over it, and its values wherever a pointer, a finger or the arrow keys
//! ask for them.

use std::rc::Rc;

use charts::{Along, Chart, LINE, Label, Side, data_under};
use parked_model::numeric::whole::whole;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::{
    figures::{axis_ends, shapes::use_shapes},
    text::apart,
};

/// What is drawn.
#[derive(Debug, PartialEq, Properties)]
pub struct PlotProps {
    /// The chart. One that has no finding is drawn for the eye alone: what it shows is said beside it.
    pub chart: Rc<Chart>,
}

/// The plot.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let frame = use_node_ref();
    let shapes = use_shapes(&props.chart, &frame);
    let read = use_state_eq(|| None::<usize>);
    let chart = props.chart.clone();
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
    let is_named = !chart.title.is_empty();
    let last = chart.readings.len().saturating_sub(1);
    let reader = html! {
        <input type="range" class="reader" min="0" max={last.to_string()} step="1" hidden={chart.readings.is_empty()}
            value={reading.unwrap_or(0).to_string()} aria-label={words::charts::read_off(&chart.title)}
            aria-valuetext={chart.read(reading.unwrap_or(0))} oninput={step} onfocus={focus} onblur={blur} />
    };
    apart(html! {
        <div class="plot-frame" style={room(&chart)}>
            <div ref={frame} class="plot" style={height(&chart)} onpointermove={point.clone()} onpointerdown={point} onpointerleave={leave}>
                <div role={is_named.then_some("img")} aria-label={is_named.then(|| chart.said())}>
                    { shapes }
                    <div aria-hidden="true">{ for chart.labels.iter().map(label) }</div>
                </div>
                <p class="read-off" aria-hidden="true" hidden={reading.is_none()}>{ reading.map(|at| chart.read(at)) }</p>
                <span class={cursor_class(&chart)} style={cursor_place(&chart, reading)} hidden={reading.is_none()}></span>
                // A chart without a finding never gets one.
                { is_named.then_some(reader) }
            </div>
            { ends(&chart) }
        </div>
    })
}

/// The reading under a pointer. Nothing over the plot takes pointers, so that they count from its corner.
fn reading_under(chart: &Chart, event: &PointerEvent, plot: &Element) -> Option<usize> {
    let (width, height) = (plot.client_width().max(1), plot.client_height().max(1));
    let pixel = (event.offset_x().clamp(0, width), event.offset_y().clamp(0, height));
    chart.reading_near(data_under(chart, (width, height), pixel)?)
}

/// Height of the plot. It stands on the element itself: where no style sheet came, a canvas of the plot's size would otherwise make
/// the plot larger, and itself with it, for ever.
fn height(chart: &Chart) -> String {
    format!("--high: {:.2}; height: calc(var(--high) * 1em);", LINE * chart.lines)
}

/// Room around the plot, for the style sheet.
fn room(chart: &Chart) -> String {
    let room = chart.room();
    format!(
        "--left: {:.2}em; --right: {:.2}em; --above: {:.2}em; --below: {:.2}em",
        room.left,
        room.right,
        LINE * room.above,
        LINE * room.below
    )
}

fn label(label: &Label) -> Html {
    let side = match label.side {
        Side::After => "is-after",
        Side::Before => "is-before",
        Side::Over => "is-over",
        Side::OverAfter => "is-over is-after",
        Side::OverBefore => "is-over is-before",
        Side::UnderAfter => "is-under is-after",
        Side::UnderBefore => "is-under is-before",
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
        Along::Across => "plot-cursor upright",
        Along::Down => "plot-cursor level",
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
