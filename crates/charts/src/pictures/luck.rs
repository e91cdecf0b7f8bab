//! Many runs of one contract, each with other people and other luck: how many have reached a paid outcome by each month.

use parked_model::{
    Twin,
    checks::ranges::{LUCKS, planned},
    numeric::statistics::nine_in_ten,
    report::by_month::OutcomesByMonth,
};

use crate::{
    chart::{Chart, Fill, Label, Pen, Point, Reading, Shape, Side},
    ink::Ink,
    outcome::Outcome,
    table::{Row, Table},
};

/// Months between two readings, and two rows of the table.
const MONTHS_IN_ROW: usize = 6;

/// Room above the highest run, as a part of its height.
const ROOM: f64 = 0.12;

/// Where nine in ten runs lie in each month.
type Band = Vec<(f64, f64)>;

/// The bands of a contract, run again with each luck.
pub fn luck(outcome: &Outcome) -> Chart {
    let runs: Vec<OutcomesByMonth> = (0..LUCKS)
        .filter_map(|run| planned(&outcome.scenario, run))
        .map(|scenario| OutcomesByMonth::of(&Twin::run(&scenario)))
        .collect();
    luck_of(&runs, None)
}

/// The two bands of some runs, with one of them drawn over.
pub fn luck_of(runs: &[OutcomesByMonth], single: Option<&OutcomesByMonth>) -> Chart {
    let (with, without) = (band(runs, |run| &run.with), band(runs, |run| &run.without));
    let title = finding(runs).unwrap_or_else(|| words::luck::FAN_RUNNING.to_owned());
    let mut chart = Chart::new("luck", title, words::luck::FAN_UNIT);
    let highest = runs.iter().map(OutcomesByMonth::highest).fold(1.0, f64::max);
    chart.across = (0.0, (with.len().max(2) - 1) as f64);
    chart.up = (0.0, highest * (1.0 + ROOM));
    chart.shapes = vec![
        Shape::Area { outline: outline(&without), fill: Fill { ink: Ink::Anyway, opacity: 0.35 } },
        Shape::Area { outline: outline(&with), fill: Fill { ink: Ink::Because, opacity: 0.45 } },
    ];
    if let Some(run) = single {
        let line = |counts: &[f64], pen: Pen| Shape::Line { through: by_month(counts.iter().copied()), pen };
        chart.shapes.push(line(&run.with, Pen::solid(Ink::Ink, 2.0)));
        chart.shapes.push(line(&run.without, Pen::dashed(Ink::Ink, 2.0)));
    }
    chart.shapes.push(chart.level(0.0, Pen::hairline()));
    let end = |band: &Band| band.last().copied().unwrap_or_default();
    // Under the lower band even where the label begins, which is to the left of where the band ends.
    let under = without.get(without.len() / 2).map_or(0.0, |&(low, _)| low);
    let label = |world: usize, up: f64, side: Side, band: &Band| {
        let words = words::luck::fan_label(words::luck::FAN_WORLDS[world], end(band));
        Label::new(words, (1.0, chart.down_part(up)), side).bold()
    };
    chart.labels = vec![label(0, end(&with).1, Side::OverBefore, &with), label(1, under, Side::UnderBefore, &without)];
    let [first, last] = words::luck::FAN_ENDS.map(str::to_owned);
    chart.ends = [first, String::new(), last];
    let rows: Vec<usize> = (0..with.len()).step_by(MONTHS_IN_ROW).collect();
    chart.readings = rows.iter().enumerate().map(|(row, &month)| Reading { at: month as f64, row }).collect();
    chart.table = table(&with, &without, &rows);
    chart
}

/// What luck does to the extra outcomes; `None` without runs.
fn finding(runs: &[OutcomesByMonth]) -> Option<String> {
    let extra: Vec<f64> = runs.iter().map(OutcomesByMonth::extra).collect();
    nine_in_ten(&extra).map(words::luck::luck_finding)
}

fn band(runs: &[OutcomesByMonth], world: fn(&OutcomesByMonth) -> &[f64]) -> Band {
    let months = runs.first().map_or(0, |run| world(run).len());
    let counts = |month: usize| runs.iter().map(|run| world(run)[month]).collect::<Vec<f64>>();
    (0..months).filter_map(|month| nine_in_ten(&counts(month))).collect()
}

/// Around a band: its upper edge from left to right, then its lower one back.
fn outline(band: &Band) -> Vec<Point> {
    let mut lower = by_month(band.iter().map(|&(low, _)| low));
    lower.reverse();
    [by_month(band.iter().map(|&(_, high)| high)), lower].concat()
}

fn by_month(counts: impl Iterator<Item = f64>) -> Vec<Point> {
    counts.enumerate().map(|(month, count)| (month as f64, count)).collect()
}

fn table(with: &Band, without: &Band, months: &[usize]) -> Table {
    let row = |&month: &usize| Row {
        heading: month.to_string(),
        cells: [with, without].map(|band| words::luck::between(band[month])).into(),
    };
    Table {
        caption: words::luck::FAN_UNIT.to_owned(),
        columns: vec![words::luck::FAN_MONTH, words::luck::FAN_WORLDS[0], words::luck::FAN_WORLDS[1]],
        rows: months.iter().map(row).collect(),
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
        let run = OutcomesByMonth { with: (0..=30).map(f64::from).collect(), without: vec![0.0; 31] };
        let chart = luck_of(&[run], None);
        let rows = &chart.table.rows;
        assert_eq!(rows.iter().map(|row| row.heading.as_str()).collect::<Vec<_>>(), ["0", "6", "12", "18", "24", "30"]);
        assert_eq!(rows[1].cells, ["6", "0"]);
        assert_eq!(chart.read(1), "Month 6: With the programme 6; Without 0");
    }
}
