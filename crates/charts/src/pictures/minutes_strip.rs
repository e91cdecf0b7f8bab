//! Adviser minutes by distance from work, on the crowd's axis, as a small drawing.

use parked_model::report::crowd::COLUMNS;

use crate::{
    chart::{Chart, Fill, Label, Pen, Point, Reading, Shape, Side},
    ink::Ink,
    outcome::Outcome,
    table::{Row, Table},
};

/// Height of the plot, lines of a label; and of that, what a label needs.
const LINES: f64 = 4.5;
const LABEL_LINES: f64 = 1.4;

/// Part of the width at either end where the labels of the ends stand.
const ENDS: f64 = 0.3;

/// Minutes to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct MinutesStrip {
    /// Minutes a week by distance from work, nearest first.
    pub minutes: [f64; COLUMNS],
    /// Minutes if everybody got the same.
    pub equal: f64,
    /// Minutes that the reader drew; empty when there is no drawing.
    pub drawn: Vec<f64>,
}

/// The minutes of a run.
pub fn minutes_strip(outcome: &Outcome) -> Chart {
    let crowd = &outcome.crowd;
    MinutesStrip { minutes: crowd.minutes, equal: crowd.equal_minutes, drawn: Vec::new() }.chart()
}

impl MinutesStrip {
    /// A stepped area with direct labels, the equal share as a dotted line and what the reader drew as a dashed one.
    pub fn chart(&self) -> Chart {
        let Self { minutes, equal, drawn } = self;
        let title = words::stage::finding(&tenths(minutes));
        let mut chart = Chart::new("minutes", title, words::charts::STRIP_TITLE);
        let columns = COLUMNS as f64;
        let highest = minutes.iter().chain(drawn).copied().fold(*equal, f64::max).max(1.0);
        chart.lines = LINES;
        chart.across = (0.0, columns);
        // The highest leaves room for its label.
        chart.up = (0.0, highest * LINES / (LINES - LABEL_LINES));
        let outline = [vec![(0.0, 0.0)], steps(minutes), vec![(columns, 0.0)]].concat();
        chart.shapes = vec![
            Shape::Area { outline, fill: Fill::whole(Ink::HelpedPale) },
            Shape::Line { through: steps(minutes), pen: Pen::solid(Ink::Helped, 2.0) },
            chart.level(*equal, Pen::dotted()),
            chart.level(0.0, Pen::base()),
        ];
        if !drawn.is_empty() {
            chart
                .shapes
                .push(Shape::Line { through: through_middles(drawn, columns), pen: Pen::dashed(Ink::Ink, 2.0) });
            chart.notes = vec![words::charts::STRIP_DRAWN.to_owned()];
        }
        chart.labels = self.labels(&chart);
        chart.ends = [words::charts::NEAREST, "", words::charts::FURTHEST].map(str::to_owned);
        chart.table = self.table();
        let rows = chart.table.rows.len();
        let middle = |tenth: usize| (tenth as f64 + 0.5) * columns / rows as f64;
        chart.readings = (0..rows).map(|row| Reading { at: middle(row), row }).collect();
        chart
    }

    /// What the nearest tenth, the furthest and, between them, the one that gets most have; and the equal share.
    fn labels(&self, chart: &Chart) -> Vec<Label> {
        let (minutes, equal) = (tenths(&self.minutes), &self.equal);
        let (first, last) = (minutes[0], minutes[9]);
        // Inside the area where it is tall enough, else above the line.
        let down = |minutes: f64| {
            let top = chart.down_part(minutes);
            if (1.0 - top) * LINES > LABEL_LINES { 1.0 } else { top }
        };
        let label = |minutes: f64, across: f64, side: Side| {
            Label::new(words::numbers::minutes(minutes), (across, down(minutes)), side).bold()
        };
        let most = (0..10).max_by(|&a, &b| minutes[a].total_cmp(&minutes[b])).unwrap_or(0);
        let at_most = (most as f64 + 0.5) / 10.0;
        let mut labels = vec![label(first, 0.0, Side::OverAfter), label(last, 1.0, Side::OverBefore)];
        // It is labelled where it does not sit on the labels at the ends, nor says what they say.
        let says = words::numbers::minutes;
        let is_news = says(minutes[most]) != says(first) && says(minutes[most]) != says(last);
        if is_news && (ENDS..1.0 - ENDS).contains(&at_most) {
            labels.push(label(minutes[most], at_most, Side::Over));
        }
        // On the side where the area lies lower.
        let (across, side) = if first < last { (0.0, Side::OverAfter) } else { (1.0, Side::OverBefore) };
        let (beside, line) = (down(first.min(last)), chart.down_part(*equal));
        // Over the label at that end where it would stand in it.
        let top = if (beside - line).abs() < 1.0 / LINES { beside - 1.0 / LINES } else { line };
        let at = (across, top);
        labels.push(Label::new(words::charts::equal_shares(*equal), at, side).inked(Ink::Muted));
        labels
    }

    /// A row a tenth of the people.
    fn table(&self) -> Table {
        let row = |(tenth, mean): (usize, f64)| Row {
            heading: words::charts::tenth(tenth),
            cells: vec![words::numbers::one_decimal(mean)],
        };
        Table {
            caption: words::charts::STRIP_TITLE.to_owned(),
            columns: vec![words::charts::TENTH, words::charts::MINUTES_A_WEEK],
            rows: tenths(&self.minutes).into_iter().enumerate().map(row).collect(),
        }
    }
}

/// Minutes a week of the people of each tenth, nearest to work first, from those of the columns.
pub fn tenths(minutes: &[f64; COLUMNS]) -> [f64; 10] {
    let wide = COLUMNS / 10;
    std::array::from_fn(|tenth| minutes[tenth * wide..(tenth + 1) * wide].iter().sum::<f64>() / wide as f64)
}

/// A step for each value, from the left edge to the right.
fn steps(minutes: &[f64]) -> Vec<Point> {
    let step = |(column, &minutes): (usize, &f64)| [(column as f64, minutes), (column as f64 + 1.0, minutes)];
    minutes.iter().enumerate().flat_map(step).collect()
}

/// Straight from the middle of each drawn part to that of the next.
fn through_middles(drawn: &[f64], columns: f64) -> Vec<Point> {
    let wide = columns / drawn.len() as f64;
    drawn.iter().enumerate().map(|(part, &minutes)| ((part as f64 + 0.5) * wide, minutes)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_steps_once_for_each_value() {
        assert_eq!(steps(&[2.0, 0.0]), [(0.0, 2.0), (1.0, 2.0), (1.0, 0.0), (2.0, 0.0)]);
    }

    #[test]
    fn a_drawing_runs_through_the_middles() {
        assert_eq!(through_middles(&[2.0, 0.0], 40.0), [(10.0, 2.0), (30.0, 0.0)]);
    }

    #[test]
    fn a_readers_own_line_is_named_and_nothing_is_said_of_none() {
        let notes = |drawn: Vec<f64>| MinutesStrip { minutes: [2.0; COLUMNS], equal: 1.5, drawn }.chart().notes;
        assert_eq!(notes(vec![4.0; 10]), [words::charts::STRIP_DRAWN]);
        assert!(notes(Vec::new()).is_empty());
    }

    #[test]
    fn each_tenth_can_be_read() {
        let minutes = std::array::from_fn(|column| column as f64);
        let chart = MinutesStrip { minutes, equal: 1.5, drawn: Vec::new() }.chart();
        let reading = chart.reading_near((39.0, 0.0)).unwrap();
        assert_eq!(chart.read(reading), "Tenth 10, furthest: Minutes a week 37.5");
    }
}
