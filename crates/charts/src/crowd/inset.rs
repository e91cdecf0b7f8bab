//! A chart at the foot of another.

use crate::{
    chart::{Chart, LINE_PIXELS, Label, Side},
    ink::Ink,
};

/// Height of the words over it, CSS pixels.
const TITLE: f64 = 20.0;

/// Height of a chart and of what it is called, CSS pixels.
pub(super) fn height(inset: &Chart) -> f64 {
    LINE_PIXELS * inset.lines + TITLE
}

/// Stands a chart under what is already in another whose data are CSS pixels, as wide as that, and called by its unit.
pub(super) fn stand_at_foot(chart: &mut Chart, inset: &Chart) {
    let (width, high, whole) = (chart.across.1, LINE_PIXELS * inset.lines, chart.up.1);
    let title = Label::new(inset.unit.clone(), chart.place((0.0, high)), Side::OverAfter);
    let pixel = |(across, down): (f64, f64)| (width * across, high * (1.0 - down));
    let placed = |label: &Label| Label { at: (label.at.0, 1.0 - high * (1.0 - label.at.1) / whole), ..label.clone() };
    chart.labels.push(title.inked(Ink::Muted));
    chart.labels.extend(inset.labels.iter().map(placed));
    chart.shapes.extend(inset.shapes.iter().map(|shape| shape.clone().moved(|place| pixel(inset.place(place)))));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Pen, Shape};

    #[test]
    fn the_foot_is_as_wide_as_the_chart_and_as_high_as_its_lines() {
        let mut chart = Chart { across: (0.0, 400.0), up: (0.0, 200.0), ..Chart::new("test", String::new(), "") };
        let mut inset =
            Chart { across: (0.0, 10.0), up: (0.0, 5.0), lines: 5.0, ..Chart::new("foot", String::new(), "Minutes") };
        inset.shapes = vec![Shape::Line { through: vec![(0.0, 0.0), (10.0, 5.0)], pen: Pen::solid(Ink::Ink, 2.0) }];
        inset.labels = vec![Label::new("at the top", (0.5, 0.0), Side::Over)];
        assert_eq!(height(&inset), 5.0 * LINE_PIXELS + TITLE);
        stand_at_foot(&mut chart, &inset);
        let Shape::Line { through, .. } = &chart.shapes[0] else { panic!("a line") };
        assert_eq!(through[..], [(0.0, 0.0), (400.0, 5.0 * LINE_PIXELS)]);
        let [title, label] = &chart.labels[..] else { panic!("two labels") };
        assert_eq!((title.lines[0].as_str(), title.at.1), ("Minutes", label.at.1));
        assert_eq!(label.at.1, 1.0 - 5.0 * LINE_PIXELS / 200.0);
    }
}
