//! What the provider was paid against what it spent, added up over the years.

use parked_model::{
    Twin,
    numeric::units::Pence,
    programme::accounts::{Accounts, Cost, Fee},
    report::cash::{QUARTERS_IN_YEAR, WEEKS_IN_QUARTER},
};

use crate::{
    chart::{Chart, Fill, Label, Pen, Point, Reading, Shape, Side},
    ink::Ink,
    kinds::{
        broken::broken,
        calendar_years::{FIRST_YEAR, calendar_years},
    },
    label_spacing::keep_apart,
    outcome::Outcome,
    table::{Row, Table},
};

/// Height of the plot in lines of a label.
const LINES: f64 = 14.0;

/// Part of the width that the bracket of the margin takes, right of the last quarter.
const BRACKET: f64 = 0.02;

/// Letters in a line of what the margin comes to: it stands over the plot on a phone too.
const MARGIN_LETTERS: usize = 14;

/// Hairlines above zero, at most.
const MOST_HAIRLINES: f64 = 4.0;

/// The money of a run.
pub fn money(outcome: &Outcome) -> Chart {
    MoneyOverTime::of(&outcome.twin).chart()
}

/// How many kinds of fee there are, stacked from the bottom up in the order of [`Fee::ALL`].
const BANDS: usize = Fee::ALL.len();

/// A provider's accounts by quarter, for each person referred.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyOverTime {
    quarters: Vec<Accounts>,
    people: u32,
}

/// Pounds for each person referred, added up since the beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Standing {
    /// Fees so far in the order of [`Fee::ALL`].
    fees: [f64; BANDS],
    /// All fees so far.
    paid: f64,
    /// Costs so far.
    spent: f64,
}

impl Standing {
    /// Upper edge of a band of the stack.
    fn top(&self, band: usize) -> f64 {
        self.fees[..=band].iter().sum()
    }
}

impl MoneyOverTime {
    /// The accounts of consecutive weeks from June 2011 on, for a number of people.
    pub fn new(weeks: &[Accounts], people: u32) -> Self {
        let quarters = weeks.chunks(WEEKS_IN_QUARTER).map(|quarter| quarter.iter().copied().sum());
        let mut quarters: Vec<Accounts> = quarters.collect();
        let last = quarters.iter().rposition(|quarter| *quarter != Accounts::default());
        quarters.truncate(last.map_or(0, |last| last + 1));
        Self { quarters, people }
    }

    /// The accounts of a run.
    #[expect(clippy::cast_possible_truncation, reason = "people are fewer than 2^32")]
    pub fn of(twin: &Twin) -> Self {
        Self::new(&twin.weeks, twin.referred().len() as u32)
    }

    fn per_head(&self, money: Pence) -> f64 {
        money.pounds() / f64::from(self.people.max(1))
    }

    /// Where the accounts stand at the beginning and after each quarter.
    fn standings(&self) -> Vec<Standing> {
        let mut sum = Accounts::default();
        let after_each = self.quarters.iter().map(|quarter| {
            sum += *quarter;
            Standing {
                fees: Fee::ALL.map(|fee| self.per_head(sum.fee(fee))),
                paid: self.per_head(sum.revenue()),
                spent: self.per_head(sum.costs()),
            }
        });
        let mut standings = vec![Standing::default()];
        standings.extend(after_each);
        standings
    }

    /// The whole of the accounts.
    fn sum(&self) -> Accounts {
        self.quarters.iter().copied().sum()
    }

    /// What was paid in the end, pounds for each person.
    pub fn paid(&self) -> f64 {
        self.end().paid
    }

    /// What was spent in the end, pounds for each person.
    pub fn spent(&self) -> f64 {
        self.end().spent
    }

    fn end(&self) -> Standing {
        self.standings().pop().unwrap_or_default()
    }

    /// The chart.
    pub fn chart(&self) -> Chart {
        let (end, standings) = (self.end(), self.standings());
        let mut chart = Chart::new("money", words::charts::money_title(end.paid, end.spent), words::charts::MONEY_UNIT);
        let last = self.quarters.len().max(1) as f64;
        chart.lines = LINES;
        chart.across = (0.0, last * (1.0 + BRACKET));
        chart.up = (0.0, end.paid.max(end.spent).max(1.0));
        let lines = hairlines(&chart);
        chart.shapes = lines.iter().map(|&value| chart.level(value, Pen::hairline())).collect();
        chart.shapes.extend((0..BANDS).flat_map(|band| fees(&standings, band)));
        let spent = over_time(&standings, &|standing| standing.spent);
        chart.shapes.push(Shape::Line { through: spent, pen: Pen::solid(Ink::Ink, 2.5) });
        chart.shapes.push(chart.level(0.0, Pen::base()));
        chart.shapes.push(Shape::Line {
            through: vec![(chart.across.1, end.paid), (chart.across.1, end.spent)],
            pen: Pen::solid(Ink::Ink, 3.0),
        });
        let along_the_axes = lines.into_iter().map(|value| hairline_label(&chart, value)).chain(calendar_years(&chart));
        chart.labels = end_labels(&chart, &end).into_iter().chain(along_the_axes).collect();
        chart.labels.push(margin_label(&chart, &end));
        chart.readings = self.readings();
        chart.table = self.table();
        chart
    }

