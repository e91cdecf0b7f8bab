//! Keeps labels beside a chart from running into one another.

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
