//! Who gets the adviser's time: minutes a week by tenth of readiness, as steps from the nearest to the furthest.

use parked_model::{Scenario, Summary, params::Key};
use plotters::{
    coord::Shift,
    drawing::DrawingArea,
    prelude::DrawingBackend,
    style::text_anchor::{HPos, VPos},
};

use super::{
    chart::Picture,
    plot::{Drawn, EndLabel, Plot, Point, Room, widest},
    table::{Row, Table},
    theme::Theme,
};
use crate::text;

/// The tenths from the nearest to work to the furthest.
const NAMES: [&str; 10] = [
    "nearest",
    "second-nearest",
    "third-nearest",
    "fourth-nearest",
    "fifth-nearest",
    "fifth-furthest",
    "fourth-furthest",
    "third-furthest",
    "second-furthest",
    "furthest",
];

/// Between labels and what they belong to, CSS pixels.
const GAP: f64 = 6.0;

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

    /// The minutes of a run. Equal shares are of the time that the scenario sets, whether or not the provider gives it.
    pub fn of(summary: &Summary, scenario: &Scenario) -> Self {
        let minutes = |pounds_a_week: f64| pounds_a_week / scenario.get(Key::HourlyCost) * 60.0;
        // The summary begins with the furthest.
        let given = |tenth: usize| summary.tenths.get(9 - tenth).map_or(0.0, |part| part.early_support_per_week_gbp);
        Self::new(std::array::from_fn(|tenth| minutes(given(tenth))), minutes(scenario.get(Key::Beta)))
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

    fn end_labels<'t>(&self, theme: &'t Theme) -> Vec<EndLabel<'t>> {
        let last = self.tenths[9];
        let mut labels = vec![EndLabel { value: last, lines: vec![short(last)], style: theme.bold(theme.ink) }];
        if self.differs_from_equal_shares() {
            let lines = vec!["equal".to_owned(), "shares".to_owned(), short(self.equal_share)];
            labels.push(EndLabel { value: self.equal_share, lines, style: theme.text(theme.muted) });
        }
        labels
    }

    fn draw_steps<B: DrawingBackend>(&self, plot: &Plot<B>, theme: &Theme) -> Drawn<B> {
        let outline = [vec![(0.0, 0.0)], self.steps(), vec![(10.0, 0.0)]].concat();
        plot.fill(outline, &theme.supported_pale)?;
        plot.line(self.steps(), theme.supported, 2.0)?;
        plot.hairline(0.0, theme.muted)?;
        if self.differs_from_equal_shares() { plot.dots(self.equal_share, theme.muted) } else { Ok(()) }
    }

    fn draw_first_label<B: DrawingBackend>(&self, plot: &Plot<B>, theme: &Theme) -> Drawn<B> {
        let above_axis = plot.row(0.0) - theme.line_height() / 2;
        let place = (plot.columns().start - theme.px(GAP), plot.row(self.tenths[0]).min(above_axis));
        plot.text(&short(self.tenths[0]), &theme.bold(theme.ink), place, (HPos::Right, VPos::Center))
    }

    fn draw_label_of_most<B: DrawingBackend>(&self, plot: &Plot<B>, theme: &Theme) -> Drawn<B> {
        let most = self.most();
        if most == 0 || most == 9 || self.is_equal() {
            return Ok(());
        }
        let (text, style) = (short(self.tenths[most]), theme.bold(theme.ink));
        let (column, row) = plot.pixel((most as f64 + 0.5, self.tenths[most]));
        plot.text(&text, &style, (column, row - theme.px(GAP)), (HPos::Center, VPos::Bottom))
    }
}

impl Picture for MinutesByTenth {
    const CLASS: &'static str = "minutes-by-tenth";

    fn title(&self) -> String {
        let (most, least) = (self.most(), self.least());
        let (highest, lowest) = (self.tenths[most], self.tenths[least]);
        if highest == 0.0 {
            "Nobody gets any time".to_owned()
        } else if highest < 0.5 {
            "Nobody gets as much as a minute a week".to_owned()
        } else if self.is_equal() {
            format!("Everybody gets {} a week", minutes(self.mean()))
        } else {
            let (most, least) = (NAMES[most], NAMES[least]);
            format!("The {most} tenth gets {} a week; the {least} tenth gets {}", minutes(highest), count(lowest))
        }
    }