    /// The end of each contract year, and of all.
    fn readings(&self) -> Vec<Reading> {
        let years = self.quarters.chunks(QUARTERS_IN_YEAR).enumerate();
        let end = |(year, quarters): (usize, &[Accounts])| Reading {
            at: (year * QUARTERS_IN_YEAR + quarters.len()) as f64,
            row: year,
        };
        years.map(end).collect()
    }

    /// Up to the end of each contract year: all fees and all costs, which are seen first on a narrow screen, then the kinds that
    /// come up at all.
    pub fn table(&self) -> Table {
        let whole = self.sum();
        let fees: Vec<Fee> = Fee::ALL.into_iter().filter(|&fee| whole.fee(fee) != Pence::ZERO).collect();
        let costs: Vec<Cost> = Cost::ALL.into_iter().filter(|&cost| whole.cost(cost) != Pence::ZERO).collect();
        let row = |heading: String, sum: Accounts| {
            let mut money = vec![sum.revenue(), sum.costs()];
            money.extend(fees.iter().map(|&fee| sum.fee(fee)));
            money.extend(costs.iter().map(|&cost| sum.cost(cost)));
            let cells = money.into_iter().map(|money| words::numbers::whole_pounds(self.per_head(money)));
            Row { heading, cells: cells.collect() }
        };
        let mut columns = vec![words::charts::YEAR, words::charts::ALL_FEES, words::charts::ALL_COSTS];
        columns.extend(fees.iter().map(|&fee| words::charts::fee_name(fee)));
        columns.extend(costs.iter().map(|&cost| words::charts::cost_name(cost)));
        let mut so_far = Accounts::default();
        let years = self.quarters.chunks(QUARTERS_IN_YEAR).enumerate().map(|(year, quarters)| {
            so_far += quarters.iter().copied().sum();
            let first = FIRST_YEAR + year;
            row(format!("{first}/{:02}", (first + 1) % 100), so_far)
        });
        let mut rows: Vec<Row> = years.collect();
        rows.push(row(words::charts::ALL_YEARS.to_owned(), whole));
        Table { caption: words::charts::MONEY_CAPTION.to_owned(), columns, rows }
    }
}

/// A round step (1, 2 or 5 and noughts) from hairline to hairline up to `highest`.
fn round_step(highest: f64) -> f64 {
    let mut steps = (0..9).flat_map(|noughts| [1, 2, 5].map(|digit| f64::from(digit * 10_u32.pow(noughts))));
    steps.find(|step| highest / step < MOST_HAIRLINES + 1.0).unwrap_or(highest)
}

/// Values that hairlines stand at. One close to the top would run through the label of the margin.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "hairlines are few")]
fn hairlines(chart: &Chart) -> Vec<f64> {
    let step = round_step(chart.up.1);
    let values = (1..=MOST_HAIRLINES as u32).map(|line| step * f64::from(line));
    values.filter(|&value| chart.down_part(value) > 1.0 / chart.lines).collect()
}

fn hairline_label(chart: &Chart, value: f64) -> Label {
    let at = (0.0, chart.down_part(value));
    Label::new(words::numbers::whole_pounds(value), at, Side::OverAfter).inked(Ink::Muted)
}

/// The area of a fee, and its upper edge: paper between the areas tells them apart where their tints do not.
fn fees(standings: &[Standing], band: usize) -> [Shape; 2] {
    let upper = over_time(standings, &|standing| standing.top(band));
    let lower = over_time(standings, &|standing| standing.top(band) - standing.fees[band]);
    let mut outline = lower;
    outline.reverse();
    outline.extend_from_slice(&upper);
    let fill = Fill { ink: Ink::Because, opacity: tint(Fee::ALL[band]) };
    [Shape::Area { outline, fill }, Shape::Line { through: upper, pen: Pen::solid(Ink::Paper, 1.0) }]
}

/// How much of the accent the area of a fee takes: neighbours differ.
fn tint(fee: Fee) -> f64 {
    match fee {
        Fee::Attachment => 0.6,
        Fee::Delivery => 0.28,
        Fee::Outcome => 0.38,
        Fee::Sustainment => 0.18,
        Fee::Distance => 0.48,
    }
}

/// What the gap between paid and spent comes to in the end, over the bracket that marks it and the labels beside it.
fn margin_label(chart: &Chart, end: &Standing) -> Label {
    let top = chart.down_part(end.paid.max(end.spent)) - 0.62 / chart.lines;
    let lines = broken(&words::charts::left_a_head(end.paid, end.spent), MARGIN_LETTERS);
    Label { lines, ..Label::new("", (1.0, top), Side::OverBefore).bold() }
}

