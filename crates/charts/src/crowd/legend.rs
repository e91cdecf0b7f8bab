//! The counts of the crowd with their marks, which are also its legend.

use parked_model::report::state::{Counts, State};

use super::mark::{BOX, Mark};
use crate::chart::{Chart, Label, Side};

/// Height of an entry, and of one that is broken into two lines, CSS pixels.
const ENTRY: f64 = 24.0;
const BROKEN_ENTRY: f64 = 42.0;

/// Width from which an entry has its words on one line, and from which two stand beside each other, CSS pixels.
const WHOLE_FROM: f64 = 420.0;
const TWO_FROM: f64 = 760.0;

/// Where the second column begins, as a part of the width: its words are longer than those of the first.
const SECOND_FROM: f64 = 0.46;

/// Where the digits of a count end, seen from the left edge of its entry; CSS pixels. A thousand fits before it.
const DIGITS_END: f64 = 62.0;

/// The counts of some people.
pub(super) struct Legend {
    counts: Counts,
    told: &'static [State],
    columns: usize,
    /// Whether a state stands over its meaning.
    is_broken: bool,
}

impl Legend {
    /// The counts, on a plot that is so many CSS pixels wide.
    pub(super) fn of(counts: Counts, width: f64) -> Self {
        Self {
            counts,
            told: counts.told(),
            columns: if width >= TWO_FROM { 2 } else { 1 },
            is_broken: width < WHOLE_FROM,
        }
    }

    /// Its height, CSS pixels.
    pub(super) fn height(&self) -> f64 {
        self.entry_height() * self.rows() as f64
    }

    fn entry_height(&self) -> f64 {
        if self.is_broken { BROKEN_ENTRY } else { ENTRY }
    }

    fn rows(&self) -> usize {
        self.told.len().div_ceil(self.columns)
    }

    /// Adds the entries at the top of a chart whose data are CSS pixels, down one column and then the next.
    pub(super) fn stand_at_top(&self, chart: &mut Chart) {
        for (at, &state) in self.told.iter().enumerate() {
            let (column, row) = (at / self.rows(), at % self.rows());
            let (left, up) =
                (column as f64 * SECOND_FROM * chart.across.1, chart.up.1 - self.entry_height() * (row as f64 + 0.5));
            let mark = Mark::of(state);
            chart.shapes.push(mark.shape((left + BOX / 2.0, up), mark.legend));
            let place = chart.place((left + DIGITS_END, up));
            let count = words::numbers::thousands(self.counts.get(state) as f64);
            chart.labels.push(Label::new(count, place, Side::Before).bold());
            chart.labels.push(Label { lines: self.lines(state), ..Label::new("", place, Side::After) });
        }
    }

    fn lines(&self, state: State) -> Vec<String> {
        let words = words::stage::state(state);
        if self.is_broken {
            return [words.name, words.meaning].map(str::to_owned).into();
        }
        vec![words::files::counted(words.name, words.meaning)]
    }
}
