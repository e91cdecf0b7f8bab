//! Data coordinates for an SVG that is stretched to its place, and for the labels around it, which are HTML.
//!
//! Heights are counted in lines of a label, so that labels keep apart at any size of the page and of its text; the style
//! sheet makes the plot as many lines high.

use parked_model::numeric::order::by_amount;
use yew::prelude::*;

use crate::figures::{
    label_spacing::{Span, spread},
    path::path,
};

/// A point of the data: horizontal, vertical.
pub(super) type Point = (f64, f64);

/// Room for a letter of a label, and between a label and what it belongs to, ems.
const LETTER: f64 = 0.68;
const BESIDE: f64 = 0.4;

/// Fractions of a line in which labels are moved apart.
const LINE: i32 = 100;

/// Between labels one above the other.
const GAP: i32 = 18;

/// A label right of the last value.
#[derive(Debug)]
pub(super) struct EndLabel {
    /// Value that it belongs to.
    pub(super) value: f64,
    /// Its lines, from the top down.
    pub(super) lines: Vec<String>,
    /// Its class in the style sheet.
    pub(super) class: &'static str,
}

/// A plot from nought to a last and a highest value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// Height in lines of a label.
    pub(super) height: i32,
    /// Value at the right edge.
    pub(super) last: f64,
    /// Value at the upper edge.
    pub(super) highest: f64,
}

impl Plot {
    /// Per cent of the width from the left.
    pub(super) fn across(&self, value: f64) -> f64 {
        100.0 * value / self.last
    }

    /// Per cent of the height from the top.
    pub(super) fn down(&self, value: f64) -> f64 {
        100.0 - if self.highest > 0.0 { 100.0 * value / self.highest } else { 0.0 }
    }

    /// A label's lines as per cent of the height.
    pub(super) fn lines(&self, lines: f64) -> f64 {
        100.0 * lines / f64::from(self.height)
    }

    /// The way through points, as an SVG path has it.
    pub(super) fn path(&self, points: &[Point]) -> String {
        path(points.iter().map(|&(across, down)| (self.across(across), self.down(down))))
    }

    /// Room left and right of the plot, for the style sheet: for a label at the start, which may be empty, and for those
    /// at the end, which stand some ems further away.
    pub(super) fn room(start: &str, end: &[EndLabel], further: f64) -> String {
        let room = |letters: usize| if letters > 0 { BESIDE + LETTER * letters as f64 } else { 0.0 };
        let letters = |text: &str| text.chars().count();
        let widest = end.iter().flat_map(|label| &label.lines).map(|line| letters(line)).max().unwrap_or(0);
        format!("--start: {:.2}em; --end: {:.2}em", room(letters(start)), further + room(widest))
    }

    /// A line across the plot at a value.
    pub(super) fn level(&self, class: &'static str, value: f64) -> Html {
        let down = format!("{:.2}", self.down(value));
        html! { <line {class} x1="0" x2="100" y1={down.clone()} y2={down} /> }
    }

    /// Labels right of the plot, from the highest down.
    pub(super) fn end_labels(&self, labels: &[EndLabel]) -> Html {
        let label = |(label, top): (&EndLabel, f64)| {
            let lines = label.lines.iter().map(|line| html! { <span>{ line.clone() }</span> });
            html! { <p class={classes!("plot-label", "end", label.class)} style={format!("top: {top:.2}%")}>{ for lines }</p> }
        };
        self.places(labels).into_iter().map(label).collect()
    }

    /// Labels from the highest down, each with its upper edge in per cent of the height: as near to its value as the
    /// others let it be, down to the axis and up to half a line above the plot.
    #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "heights are some hundred pixels")]
    pub(super) fn places<'a>(&self, labels: &'a [EndLabel]) -> Vec<(&'a EndLabel, f64)> {
        let highest_first = by_amount(labels.iter().map(|label| -label.value));
        let labels: Vec<&EndLabel> = highest_first.into_iter().map(|at| &labels[at as usize]).collect();
        let bottom = LINE * self.height;
        let span = |label: &&EndLabel| {
            let height = LINE * label.lines.len() as i32 + GAP;
            let middle = (f64::from(bottom) * self.down(label.value) / 100.0) as i32;
            Span { top: middle - height / 2, height }
        };
        let mut spans: Vec<Span> = labels.iter().map(span).collect();
        spread(&mut spans, -(LINE + GAP) / 2, bottom + GAP / 2);
        let top = |span: Span| 100.0 * f64::from(span.top + GAP / 2) / f64::from(bottom);
        labels.into_iter().zip(spans.into_iter().map(top)).collect()
    }
}

/// Checks that labels keep apart, stay beside the plot, and stand from the highest value down.
#[cfg(test)]
pub(super) fn assert_apart(plot: Plot, labels: &[EndLabel]) {
    let places = plot.places(labels);
    assert!(places.is_sorted_by(|(one, _), (other, _)| one.value >= other.value));
    let bottom = |(label, top): &(&EndLabel, f64)| top + plot.lines(label.lines.len() as f64);
    assert!(places.windows(2).all(|pair| bottom(&pair[0]) < pair[1].1), "{places:?}");
    assert!(places.iter().all(|place| bottom(place) < 100.1 && place.1 > -plot.lines(0.6)), "{places:?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_of_the_data_are_those_of_the_plot() {
        let plot = Plot { height: 10, last: 4.0, highest: 50.0 };
        assert_eq!(plot.path(&[(0.0, 0.0), (1.0, 25.0), (4.0, 50.0)]), "M0.00,100.00L25.00,50.00L100.00,0.00");
        assert_eq!(Plot { highest: 0.0, ..plot }.down(0.0), 100.0);
    }

    #[test]
    fn a_label_with_room_stands_at_its_value() {
        let plot = Plot { height: 10, last: 1.0, highest: 100.0 };
        let label = |value: f64, lines: usize| EndLabel { value, lines: vec![String::new(); lines], class: "" };
        let labels = [label(20.0, 2), label(70.0, 1)];
        // The middles of one line at 30% from the top and of two at 80%.
        let tops: Vec<f64> = plot.places(&labels).into_iter().map(|(_, top)| top).collect();
        assert_eq!(tops, [25.0, 70.0]);
        let crowd = [label(100.0, 2), label(99.0, 2), label(1.0, 2), label(0.0, 2)];
        assert_apart(plot, &crowd);
    }
}
