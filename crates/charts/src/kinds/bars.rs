//! Amounts as level bars: named on the left, said in words behind their ends; a loss points left of nought.

use crate::{
    chart::{Along, Chart, Fill, Label, Pen, Reading, Shape, Side},
    ink::Ink,
    kinds::broken::broken,
    table::{Row, Table},
};

/// Letters of a name in one line.
const LETTERS: usize = 18;

/// Height of a bar, and between the lines of a row and those of the next, lines of a label.
const BAR: f64 = 1.0;
const GAP: f64 = 0.35;

/// Between the heading of a cluster and its bars, and between clusters, lines of a label.
const UNDER_HEADING: f64 = 0.15;
const OVER_HEADING: f64 = 0.5;

/// Part of the width beyond which words that are wider than those of the longest bar have no room behind their own.
const NEAR_EDGE: f64 = 0.75;

/// How much of its colour a bar of before has.
const PALE: f64 = 0.45;

/// One amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is.
    pub name: String,
    /// How much; below nought for a loss.
    pub amount: f64,
    /// How much, in words.
    pub words: String,
    /// The same before, where two states are compared.
    pub before: Option<Before>,
}

/// An amount before a change.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// How much.
    pub amount: f64,
    /// How much, in words.
    pub words: String,
}

impl Bar {
    /// An amount in whole pounds.
    pub(crate) fn pounds(name: &str, amount: f64) -> Self {
        Self { name: name.to_owned(), amount, words: words::numbers::whole_pounds(amount), before: None }
    }

    /// An account in whole pounds: what comes in, what goes on help and on all else, what is left. The words of all else are the
    /// rest of the other three, so that the numbers shown add up.
    pub(crate) fn account(names: [&str; 4], [comes_in, help, left]: [f64; 3]) -> Vec<Self> {
        let rest = comes_in.round() - help.round() - left.round();
        let amounts = [comes_in, help, comes_in - help - left, left];
        let mut bars: Vec<Self> =
            names.into_iter().zip(amounts).map(|(name, amount)| Self::pounds(name, amount)).collect();
        bars[2].words = words::numbers::whole_pounds(rest);
        bars
    }

    /// A share, from 0 to 1.
    pub(crate) fn share(name: &str, share: f64) -> Self {
        Self { name: name.to_owned(), amount: share, words: words::numbers::percent(share), before: None }
    }

    /// The same with its share before, if there is one.
    pub(crate) fn since(self, before: Option<f64>) -> Self {
        let before = before.map(|share| Before { amount: share, words: words::numbers::percent(share) });
        Self { before, ..self }
    }

    /// The longer of now and before.
    fn longest(&self) -> f64 {
        self.before.as_ref().map_or(self.amount, |before| before.amount.max(self.amount))
    }
}

/// Bars that belong together, under a heading that may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The heading.
    pub heading: String,
    /// The bars, from the top down.
    pub bars: Vec<Bar>,
}

/// The bars from nought, on an axis to `full` or to the longest, whichever is longer.
pub fn bars(key: &'static str, title: String, unit: &'static str, clusters: &[Cluster], full: f64) -> Chart {
    let page = Page::of(clusters);
    let amounts = || clusters.iter().flat_map(|cluster| &cluster.bars).flat_map(|bar| [bar.amount, bar.longest()]);
    let (low, high) = (amounts().fold(0.0, f64::min), amounts().fold(full, f64::max));
    let mut chart = Chart::new(key, title, unit);
    chart.lines = page.height;
    chart.across = (low, if high > low { high } else { low + 1.0 });
    chart.up = (page.height, 0.0);
    chart.shapes = page.rows.iter().flat_map(PlacedBar::shapes).collect();
    chart.shapes.extend(
        page.spans
            .iter()
            .map(|&(top, bottom)| Shape::Line { through: vec![(0.0, top), (0.0, bottom)], pen: Pen::base() }),
    );
    let widest_at_edge =
        page.rows.iter().filter(|row| chart.across_part(row.bar.longest()) >= 1.0).map(PlacedBar::letters);
    let edge = widest_at_edge.max().unwrap_or(0);
    let headings = page.headings.iter().map(|heading| heading.label(&chart));
    let rows =
        page.rows.iter().flat_map(|row| [Some(row.name(&chart)), Some(row.words(&chart, edge)), row.before(&chart)]);
    chart.labels = headings.chain(rows.flatten()).collect();
    chart.read_along = Along::Down;
    chart.readings = page.rows.iter().enumerate().map(|(row, placed)| Reading { at: placed.middle, row }).collect();
    chart.table = table(unit, clusters);
    chart
}

/// Everything in its place from the top down, lines of a label.
struct Page<'a> {
    headings: Vec<Heading>,
    rows: Vec<PlacedBar<'a>>,
    /// Top and bottom of each cluster's bars.
    spans: Vec<(f64, f64)>,
    height: f64,
}

/// A heading, and the middle of its lines.
struct Heading {
    lines: Vec<String>,
    middle: f64,
}

