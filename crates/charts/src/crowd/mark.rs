//! The marks of the crowd: each state has its form and its colour, wherever it is drawn.

use parked_model::report::state::State;

use crate::{
    chart::{Fill, Point, Shape},
    ink::Ink,
};

/// Side of the square that a mark of the legend stands in, CSS pixels.
pub const BOX: f64 = 16.0;

/// The thinnest line of a mark, CSS pixels.
pub const THINNEST: f64 = 1.6;

/// A form around a centre. Lengths are parts of the mark's width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
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
pub struct Mark {
    /// The form, which tells the states apart where colours do not.
    pub form: Form,
    /// The colour.
    pub colour: Ink,
    /// Width in the legend, CSS pixels: what fills more of its width looks larger.
    pub legend: f64,
}

impl Mark {
    /// The mark of a state.
    pub fn of(state: State) -> Self {
        match state {
            State::Because => Self { form: Form::Disc { radius: 0.5 }, colour: Ink::Because, legend: 14.0 },
            State::Anyway => Self { form: Form::Ring { radius: 0.5, line: 0.24 }, colour: Ink::Anyway, legend: 13.6 },
            State::Helped => Self { form: Form::Disc { radius: 0.25 }, colour: Ink::Helped, legend: 14.0 },
            State::LeftAlone => {
                Self { form: Form::Block { across: 0.5, up: 0.5 }, colour: Ink::LeftAlone, legend: 13.0 }
            }
            State::NotReferred => {
                Self { form: Form::Block { across: 0.4, up: 0.08 }, colour: Ink::Muted, legend: 14.0 }
            }
        }
    }

    fn dot(&self, at: Point, radius: f64, fill: Ink, rim: f64) -> Shape {
        Shape::Dot { at, radius, fill, edge: self.colour, rim }
    }

    /// The mark around a point, so many CSS pixels wide, where a pixel is one of the data.
    pub fn shape(&self, (across, up): Point, width: f64) -> Shape {
        match self.form {
            Form::Disc { radius } => self.dot((across, up), width * radius, self.colour, 0.0),
            Form::Ring { radius, line } => {
                self.dot((across, up), width * radius, Ink::Paper, (width * line).max(THINNEST))
            }
            Form::Block { across: aside, up: over } => {
                let (aside, over) = (width * aside, (width * over).max(THINNEST / 2.0));
                let (from, to) = ((across - aside, up - over), (across + aside, up + over));
                Shape::Bar { from, to, fill: Fill::whole(self.colour) }
            }
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
                assert!(mark.form != other.form && mark.colour != other.colour, "{mark:?}, {other:?}");
            }
        }
    }

    #[test]
    fn no_mark_leaves_its_width() {
        for mark in State::ALL.map(Mark::of) {
            let (Form::Disc { radius: reach } | Form::Ring { radius: reach, .. } | Form::Block { across: reach, .. }) =
                mark.form;
            assert!(reach > 0.0 && reach <= 0.5 && mark.legend <= BOX, "{mark:?}");
        }
    }
}
