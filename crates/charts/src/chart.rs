//! A chart as data: what is drawn, what stands around it, and its numbers. Nothing here draws.

use crate::{ink::Ink, table::Table};

/// A point of the data: across, up.
pub type Point = (f64, f64);

/// A picture of a run, before it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its name for files and the command line, such as `money`.
    pub key: &'static str,
    /// The finding.
    pub title: String,
    /// What is drawn, with its unit; empty where the title says it.
    pub unit: String,
    /// Height of the plot in lines of a label, so that labels keep apart at any size of the page and of its text.
    pub lines: f64,
    /// The data at the left and the right edge.
    pub across: (f64, f64),
    /// The data at the lower and the upper edge.
    pub up: (f64, f64),
    /// What is drawn, each over the ones before it.
    pub shapes: Vec<Shape>,
    /// Words in and around the plot.
    pub labels: Vec<Label>,
    /// Words under the axis: at its left end, in the middle and at its right end; those that are empty are not said.
    pub ends: [String; 3],
    /// Sentences under the picture.
    pub notes: Vec<String>,
    /// The numbers.
    pub table: Table,
    /// Where values can be read off, from the start of the axis. Those in one place are stacked, each one higher than the last.
    pub readings: Vec<Reading>,
    /// Along which axis they are read.
    pub read_along: Along,
}

/// An axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// From left to right.
    Across,
    /// From the top down.
    Down,
}

/// A place on an axis whose values can be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The place, in the data of its axis.
    pub at: f64,
    /// The row of the table that has its values.
    pub row: usize,
}

/// Something drawn. Places are data; widths are CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled outline.
    Area {
        /// Its corners, in order.
        outline: Vec<Point>,
        /// Its colour.
        fill: Fill,
    },
    /// A line through points.
    Line {
        /// The points, in order.
        through: Vec<Point>,
        /// What it is drawn with.
        pen: Pen,
    },
    /// A filled rectangle.
    Bar {
        /// One corner.
        from: Point,
        /// The opposite one.
        to: Point,
        /// Its colour.
        fill: Fill,
    },
    /// A filled circle with an edge.
    Dot {
        /// Its centre.
        at: Point,
        /// From its centre to its edge.
        radius: f64,
        /// Inside.
        fill: Ink,
        /// Around it.
        edge: Ink,
        /// Width of what is around it, inside its edge.
        rim: f64,
    },
}

impl Shape {
    /// The same with each place at another.
    pub(crate) fn moved(self, to: impl Fn(Point) -> Point) -> Self {
        let all = |places: Vec<Point>| places.into_iter().map(&to).collect();
        match self {
            Self::Area { outline, fill } => Self::Area { outline: all(outline), fill },
            Self::Line { through, pen } => Self::Line { through: all(through), pen },
            Self::Bar { from, to: end, fill } => Self::Bar { from: to(from), to: to(end), fill },
            Self::Dot { at, radius, fill, edge, rim } => Self::Dot { at: to(at), radius, fill, edge, rim },
        }
    }
}

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// The colour.
    pub ink: Ink,
    /// How much of it, from 0 to 1.
    pub opacity: f64,
}

impl Fill {
    /// Nothing of what is under it shows.
    pub fn whole(ink: Ink) -> Self {
        Self { ink, opacity: 1.0 }
    }
}

/// What a line is drawn with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// The colour.
    pub ink: Ink,
    /// Its width, CSS pixels.
    pub width: f64,
    /// Lengths of dashes and of the gaps between them, CSS pixels.
    pub dash: Option<(f64, f64)>,
}

impl Pen {
    /// An unbroken line.
    pub fn solid(ink: Ink, width: f64) -> Self {
        Self { ink, width, dash: None }
    }

    /// A line of dashes.
    pub fn dashed(ink: Ink, width: f64) -> Self {
        Self { ink, width, dash: Some((6.0, 4.0)) }
    }

    /// A line of dots, for what something is compared with.
    pub fn dotted() -> Self {
        Self { ink: Ink::Muted, width: 1.0, dash: Some((2.0, 3.0)) }
    }

    /// A hairline.
    pub fn hairline() -> Self {
        Self::solid(Ink::Line, 1.0)
    }

    /// The line of nothing.
    pub fn base() -> Self {
        Self::solid(Ink::Muted, 1.0)
    }
}

/// Words at a place of the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its lines, from the top down.
    pub lines: Vec<String>,
    /// Its place: parts of the plot's width from the left and of its height from the top; beyond 0 and 1 is around it.
    pub at: (f64, f64),
    /// Where it stands, seen from its place.
    pub side: Side,
    /// Its colour.
    pub ink: Ink,
    /// Whether it is set in bold.
    pub bold: bool,
    /// Whether it goes where there is little room.
    pub spare: bool,
}

/// Size of a letter of a label where no browser sets it, CSS pixels.
pub const LETTER_PIXELS: f64 = 14.0;

/// Height of a line of labels, ems; as in the style sheet.
pub const LINE: f64 = 1.2;

/// The same where no browser sets it, CSS pixels.
pub const LINE_PIXELS: f64 = LINE * LETTER_PIXELS;

/// Where a label stands, seen from its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Right of it, at its height.
    After,
    /// Left of it, at its height.
    Before,
    /// Above it, its middle over it.
    Over,
    /// Above it, from it to the right.
    OverAfter,
    /// Above it, from it to the left.
    OverBefore,
    /// Below it, from it to the right.
    UnderAfter,
    /// Below it, from it to the left.
    UnderBefore,
}

impl Label {
    /// A line of words in the colour of text.
    pub fn new(words: impl Into<String>, at: (f64, f64), side: Side) -> Self {
        Self { lines: vec![words.into()], at, side, ink: Ink::Ink, bold: false, spare: false }
    }

