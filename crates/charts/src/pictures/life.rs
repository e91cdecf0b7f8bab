//! Somebody's two years as a strip of weeks: in work, and left alone.

use parked_model::{people::life::Life, record::calendar::WINDOW_WEEKS};

use crate::{
    chart::{Chart, Fill, Pen, Shape},
    ink::Ink,
};

/// Weeks on the programme.
const WEEKS: usize = WINDOW_WEEKS as usize;

/// Height of the strip, and from where down a week left alone is marked, so that it stays under a week in work.
const HIGH: f64 = 10.0;
const ALONE_FROM: f64 = 7.0;

/// The weeks of a life; what they come to is said beside them.
pub fn life(life: &Life) -> Chart {
    let mut chart = Chart::new("life", String::new(), "");
    chart.across = (0.0, WEEKS as f64);
    chart.up = (HIGH, 0.0);
    chart.shapes = vec![chart.level(HIGH / 2.0, Pen::hairline())];
    chart.shapes.extend(stretches(life.alone, ALONE_FROM, Ink::LeftAlone));
    chart.shapes.extend(stretches(!life.out_of_work, 0.0, Ink::Because));
    chart
}

/// A block for each stretch of set bits within two years, from `top` down.
fn stretches(weeks: u128, top: f64, ink: Ink) -> Vec<Shape> {
    let is_set = |week: usize| week < WEEKS && weeks >> week & 1 == 1;
    let starts = (0..WEEKS).filter(|&week| is_set(week) && (week == 0 || !is_set(week - 1)));
    let block = |start: usize| {
        let end = (start..WEEKS).take_while(|&week| is_set(week)).last().map_or(start, |last| last + 1);
        Shape::Bar { from: (start as f64, HIGH), to: (end as f64, top), fill: Fill::whole(ink) }
    };
    starts.map(block).collect()
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, Twin, scenario::Key};

    use super::*;

    fn ends(weeks: u128) -> Vec<(f64, f64)> {
        let end = |shape: &Shape| match shape {
            Shape::Bar { from, to, .. } => (from.0, to.0),
            _ => (-1.0, -1.0),
        };
        stretches(weeks, 0.0, Ink::Ink).iter().map(end).collect()
    }

    #[test]
    fn stretches_are_whole_and_end_with_the_two_years() {
        assert_eq!(ends(0b0110_0111), [(0.0, 3.0), (5.0, 7.0)]);
        assert_eq!(ends(u128::MAX), [(0.0, 104.0)]);
        assert_eq!(ends(0), []);
    }

    /// The strip shows the weeks that the sentence counts.
    #[test]
    fn the_strip_and_the_sentence_agree() {
        let twin = Twin::run(&Scenario::default().with(Key::People, 300.0));
        for life in twin.with.iter().chain(&twin.without) {
            let shown: f64 = ends(!life.out_of_work).iter().map(|(from, to)| to - from).sum();
            assert_eq!(shown, f64::from(life.weeks_in_work));
        }
    }
}
