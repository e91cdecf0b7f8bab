//! The numbers behind the crowd, in ten rows of distance from work.

use charts::{Table, crowd::table};
use parked_model::report::{crowd::COLUMNS, state::State};
use yew::prelude::*;

use crate::figures::folded;

/// One row for each tenth of distance: how many in each state, and the minutes they got. The name is that of one of two
/// runs, or empty; states and minutes are those of the people nearest to work first.
pub fn crowd_table(name: &str, states: &[State], minutes: &[f64; COLUMNS]) -> Html {
    let caption = words::compare::of_side(words::stage::CROWD_TABLE, name);
    let table = Table { caption, ..table(states, minutes) };
    folded(words::compare::of_side(words::charts::SHOW_NUMBERS, name), &table)
}