/// A bar, its lines of words and the middle of them.
struct PlacedBar<'a> {
    bar: &'a Bar,
    name: Vec<String>,
    words: Vec<String>,
    middle: f64,
}

impl<'a> Page<'a> {
    fn of(clusters: &'a [Cluster]) -> Self {
        let mut page = Self { headings: Vec::new(), rows: Vec::new(), spans: Vec::new(), height: 0.0 };
        for cluster in clusters {
            page.head(&cluster.heading);
            let top = page.height;
            cluster.bars.iter().for_each(|bar| page.place(bar));
            page.spans.push((top, page.height));
        }
        page
    }

    fn head(&mut self, heading: &str) {
        if heading.is_empty() {
            return;
        }
        let lines = broken(heading, LETTERS);
        self.height += if self.headings.is_empty() { 0.0 } else { OVER_HEADING };
        let height = lines.len() as f64;
        self.headings.push(Heading { lines, middle: self.height + height / 2.0 });
        self.height += height + UNDER_HEADING;
    }

    fn place(&mut self, bar: &'a Bar) {
        let (name, words) = (broken(&bar.name, LETTERS), broken(&bar.words, LETTERS));
        let height = name.len().max(words.len()).max(1) as f64 + GAP;
        self.rows.push(PlacedBar { bar, name, words, middle: self.height + height / 2.0 });
        self.height += height;
    }
}

impl Heading {
    fn label(&self, chart: &Chart) -> Label {
        let at = (0.0, chart.down_part(self.middle));
        Label { lines: self.lines.clone(), ..Label::new("", at, Side::Before).bold() }
    }
}

impl PlacedBar<'_> {
    /// The bar; where there is one of before, that one pale above it.
    fn shapes(&self) -> impl Iterator<Item = Shape> {
        let from = |up: f64, down: f64, amount: f64, opacity: f64| {
            let ink = if amount < 0.0 { Ink::LeftAlone } else { Ink::Because };
            let bar = Shape::Bar { from: (0.0, up), to: (amount, down), fill: Fill { ink, opacity } };
            (amount != 0.0).then_some(bar)
        };
        let (top, bottom) = (self.middle - BAR / 2.0, self.middle + BAR / 2.0);
        let before = self.bar.before.as_ref().and_then(|before| from(top, self.middle, before.amount, PALE));
        let top = if self.bar.before.is_some() { self.middle } else { top };
        [before, from(top, bottom, self.bar.amount, 1.0)].into_iter().flatten()
    }

    fn name(&self, chart: &Chart) -> Label {
        let at = (0.0, chart.down_part(self.middle));
        Label { lines: self.name.clone(), ..Label::new("", at, Side::Before) }
    }

    /// Its words behind its end; those of a loss right of nought, where no bar is. Words wider than those beside the edge
    /// have room only there, if their bar ends near it.
    fn words(&self, chart: &Chart, letters_at_edge: usize) -> Label {
        let end = chart.across_part(self.bar.longest().max(0.0));
        let across = if end > NEAR_EDGE && self.letters() > letters_at_edge { 1.0 } else { end };
        let at = (across, chart.down_part(self.middle));
        Label { lines: self.words.clone(), ..Label::new("", at, Side::After).bold() }
    }

    /// What it was before, at the far edge, where there is room and it says something else.
    fn before(&self, chart: &Chart) -> Option<Label> {
        let before = self.bar.before.as_ref().filter(|before| before.words != self.bar.words)?;
        let at = (1.0, chart.down_part(self.middle));
        Some(Label::new(words::charts::before(&before.words), at, Side::Before).inked(Ink::Muted).spare())
    }

    fn letters(&self) -> usize {
        self.words.iter().map(|line| line.chars().count()).max().unwrap_or(0)
    }
}

