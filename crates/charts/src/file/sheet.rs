//! A chart laid out with all its words: title and unit, the plot with its labels, notes, and where it comes from.

use std::ops::RangeInclusive;

use plotters::{
    coord::Shift,
    prelude::{DrawingArea, DrawingBackend},
};

use super::{
    frame::Frame,
    imprint::Imprint,
    labels,
    letters::{Anchor, Letters, Line, whole},
    paragraphs::{LINK, NOTE, SMALL, Setting, TITLE, UNIT},
};
use crate::{
    chart::Chart,
    draw::{Drawn, draw},
    ink::{Ink, Palette},
};

/// Width of a picture if none is asked for, CSS pixels.
pub const USUAL_WIDTH: u32 = 640;

/// Widths that a picture can have, CSS pixels.
pub const WIDTHS: RangeInclusive<u32> = 320..=4_000;

/// Around everything, CSS pixels.
const MARGIN: f64 = 16.0;

/// Between the parts of a picture, CSS pixels.
const GAP: f64 = 8.0;

/// Width of a plot without labels beside it, on a picture of a width; CSS pixels.
pub fn plot_width(width: u32) -> f64 {
    f64::from(width) - 2.0 * MARGIN
}

/// A chart laid out as a picture. Lengths are CSS pixels.
#[derive(Debug)]
pub struct Sheet<'a> {
    pub(super) chart: &'a Chart,
    #[cfg_attr(not(feature = "png"), expect(dead_code, reason = "a PNG says it beside its pixels as well"))]
    pub(super) imprint: &'a Imprint,
    width: f64,
    height: f64,
    plot: Frame,
    lines: Vec<Line>,
}

impl<'a> Sheet<'a> {
    /// Lays out a chart on a picture of a width, CSS pixels; widths outside [`WIDTHS`] are brought to the nearest inside.
    pub fn new(chart: &'a Chart, imprint: &'a Imprint, width: u32) -> Self {
        let width = f64::from(width.clamp(*WIDTHS.start(), *WIDTHS.end()));
        let mut sheet = Self { chart, imprint, width, height: MARGIN, plot: Frame::default(), lines: Vec::new() };
        sheet.add(&chart.title, TITLE);
        sheet.height += GAP / 2.0;
        sheet.add(&chart.unit, UNIT);
        sheet.height += GAP;
        sheet.add_plot();
        for note in &chart.notes {
            sheet.height += GAP / 2.0;
            sheet.add(note, NOTE);
        }
        sheet.height += GAP;
        for (words, setting) in imprint.lines().iter().zip([SMALL, LINK, SMALL]) {
            sheet.add(words, setting);
        }
        sheet.height += MARGIN;
        sheet
    }

    /// The same on paper of a height, CSS pixels, if the picture is not higher than that.
    pub fn at_least(self, height: u32) -> Self {
        Self { height: self.height.max(f64::from(height)), ..self }
    }

