//! What if there are few jobs? Paid outcomes with and without the programme, what help adds, and who loses out, over how plentiful
//! jobs are.

use parked_model::{Scenario, Twin, scenario::Key};

use crate::{
    chart::{Chart, Pen},
    ink::Ink,
    kinds::{
        lines::Line,
        panels::{Panel, Panels, panels},
    },
    outcome::Outcome,
};

/// How plentiful jobs are at the start, from one end of its range to the other.
const TIGHTNESS: [f64; 5] = [0.5, 0.75, 1.0, 1.25, 1.5];

/// Of 1,000 people at each place of `TIGHTNESS`: paid outcomes with and without the programme, extra ones as set and where
/// nobody takes anybody's place, and people who would have had one without.
#[derive(Clone, Debug, PartialEq)]
pub struct ByJobs([[f64; TIGHTNESS.len()]; 5]);

/// A contract where jobs are few and many.
pub fn by_jobs(scenario: &Scenario) -> ByJobs {
    let places = TIGHTNESS.map(|tightness| {
        let set = scenario.clone().with(Key::Tightness, tightness);
        let summary = |scenario: &Scenario| Twin::run(scenario).summary(scenario);
        let (as_set, nobody_loses) = (summary(&set), summary(&set.clone().with(Key::Displacement, 0.0)));
        [
            1_000.0 * as_set.outcome_rate,
            1_000.0 * as_set.outcome_rate_without,
            10.0 * as_set.extra_per_100,
            10.0 * nobody_loses.extra_per_100,
            1_000.0 * as_set.harmed_share,
        ]
    });
    ByJobs(std::array::from_fn(|number| places.map(|place| place[number])))
}

/// The three panels.
pub fn few_jobs(outcome: &Outcome) -> Chart {
    few_jobs_of(&outcome.scenario, &by_jobs(&outcome.scenario))
}

/// The same of what has been run: that of [`by_jobs`].
pub fn few_jobs_of(scenario: &Scenario, ByJobs(numbers): &ByJobs) -> Chart {
    let [_, _, extra, _, lost] = numbers;
    let most_lost = lost.iter().copied().fold(0.0, f64::max);
    let said = Panels {
        key: "few-jobs",
        title: words::scenes::few_jobs_title(extra[0], extra[TIGHTNESS.len() - 1], most_lost),
        unit: words::scenes::FEW_JOBS_UNIT,
        places: TIGHTNESS.map(|at| (at, words::numbers::value(Key::Tightness.row(), at))).into(),
        axis: words::parameters::label(Key::Tightness.row()),
        mark: (scenario.get(Key::Tightness), words::scenes::AS_SET),
        ends: words::scenes::FEW_JOBS_ENDS.map(str::to_owned),
    };
    let beside = Pen::dashed(Ink::Ink, 2.0);
    let line = |number: usize, pen: Pen| Line {
        name: words::scenes::FEW_JOBS_LINES[number],
        pen,
        values: numbers[number].into(),
    };
    let panel = |at: usize, lines: Vec<Line>| Panel {
        heading: words::scenes::FEW_JOBS_PANELS[at],
        written: words::numbers::thousands,
        lines,
        columns: words::scenes::FEW_JOBS_COLUMNS[at],
    };
    panels(
        said,
        &[
            panel(0, vec![line(0, Line::heavy(Ink::Because)), line(1, beside)]),
            panel(1, vec![line(2, Line::heavy(Ink::Because)), line(3, beside)]),
            panel(2, vec![line(4, Line::heavy(Ink::LeftAlone))]),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_loses_where_nobody_takes_a_place_and_nothing_is_won_where_everybody_does() {
        let none = by_jobs(&Scenario::default());
        let ByJobs([with, without, extra, nobody_loses, lost]) = &none;
        assert_eq!((extra, lost), (nobody_loses, &[0.0; TIGHTNESS.len()]));
        for at in 0..TIGHTNESS.len() {
            assert!((with[at] - without[at] - extra[at]).abs() < 1e-9);
        }
        let ByJobs([_, _, extra, _, lost]) = by_jobs(&Scenario::default().with(Key::Displacement, 1.0));
        assert!(extra.iter().all(|extra| extra.abs() < 15.0), "{extra:?}");
        assert!(lost.iter().all(|&lost| lost > 0.0), "{lost:?}");
    }

    #[test]
    fn the_axis_is_the_whole_of_the_control() {
        let range = Key::Tightness.row();
        assert_eq!((TIGHTNESS[0], TIGHTNESS[4]), (range.min, range.max));
        let chart = few_jobs(&Outcome::of(&Scenario::default().with(Key::People, 300.0)));
        assert_eq!((chart.table.rows.len(), chart.table.columns.len()), (TIGHTNESS.len(), 6));
    }
}
