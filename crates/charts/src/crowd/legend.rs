//! The counts of the crowd with their marks, which are also its legend.

use parked_model::report::state::{Counts, State};

use super::mark::{BOX, Mark};
use crate::{
    chart::{Chart, Label, Side},
    ink::Ink,
};

/// Height of an entry, CSS pixels.
const ENTRY: f64 = 24.0;

/// Width from which two entries stand beside each other, CSS pixels.
const TWO_FROM: f64 = 560.0;

/// Where the digits of a count end, seen from the left edge of its entry; CSS pixels. A thousand fits before it.
const DIGITS_END: f64 = 62.0;

/// The counts of some people.
pub(super) struct Legend {
    counts: Counts,
    told: &'static [State],
    columns: usize,
}

impl Legend {
    /// The counts, on a plot that is so many CSS pixels wide.
    pub(super) fn of(counts: Counts, width: f64) -> Self {
        Self { counts, told: counts.told(), columns: if width >= TWO_FROM { 2 } else { 1 } }
    }

    /// Its height, CSS pixels.
    pub(super) fn height(&self) -> f64 {
        ENTRY * self.rows() as f64
    }

    fn rows(&self) -> usize {
        self.told.len().div_ceil(self.columns)
    }

    /// Adds the entries at the top of a chart whose data are CSS pixels, down one column and then the next.
    pub(super) fn stand_at_top(&self, chart: &mut Chart) {
        let column_width = chart.across.1 / self.columns as f64;
        for (at, &state) in self.told.iter().enumerate() {
            let (column, row) = (at / self.rows(), at % self.rows());
            let (left, up) = (column as f64 * column_width, chart.up.1 - ENTRY * (row as f64 + 0.5));
            let mark = Mark::of(state);
            chart.shapes.push(mark.shape((left + BOX / 2.0, up), mark.legend));
            let place = chart.place((left + DIGITS_END, up));
            let words = words::stage::state(state);
            let count = words::numbers::thousands(self.counts.get(state) as f64);
            chart.labels.push(Label::new(count, place, Side::Before).bold());
            chart
                .labels
                .push(Label::new(words::files::counted(words.name, words.meaning), place, Side::After).inked(Ink::Ink));
        }
    }
}
