//! Where each mark of the crowd goes: people to places, pure.

use parked_model::{numeric::order::by_rank, report::state::State};

/// Width from which the wide picture is drawn, CSS pixels; as in the style sheet.
pub const WIDE_FROM: f64 = 440.0;

/// Columns of a picture, and of a wide one that keeps low: as many as make its marks largest.
const COLUMNS: usize = 40;
const COLUMNS_WIDE_AND_LOW: usize = 50;

/// Distance between rows, as a part of that between columns.
const ROW_WIDE: f64 = 0.84;
const ROW_NARROW: f64 = 1.0;

/// Height of a wide picture that keeps low, as a part of its width.
const LOW: f64 = 0.34;

/// Width of a mark, as a part of the distance to the next one: where marks are small they need what room there is.
const MARK: f64 = 0.78;
const SMALL_MARK: f64 = 0.88;

/// Distance between marks below which they are small, CSS pixels.
const SMALL_BELOW: f64 = 11.0;

/// The grid of the picture, for a given width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Columns, nearest to work first.
    pub columns: usize,
    /// People in a column.
    pub rows: usize,
    /// Distance between columns, CSS pixels.
    pub pitch_x: f64,
    /// Distance between rows, CSS pixels.
    pub pitch_y: f64,
}

impl Grid {
    /// The grid of a picture with room above and below.
    pub fn for_crowd(people: usize, width: f64) -> Self {
        let row = if width >= WIDE_FROM { ROW_WIDE } else { ROW_NARROW };
        Self::with_columns(COLUMNS, people, width, row)
    }

    /// The grid of a picture that keeps low, to leave room for words around it. A narrow one is low already.
    pub fn for_low_crowd(people: usize, width: f64) -> Self {
        if width < WIDE_FROM {
            return Self::for_crowd(people, width);
        }
        let grid = Self::with_columns(COLUMNS_WIDE_AND_LOW, people, width, ROW_WIDE);
        Self { pitch_y: grid.pitch_y.min(LOW * width / grid.rows as f64), ..grid }
    }

    fn with_columns(columns: usize, people: usize, width: f64, row: f64) -> Self {
        let pitch_x = width / columns as f64;
        Self { columns, rows: people.div_ceil(columns).max(1), pitch_x, pitch_y: pitch_x * row }
    }

    /// Height of the whole picture, CSS pixels.
    pub fn height(&self) -> f64 {
        self.rows as f64 * self.pitch_y
    }

    /// Width of the largest mark, CSS pixels.
    pub fn mark(&self) -> f64 {
        let pitch = self.pitch_x.min(self.pitch_y);
        (pitch * if pitch < SMALL_BELOW { SMALL_MARK } else { MARK }).max(2.0)
    }

    /// Centre of a place, CSS pixels from the top left.
    pub fn centre(&self, place: Place) -> (f64, f64) {
        ((place.column as f64 + 0.5) * self.pitch_x, self.height() - (place.row as f64 + 0.5) * self.pitch_y)
    }

    /// The column of the person at a position in order of distance.
    fn column(&self, position: usize, people: usize) -> usize {
        position * self.columns / people.max(1)
    }

    /// Positions of the people in each column, by order of distance.
    pub fn members(&self, people: usize) -> Vec<Vec<usize>> {
        let mut columns = vec![Vec::with_capacity(self.rows); self.columns];
        for position in 0..people {
            columns[self.column(position, people)].push(position);
        }
        columns
    }
}

/// A place in the grid; row 0 is at the bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Column, nearest to work first.
    pub column: usize,
    /// Row from the bottom.
    pub row: usize,
}

/// Stacks each column by state from the bottom; inside a state people keep their order, so only those move who must.
pub fn places(states: &[State], grid: &Grid) -> Vec<Place> {
    let mut places = vec![Place::default(); states.len()];
    for (column, members) in grid.members(states.len()).into_iter().enumerate() {
        let order = by_rank(members.iter().map(|&position| states[position] as u32));
        for (row, place) in order.into_iter().enumerate() {
            places[members[place as usize]] = Place { column, row };
        }
    }
    places
}

/// How many of each column would be in lasting work without the programme.
pub fn heights_without(reached: &[bool], grid: &Grid) -> Vec<usize> {
    grid.members(reached.len())
        .into_iter()
        .map(|members| members.into_iter().filter(|&position| reached[position]).count())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_fill_the_grid_without_sharing_a_place() {
        for grid in
            [760.0, 328.0].map(|width| [Grid::for_crowd, Grid::for_low_crowd].map(|grid| grid(1_000, width))).concat()
        {
            let (columns, rows) = (grid.columns, grid.rows);
            assert_eq!(columns * rows, 1_000);
            let states: Vec<State> = (0..1_000).map(|i| State::ALL[i * 7 % 5]).collect();
            let taken: std::collections::HashSet<(usize, usize)> =
                places(&states, &grid).iter().map(|place| (place.column, place.row)).collect();
            assert_eq!(taken.len(), 1_000);
            assert!(taken.iter().all(|&(column, row)| column < columns && row < rows));
        }
    }

    #[test]
    fn columns_stack_because_anyway_helped_left_alone_not_referred() {
        let grid = Grid::for_crowd(1_000, 760.0);
        let states: Vec<State> = (0..1_000).map(|i| State::ALL[(i * 13 + 1) % 5]).collect();
        let places = places(&states, &grid);
        let mut column: Vec<(usize, State)> =
            places.iter().zip(&states).filter(|(place, _)| place.column == 17).map(|(p, s)| (p.row, *s)).collect();
        column.sort_unstable();
        assert!(column.windows(2).all(|pair| pair[0].1 <= pair[1].1));
    }

    #[test]
    fn a_low_picture_is_lower_and_its_marks_are_hardly_smaller() {
        let (usual, low) = (Grid::for_crowd(1_000, 560.0), Grid::for_low_crowd(1_000, 560.0));
        assert!(low.height() < 0.7 * usual.height());
        assert!(low.mark() > 0.85 * usual.mark(), "{} {}", low.mark(), usual.mark());
    }

    #[test]
    fn marks_on_a_phone_are_as_large_as_room_allows() {
        for width in [288.0, 328.0, 382.0] {
            let grid = Grid::for_crowd(1_000, width);
            assert_eq!(Grid::for_low_crowd(1_000, width), grid);
            let mark = grid.mark();
            assert!(mark > 0.85 * grid.pitch_x && mark < grid.pitch_x.min(grid.pitch_y), "{width}: {mark}");
        }
    }

    #[test]
    fn odd_numbers_of_people_still_fit() {
        for people in [0, 1, 39, 130, 999] {
            let grid = Grid::for_crowd(people, 560.0);
            let tallest = grid.members(people).iter().map(Vec::len).max().unwrap();
            assert!(tallest <= grid.rows);
        }
    }
}
