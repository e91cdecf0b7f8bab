//! The calendar under a plot of quarters: a label for each New Year.

use parked_model::record::calendar::{FIRST_MONTH, Month, QUARTER_WEEKS};

use crate::{
    chart::{Chart, Label, Side},
    ink::Ink,
};

/// Year of the first week.
pub(crate) const FIRST_YEAR: usize = FIRST_MONTH.year as usize;

/// Days of a quarter, which is a number of weeks.
const QUARTER_DAYS: f64 = 7.0 * QUARTER_WEEKS as f64;

/// Part of the width beyond which no New Year is marked: its label would leave the axis.
const LAST_NEW_YEAR: f64 = 0.9;

/// The years under a chart whose width counts quarters.
pub(crate) fn calendar_years(chart: &Chart) -> Vec<Label> {
    let label = |(at, (year, place)): (usize, (u32, f64))| {
        let label = Label::new(year.to_string(), (place, 1.0), Side::UnderAfter).inked(Ink::Muted);
        // Every third stays where there is little room.
        if at % 3 == 0 { label } else { label.spare() }
    };
    new_years(chart).into_iter().enumerate().map(label).collect()
}

/// New Years on the axis, with their places as parts of the width.
fn new_years(chart: &Chart) -> Vec<(u32, f64)> {
    let quarters = |year: u32| f64::from(Month::new(1, year).days()) / QUARTER_DAYS;
    let places = (FIRST_MONTH.year + 1..).map(|year| (year, chart.across_part(quarters(year))));
    places.take_while(|&(_, place)| place < LAST_NEW_YEAR).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_years_stand_on_the_axis() {
        let places =
            |quarters: f64| new_years(&Chart { across: (0.0, quarters), ..Chart::new("test", String::new(), "") });
        let decade = places(40.0);
        assert_eq!((decade.len(), decade[0].0, decade[8].0), (9, 2012, 2020));
        // 1 January 2012 is 214 days of 3,640 after the first of June.
        assert!((decade[0].1 - 0.0588).abs() < 0.0001);
        assert_eq!(places(2.0), []);
    }
}