    /// Width and height of the picture, whole CSS pixels.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "pictures are some thousand pixels large"
    )]
    pub fn size(&self) -> (u32, u32) {
        (self.width.ceil() as u32, self.height.ceil() as u32)
    }

    /// Draws the picture over the whole of an area, on which a CSS pixel is `ratio` pixels.
    pub fn draw<Backend: DrawingBackend>(
        &self,
        area: &DrawingArea<Backend, Shift>,
        palette: &Palette,
        letters: &Letters,
        ratio: f64,
    ) -> Drawn<Backend> {
        area.fill(&palette.colour(Ink::Paper))?;
        draw(self.chart, &self.plot_area(area, ratio), palette, ratio)?;
        self.lines.iter().try_for_each(|line| line.draw(area, palette, letters, ratio))
    }

    fn plot_area<Backend: DrawingBackend>(
        &self,
        area: &DrawingArea<Backend, Shift>,
        ratio: f64,
    ) -> DrawingArea<Backend, Shift> {
        let (width, height) = area.dim_in_pixel();
        let [left, top, right, bottom] =
            [self.plot.left, self.plot.top, self.plot.left + self.plot.width, self.plot.top + self.plot.height]
                .map(|edge| whole(edge * ratio));
        area.margin(top, height.cast_signed() - bottom, left, width.cast_signed() - right)
    }

    /// A paragraph over the whole width; nothing where there are no words.
    fn add(&mut self, words: &str, setting: Setting) {
        if words.is_empty() {
            return;
        }
        let lines = setting.set(words, self.width - 2.0 * MARGIN, (MARGIN, self.height));
        self.height += lines.len() as f64 * setting.line_height();
        self.lines.extend(lines);
    }

    fn add_plot(&mut self) {
        let room = self.chart.room();
        let (left, right) = (MARGIN + labels::SIZE * room.left, MARGIN + labels::SIZE * room.right);
        self.plot = Frame {
            left,
            top: self.height + labels::LINE * room.above,
            width: (self.width - left - right).max(1.0),
            height: labels::LINE * self.chart.lines,
        };
        // A label of several lines at the top of the plot may reach over the room above it.
        let highest = self.labels().map(|line| line.at.1 - line.size).fold(f64::INFINITY, f64::min);
        self.plot.top += (self.height - highest).max(0.0);
        let labels: Vec<Line> = self.labels().collect();
        self.lines.extend(labels);
        self.height = self.plot.top + self.plot.height + (labels::LINE * room.below).max(GAP / 2.0);
        self.add_ends();
    }

    /// The lines of all labels that are shown.
    fn labels(&self) -> impl Iterator<Item = Line> {
        let shown =
            self.chart.labels.iter().filter(|label| !label.spare || self.width - 2.0 * MARGIN > labels::SPARE_FROM);
        shown.flat_map(|label| labels::set(label, &self.plot, self.width))
    }

    /// Words under the axis; where two of them would not fit beside each other, each has a line of its own.
    fn add_ends(&mut self) {
        let places = [
            (self.plot.left, Anchor::Start),
            (self.plot.left + self.plot.width / 2.0, Anchor::Middle),
            (self.plot.left + self.plot.width, Anchor::End),
        ];
        let letters: usize = self.chart.ends.iter().map(|words| words.chars().count()).sum();
        let is_tight = UNIT.letter * UNIT.size * (letters as f64 + 2.0) > self.plot.width;
        let mut is_any = false;
        for (words, (across, anchor)) in self.chart.ends.iter().zip(places).filter(|(words, _)| !words.is_empty()) {
            if is_any && is_tight {
                self.height += UNIT.line_height();
            }
            is_any = true;
            let baseline = self.height + Setting::baseline(UNIT.size, UNIT.line_height());
            self.lines.push(Line {
                words: words.clone(),
                at: (across, baseline),
                anchor,
                size: UNIT.size,
                bold: false,
                ink: UNIT.ink,
            });
        }
        if is_any {
            self.height += UNIT.line_height();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Label, Side};

    fn imprint() -> Imprint {
        Imprint { link: "#v=2".to_owned(), fingerprint: "0123".to_owned() }
    }

    fn chart() -> Chart {
        Chart {
            labels: vec![
                Label::new("£10", (0.0, 1.0), Side::Before),
                Label::new("what is left", (1.0, 0.0), Side::After),
                Label::new("in between", (0.5, 0.5), Side::Over).spare(),
            ],
            ends: ["nearest", "", "furthest"].map(str::to_owned),
            notes: vec!["A note.".to_owned()],
            ..Chart::new("test", "The finding".to_owned(), "Pounds")
        }
    }

    #[test]
    fn everything_that_is_said_stands_on_the_picture_once() {
        let (chart, imprint) = (chart(), imprint());
        let sheet = Sheet::new(&chart, &imprint, 640);
        let words: Vec<&str> = sheet.lines.iter().map(|line| line.words.as_str()).collect();
        let expected = ["The finding", "Pounds", "£10", "what is left", "in between", "nearest", "furthest", "A note."];
        assert_eq!(words[..8], expected);
        assert!(words.concat().contains("#v=2") && words.concat().contains("0123"));
        let (width, height) = sheet.size();
        assert!(width == 640 && sheet.lines.iter().all(|line| line.at.1 > 0.0 && line.at.1 < f64::from(height)));
    }

    #[test]
    fn a_narrow_picture_leaves_out_what_can_be_spared() {
        let (chart, imprint) = (chart(), imprint());
        let sheet = Sheet::new(&chart, &imprint, 360);
        assert!(sheet.lines.iter().all(|line| line.words != "in between"));
        let room = sheet.width - sheet.plot.width;
        assert!(room > 2.0 * MARGIN && sheet.plot.left > MARGIN, "{:?}", sheet.plot);
    }

    #[test]
    fn labels_stay_under_the_words_above_the_plot() {
        let lines = ["equal", "shares", "16 min"].map(str::to_owned).into();
        let chart = Chart { labels: vec![Label { lines, ..Label::new("", (1.0, 0.0), Side::After) }], ..chart() };
        let imprint = imprint();
        let sheet = Sheet::new(&chart, &imprint, 640);
        let at = |words: &str| sheet.lines.iter().find(|line| line.words == words).unwrap().at.1;
        assert!(at("equal") - at("Pounds") > labels::SIZE, "{:?}", sheet.lines);
    }

    #[test]
    fn ends_that_do_not_fit_beside_each_other_stand_one_under_the_other() {
        let ends = ["a long way from here to there, the nearest", "", "and another, the furthest"].map(str::to_owned);
        let (chart, imprint) = (Chart { ends, ..chart() }, imprint());
        let heights = [4_000, 320].map(|width| {
            let sheet = Sheet::new(&chart, &imprint, width);
            let end = |words: &str| sheet.lines.iter().find(|line| line.words.starts_with(words)).unwrap().at.1;
            (end("and another") - end("a long way")).round()
        });
        assert_eq!(heights, [0.0, 20.0]);
    }

    #[test]
    fn a_width_that_no_picture_has_is_brought_to_the_nearest() {
        let (chart, imprint) = (chart(), imprint());
        assert_eq!([0, 100_000].map(|width| Sheet::new(&chart, &imprint, width).size().0), [320, 4_000]);
    }
}
