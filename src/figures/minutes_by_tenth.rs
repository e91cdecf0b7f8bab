//! Who gets the adviser's time: minutes a week by tenth of readiness, as steps from the nearest to the furthest.

use charts::{Row, Table};
use parked_model::{Scenario, Summary, scenario::Key};
use yew::prelude::*;

use crate::figures::{
    frame::{axis_ends, figure},
    old_plot::{EndLabel, Plot, Point},
    table::data_table,
};

/// Height of the plot in lines of a label, as in the style sheet.
const HEIGHT: i32 = 9;

/// Adviser minutes a week in the first 13 weeks on the programme, all finite and 0 or more.
#[derive(Clone, Debug, PartialEq)]
pub struct MinutesByTenth {
    tenths: [f64; 10],
    equal_share: f64,
}

impl MinutesByTenth {
    /// Minutes a week of each tenth, nearest to work first, and what everybody would get in equal shares. Anything
    /// that is not an amount counts as 0.
    pub fn new(tenths: [f64; 10], equal_share: f64) -> Self {
        let amount = |minutes: f64| if minutes.is_finite() { minutes.max(0.0) } else { 0.0 };
        Self { tenths: tenths.map(amount), equal_share: amount(equal_share) }
    }

    /// The minutes of a run. Equal shares are of the time that head office wants, whether or not it is given.
    pub fn of(summary: &Summary, scenario: &Scenario) -> Self {
        let minutes = |pounds_a_week: f64| pounds_a_week / scenario.get(Key::HourlyCost) * 60.0;
        // The summary begins with the furthest.
        let given = |tenth: usize| summary.tenths.get(9 - tenth).map_or(0.0, |part| part.early_support_per_week_gbp);
        Self::new(std::array::from_fn(|tenth| minutes(given(tenth))), minutes(summary.hours_wanted_gbp))
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

    /// The outline of the steps from left to right.
    fn steps(&self) -> Vec<Point> {
        let step = |(tenth, &minutes): (usize, &f64)| [(tenth as f64, minutes), (tenth as f64 + 1.0, minutes)];
        self.tenths.iter().enumerate().flat_map(step).collect()
    }

    fn plot(&self) -> Plot {
        Plot { height: HEIGHT, last: 10.0, highest: self.tenths[self.most()].max(self.equal_share) }
    }

    fn end_labels(&self) -> Vec<EndLabel> {
        let last = self.tenths[9];
        let mut labels =
            vec![EndLabel { value: last, lines: vec![words::charts::short_minutes(last)], class: "strong" }];
        if self.differs_from_equal_shares() {
            let [equal, shares] = words::charts::EQUAL_SHARES_LINES.map(str::to_owned);
            let lines = vec![equal, shares, words::charts::short_minutes(self.equal_share)];
            labels.push(EndLabel { value: self.equal_share, lines, class: "muted" });
        }
        labels
    }

    /// The label of the nearest, left of its step and above the axis.
    fn first_label(&self) -> Html {
        let plot = self.plot();
        let down = plot.down(self.tenths[0]).min(100.0 - plot.lines(0.5));
        html! { <p class="plot-label start strong" style={format!("top: {down:.2}%")}>{ words::charts::short_minutes(self.tenths[0]) }</p> }
    }

    /// The label of the highest step, unless it is labelled at an end.
    fn label_of_most(&self) -> Option<Html> {
        let most = self.most();
        let is_inside = most != 0 && most != 9 && !self.is_equal();
        let (plot, minutes) = (self.plot(), self.tenths[most]);
        let place = format!("left: {:.2}%; top: {:.2}%", plot.across(most as f64 + 0.5), plot.down(minutes));
        is_inside.then(
            || html! { <p class="plot-label over strong" style={place}>{ words::charts::short_minutes(minutes) }</p> },
        )
    }

    /// The chart.
    pub fn chart(&self) -> Html {
        let (plot, title) = (self.plot(), self.title());
        let area = [vec![(0.0, 0.0)], self.steps(), vec![(10.0, 0.0)]].concat();
        let labels = self.end_labels();
        let room = Plot::room(&words::charts::short_minutes(self.tenths[0]), &labels, 0.0);
        let equal = self.differs_from_equal_shares().then(|| plot.level("strip-equal", self.equal_share));
        let picture = html! {
            <>
                <div class="plot" style={room} role="img" aria-label={words::charts::described(&title, words::charts::MINUTES_UNIT)}>
                    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                        <path class="strip-area" d={plot.path(&area)} />
                        <path class="strip-line" d={plot.path(&self.steps())} />
                        { plot.level("plot-base", 0.0) }
                        { for equal }
                    </svg>
                    { self.first_label() }
                    { for self.label_of_most() }
                    { plot.end_labels(&labels) }
                </div>
                { axis_ends(words::charts::NEAREST.to_owned(), words::charts::FURTHEST_SHORT.to_owned()) }
                { data_table(&self.table()) }
            </>
        };
        figure("minutes-by-tenth", &title, words::charts::MINUTES_UNIT, picture)
    }

    fn title(&self) -> String {
        let named = |tenth: usize| (tenth, self.tenths[tenth]);
        words::charts::minutes_title(named(self.most()), named(self.least()), self.is_equal().then(|| self.mean()))
    }

    fn table(&self) -> Table {
        let row = |heading: String, minutes: f64| Row { heading, cells: vec![words::numbers::one_decimal(minutes)] };
        let tenths = self.tenths.iter().enumerate().map(|(tenth, &minutes)| row(words::charts::tenth(tenth), minutes));
        let mut rows: Vec<Row> = tenths.collect();
        rows.push(row(words::charts::EQUAL_SHARES.to_owned(), self.equal_share));
        Table {
            caption: words::charts::MINUTES_UNIT.to_owned(),
            columns: vec![words::charts::TENTH, words::charts::MINUTES_A_WEEK],
            rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{Strategy, Twin};

    use super::{super::old_plot::assert_apart, *};

    const HUMP: [f64; 10] = [11.2, 17.0, 19.4, 19.1, 18.0, 16.5, 14.0, 10.0, 6.0, 1.6];

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
        let of = |scenario: &Scenario| MinutesByTenth::of(&Twin::run(scenario).summary(scenario), scenario);
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
    fn labels_at_the_end_stand_apart() {
        let ends = |first: f64, last: f64| std::array::from_fn(|tenth| if tenth < 5 { first } else { last });
        for tenths in [HUMP, ends(0.0, 30.0), ends(30.0, 0.0), ends(0.0, 16.0), [0.0; 10], [16.15; 10], [1e6; 10]] {
            let picture = MinutesByTenth::new(tenths, 16.15);
            assert_apart(picture.plot(), &picture.end_labels());
        }
    }

    #[test]
    fn the_highest_step_is_labelled_once() {
        let labelled = |tenths: [f64; 10]| MinutesByTenth::new(tenths, 16.15).label_of_most().is_some();
        assert!(labelled(HUMP));
        let falling = std::array::from_fn(|tenth| 30.0 - 3.0 * tenth as f64);
        let rising = std::array::from_fn(|tenth| 3.0 * tenth as f64);
        assert_eq!([falling, rising, [16.15; 10]].map(labelled), [false; 3]);
    }

    #[test]
    fn equal_shares_are_marked_where_they_would_make_a_difference() {
        let marked = |tenths: [f64; 10]| MinutesByTenth::new(tenths, 16.15).end_labels().len() == 2;
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
}
