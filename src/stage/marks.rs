//! The marks of the crowd, painted on the canvas and drawn in the legend.

use web_sys::CanvasRenderingContext2d;
use yew::prelude::*;

use charts::{
    Palette,
    crowd::{BOX, Form, Mark, THINNEST},
};

/// Paints the mark around a point, so many CSS pixels wide.
pub(super) fn paint(
    mark: &Mark,
    context: &CanvasRenderingContext2d,
    palette: &Palette,
    (x, y): (f64, f64),
    width: f64,
) {
    let colour = &palette.css(mark.colour);
    match mark.form {
        Form::Disc { radius } => {
            context.set_fill_style_str(colour);
            circle(context, (x, y), width * radius);
            context.fill();
        }
        Form::Ring { radius, line } => {
            let line = (width * line).max(THINNEST);
            context.set_stroke_style_str(colour);
            context.set_line_width(line);
            circle(context, (x, y), width * radius - line / 2.0);
            context.stroke();
        }
        Form::Block { across, up } => {
            let (across, up) = (width * across, (width * up).max(THINNEST / 2.0));
            context.set_fill_style_str(colour);
            context.fill_rect(x - across, y - up, 2.0 * across, 2.0 * up);
        }
    }
}

/// The mark as the legend shows it.
pub(super) fn drawing(mark: &Mark) -> Html {
    let middle = BOX / 2.0;
    let pixels = |part: f64| format!("{:.2}", mark.legend * part);
    let circle = |class: Option<&'static str>, radius: f64, line: Option<f64>| {
        html! {
            <circle {class} cx={middle.to_string()} cy={middle.to_string()} r={pixels(radius)}
                stroke-width={line.map(pixels)} />
        }
    };
    let drawing = match mark.form {
        Form::Disc { radius } => circle(None, radius, None),
        Form::Ring { radius, line } => circle(Some("line"), radius - line / 2.0, Some(line)),
        Form::Block { across, up } => {
            let from = |reach: f64| (middle - mark.legend * reach).to_string();
            html! { <rect x={from(across)} y={from(up)} width={pixels(2.0 * across)} height={pixels(2.0 * up)} /> }
        }
    };
    let side = BOX.to_string();
    html! {
        <svg class="count-mark" viewBox={format!("0 0 {side} {side}")} width={side.clone()} height={side.clone()}
            style={format!("--mark: var({})", mark.colour.property())} aria-hidden="true">{ drawing }</svg>
    }
}

fn circle(context: &CanvasRenderingContext2d, (x, y): (f64, f64), radius: f64) {
    context.begin_path();
    // It can only fail for a negative radius, which no mark has.
    let _ = context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
}
