//! Many runs of one contract, each with other people and other luck: how many have reached a paid outcome by each month.

use charts::{Row, Table};
use parked_model::{numeric::statistics::nine_in_ten, report::by_month::OutcomesByMonth};
use yew::prelude::*;

use crate::figures::{
    frame::{axis_ends, figure},
    path::path,
    table::data_table,
};

/// Months between two rows of the table.
const MONTHS_IN_ROW: usize = 6;

/// Room above the highest run, as a part of its height.
const ROOM: f64 = 0.12;

/// Where nine in ten runs lie in each month.
type Band = Vec<(f64, f64)>;

/// The two bands under what they say, with one of the runs drawn over them.
pub fn fan(title: &str, runs: &[OutcomesByMonth], single: Option<&OutcomesByMonth>) -> Html {
    let (with, without) = (band(runs, |run| &run.with), band(runs, |run| &run.without));
    let highest = runs.iter().map(OutcomesByMonth::highest).fold(1.0, f64::max) * (1.0 + ROOM);
    let down = |people: f64| 100.0 * (1.0 - people / highest);
    let across = |month: usize| 100.0 * month as f64 / (with.len().max(2) - 1) as f64;
    let point = |(month, people): (usize, f64)| (across(month), down(people));
    let area = |band: &Band| {
        let upper = band.iter().enumerate().map(|(month, &(_, high))| (month, high));
        let lower = band.iter().enumerate().rev().map(|(month, &(low, _))| (month, low));
        path(upper.chain(lower).map(point))
    };
    let line = |counts: &[f64]| path(counts.iter().copied().enumerate().map(point));
    let end = |band: &Band| band.last().copied().unwrap_or_default();
    // Under the lower band even where the label begins, which is to the left of where the band ends.
    let beside = without.get(without.len() / 2).map_or(0.0, |&(low, _)| low);
    let label = |name: &str, class: &'static str, people: f64, band: &Band| {
        html! { <p class={classes!("fan-label", class)} style={format!("top: {:.1}%", down(people))}>{ words::luck::fan_label(name, end(band)) }</p> }
    };
    let picture = html! {
        <>
            <div class="fan">
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                    <path class="fan-without" d={area(&without)} />
                    <path class="fan-with" d={area(&with)} />
                    <path class="fan-single" d={single.map(|run| line(&run.with))} />
                    <path class="fan-single without" d={single.map(|run| line(&run.without))} />
                    <line class="strip-base" x1="0" x2="100" y1="100" y2="100" />
                </svg>
                { label(words::luck::FAN_WORLDS[0], "upper", end(&with).1, &with) }
                { label(words::luck::FAN_WORLDS[1], "", beside, &without) }
            </div>
            { axis_ends(words::luck::FAN_ENDS[0].to_owned(), words::luck::FAN_ENDS[1].to_owned()) }
            { data_table(&table(&with, &without)) }
        </>
    };
    figure("small-chart", title, words::luck::FAN_UNIT, picture)
}

fn band(runs: &[OutcomesByMonth], world: fn(&OutcomesByMonth) -> &[f64]) -> Band {
    let months = runs.first().map_or(0, |run| world(run).len());
    let counts = |month: usize| runs.iter().map(|run| world(run)[month]).collect::<Vec<f64>>();
    (0..months).filter_map(|month| nine_in_ten(&counts(month))).collect()
}

fn table(with: &Band, without: &Band) -> Table {
    let row = |month: usize| Row {
        heading: month.to_string(),
        cells: [with, without].map(|band| words::luck::between(band[month])).into(),
    };
    Table {
        caption: words::luck::FAN_UNIT.to_owned(),
        columns: vec![words::luck::FAN_MONTH, words::luck::FAN_WORLDS[0], words::luck::FAN_WORLDS[1]],
        rows: (0..with.len()).step_by(MONTHS_IN_ROW).map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(with: f64, without: f64) -> OutcomesByMonth {
        OutcomesByMonth { with: vec![0.0, with], without: vec![0.0, without] }
    }

    #[test]
    fn the_band_leaves_out_the_luckiest_and_the_unluckiest() {
        let runs: Vec<OutcomesByMonth> = (1..=40).map(|n| run(200.0 + f64::from(n), 100.0)).collect();
        assert_eq!(band(&runs, |run| &run.with), [(0.0, 0.0), (203.0, 238.0)]);
        assert_eq!(band(&runs, |run| &run.without), [(0.0, 0.0), (100.0, 100.0)]);
        assert_eq!(band(&[], |run| &run.with), []);
    }

    #[test]
    fn the_table_has_a_row_for_each_half_year() {
        let band: Band = (0..=30).map(|month| (f64::from(month), 1_000.0)).collect();
        let rows = table(&band, &band).rows;
        assert_eq!(rows.iter().map(|row| row.heading.as_str()).collect::<Vec<_>>(), ["0", "6", "12", "18", "24", "30"]);
        assert_eq!(rows[1].cells, ["6 to 1,000", "6 to 1,000"]);
    }
}