    fn unit(&self) -> &'static str {
        "Adviser minutes a week in the first 13 weeks, by tenth inside each payment group"
    }

    fn table(&self) -> Table {
        let row = |heading: String, minutes: f64| Row { heading, cells: vec![format!("{minutes:.1}")] };
        let tenths = self.tenths.iter().enumerate().map(|(tenth, &minutes)| row(text::tenth(tenth), minutes));
        Table {
            caption:
                "Adviser minutes a week in the first 13 weeks, by tenth inside each payment group in each payment group"
                    .to_owned(),
            columns: vec!["Tenth", text::MINUTES_A_WEEK],
            rows: tenths.chain([row("Equal shares".to_owned(), self.equal_share)]).collect(),
        }
    }

    fn draw<B: DrawingBackend>(&self, canvas: DrawingArea<B, Shift>, theme: &Theme) -> Drawn<B> {
        let gap = theme.px(GAP);
        let row = theme.line_height() + gap;
        let first = short(self.tenths[0]);
        let end_labels = self.end_labels(theme);
        let room = Room {
            top: row,
            bottom: row,
            left: canvas.estimate_text_size(&first, &theme.bold(theme.ink))?.0 as i32 + gap,
            right: widest(&canvas, &end_labels)? + gap,
        };
        let right_edge = canvas.dim_in_pixel().0 as i32;
        let highest = self.tenths[self.most()].max(self.equal_share);
        let Some(plot) = Plot::new(canvas, theme, room, 0.0..10.0, highest) else { return Ok(()) };

        self.draw_steps(&plot, theme)?;
        self.draw_first_label(&plot, theme)?;
        self.draw_label_of_most(&plot, theme)?;
        plot.end_labels(&end_labels, plot.columns().end + gap)?;
        let (axis, below) = (theme.text(theme.muted), plot.row(0.0) + gap);
        plot.text(text::NEAREST, &axis, (0, below), (HPos::Left, VPos::Top))?;
        plot.text("furthest ▸", &axis, (right_edge, below), (HPos::Right, VPos::Top))
    }
}

/// Minutes for a label, such as `11 min`.
fn short(minutes: f64) -> String {
    if minutes > 0.0 && minutes < 0.5 { "<1 min".to_owned() } else { text::minutes(minutes.round()) }
}

/// Minutes in a sentence, such as `11 minutes`.
fn minutes(minutes: f64) -> String {
    let plural = if minutes.round() == 1.0 { "" } else { "s" };
    format!("{} minute{plural}", text::thousands(minutes.round()))
}

/// Minutes after the unit has been said: `2`, `none`.
fn count(minutes: f64) -> String {
    if minutes == 0.0 {
        "none".to_owned()
    } else if minutes < 0.5 {
        "less than one".to_owned()
    } else {
        text::thousands(minutes.round())
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{Strategy, Twin};

    use super::{super::recorder::labels, *};

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
    fn labels_round_as_the_title_does() {
        assert_eq!([0.0, 0.3, 0.5, 16.5].map(short), ["0 min", "<1 min", "1 min", "17 min"]);
        assert_eq!([0.0, 0.3, 0.5, 16.5].map(count), ["none", "less than one", "1", "17"]);
        assert_eq!(title([16.5; 10]), "Everybody gets 17 minutes a week");
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
    fn labels_stand_apart_on_every_canvas() {
        let ends = |first: f64, last: f64| std::array::from_fn(|tenth| if tenth < 5 { first } else { last });
        for tenths in [HUMP, ends(0.0, 30.0), ends(30.0, 0.0), [0.0; 10], [16.15; 10], [1e6; 10]] {
            for (size, ratio) in [((280, 200), 1.0), ((280, 200), 2.75), ((760, 260), 1.0), ((760, 260), 2.0)] {
                let written = labels(&MinutesByTenth::new(tenths, 16.15), size, ratio);
                assert!(written.contains(&short(tenths[0])) && written.contains(&short(tenths[9])), "{written:?}");
            }
        }
    }

    #[test]
    fn the_highest_step_is_labelled_once() {
        let written = labels(&MinutesByTenth::new(HUMP, 16.15), (320, 200), 1.0);
        assert_eq!(written.iter().filter(|text| *text == "19 min").count(), 1, "{written:?}");
        assert!(written.contains(&"16 min".to_owned()));
        let nearest_most = MinutesByTenth::new(std::array::from_fn(|tenth| 30.0 - 3.0 * tenth as f64), 16.15);
        let written = labels(&nearest_most, (320, 200), 1.0);
        assert_eq!(written.iter().filter(|text| *text == "30 min").count(), 1, "{written:?}");
    }

    #[test]
    fn equal_shares_are_marked_where_they_would_make_a_difference() {
        let marked = |tenths: [f64; 10]| {
            labels(&MinutesByTenth::new(tenths, 16.15), (320, 200), 1.0).contains(&"shares".to_owned())
        };
        assert_eq!([HUMP, [0.0; 10], [16.15; 10]].map(marked), [true, true, false]);
    }

    #[test]
    fn a_canvas_without_room_stays_clear() {
        for size in [(0, 0), (1, 1), (60, 200), (400, 10)] {
            assert!(labels(&MinutesByTenth::new(HUMP, 16.15), size, 1.0).is_empty(), "{size:?}");
        }
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