fn table(unit: &str, clusters: &[Cluster]) -> Table {
    let row = |cluster: &Cluster, bar: &Bar| Row {
        heading: words::charts::bar_of(&cluster.heading, &bar.name),
        cells: std::iter::once(bar.words.clone())
            .chain(bar.before.as_ref().map(|before| before.words.clone()))
            .collect(),
    };
    let is_since = clusters.iter().flat_map(|cluster| &cluster.bars).any(|bar| bar.before.is_some());
    let mut columns = vec![words::charts::BAR_NAME, words::charts::BAR_SIZE];
    columns.extend(is_since.then_some(words::charts::BEFORE));
    Table {
        caption: unit.to_owned(),
        columns,
        rows: clusters.iter().flat_map(|cluster| cluster.bars.iter().map(move |bar| row(cluster, bar))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(name: &str, amount: f64) -> Bar {
        Bar::pounds(name, amount)
    }

    fn cluster(heading: &str, bars: Vec<Bar>) -> Cluster {
        Cluster { heading: heading.to_owned(), bars }
    }

    fn of(clusters: &[Cluster], full: f64) -> Chart {
        bars("test", "A finding".to_owned(), "Pounds", clusters, full)
    }

    fn shapes(chart: &Chart) -> Vec<((f64, f64), Ink)> {
        let bar = |shape: &Shape| match shape {
            Shape::Bar { from, to, fill } => Some(((from.0, to.0), fill.ink)),
            _ => None,
        };
        chart.shapes.iter().filter_map(bar).collect()
    }

    fn label<'a>(chart: &'a Chart, words: &str) -> &'a Label {
        chart.labels.iter().find(|label| label.lines.join(" ") == words).unwrap()
    }

    #[test]
    fn a_gain_points_right_and_a_loss_left_in_another_colour() {
        let chart = of(&[cluster("", vec![bar("Paid", 200.0), bar("Left", -50.0), bar("Saved", 0.0)])], 0.0);
        assert_eq!(chart.across, (-50.0, 200.0));
        assert_eq!(shapes(&chart), [((0.0, 200.0), Ink::Because), ((0.0, -50.0), Ink::LeftAlone)]);
        assert_eq!(label(&chart, "£200").at.0, 1.0);
        assert_eq!((label(&chart, "−£50").at.0, label(&chart, "£0").at.0), (0.2, 0.2));
    }

    #[test]
    fn the_numbers_of_an_account_add_up_as_they_are_shown() {
        let names = ["In", "Help", "Other", "Left"];
        let words = |account| Bar::account(names, account).into_iter().map(|bar| bar.words).collect::<Vec<_>>();
        assert_eq!(words([100.6, 30.4, 20.4]), ["£101", "£30", "£51", "£20"], "not £50, which is what it comes to");
        assert_eq!(words([100.4, 60.6, -20.6]), ["£100", "£61", "£60", "−£21"]);
    }

    #[test]
    fn bars_are_drawn_against_what_is_full_or_the_longest() {
        let half = [cluster("", vec![bar("Half", 0.5)])];
        assert_eq!((of(&half, 1.0).across, of(&half, 0.0).across), ((0.0, 1.0), (0.0, 0.5)));
        let nothing = of(&[cluster("", vec![bar("Nothing", 0.0)])], 0.0);
        assert_eq!((nothing.across, shapes(&nothing).len()), ((0.0, 1.0), 0));
    }

    #[test]
    fn words_with_no_room_behind_their_bar_stand_beside_the_plot() {
        let chart = of(&[cluster("", vec![bar("Left", -292.0), bar("Paid", 3.0), bar("Spent", 2.0)])], 0.0);
        assert_eq!((label(&chart, "−£292").at.0, label(&chart, "£3").at.0), (1.0, 1.0));
        assert!(label(&chart, "£2").at.0 < 1.0);
    }

    #[test]
    fn a_row_is_as_high_as_its_words_and_nothing_overlaps() {
        let long = "Left to it after all of its costs";
        let clusters =
            ["One of them", "Another"].map(|heading| cluster(heading, vec![bar(long, 3.0), bar("Paid", 5.0)]));
        let chart = of(&clusters, 0.0);
        let mut spans: Vec<(f64, f64)> = chart
            .labels
            .iter()
            .filter(|label| label.side == Side::Before)
            .map(|label| (chart.lines * label.at.1, label.lines.len() as f64 / 2.0))
            .map(|(middle, half)| (middle - half, middle + half))
            .collect();
        spans.sort_by(|one, other| one.0.total_cmp(&other.0));
        assert_eq!(spans.len(), 6);
        assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0 + 1e-9), "{spans:?}");
        assert!(spans[0].0 >= -1e-9 && spans[5].1 <= chart.lines, "{spans:?}");
    }

    #[test]
    fn a_bar_of_before_is_pale_and_shares_the_row_of_the_bar_now() {
        let since = |share, before| cluster("", vec![Bar::share("JSA", share).since(before)]);
        let chart = of(&[since(0.1, Some(0.3))], 1.0);
        assert_eq!(shapes(&chart), [((0.0, 0.3), Ink::Because), ((0.0, 0.1), Ink::Because)]);
        assert_eq!(label(&chart, "10%").at.0, 0.3);
        assert!(label(&chart, "before: 30%").spare);
        assert_eq!(chart.read(0), "JSA: 10%; Before 30%");
        let same = of(&[since(0.1, Some(0.1))], 1.0);
        assert!(same.labels.iter().all(|label| !label.lines[0].starts_with("before")));
        assert_eq!(of(&[since(0.1, None)], 1.0).table.columns.len(), 2);
    }

    #[test]
    fn every_bar_can_be_read_and_says_what_stands_in_the_table() {
        let clusters = [cluster("Helper", vec![bar("Paid", 9.0)]), cluster("Idle", vec![bar("Paid", 7.0)])];
        let chart = of(&clusters, 0.0);
        let read: Vec<String> = (0..chart.readings.len()).map(|reading| chart.read(reading)).collect();
        assert_eq!(read, ["Helper · Paid: £9", "Idle · Paid: £7"]);
        let rows: Vec<&str> = chart.table.rows.iter().map(|row| row.cells[0].as_str()).collect();
        assert_eq!(rows, ["£9", "£7"]);
        assert_eq!(chart.reading_near((8.0, chart.lines)), Some(1));
    }
}
