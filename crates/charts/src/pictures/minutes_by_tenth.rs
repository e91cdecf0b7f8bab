//! Who gets the adviser's time: minutes a week by tenth of distance from work, as steps from the nearest to the furthest.

use crate::{
    chart::{Chart, Fill, Label, Pen, Point, Reading, Shape, Side},
    ink::Ink,
    label_spacing::keep_apart,
    outcome::Outcome,
    pictures::tenths,
    table::{Row, Table},
};

/// The minutes of a run.
pub fn minutes_by_tenth(outcome: &Outcome) -> Chart {
    minutes_by_tenth_beside(outcome, None)
}

/// The minutes of a run and, dashed, those of a run before it.
pub fn minutes_by_tenth_beside(outcome: &Outcome, before: Option<&Outcome>) -> Chart {
    MinutesByTenth { before: before.map(|before| tenths(&before.crowd.minutes)), ..MinutesByTenth::of(outcome) }.chart()
}

/// Adviser minutes a week in the first 13 weeks on the programme, all finite and 0 or more.
#[derive(Clone, Debug, PartialEq)]
pub struct MinutesByTenth {
    tenths: [f64; 10],
    equal_share: f64,
    before: Option<[f64; 10]>,
}

impl MinutesByTenth {
    /// Minutes a week of each tenth, nearest to work first, and what everybody would get in equal shares. Anything
    /// that is not an amount counts as 0.
    pub fn new(tenths: [f64; 10], equal_share: f64) -> Self {
        let amount = |minutes: f64| if minutes.is_finite() { minutes.max(0.0) } else { 0.0 };
        Self { tenths: tenths.map(amount), equal_share: amount(equal_share), before: None }
    }

    /// The minutes of a run. Equal shares are of the time that head office wants, whether or not it is given.
    pub fn of(outcome: &Outcome) -> Self {
        Self::new(tenths(&outcome.crowd.minutes), outcome.crowd.equal_minutes)
    }

    /// Position of the tenth that gets most; of equals the nearest.
    fn most(&self) -> usize {
        (1..10).fold(0, |most, tenth| if self.tenths[tenth] > self.tenths[most] { tenth } else { most })
    }

    /// Position of the tenth that gets least; of equals the furthest.
    fn least(&self) -> usize {
        (0..9).rev().fold(9, |least, tenth| if self.tenths[tenth] < self.tenths[least] { tenth } else { least })
    }

    /// Whether nobody could tell the difference.
    fn is_equal(&self) -> bool {
        self.tenths[self.most()] - self.tenths[self.least()] < 1.0
    }

    fn mean(&self) -> f64 {
        self.tenths.iter().sum::<f64>() / 10.0
    }

    /// Whether equal shares would look different.
    fn differs_from_equal_shares(&self) -> bool {
        !self.is_equal() || (self.mean() - self.equal_share).abs() >= 1.0
    }

    /// Whether equal shares are marked: beside a run before this one they would be one line too many.
    fn marks_equal_shares(&self) -> bool {
        self.before.is_none() && self.differs_from_equal_shares()
    }

    fn end_labels(&self, chart: &Chart) -> Vec<Label> {
        let last = self.tenths[9];
        let at = |minutes: f64| (1.0, chart.down_part(minutes));
        let mut labels = vec![Label::new(words::charts::short_minutes(last), at(last), Side::After).bold()];
        if let Some(before) = self.before {
            labels.push(before_label(before[9], at(before[9]), Side::After));
        }
        if self.marks_equal_shares() {
            let [equal, shares] = words::charts::EQUAL_SHARES_LINES.map(str::to_owned);
            let lines = vec![equal, shares, words::charts::short_minutes(self.equal_share)];
            let label = Label::new("", at(self.equal_share), Side::After).inked(Ink::Muted);
            labels.push(Label { lines, ..label });
        }
        keep_apart(&mut labels, chart.lines);
        labels
    }

    /// The label of the highest step, unless it is labelled at an end.
    fn label_of_most(&self, chart: &Chart) -> Option<Label> {
        let most = self.most();
        let is_inside = most != 0 && most != 9 && !self.is_equal();
        let minutes = self.tenths[most];
        let at = (chart.across_part(most as f64 + 0.5), chart.down_part(minutes));
        is_inside.then(|| Label::new(words::charts::short_minutes(minutes), at, Side::Over).bold())
    }

    /// The labels of the nearest, left of their step.
    fn first_labels(&self, chart: &Chart) -> Vec<Label> {
        let at = |minutes: f64| (0.0, chart.down_part(minutes).min(1.0 - 0.5 / chart.lines));
        let first = self.tenths[0];
        let mut labels = vec![Label::new(words::charts::short_minutes(first), at(first), Side::Before).bold()];
        labels.extend(self.before.map(|before| before_label(before[0], at(before[0]), Side::Before)));
        keep_apart(&mut labels, chart.lines);
        labels
    }

