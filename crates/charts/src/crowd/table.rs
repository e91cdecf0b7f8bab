//! The numbers behind the crowd, in ten rows of distance from work.

use parked_model::report::{
    crowd::COLUMNS,
    state::{Counts, State},
};

use crate::{
    pictures::tenths,
    table::{Row, Table},
};

/// One row for each tenth of distance: how many in each state, and the minutes they got. States and minutes are those of the
/// people nearest to work first.
pub fn table(states: &[State], minutes: &[f64; COLUMNS]) -> Table {
    let people = states.len();
    let told = Counts::of(states).told();
    let row = |(tenth, mean): (usize, f64)| {
        let counts = Counts::of(&states[tenth * people / 10..(tenth + 1) * people / 10]);
        let mut cells: Vec<String> = told.iter().map(|&state| counts.get(state).to_string()).collect();
        cells.push(words::numbers::one_decimal(mean));
        Row { heading: words::charts::tenth(tenth), cells }
    };
    let mut columns = vec![words::stage::DISTANCE];
    columns.extend(told.iter().map(|&state| words::stage::state(state).name));
    columns.push(words::charts::MINUTES_A_WEEK);
    Table {
        caption: words::stage::CROWD_TABLE.to_owned(),
        columns,
        rows: tenths(minutes).into_iter().enumerate().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tenth_has_its_people_and_their_minutes() {
        let states: Vec<State> = (0..20).map(|at| if at < 2 { State::Because } else { State::Helped }).collect();
        let minutes = std::array::from_fn(|column| (column / 4) as f64);
        let table = table(&states, &minutes);
        assert_eq!((table.rows.len(), table.columns.len()), (10, 6));
        assert_eq!(table.rows[0].cells, ["2", "0", "0", "0", "0.0"]);
        assert_eq!(table.rows[9].cells, ["0", "0", "2", "0", "9.0"]);
    }
}
