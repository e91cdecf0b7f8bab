//! Keeps labels beside a chart from running into one another.

use parked_model::numeric::order::by_amount;

use crate::chart::Label;

/// Fractions of a line in which labels are moved apart.
const LINE: f64 = 100.0;

/// Between labels one above the other.
const GAP: i32 = 18;

/// Moves labels that stand beside a plot of so many lines: as near to their places as the others let them be, down to the axis
/// and up to half a line above the plot, and in the order of their places.
#[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "plots are some lines high")]
pub(crate) fn keep_apart(labels: &mut [Label], lines: f64) {
    let bottom = (LINE * lines) as i32;
    let order = by_amount(labels.iter().map(|label| label.at.1));
    let span = |&at: &u32| {
        let label = &labels[at as usize];
        let height = LINE as i32 * label.lines.len() as i32 + GAP;
        Span { top: (f64::from(bottom) * label.at.1) as i32 - height / 2, height }
    };
    let mut spans: Vec<Span> = order.iter().map(span).collect();
    spread(&mut spans, -(LINE as i32 + GAP) / 2, bottom + GAP / 2);
    for (at, span) in order.into_iter().zip(spans) {
        labels[at as usize].at.1 = (f64::from(span.top) + f64::from(span.height) / 2.0) / f64::from(bottom);
    }
}

/// A label's place on the vertical axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    /// Upper edge.
    top: i32,
    /// Height, 0 or more.
    height: i32,
}

/// Moves labels, given from the top down, as little as needed so that none overlaps the next and all end by `bottom`.
/// When they cannot all fit, the first ones stick out above `top`.
fn spread(labels: &mut [Span], top: i32, bottom: i32) {
    let mut free_from = top;
    for label in labels.iter_mut() {
        label.top = label.top.max(free_from);
        free_from = label.top + label.height;
    }
    let mut free_until = bottom;
    for label in labels.iter_mut().rev() {
        label.top = label.top.min(free_until - label.height);
        free_until = label.top;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tops(tops: &[i32]) -> Vec<i32> {
        let mut labels: Vec<Span> = tops.iter().map(|&top| Span { top, height: 20 }).collect();
        spread(&mut labels, 0, 100);
        labels.iter().map(|label| label.top).collect()
    }

    use crate::chart::Side;

    #[test]
    fn labels_beside_a_plot_stand_apart_in_the_order_of_their_places() {
        let label = |down: f64, lines: usize| Label {
            lines: vec![String::new(); lines],
            ..Label::new("", (1.0, down), Side::After)
        };
        let mut alone = [label(0.3, 1), label(0.8, 2)];
        keep_apart(&mut alone, 10.0);
        assert_eq!(alone.map(|label| label.at.1), [0.3, 0.8]);
        let mut crowd = [label(0.99, 2), label(0.0, 2), label(0.01, 2), label(1.0, 2)];
        keep_apart(&mut crowd, 14.0);
        let [third, first, second, fourth] = crowd.map(|label| label.at.1);
        let tall = 2.0 / 14.0;
        assert!(
            second - first > tall && third - second > tall && fourth - third > tall,
            "{first} {second} {third} {fourth}"
        );
        assert!(first > 0.0 && fourth < 1.0);
    }

    #[test]
    fn labels_with_room_stay_where_they_are() {
        assert_eq!(tops(&[5, 40, 80]), [5, 40, 80]);
    }

    #[test]
    fn crowded_labels_move_apart_in_order() {
        assert_eq!(tops(&[40, 45, 70]), [40, 60, 80]);
        assert_eq!(tops(&[-10, -5]), [0, 20]);
        assert_eq!(tops(&[90, 95]), [60, 80]);
    }

    #[test]
    fn too_many_labels_keep_their_order_and_do_not_overlap() {
        assert_eq!(tops(&[0; 6]), [-20, 0, 20, 40, 60, 80]);
    }
}