    /// The chart.
    pub fn chart(&self) -> Chart {
        let mut chart = Chart::new("minutes-by-tenth", self.title(), words::charts::MINUTES_UNIT);
        chart.lines = 9.0;
        chart.across = (0.0, 10.0);
        let beside = self.before.into_iter().flatten().fold(self.equal_share, f64::max);
        chart.up = (0.0, self.tenths[self.most()].max(beside).max(1.0));
        let outline = [vec![(0.0, 0.0)], steps(&self.tenths), vec![(10.0, 0.0)]].concat();
        chart.shapes = vec![
            Shape::Area { outline, fill: Fill::whole(Ink::HelpedPale) },
            Shape::Line { through: steps(&self.tenths), pen: Pen::solid(Ink::Helped, 2.0) },
            chart.level(0.0, Pen::base()),
        ];
        if let Some(before) = &self.before {
            chart.shapes.push(Shape::Line { through: steps(before), pen: Pen::dashed(Ink::Ink, 2.0) });
            chart.notes = vec![words::charts::DASHED_BEFORE.to_owned()];
        }
        if self.marks_equal_shares() {
            chart.shapes.push(chart.level(self.equal_share, Pen::dotted()));
        }
        chart.labels = self.end_labels(&chart);
        chart.labels.extend(self.first_labels(&chart));
        chart.labels.extend(self.label_of_most(&chart));
        chart.ends = [words::charts::NEAREST, "", words::charts::FURTHEST_SHORT].map(str::to_owned);
        chart.readings = (0..10).map(|tenth| Reading { at: tenth as f64 + 0.5, row: tenth }).collect();
        chart.table = self.table();
        chart
    }

    fn title(&self) -> String {
        let named = |tenth: usize| (tenth, self.tenths[tenth]);
        words::charts::minutes_title(named(self.most()), named(self.least()), self.is_equal().then(|| self.mean()))
    }

    fn table(&self) -> Table {
        let written = words::numbers::one_decimal;
        let row = |heading: String, minutes: f64, before: Option<String>| Row {
            heading,
            cells: std::iter::once(written(minutes)).chain(before).collect(),
        };
        let tenths = self.tenths.iter().enumerate().map(|(tenth, &minutes)| {
            row(words::charts::tenth(tenth), minutes, self.before.map(|before| written(before[tenth])))
        });
        let mut rows: Vec<Row> = tenths.collect();
        rows.push(row(words::charts::EQUAL_SHARES.to_owned(), self.equal_share, self.before.map(|_| String::new())));
        let mut columns = vec![words::charts::TENTH, words::charts::MINUTES_A_WEEK];
        columns.extend(self.before.map(|_| words::charts::BEFORE));
        Table { caption: words::charts::MINUTES_UNIT.to_owned(), columns, rows }
    }
}

/// The outline of the steps from left to right.
fn steps(tenths: &[f64; 10]) -> Vec<Point> {
    let step = |(tenth, &minutes): (usize, &f64)| [(tenth as f64, minutes), (tenth as f64 + 1.0, minutes)];
    tenths.iter().enumerate().flat_map(step).collect()
}

