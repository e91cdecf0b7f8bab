//! The crowd as a picture for a file: counts with their marks, the people, and under them the adviser's minutes.

use parked_model::report::{
    crowd::{LAST_MONTH, week_of},
    state::State,
};

use super::{grid::Grid, grid::places, inset, legend::Legend, mark::Mark, table::table};
use crate::{
    chart::{Chart, LINE_PIXELS, Shape},
    outcome::Outcome,
    pictures::minutes_strip,
};

/// Between the counts, the people and the minutes, CSS pixels.
const GAP: f64 = 14.0;

/// The crowd of a run, in the end, on a plot that is so many CSS pixels wide.
pub fn crowd(outcome: &Outcome, width: f64) -> Chart {
    crowd_by(outcome, LAST_MONTH, width)
}

/// The crowd of a run by a month since joining: a pixel across and up is one of the data.
pub fn crowd_by(outcome: &Outcome, month: u32, width: f64) -> Chart {
    let crowd = &outcome.crowd;
    let states = crowd.states(&outcome.twin, week_of(month));
    let counts = outcome.counts(week_of(month));
    let (grid, legend) = (Grid::for_crowd(states.len(), width), Legend::of(counts, width));
    let minutes = minutes_strip(outcome);
    let floor = inset::height(&minutes) + GAP;
    let height = floor + grid.height() + GAP + legend.height();
    let title = words::stage::crowd_title(counts);
    let mut chart = Chart {
        lines: height / LINE_PIXELS,
        across: (0.0, width),
        up: (0.0, height),
        ends: [words::charts::NEAREST, "", words::charts::FURTHEST].map(str::to_owned),
        notes: vec![words::stage::who_is_drawn(states.len(), outcome.summary.people)],
        table: table(&states, counts, &crowd.minutes),
        ..Chart::new("crowd", title, words::files::crowd_unit(month))
    };
    chart.shapes.extend(people(&states, &grid, floor));
    legend.stand_at_top(&mut chart);
    inset::stand_at_foot(&mut chart, &minutes);
    chart
}

/// The marks of the people, over so much room.
pub(super) fn people(states: &[State], grid: &Grid, floor: f64) -> impl Iterator<Item = Shape> {
    let top = floor + grid.height();
    places(states, grid).into_iter().zip(states).map(move |(place, &state)| {
        let (across, down) = grid.centre(place);
        Mark::of(state).shape((across, top - down), grid.mark())
    })
}

#[cfg(test)]
mod tests {
    use parked_model::Scenario;

    use super::*;

    #[test]
    fn everybody_drawn_and_every_count_stands_inside_the_picture() {
        let outcome = Outcome::of(&Scenario::default());
        for width in [608.0, 328.0] {
            let chart = crowd(&outcome, width);
            assert!(chart.shapes.len() >= 1_000 + 4);
            let inside = |part: f64| (0.0..=1.0).contains(&part);
            for shape in &chart.shapes {
                if let &Shape::Dot { at: (across, up), radius, .. } = shape {
                    assert!(across >= radius && across <= width - radius && up >= radius && up < chart.up.1);
                }
            }
            assert!(chart.labels.iter().all(|label| inside(label.at.0) && inside(label.at.1)), "{:?}", chart.labels);
        }
    }
}