    /// In bold.
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// In another colour.
    pub fn inked(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// Gone where there is little room.
    pub fn spare(self) -> Self {
        Self { spare: true, ..self }
    }

    fn letters(&self) -> usize {
        self.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0)
    }
}

/// Room for a letter of a label, and between a label and what it belongs to, ems.
const LETTER: f64 = 0.68;
const BESIDE: f64 = 0.5;

/// Room around a plot for its labels: ems at the sides, lines above and below.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Left of it.
    pub left: f64,
    /// Right of it.
    pub right: f64,
    /// Above it.
    pub above: f64,
    /// Below it.
    pub below: f64,
}

impl Chart {
    /// A chart without shapes, words or numbers. Its title stands without a full stop, whatever is said of it elsewhere.
    pub fn new(key: &'static str, mut title: String, unit: impl Into<String>) -> Self {
        title.truncate(title.trim_end_matches('.').len());
        Self {
            key,
            title,
            unit: unit.into(),
            lines: 12.0,
            across: (0.0, 1.0),
            up: (0.0, 1.0),
            shapes: Vec::new(),
            labels: Vec::new(),
            ends: Default::default(),
            notes: Vec::new(),
            table: Table::default(),
            readings: Vec::new(),
            read_along: Along::Across,
        }
    }

    /// Part of the width from the left, of a place in the data.
    pub fn across_part(&self, value: f64) -> f64 {
        part(value, self.across)
    }

    /// Part of the height from the top, of a place in the data.
    pub fn down_part(&self, value: f64) -> f64 {
        1.0 - part(value, self.up)
    }

    /// Part of the axis along which values are read: of the width from the left, or of the height from the top.
    pub fn reading_part(&self, reading: &Reading) -> f64 {
        match self.read_along {
            Along::Across => self.across_part(reading.at),
            Along::Down => self.down_part(reading.at),
        }
    }

    /// The place of a label that belongs to a point of the data.
    pub fn place(&self, (across, up): Point) -> (f64, f64) {
        (self.across_part(across), self.down_part(up))
    }

    /// A line across the whole plot.
    pub fn level(&self, up: f64, pen: Pen) -> Shape {
        Shape::Line { through: vec![(self.across.0, up), (self.across.1, up)], pen }
    }

    /// The finding and what is drawn, for those who do not see it.
    pub fn said(&self) -> String {
        if self.unit.is_empty() { self.title.clone() } else { words::charts::described(&self.title, &self.unit) }
    }

    /// Room for the labels around the plot. Labels inside it need none.
    pub fn room(&self) -> Room {
        let widest = |is_there: &dyn Fn(&Label) -> bool| {
            let letters = self.labels.iter().filter(|label| is_there(label)).map(Label::letters).max();
            letters.map_or(0.0, |letters| BESIDE + LETTER * letters as f64)
        };
        // How far labels reach beyond an edge, given how far their places are beyond it.
        let beyond = |is_there: &dyn Fn(&Label) -> bool, past: &dyn Fn(f64) -> f64| {
            let labels = self.labels.iter().filter(|label| is_there(label));
            labels.map(|label| label.lines.len() as f64 + 0.3 + self.lines * past(label.at.1)).fold(0.0, f64::max)
        };
        let is_over = |label: &Label| matches!(label.side, Side::Over | Side::OverAfter | Side::OverBefore);
        Room {
            left: widest(&|label| label.side == Side::Before && label.at.0 <= 0.0),
            right: widest(&|label| label.side == Side::After && label.at.0 >= 1.0),
            above: beyond(&is_over, &|down| -down),
            below: beyond(&|label| matches!(label.side, Side::UnderAfter | Side::UnderBefore), &|down| down - 1.0),
        }
    }
}

/// Part of the way from one end of an axis to the other; the start where there is no way.
fn part(value: f64, (from, to): (f64, f64)) -> f64 {
    if to == from { 0.0 } else { (value - from) / (to - from) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart() -> Chart {
        Chart { across: (0.0, 4.0), up: (-10.0, 30.0), ..Chart::new("test", "Finding".to_owned(), "Pounds") }
    }

    #[test]
    fn parts_run_from_the_left_and_from_the_top() {
        let chart = chart();
        assert_eq!((chart.across_part(1.0), chart.down_part(30.0), chart.down_part(0.0)), (0.25, 0.0, 0.75));
        let flat = Chart { up: (0.0, 0.0), ..chart };
        assert_eq!(flat.down_part(0.0), 1.0);
    }

    #[test]
    fn a_picture_is_said_with_its_unit_if_it_has_one() {
        assert_eq!(chart().said(), "Finding. Pounds.");
        assert_eq!(Chart::new("test", "Finding".to_owned(), "").said(), "Finding");
    }

    #[test]
    fn room_is_made_for_labels_around_the_plot_only() {
        let label = |at, side| Label::new("ten letter", at, side);
        let with = |labels: Vec<Label>| Chart { labels, ..chart() }.room();
        let inside = with(vec![label((0.5, 0.5), Side::Over), label((0.2, 0.6), Side::After)]);
        assert_eq!(inside, Room { left: 0.0, right: 0.0, above: 0.0, below: 0.0 });
        let around = with(vec![
            label((0.0, 0.5), Side::Before),
            label((1.0, 0.5), Side::After),
            label((0.5, 0.0), Side::Over),
            label((0.5, 1.0), Side::UnderAfter),
        ]);
        assert!(around.left > 6.0 && around.left == around.right && around.above > 1.0 && around.below > 1.0);
    }
}
