//! The guesses of a class at a number, each a dot, with the half of them in the middle and, once it is told, what the run says.

use parked_model::numeric::whole::whole;

use crate::{
    chart::{Chart, Fill, Label, Pen, Point, Reading, Shape, Side},
    ink::Ink,
    kinds::spread::Spread,
    table::{Row, Table},
};

/// Places along the axis at which dots are stacked.
const PLACES: u32 = 40;

/// Room for half a dot beyond the lowest and the highest, parts of what is between.
const EDGE: f64 = 0.02;

/// From the middle of a dot to its edge and the width of its rim, CSS pixels.
const RADIUS: f64 = 5.0;
const RIM: f64 = 2.0;

/// Height of a dot in a stack, and of the plot at least and at most, lines of a label.
const DOT: f64 = 0.75;
const LINES: (f64, f64) = (6.0, 20.0);

/// The guesses at a number that can be from `low` to `high`, of some `unit`; `found` is what the run says, once it is told.
pub fn class_numbers(said: &[f64], (low, high): (f64, f64), unit: &str, found: Option<f64>) -> Chart {
    let Some(spread) = Spread::of(said) else { return Chart::new("class", String::new(), "") };
    let (quarter, three_quarters) = spread.half();
    let title = words::class::numbers_title(said.len(), (quarter, spread.middle(), three_quarters), found);
    let dots = stacked(said, (low, high));
    let highest = dots.iter().map(|dot| dot.1 + 0.5).fold(1.0, f64::max);
    let mut chart = Chart::new("class", title, words::class::NUMBERS_UNIT);
    let edge = EDGE * (high - low);
    chart.across = (low - edge, high + edge);
    chart.lines = (DOT * highest).clamp(LINES.0, LINES.1);
    chart.up = (0.0, highest.max(chart.lines / DOT));
    let line = |at: f64, pen: Pen, top: f64| Shape::Line { through: vec![(at, 0.0), (at, top)], pen };
    let (top, middle) = (chart.up.1, spread.middle());
    chart.shapes = vec![
        Shape::Bar { from: (quarter, 0.0), to: (three_quarters, top), fill: Fill::whole(Ink::HelpedPale) },
        line(middle, Pen::dashed(Ink::Ink, 2.0), top),
        chart.level(0.0, Pen::base()),
    ];
    chart.shapes.extend(found.map(|found| line(found, Pen::solid(Ink::Because, 4.0), top)));
    let dot = |at: Point| Shape::Dot { at, radius: RADIUS, fill: Ink::Paper, edge: Ink::Ink, rim: RIM };
    chart.shapes.extend(dots.into_iter().map(dot));
    let above = |words: &str, at: f64, ink: Ink, lines: f64| {
        let side = if chart.across_part(at) < 0.5 { Side::OverAfter } else { Side::OverBefore };
        Label::new(words, (chart.across_part(at), -lines / chart.lines), side).inked(ink)
    };
    let mut labels = vec![above(words::class::MIDDLE, middle, Ink::Ink, 0.0)];
    labels.extend(found.map(|found| above(words::class::RUN, found, Ink::Because, 1.3).bold()));
    chart.labels = labels;
    let end = |number: f64| format!("{} {unit}", words::class::number(number));
    chart.ends = [end(low), String::new(), end(high)];
    number_table(&mut chart, &spread, found);
    chart
}

/// Each guess at its place, those that are next to each other on top of one another: the number, and how high its dot stands.
fn stacked(said: &[f64], (low, high): (f64, f64)) -> Vec<Point> {
    let place = |number: f64| whole((number - low) / (high - low) * f64::from(PLACES)) as usize;
    let mut heights = vec![0.0; PLACES as usize + 1];
    let mut stand = |&number: &f64| {
        let height = &mut heights[place(number).min(PLACES as usize)];
        *height += 1.0;
        (number, *height - 0.5)
    };
    said.iter().map(&mut stand).collect()
}

fn number_table(chart: &mut Chart, spread: &Spread, found: Option<f64>) {
    let amounts = words::class::FIVE.into_iter().zip(spread.0).chain(found.map(|found| (words::class::RUN, found)));
    let amounts: Vec<(&str, f64)> = amounts.collect();
    chart.readings = amounts.iter().enumerate().map(|(row, (_, at))| Reading { at: *at, row }).collect();
    chart.readings.sort_by(|one, other| one.at.total_cmp(&other.at));
    chart.table = Table {
        caption: words::class::NUMBERS_UNIT.to_owned(),
        columns: words::class::NUMBERS_COLUMNS.into(),
        rows: amounts
            .into_iter()
            .map(|(heading, amount)| Row { heading: heading.to_owned(), cells: vec![words::class::number(amount)] })
            .collect(),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: [f64; 5] = [3.0, 3.1, 5.0, 8.0, 3.0];

    fn dots(chart: &Chart) -> Vec<Point> {
        let dot = |shape: &Shape| if let Shape::Dot { at, .. } = shape { Some(*at) } else { None };
        chart.shapes.iter().filter_map(dot).collect()
    }

    #[test]
    fn every_guess_is_a_dot_at_its_number_and_none_hides_another() {
        let chart = class_numbers(&SAID, (0.0, 10.0), "of ten", None);
        let dots = dots(&chart);
        assert_eq!(dots.iter().map(|dot| dot.0).collect::<Vec<_>>(), SAID);
        assert!((0..5).all(|one| (0..one).all(|other| dots[one] != dots[other])), "{dots:?}");
        let many = class_numbers(&[10.0; 60], (0.0, 10.0), "of ten", None);
        assert!(self::dots(&many).iter().all(|dot| dot.1 <= many.up.1));
    }

    #[test]
    fn the_run_is_drawn_said_and_read_only_once_it_is_told() {
        let [before, told] = [None, Some(8.6)].map(|found| class_numbers(&SAID, (0.0, 10.0), "of ten", found));
        assert!(!before.title.contains("8.6") && told.title.ends_with("the run says 8.6"), "{}", told.title);
        assert_eq!((before.table.rows.len(), told.table.rows.len()), (5, 6));
        assert_eq!(told.read(told.reading_near((8.6, 0.0)).unwrap()), "Of the guesses In the run: Number 8.6");
        assert_eq!(told.table.rows[2].cells, ["3.1"]);
    }

    #[test]
    fn without_guesses_nothing_is_drawn() {
        assert!(class_numbers(&[], (0.0, 10.0), "of ten", Some(8.6)).shapes.is_empty());
    }
}
