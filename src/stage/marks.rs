//! The four marks of the crowd: each shape once, which the canvas paints and the legend draws.

use parked_model::report::crowd::State;

use crate::hooks::Colour;

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
    /// A filled shape with straight edges, by its corners: right of the centre, and below it.
    Polygon(&'static [(f64, f64)]),
}

/// How somebody in a state is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    /// The shape, which tells the states apart where colours do not.
    pub(super) shape: Shape,
    /// The colour.
    pub(super) colour: Colour,
    /// Width in the legend, CSS pixels: what fills more of its width looks larger.
    pub(super) legend: f64,
}

impl Mark {
    /// The mark of a state.
    pub(super) fn of(state: State) -> Self {
        match state {
            State::Because => Self { shape: Shape::Disc { radius: 0.5 }, colour: Colour::Because, legend: 14.0 },
            State::Anyway => {
                Self { shape: Shape::Ring { radius: 0.5, line: 0.16 }, colour: Colour::Anyway, legend: 13.6 }
            }
            State::Supported => Self { shape: Shape::Disc { radius: 0.25 }, colour: Colour::Supported, legend: 14.0 },
            State::Parked => Self {
                shape: Shape::Polygon(&[(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]),
                colour: Colour::Parked,
                legend: 13.0,
            },
        }
    }
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
            let reach = match mark.shape {
                Shape::Disc { radius } | Shape::Ring { radius, .. } => radius,
                Shape::Polygon(corners) => corners.iter().map(|(x, y)| x.abs().max(y.abs())).fold(0.0, f64::max),
            };
            assert!(reach > 0.0 && reach <= 0.5, "{mark:?}");
        }
    }
}