/// The label of an end of the dashed line.
fn before_label(minutes: f64, at: (f64, f64), side: Side) -> Label {
    Label::new(words::charts::short_minutes(minutes), at, side).inked(Ink::Muted)
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, Strategy, scenario::Key};

    use super::*;

    const HUMP: [f64; 10] = [11.2, 17.0, 19.4, 19.1, 18.0, 16.5, 14.0, 10.0, 6.0, 1.6];

    fn chart() -> Chart {
        Chart::new("test", String::new(), "")
    }

    fn title(tenths: [f64; 10]) -> String {
        MinutesByTenth::new(tenths, 16.0).title()
    }

    #[test]
    fn the_title_names_who_gets_most_and_least() {
        assert_eq!(title(HUMP), "The third-nearest tenth gets 19 minutes a week; the furthest tenth gets 2");
        let mut needs = HUMP;
        needs.sort_by(f64::total_cmp);
        assert_eq!(title(needs), "The furthest tenth gets 19 minutes a week; the nearest tenth gets 2");
        let parked = std::array::from_fn(|tenth| if tenth < 6 { 27.0 } else { 0.0 });
        assert_eq!(title(parked), "The nearest tenth gets 27 minutes a week; the furthest tenth gets none");
        let little = std::array::from_fn(|tenth| if tenth == 9 { 0.2 } else { 1.4 });
        assert_eq!(title(little), "The nearest tenth gets 1 minute a week; the furthest tenth gets less than one");
    }

    #[test]
    fn the_title_says_when_there_is_no_difference() {
        assert_eq!(title([16.15; 10]), "Everybody gets 16 minutes a week");
        assert_eq!(title(std::array::from_fn(|tenth| 16.0 + 0.09 * tenth as f64)), "Everybody gets 16 minutes a week");
        assert_eq!(title([0.3; 10]), "Nobody gets as much as a minute a week");
        assert_eq!(title([0.0; 10]), "Nobody gets any time");
    }

    #[test]
    fn what_is_no_amount_counts_as_nothing() {
        let odd = MinutesByTenth::new([f64::NAN, f64::INFINITY, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], f64::NAN);
        assert_eq!(odd, MinutesByTenth::new([0.0; 10], 0.0));
    }

    #[test]
    fn pounds_become_minutes_from_the_nearest_to_the_furthest() {
        let scenario = Scenario::default().with(Key::People, 2_000.0).with(Key::HourlyCost, 42.0);
        let of = |scenario: &Scenario| MinutesByTenth::of(&Outcome::of(scenario));
        // 7 pounds a week at 42 pounds an hour is ten minutes.
        let equal = of(&scenario.clone().with_strategy(Strategy::Equal));
        assert_eq!(equal.equal_share, 10.0);
        assert!(equal.tenths.iter().all(|minutes| (minutes - 10.0).abs() < 0.1), "{equal:?}");
        let needs = of(&scenario.clone().with_strategy(Strategy::Needs));
        assert!(needs.tenths[0] < needs.tenths[9], "{needs:?}");
        let ignore = of(&scenario.with_strategy(Strategy::Ignore));
        assert_eq!(ignore, MinutesByTenth::new([0.0; 10], 10.0));
    }

    #[test]
    fn the_highest_step_is_labelled_once() {
        let labelled = |tenths: [f64; 10]| MinutesByTenth::new(tenths, 16.15).label_of_most(&chart()).is_some();
        assert!(labelled(HUMP));
        let falling = std::array::from_fn(|tenth| 30.0 - 3.0 * tenth as f64);
        let rising = std::array::from_fn(|tenth| 3.0 * tenth as f64);
        assert_eq!([falling, rising, [16.15; 10]].map(labelled), [false; 3]);
    }

    #[test]
    fn equal_shares_are_marked_where_they_would_make_a_difference() {
        let marked = |tenths: [f64; 10]| MinutesByTenth::new(tenths, 16.15).end_labels(&chart()).len() == 2;
        assert_eq!([HUMP, [0.0; 10], [16.15; 10]].map(marked), [true, true, false]);
    }

    #[test]
    fn the_table_has_the_numbers_drawn() {
        let table = MinutesByTenth::new(HUMP, 16.15).table();
        assert_eq!(table.rows.len(), 11);
        assert_eq!(table.rows[0], Row { heading: "1, nearest".to_owned(), cells: vec!["11.2".to_owned()] });
        assert_eq!(table.rows[9].cells, ["1.6"]);
        assert_eq!(table.rows[10].heading, "Equal shares");
    }

    #[test]
    fn each_step_can_be_read_and_says_what_the_table_has() {
        let chart = MinutesByTenth::new(HUMP, 16.15).chart();
        assert_eq!(chart.readings.len(), 10);
        assert_eq!(chart.read(chart.reading_near((2.9, 0.0)).unwrap()), "Tenth 3: Minutes a week 19.4");
        assert_eq!(chart.read(chart.reading_near((9.4, 0.0)).unwrap()), "Tenth 10, furthest: Minutes a week 1.6");
    }

    #[test]
    fn a_run_before_is_drawn_dashed_over_it_labelled_at_its_ends_and_read_beside_it() {
        let usual = Scenario::default().with(Key::People, 1_000.0);
        let (now, before) = (Outcome::of(&usual.clone().with(Key::Sight, 0.95)), Outcome::of(&usual));
        let chart = minutes_by_tenth_beside(&now, Some(&before));
        let dashed = |shape: &&Shape| matches!(shape, Shape::Line { pen, .. } if pen.dash == Some((6.0, 4.0)));
        assert_eq!(chart.shapes.iter().filter(dashed).count(), 1);
        let minutes = before.crowd.minutes;
        for end in [0, 9] {
            let label = words::charts::short_minutes(tenths(&minutes)[end]);
            assert!(chart.labels.iter().any(|other| other.ink == Ink::Muted && other.lines[0] == label), "{label}");
        }
        let (alone, cells) = (minutes_by_tenth(&before).table, &chart.table.rows[9].cells);
        assert_eq!((cells.len(), &cells[1]), (2, &alone.rows[9].cells[0]));
        assert!(chart.read(9).contains(&format!("Before {}", cells[1])), "{}", chart.read(9));
        assert!(minutes_by_tenth(&now).notes.is_empty());
    }
}
