//! The calendar under a plot of quarters: a mark for each New Year.

use parked_model::record::calendar::FIRST_MONTH;
use yew::prelude::*;

use crate::charts::plot::Plot;

/// Year of the first week, which is the first of June.
pub(super) const FIRST_YEAR: usize = FIRST_MONTH.year as usize;

/// Quarters of 13 weeks from the first of June to New Year.
const QUARTERS_TO_NEW_YEAR: f64 = 214.0 / 91.0;

/// Quarters of 13 weeks from one New Year to the next.
const QUARTERS_BETWEEN_NEW_YEARS: f64 = 365.25 / 91.0;

/// Part of the width beyond which no New Year is marked: its label would leave the axis.
const LAST_NEW_YEAR: f64 = 94.0;

/// The years under a plot whose width counts quarters.
pub(super) fn calendar_years(plot: Plot) -> Html {
    html! { <div class="plot-years">{ for new_years(plot).into_iter().map(new_year) }</div> }
}

/// New Years on the axis, with their places in per cent; the style sheet shows as many as there is room for.
fn new_years(plot: Plot) -> Vec<(usize, f64)> {
    let quarter = |year: usize| QUARTERS_TO_NEW_YEAR + year as f64 * QUARTERS_BETWEEN_NEW_YEARS;
    let places = (0..).map(|year| (FIRST_YEAR + 1 + year, plot.across(quarter(year))));
    places.take_while(|&(_, place)| place < LAST_NEW_YEAR).collect()
}

fn new_year((year, place): (usize, f64)) -> Html {
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
