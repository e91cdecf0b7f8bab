//! The crowd as it stands for the page where somebody shares a link to it: low, and in few words.

use parked_model::report::{
    crowd::{LAST_MONTH, week_of},
    state::{Counts, State},
};

use super::{
    grid::Grid,
    mark::{BOX, Mark},
    picture::people,
    table::table,
};
use crate::{
    chart::{Chart, LINE_PIXELS, Label, Side},
    outcome::Outcome,
};

/// Height of the people, of an entry of the legend and of what is between them, CSS pixels: so that at a width of 600 the whole
/// picture is no higher than 315.
const PEOPLE: f64 = 112.0;
const ENTRY: f64 = 20.0;
const GAP: f64 = 8.0;

/// Entries beside each other, and from which width on.
const COLUMNS: usize = 2;
const TWO_FROM: f64 = 440.0;

/// Where the digits of a count end, seen from the left edge of its entry; CSS pixels.
const DIGITS_END: f64 = 52.0;

/// The people of a run, in the end, on a plot that is so many CSS pixels wide.
pub fn card(outcome: &Outcome, width: f64) -> Chart {
    let (crowd, week) = (&outcome.crowd, week_of(LAST_MONTH));
    let states = crowd.states(&outcome.twin, week);
    let counts = outcome.counts(week);
    let usual = Grid::for_low_crowd(states.len(), width);
    let grid = Grid { pitch_y: usual.pitch_y.min(PEOPLE / usual.rows as f64), ..usual };
    let columns = if width < TWO_FROM { 1 } else { COLUMNS };
    let rows = counts.told().len().div_ceil(columns);
    let height = grid.height() + GAP + ENTRY * rows as f64;
    let mut chart = Chart {
        lines: height / LINE_PIXELS,
        across: (0.0, width),
        up: (0.0, height),
        table: table(&states, counts, &crowd.minutes),
        ..Chart::new("card", words::stage::crowd_title(counts), "")
    };
    chart.shapes.extend(people(&states, &grid, height - grid.height()));
    for (at, &state) in counts.told().iter().enumerate() {
        let (column, row) = (at / rows, at % rows);
        let left = column as f64 * width / columns as f64;
        entry(&mut chart, (left, ENTRY * (rows as f64 - row as f64 - 0.5)), state, counts);
    }
    chart
}

/// A count with its mark and its name.
fn entry(chart: &mut Chart, (left, up): (f64, f64), state: State, counts: Counts) {
    let mark = Mark::of(state);
    let place = chart.place((left + DIGITS_END, up));
    let count = words::numbers::thousands(counts.get(state) as f64);
    chart.shapes.push(mark.shape((left + BOX / 2.0, up), mark.legend));
    chart.labels.push(Label::new(count, place, Side::Before).bold());
    chart.labels.push(Label::new(words::stage::state(state).name, place, Side::After));
}
