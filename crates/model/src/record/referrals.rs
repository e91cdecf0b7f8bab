//! How people came over the years: one curve through the published referrals to date, read both ways.
//!
//! Between two published counts it is straight: 45% came in the first fourteen months.

use crate::{
    numeric::whole::whole,
    record::{
        calendar::{CalendarWeek, REFERRAL_WEEKS},
        published::REFERRALS_TO_DATE,
    },
};

/// Everybody ever referred.
fn everybody() -> f64 {
    REFERRALS_TO_DATE[REFERRALS_TO_DATE.len() - 1].1
}

/// The week by which a share of everybody ever referred, 0 up to 1, had arrived.
pub fn arrival_week(share: f64) -> CalendarWeek {
    let referred = share * everybody();
    let after = REFERRALS_TO_DATE.partition_point(|&(_, count)| count <= referred);
    let [(from, low), (to, high)] = [REFERRALS_TO_DATE[after - 1], REFERRALS_TO_DATE[after]];
    let week = from + (to - from) * (referred - low) / (high - low);
    CalendarWeek::new(whole(week).min(REFERRAL_WEEKS - 1))
}

/// The share of everybody ever referred, 0 to 1, who had arrived so many weeks after the beginning of June 2011.
fn arrived_by(weeks: f64) -> f64 {
    let after = REFERRALS_TO_DATE.partition_point(|&(counted, _)| counted <= weeks);
    match (after.checked_sub(1).map(|before| REFERRALS_TO_DATE[before]), REFERRALS_TO_DATE.get(after)) {
        (Some((from, low)), Some((to, high))) => (low + (high - low) * (weeks - from) / (to - from)) / everybody(),
        (Some(_), None) => 1.0,
        (None, _) => 0.0,
    }
}

/// Share of everybody ever referred who arrive in each calendar week; the shares add up to 1.
pub fn arriving() -> impl Iterator<Item = (CalendarWeek, f64)> {
    (0..REFERRAL_WEEKS).map(|week| {
        // Whoever comes after the last whole week is counted in it.
        let until = if week + 1 == REFERRAL_WEEKS { 1.0 } else { arrived_by(f64::from(week + 1)) };
        (CalendarWeek::new(week), until - arrived_by(f64::from(week)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_and_its_inverse_are_one() {
        let mut so_far = 0.0;
        for (week, share) in arriving() {
            // In the middle of a week's arrivals is somebody of that week.
            assert_eq!(arrival_week(so_far + share / 2.0), week);
            so_far += share;
        }
        assert!((so_far - 1.0).abs() < 1e-12);
        assert_eq!(arrival_week(0.0), CalendarWeek::new(0));
    }

    #[test]
    fn the_published_counts_are_on_the_curve() {
        // 878,000 of 1,950,000 had been referred by the end of July 2012, 61 weeks in.
        assert!((arrived_by(61.0) - 878.0 / 1950.0).abs() < 1e-12);
        assert_eq!((arrived_by(-1.0), arrived_by(1e6)), (0.0, 1.0));
    }
}
