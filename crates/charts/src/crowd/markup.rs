//! The crowd as the least SVG that stands inside a page: those of a state who stand one over the other are one dashed line.

use std::fmt::Write as _;

use parked_model::report::state::State;

use super::{
    grid::{Grid, places},
    mark::{Form, Mark, THINNEST},
};
use crate::{ink::Ink, markup::colour};

/// Distance between columns in the drawing.
const PITCH: f64 = 50.0;

/// The people of a grid, on nothing; the drawing is as wide as its place.
pub fn crowd_markup(states: &[State], grid: &Grid) -> String {
    let drawing = Drawing { grid, scale: PITCH / grid.pitch_x };
    let (width, height) = (PITCH * grid.columns as f64, drawing.scale * grid.height());
    let mut svg = format!("<svg viewBox=\"0 0 {width:.0} {height:.0}\" preserveAspectRatio=\"none\" fill=\"none\">");
    for state in State::ALL {
        let stacks = stacks(states, state, grid);
        if !stacks.is_empty() {
            svg.push_str(&drawing.marks(Mark::of(state), &stacks));
        }
    }
    svg + "</svg>"
}

/// People of one state in a column, one over the other.
struct Stack {
    column: usize,
    /// Row of the lowest.
    from: usize,
    /// Row of the highest.
    to: usize,
}

fn stacks(states: &[State], state: State, grid: &Grid) -> Vec<Stack> {
    let mut stacks: Vec<Stack> = Vec::new();
    let mut members: Vec<_> =
        places(states, grid).into_iter().zip(states).filter(|(_, of)| **of == state).map(|(place, _)| place).collect();
    members.sort_unstable_by_key(|place| (place.column, place.row));
    for place in members {
        match stacks.last_mut() {
            Some(last) if last.column == place.column && last.to + 1 == place.row => last.to = place.row,
            _ => stacks.push(Stack { column: place.column, from: place.row, to: place.row }),
        }
    }
    stacks
}

struct Drawing<'a> {
    grid: &'a Grid,
    /// Lengths in the drawing for each CSS pixel of the grid.
    scale: f64,
}

impl Drawing<'_> {
    fn marks(&self, mark: Mark, stacks: &[Stack]) -> String {
        let (size, thinnest) = (self.scale * self.grid.mark(), self.scale * THINNEST);
        match mark.form {
            Form::Disc { radius } => self.dots(stacks, mark.colour, 2.0 * size * radius, "round"),
            Form::Ring { radius, line } => {
                let (outer, line) = (2.0 * size * radius, (size * line).max(thinnest));
                self.dots(stacks, mark.colour, outer, "round")
                    + &self.dots(stacks, Ink::Paper, outer - 2.0 * line, "round")
            }
            Form::Block { across, up } if across == up => self.dots(stacks, mark.colour, 2.0 * size * across, "square"),
            Form::Block { across, up } => {
                self.dashes(stacks, mark.colour, size * across, (2.0 * size * up).max(thinnest))
            }
        }
    }

    /// A dash without length has nothing but its ends, which are round or square.
    fn dots(&self, stacks: &[Stack], ink: Ink, width: f64, ends: &str) -> String {
        let mut path = String::new();
        for Stack { column, from, to } in stacks {
            // A little longer, so that the last dash is never lost to rounding. Writing to a string cannot fail.
            let _ = write!(path, "M{:.0} {:.0}V{:.0}", across(*column), self.down(*from), self.down(*to) - 1.0);
        }
        format!(
            "<path d=\"{path}\" stroke=\"{}\" stroke-width=\"{width:.0}\" stroke-linecap=\"{ends}\" stroke-dasharray=\"0 {:.0}\"/>",
            colour(ink),
            self.scale * self.grid.pitch_y
        )
    }

    /// A line across for each.
    fn dashes(&self, stacks: &[Stack], ink: Ink, reach: f64, width: f64) -> String {
        let mut path = String::new();
        for Stack { column, from, to } in stacks {
            for row in *from..=*to {
                let _ = write!(path, "M{:.0} {:.0}h{:.0}", across(*column) - reach, self.down(row), 2.0 * reach);
            }
        }
        format!("<path d=\"{path}\" stroke=\"{}\" stroke-width=\"{width:.0}\"/>", colour(ink))
    }

    fn down(&self, row: usize) -> f64 {
        self.scale * (self.grid.height() - (row as f64 + 0.5) * self.grid.pitch_y)
    }
}

fn across(column: usize) -> f64 {
    PITCH * (column as f64 + 0.5)
}

#[cfg(test)]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places of a small crowd")]
mod tests {
    use super::*;

    /// The rows from the bottom at which the drawing has dots of a colour, by column.
    fn drawn(svg: &str, ink: &str, rows: f64, pitch: f64) -> Vec<(usize, usize)> {
        let path = svg.split("<path ").find(|path| path.contains(ink)).unwrap_or_default();
        let data = path.split('"').nth(1).unwrap_or_default();
        let mut found = Vec::new();
        for stack in data.split('M').skip(1) {
            let numbers: Vec<f64> = stack.split([' ', 'V']).map(|number| number.parse().unwrap()).collect();
            let column = (numbers[0] / PITCH) as usize;
            let mut down = numbers[1];
            while down > numbers[2] {
                found.push((column, (rows - down / pitch) as usize));
                down -= pitch;
            }
        }
        found
    }

    #[test]
    fn everybody_is_drawn_where_they_stand() {
        for grid in [Grid::for_low_crowd(1_000, 640.0), Grid::for_crowd(1_000, 320.0)] {
            let states: Vec<State> = (0..1_000).map(|i| State::ALL[(i * 13 + i / 40) % 4]).collect();
            let svg = crowd_markup(&states, &grid);
            let places = places(&states, &grid);
            for (state, ink) in State::ALL.iter().zip(["--because", "--anyway", "--helped", "--left-alone"]) {
                let mut there: Vec<_> =
                    places.iter().zip(&states).filter(|(_, of)| *of == state).map(|(p, _)| (p.column, p.row)).collect();
                there.sort_unstable();
                let pitch = PITCH * grid.pitch_y / grid.pitch_x;
                assert_eq!(drawn(&svg, ink, grid.rows as f64, pitch), there, "{ink}");
            }
            assert!(svg.len() < 12_000, "{}", svg.len());
        }
    }

    #[test]
    fn who_is_not_referred_is_a_line_of_their_own() {
        let grid = Grid::for_crowd(80, 320.0);
        let svg = crowd_markup(&[State::NotReferred; 80], &grid);
        assert_eq!((svg.matches('M').count(), svg.matches("<path").count()), (80, 1), "{svg}");
    }
}
