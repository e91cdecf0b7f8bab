//! The calendar under a plot of quarters: a mark for each New Year.

use parked_model::record::calendar::{FIRST_MONTH, Month, QUARTER_WEEKS};
use yew::prelude::*;

use crate::figures::old_plot::Plot;

/// Year of the first week.
pub(super) const FIRST_YEAR: usize = FIRST_MONTH.year as usize;

/// Days of a quarter, which is a number of weeks.
const QUARTER_DAYS: f64 = 7.0 * QUARTER_WEEKS as f64;

/// Part of the width beyond which no New Year is marked: its label would leave the axis.
const LAST_NEW_YEAR: f64 = 94.0;

/// The years under a plot whose width counts quarters.
pub(super) fn calendar_years(plot: Plot) -> Html {
    html! { <div class="plot-years">{ for new_years(plot).into_iter().map(new_year) }</div> }
}

/// New Years on the axis, with their places in per cent; the style sheet shows as many as there is room for.
fn new_years(plot: Plot) -> Vec<(u32, f64)> {
    let quarters = |year: u32| f64::from(Month::new(1, year).days()) / QUARTER_DAYS;
    let places = (FIRST_MONTH.year + 1..).map(|year| (year, plot.across(quarters(year))));
    places.take_while(|&(_, place)| place < LAST_NEW_YEAR).collect()
}

fn new_year((year, place): (u32, f64)) -> Html {
    html! { <p class="plot-label plot-year muted" style={format!("left: {place:.2}%")}>{ year }</p> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_years_stand_on_the_axis() {
        let places = |quarters: f64| new_years(Plot { height: 14, last: quarters, highest: 1.0 });
        let decade = places(40.0);
        assert_eq!((decade.len(), decade[0].0, decade[8].0), (9, 2012, 2020));
        // 1 January 2012 is 214 days of 3,640 after the first of June.
        assert!((decade[0].1 - 5.88).abs() < 0.01);
        assert_eq!(places(2.0), []);
    }
}
