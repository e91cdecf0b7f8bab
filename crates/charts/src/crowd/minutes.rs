//! The adviser's minutes under the crowd, on the same axis.

use crate::{
    chart::{Chart, Fill, LINE_PIXELS, Label, Pen, Point, Shape, Side},
    ink::Ink,
};

/// Height of the steps, of a label over them and of their title, CSS pixels.
const STEPS: f64 = 50.0;
const LABEL: f64 = 22.0;
const TITLE: f64 = 20.0;

/// Height of it all, CSS pixels.
pub(super) const HEIGHT: f64 = STEPS + LABEL + TITLE;

/// Width of a label of minutes, CSS pixels.
const VALUE: f64 = 46.0;

/// The peak is labelled where it is further than this from the labels at the ends, CSS pixels.
const END_LABEL: f64 = 90.0;

/// Adds minutes a week by distance from work at the bottom of a chart whose data are CSS pixels, and what everybody would get
/// in equal shares.
pub(super) fn stand_at_bottom(chart: &mut Chart, minutes: &[f64], equal: f64) {
    let most = minutes.iter().copied().fold(equal, f64::max).max(1.0);
    let up = |minutes: f64| minutes / most * STEPS;
    let pitch = chart.across.1 / minutes.len().max(1) as f64;
    let steps: Vec<Point> = (0..)
        .zip(minutes)
        .flat_map(|(at, &minutes)| [f64::from(at), f64::from(at + 1)].map(|edge| (edge * pitch, up(minutes))))
        .collect();
    let outline = [&[(0.0, 0.0)], &steps[..], &[(chart.across.1, 0.0)]].concat();
    chart.shapes.extend([
        Shape::Area { outline, fill: Fill::whole(Ink::HelpedPale) },
        Shape::Line { through: steps, pen: Pen::solid(Ink::Helped, 2.0) },
        chart.level(up(equal), Pen::dotted()),
        chart.level(0.0, Pen::hairline()),
    ]);
    let labels = labels(chart, minutes, equal, up);
    chart.labels.extend(labels);
}

/// The title, the minutes at both ends and at the peak, and equal shares on the side where the area is lower.
fn labels(chart: &Chart, minutes: &[f64], equal: f64, up: impl Fn(f64) -> f64) -> Vec<Label> {
    let (Some(&first), Some(&last)) = (minutes.first(), minutes.last()) else { return Vec::new() };
    let width = chart.across.1;
    let best = (0..minutes.len()).max_by(|&one, &other| minutes[one].total_cmp(&minutes[other])).unwrap_or(0);
    let pitch = width / minutes.len() as f64;
    let best_across = (best as f64 + 0.5) * pitch;
    let value = |minute: f64, across: f64, side: Side| {
        let under = |&(at, _): &(usize, &f64)| ((at as f64 + 0.5) * pitch - across).abs() < VALUE;
        let edges = minutes.iter().enumerate().filter(under).map(|(_, &minutes)| up(minutes));
        // Inside the area where it is tall enough, else above its edge.
        let (low, high) = edges.fold((f64::INFINITY, 0.0_f64), |(low, high), edge| (low.min(edge), high.max(edge)));
        let over = if low > LABEL { 0.0 } else { high };
        Label::new(words::numbers::minutes(minute), chart.place((across, over)), side).bold()
    };
    let (equal_across, equal_side) = if first < last { (0.0, Side::OverAfter) } else { (width, Side::OverBefore) };
    let title = Label::new(words::charts::STRIP_TITLE, chart.place((0.0, STEPS + LABEL)), Side::OverAfter);
    let [first_label, last_label] = [value(first, 2.0, Side::OverAfter), value(last, width - 2.0, Side::OverBefore)];
    let beside = if first < last { &first_label } else { &last_label };
    // Over the label at that end where it would stand in it.
    let free_from = (1.0 - beside.at.1) * chart.up.1 + LINE_PIXELS;
    let equal_up = if (free_from - LINE_PIXELS - up(equal)).abs() < LINE_PIXELS { free_from } else { up(equal) };
    let equal_place = chart.place((equal_across, equal_up));
    let equal = Label::new(words::charts::equal_shares(equal), equal_place, equal_side).inked(Ink::Muted);
    let mut labels = vec![title.inked(Ink::Muted), first_label, last_label, equal];
    if best_across > END_LABEL && best_across < width - END_LABEL {
        labels.push(value(minutes[best], best_across, Side::Over));
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_shares_of_nothing_do_not_stand_in_the_label_at_the_end() {
        let mut chart = Chart { across: (0.0, 400.0), up: (0.0, 200.0), ..Chart::new("test", String::new(), "") };
        stand_at_bottom(&mut chart, &[0.0, 0.0], 0.0);
        let [last, equal] = [2, 3].map(|label: usize| 200.0 * chart.labels[label].at.1);
        assert!(last - equal > LINE_PIXELS - 0.1, "{last} {equal}");
    }

    #[test]
    fn the_peak_is_labelled_away_from_the_ends_only() {
        let with = |minutes: &[f64]| {
            let mut chart =
                Chart { across: (0.0, 400.0), up: (0.0, 200.0), ..Chart::new("test", String::new(), String::new()) };
            stand_at_bottom(&mut chart, minutes, 1.0);
            chart
        };
        assert_eq!(with(&[1.0, 9.0, 2.0]).labels.len(), 5);
        assert_eq!(with(&[9.0, 2.0, 1.0]).labels.len(), 4);
        let Shape::Line { through, .. } = &with(&[2.0, 1.0]).shapes[1] else { panic!("no steps") };
        assert_eq!(through[..], [(0.0, 50.0), (200.0, 50.0), (200.0, 25.0), (400.0, 25.0)]);
    }
}
