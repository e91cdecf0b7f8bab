//! The numbers behind the crowd, in ten rows of distance from work.

use parked_model::report::state::{Counts, State};
use yew::prelude::*;

use charts::{Row, Table};

use crate::figures::folded;

/// One row for each tenth of distance: how many in each state, and the minutes they got. The name is that of one of two
/// runs, or empty; states and minutes are those of the people nearest to work first, minutes a multiple of ten.
pub fn crowd_table(name: &str, states: &[State], minutes: &[f64]) -> Html {
    let people = states.len();
    let told = Counts::of(states).told();
    let row = |tenth: usize| {
        let counts = Counts::of(&states[tenth * people / 10..(tenth + 1) * people / 10]);
        let part = &minutes[tenth * minutes.len() / 10..(tenth + 1) * minutes.len() / 10];
        let mean = part.iter().sum::<f64>() / part.len().max(1) as f64;
        let mut cells: Vec<String> = told.iter().map(|&state| counts.get(state).to_string()).collect();
        cells.push(words::numbers::one_decimal(mean));
        Row { heading: words::charts::tenth(tenth), cells }
    };
    let mut columns = vec![words::stage::DISTANCE];
    columns.extend(told.iter().map(|&state| words::stage::state(state).name));
    columns.push(words::charts::MINUTES_A_WEEK);
    let rows = (0..10).map(row).collect();
    let table = Table { caption: words::compare::of_side(words::stage::CROWD_TABLE, name), columns, rows };
    folded(words::compare::of_side(words::charts::SHOW_NUMBERS, name), &table)
}
