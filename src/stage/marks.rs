//! The marks of the crowd: each shape once, painted on the canvas and drawn in the legend.

use parked_model::report::state::State;
use web_sys::CanvasRenderingContext2d;
use yew::prelude::*;

use charts::{Ink, Palette};

/// The thinnest line of a mark on the canvas, CSS pixels.
const THINNEST: f64 = 1.2;

/// Side of the square that a mark of the legend stands in, CSS pixels.
const LEGEND_BOX: f64 = 16.0;

/// A shape around a centre. Lengths are parts of the mark's width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// A filled circle.
    Disc {
        /// From the centre to the edge.
        radius: f64,
    },
    /// A circle drawn as a line.
    Ring {
        /// From the centre to the outer edge of the line.
        radius: f64,
        /// Width of the line.
        line: f64,
    },
    /// A filled block.
    Block {
        /// From the centre to the edges at the sides.
        across: f64,
        /// From the centre to the edges above and below.
        up: f64,
    },
}

/// How somebody in a state is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    /// The shape, which tells the states apart where colours do not.
    pub(super) shape: Shape,
    /// The colour.
    pub(super) colour: Ink,
    /// Width in the legend, CSS pixels: what fills more of its width looks larger.
    pub(super) legend: f64,
}

impl Mark {
    /// The mark of a state.
    pub(super) fn of(state: State) -> Self {
        match state {
            State::Because => Self { shape: Shape::Disc { radius: 0.5 }, colour: Ink::Because, legend: 14.0 },
            State::Anyway => Self { shape: Shape::Ring { radius: 0.5, line: 0.16 }, colour: Ink::Anyway, legend: 13.6 },
            State::Helped => Self { shape: Shape::Disc { radius: 0.25 }, colour: Ink::Helped, legend: 14.0 },
            State::LeftAlone => {
                Self { shape: Shape::Block { across: 0.5, up: 0.5 }, colour: Ink::LeftAlone, legend: 13.0 }
            }
            State::NotReferred => {
                Self { shape: Shape::Block { across: 0.4, up: 0.08 }, colour: Ink::Muted, legend: 14.0 }
            }
        }
    }

    /// Paints the mark around a point, so many CSS pixels wide.
    pub(super) fn paint(&self, context: &CanvasRenderingContext2d, palette: &Palette, (x, y): (f64, f64), width: f64) {
        let colour = &palette.css(self.colour);
        match self.shape {
            Shape::Disc { radius } => {
                context.set_fill_style_str(colour);
                circle(context, (x, y), width * radius);
                context.fill();
            }
            Shape::Ring { radius, line } => {
                let line = (width * line).max(THINNEST);
                context.set_stroke_style_str(colour);
                context.set_line_width(line);
                circle(context, (x, y), width * radius - line / 2.0);
                context.stroke();
            }
            Shape::Block { across, up } => {
                let (across, up) = (width * across, (width * up).max(THINNEST / 2.0));
                context.set_fill_style_str(colour);
                context.fill_rect(x - across, y - up, 2.0 * across, 2.0 * up);
            }
        }
    }

    /// The mark as the legend shows it.
    pub(super) fn drawing(&self) -> Html {
        let middle = LEGEND_BOX / 2.0;
        let pixels = |part: f64| format!("{:.2}", self.legend * part);
        let circle = |class: Option<&'static str>, radius: f64, line: Option<f64>| {
            html! {
                <circle {class} cx={middle.to_string()} cy={middle.to_string()} r={pixels(radius)}
                    stroke-width={line.map(pixels)} />
            }
        };
        let drawing = match self.shape {
            Shape::Disc { radius } => circle(None, radius, None),
            Shape::Ring { radius, line } => circle(Some("line"), radius - line / 2.0, Some(line)),
            Shape::Block { across, up } => {
                let from = |reach: f64| (middle - self.legend * reach).to_string();
                html! { <rect x={from(across)} y={from(up)} width={pixels(2.0 * across)} height={pixels(2.0 * up)} /> }
            }
        };
        let side = LEGEND_BOX.to_string();
        html! {
            <svg class="count-mark" viewBox={format!("0 0 {side} {side}")} width={side.clone()} height={side.clone()}
                style={format!("--mark: var({})", self.colour.property())} aria-hidden="true">{ drawing }</svg>
        }
    }
}

fn circle(context: &CanvasRenderingContext2d, (x, y): (f64, f64), radius: f64) {
    context.begin_path();
    // It can only fail for a negative radius, which no mark has.
    let _ = context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_states_have_one_mark() {
        let marks = State::ALL.map(Mark::of);
        for (at, mark) in marks.iter().enumerate() {
            for other in &marks[..at] {
                assert!(mark.shape != other.shape && mark.colour != other.colour, "{mark:?}, {other:?}");
            }
        }
    }

    #[test]
    fn no_mark_leaves_its_width() {
        for mark in State::ALL.map(Mark::of) {
            let (Shape::Disc { radius: reach }
            | Shape::Ring { radius: reach, .. }
            | Shape::Block { across: reach, .. }) = mark.shape;
            assert!(reach > 0.0 && reach <= 0.5 && mark.legend <= LEGEND_BOX, "{mark:?}");
        }
    }
}
