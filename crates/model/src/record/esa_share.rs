//! How large a part of those referred claimed ESA, week by week: few at first, a third from 2013 on.

use crate::record::{
    calendar::{CalendarWeek, Month},
    referrals::arriving,
    results::rows,
};

/// The calendar week after the months up to which ESA's part of all referrals was published.
const PUBLISHED_UPTO: CalendarWeek = Month::new(7, 2012).ends();

/// The calendar week from which the part is that of 2013.
const LEVEL_FROM: CalendarWeek = Month::new(1, 2013).begins();

/// ESA's part of those referred in each calendar week, 0 to 1, in the order of the weeks.
///
/// Through three published points: 3% of the first intakes (S27), 9% of all up to July 2012 together (S04), a third of
/// the intakes of 2013 (S27). That it is straight between them, and level from January 2013 on, is our assumption.
pub fn esa_shares() -> Vec<f64> {
    let first = rows::ESA_SHARE_OF_INTAKE_ESA_ALL_FIRST_INTAKES_2011.value / 100.0;
    let last = rows::ESA_SHARE_OF_INTAKE_ESA_ALL_INTAKES_OF_2013.value / 100.0;
    let (end, level) = (f64::from(PUBLISHED_UPTO.get()), f64::from(LEVEL_FROM.get()));
    let middle = share_at_the_end(first, end);
    let share = |week: f64| {
        if week < end {
            first + (middle - first) * week / end
        } else {
            middle + (last - middle) * ((week - end) / (level - end)).min(1.0)
        }
    };
    arriving().map(|(week, _)| share(f64::from(week.get()))).collect()
}

/// The share, in week `end`, of a straight line from `first` that gives all referrals before it the published part.
fn share_at_the_end(first: f64, end: f64) -> f64 {
    let together =
        rows::REFERRALS_CUMULATIVE_ESA_ALL_END_JULY_2012.value / rows::REFERRALS_CUMULATIVE_ALL_END_JULY_2012.value;
    let (mut arrived, mut way) = (0.0, 0.0);
    for (week, share) in arriving().take_while(|(week, _)| *week < PUBLISHED_UPTO) {
        arrived += share;
        way += share * f64::from(week.get()) / end;
    }
    first + (together - first) * arrived / way
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ESA's part of all who arrive in some weeks.
    fn part(weeks: std::ops::Range<CalendarWeek>) -> f64 {
        let shares = esa_shares();
        let (mut esa, mut all) = (0.0, 0.0);
        for (week, arriving) in arriving().filter(|(week, _)| weeks.contains(week)) {
            esa += arriving * shares[week.index()];
            all += arriving;
        }
        esa / all
    }

    #[test]
    fn it_goes_through_the_published_points() {
        assert!((esa_shares()[0] - 0.03).abs() < 1e-12);
        assert!((part(CalendarWeek::new(0)..PUBLISHED_UPTO) - 79.0 / 878.0).abs() < 1e-12);
        assert!((part(Month::span(Month::new(1, 2013), Month::new(12, 2013))) - 0.33).abs() < 1e-12);
    }

    #[test]
    fn it_never_falls() {
        let shares = esa_shares();
        assert!(shares.windows(2).all(|pair| pair[0] <= pair[1]), "{shares:?}");
    }
}