fn over_time(standings: &[Standing], value: &dyn Fn(&Standing) -> f64) -> Vec<Point> {
    standings.iter().enumerate().map(|(quarter, standing)| (quarter as f64, value(standing))).collect()
}

fn end_labels(chart: &Chart, end: &Standing) -> Vec<Label> {
    let label = |name: &str, amount: f64, value: f64| Label {
        lines: vec![name.to_owned(), words::numbers::whole_pounds(amount)],
        ..Label::new("", (1.0, chart.down_part(value)), Side::After)
    };
    let mut labels = Vec::new();
    for (band, &paid) in end.fees.iter().enumerate().filter(|(_, paid)| paid.round() > 0.0) {
        labels
            .push(label(words::charts::fee_name(Fee::ALL[band]), paid, end.top(band) - paid / 2.0).inked(Ink::Because));
    }
    labels.push(label(words::charts::SPENT, end.spent, end.spent).bold());
    keep_apart(&mut labels, chart.lines);
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(attachment: i64, outcome: i64, sustainment: i64, support: i64) -> Accounts {
        let [attachment, outcome, sustainment, support] = [attachment, outcome, sustainment, support].map(Pence);
        Accounts { attachment, outcome, sustainment, support, ..Accounts::default() }
    }

    #[test]
    fn hairlines_are_round_and_few() {
        assert_eq!([0.0, 3.0, 49.0, 1320.0, 2600.0].map(round_step), [1.0, 1.0, 10.0, 500.0, 1000.0]);
    }

    #[test]
    fn weeks_add_up_to_quarters_and_years_for_each_person() {
        let mut weeks = vec![week(100, 20, 0, 50); 60];
        weeks.resize(100, Accounts::default());
        let money = MoneyOverTime::new(&weeks, 2);
        // Five quarters of payments; the empty ones after them are no part of the picture.
        assert_eq!(money.standings().len(), 6);
        assert_eq!(money.standings()[1], Standing { fees: [6.5, 0.0, 1.3, 0.0, 0.0], paid: 7.8, spent: 3.25 });
        assert_eq!(money.end(), Standing { fees: [30.0, 0.0, 6.0, 0.0, 0.0], paid: 36.0, spent: 15.0 });
        let Table { columns, rows, .. } = money.table();
        assert_eq!(columns, ["Year", "All fees", "All costs", "Attachment", "Outcome", "Support"]);
        assert_eq!(
            rows.iter().map(|row| row.heading.as_str()).collect::<Vec<_>>(),
            ["2011/12", "2012/13", "All years"]
        );
        assert_eq!(rows[0].cells, ["£31", "£13", "£26", "£5", "£13"]);
        assert_eq!(rows[1].cells, rows[2].cells, "added up, as drawn");
        assert_eq!(rows[2].cells, ["£36", "£15", "£30", "£6", "£15"]);
    }

    #[test]
    fn labels_at_the_end_stand_apart() {
        let profit = week(1_000, 2_000, 2_000, 4_000);
        let loss = week(0, 100, 0, 4_000);
        let every_fee = Accounts { delivery: Pence(10), distance: Pence(5), ..profit };
        for pence in [profit, loss, every_fee, week(4_000, 0, 0, 10), week(0, 0, 0, 500), Accounts::default()] {
            let money = MoneyOverTime::new(&vec![pence; 520], 10);
            let chart = money.chart();
            let mut labels: Vec<&Label> = chart.labels.iter().filter(|label| label.side == Side::After).collect();
            labels.sort_by(|one, other| one.at.1.total_cmp(&other.at.1));
            let is_apart = |pair: &[&Label]| {
                let lines = (pair[0].lines.len() + pair[1].lines.len()) as f64 / 2.0;
                pair[1].at.1 - pair[0].at.1 > lines / chart.lines
            };
            assert!(labels.windows(2).all(is_apart), "{labels:?}");
            assert!(labels.iter().any(|label| label.lines[0] == "Spent"));
        }
    }

    #[test]
    fn no_hairline_runs_through_the_label_of_the_margin() {
        let lines = |highest: f64| {
            let empty = Chart::new("test", String::new(), "");
            hairlines(&Chart { lines: LINES, up: (0.0, highest), ..empty })
        };
        assert_eq!(lines(1_320.0), [500.0, 1_000.0]);
        assert_eq!(lines(1_020.0), [500.0]);
    }

    #[test]
    fn nobody_and_nothing_are_no_trouble() {
        assert_eq!(MoneyOverTime::new(&[], 0).chart().title, "Nothing was paid and nothing was spent");
        assert_eq!(MoneyOverTime::new(&vec![Accounts::default(); 536], 100).standings().len(), 1);
        assert_eq!(MoneyOverTime::new(&[], 0).table().rows.len(), 1);
    }
}
