//! Labels beside a chart, where its lines end.

use plotters::{coord::Shift, drawing::DrawingArea, prelude::DrawingBackend, style::TextStyle};

use super::plot::Measured;

/// A label right of the last value.
pub(super) struct EndLabel<'t> {
    /// Value that it belongs to.
    pub(super) value: f64,
    /// Its lines, from the top down.
    pub(super) lines: Vec<String>,
    /// How they look.
    pub(super) style: TextStyle<'t>,
}

/// Width of the widest line, device pixels.
pub(super) fn widest<B: DrawingBackend>(canvas: &DrawingArea<B, Shift>, labels: &[EndLabel]) -> Measured<i32, B> {
    let mut widest = 0;
    for label in labels {
        for line in &label.lines {
            widest = widest.max(canvas.estimate_text_size(line, &label.style)?.0 as i32);
        }
    }
    Ok(widest)
}

/// A label's place on the vertical axis, device pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// Upper edge.
    pub(super) top: i32,
    /// Height, 0 or more.
    pub(super) height: i32,
}

/// Moves labels, given from the top down, as little as needed so that none overlaps the next and all end by `bottom`.
/// When they cannot all fit, the first ones stick out above `top`.
pub(super) fn spread(labels: &mut [Span], top: i32, bottom: i32) {
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
