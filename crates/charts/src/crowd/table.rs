//! The numbers behind the crowd, in ten rows of distance from work.

use parked_model::report::{
    crowd::COLUMNS,
    state::{Counts, State},
};

use crate::{
    pictures::tenths,
    table::{Row, Table},
};

/// One row for each tenth of distance: how many of those drawn are in each state, and the minutes their tenth got; then the
/// counts of everybody simulated. States and minutes are those of the people nearest to work first.
pub fn table(states: &[State], everybody: Counts, minutes: &[f64; COLUMNS]) -> Table {
    let people = states.len();
    let told = everybody.told();
    let cells = |counts: Counts, minutes: String| {
        let counts = told.iter().map(|&state| counts.get(state).to_string());
        counts.chain([minutes]).collect()
    };
    let row = |(tenth, mean): (usize, f64)| {
        let counts = Counts::of(&states[tenth * people / 10..(tenth + 1) * people / 10]);
        Row { heading: words::charts::tenth(tenth), cells: cells(counts, words::numbers::one_decimal(mean)) }
    };
    let mut rows: Vec<Row> = tenths(minutes).into_iter().enumerate().map(row).collect();
    rows.push(Row { heading: words::stage::everybody(everybody), cells: cells(everybody, String::new()) });
    let mut columns = vec![words::stage::DISTANCE];
    columns.extend(told.iter().map(|&state| words::stage::state(state).name));
    columns.push(words::charts::MINUTES_A_WEEK);
    Table { caption: words::stage::CROWD_TABLE.to_owned(), columns, rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tenth_has_its_people_and_their_minutes() {
        let states: Vec<State> = (0..20).map(|at| if at < 2 { State::Because } else { State::Helped }).collect();
        let minutes = std::array::from_fn(|column| (column / 4) as f64);
        let table = table(&states, Counts::of(&states), &minutes);
        assert_eq!((table.rows.len(), table.columns.len()), (11, 6));
        assert_eq!(table.rows[0].cells, ["2", "0", "0", "0", "0.0"]);
        assert_eq!(table.rows[9].cells, ["0", "0", "2", "0", "9.0"]);
        assert_eq!(table.rows[10].cells, ["2", "0", "18", "0", ""]);
    }
}
