//! When a start comes to somebody whose start rate nothing but time and the labour market changes: without the weeks before
//! it.
//!
//! After `c` weeks in work, calendar week `t` of somebody who joined in week `a` has `t - a - c` weeks out of work behind it.
//! So the rate summed over some weeks is
//!
//! ```text
//! b * SUM of M_t * exp(-delta * (t - a - c)) = b * exp(delta * (a + c)) * (Q_end - Q_begin),    Q_t = SUM before t of M_t * exp(-delta * t)
//! ```
//!
//! and the week in which it passes the clock is found in the one table `Q` (specification 2.1 and 2.3).

use crate::numeric::whole::count;

/// Sums over calendar weeks, of tightness times what wear would leave of a rate since the first of them.
#[derive(Debug)]
pub(crate) struct Waiting {
    /// `Q`: the sum before each calendar week, and after the last.
    sums: Vec<f64>,
    /// `exp(delta * n)` for n = 0, 1, ...
    growth: Vec<f64>,
}

/// What the table says of a spell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A start in the last of so many weeks.
    After(u32),
    /// None in the weeks that were asked about.
    Never,
    /// The summed rate comes so near the clock that rounding could decide: the weeks have to be summed one by one.
    Unclear,
}

/// Part of a sum by which two ways of adding it up never differ.
const ROUNDING: f64 = 1e-7;

impl Waiting {
    /// With these tightnesses by calendar week and a wear of `delta` a week.
    pub(crate) fn of(tightness: &[f64], delta: f64) -> Self {
        let mut sum = 0.0;
        let after = tightness.iter().zip(0u32..).map(|(tightness, week)| {
            sum += tightness * libm::exp(-delta * f64::from(week));
            sum
        });
        let sums: Vec<f64> = std::iter::once(0.0).chain(after).collect();
        let growth = (0..=tightness.len()).map(|weeks| libm::exp(delta * weeks as f64)).collect();
        Self { sums, growth }
    }

    /// When a start comes within `most` weeks from the calendar week `from` on, to somebody with `weeks_out` weeks out of
    /// work behind them, whose weekly start rate on arrival is `rate` and whose clock reads `clock`.
    pub(crate) fn find(&self, from: usize, most: u32, weeks_out: u32, rate: f64, clock: f64) -> Found {
        let begin = self.sums[from];
        let needed = clock / (rate * self.growth[from - weeks_out as usize]);
        let after = &self.sums[from + 1..=from + most as usize];
        let weeks = after.partition_point(|sum| sum - begin < needed);
        let is_clear = |sum: f64| (sum - begin - needed).abs() > ROUNDING * needed;
        let before = if weeks == 0 { begin } else { after[weeks - 1] };
        match after.get(weeks) {
            Some(&sum) if is_clear(sum) && is_clear(before) => Found::After(count(weeks) + 1),
            None if is_clear(before) => Found::Never,
            _ => Found::Unclear,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        people::jobs::decay_table,
        record::calendar::{REFERRAL_WEEKS, WINDOW_WEEKS},
    };

    /// The same by summing week by week.
    fn by_weeks(tightness: &[f64], decay: &[f64], most: u32, rate: f64, clock: f64) -> Found {
        let mut sum = 0.0;
        for week in 0..most {
            sum += tightness[week as usize] * rate * decay[week as usize];
            if sum >= clock {
                return Found::After(week + 1);
            }
        }
        Found::Never
    }

    proptest! {
        #[test]
        fn the_table_finds_the_week_that_summing_finds(
            delta in prop_oneof![Just(0.0), 0.0f64..0.01],
            (start, end) in (0.1f64..1.5, 0.1f64..2.3),
            joined in 0..REFERRAL_WEEKS,
            (week, in_work) in (0..WINDOW_WEEKS, 0..WINDOW_WEEKS),
            rate in prop_oneof![Just(0.0), 1e-6f64..0.3],
            clock in prop_oneof![Just(0.0), 0.0f64..4.0],
        ) {
            let path = |week: u32| start + (end - start) * f64::from(week) / 405.0;
            let tightness: Vec<f64> = (0..REFERRAL_WEEKS + WINDOW_WEEKS).map(path).collect();
            let (from, weeks_out) = ((joined + week) as usize, week - in_work.min(week));
            let decay = decay_table(delta);
            let found = Waiting::of(&tightness, delta).find(from, WINDOW_WEEKS - week, weeks_out, rate, clock);
            let summed =
                by_weeks(&tightness[from..], &decay[weeks_out as usize..], WINDOW_WEEKS - week, rate, clock);
            // Nothing is unclear but what has no rate or no clock.
            prop_assert!(found == summed || (found == Found::Unclear && rate * clock == 0.0), "{found:?} {summed:?}");
        }
    }

    #[test]
    fn a_clock_that_is_passed_by_a_hair_is_unclear() {
        let waiting = Waiting::of(&[1.0; 10], 0.0);
        let find = |clock: f64| waiting.find(0, 10, 0, 0.5, clock);
        assert_eq!([find(0.9), find(1.1), find(5.1)], [Found::After(2), Found::After(3), Found::Never]);
        assert_eq!([find(1.0), find(1.0 + 1e-9), find(1.0 - 1e-9), find(5.0)], [Found::Unclear; 4]);
    }
}
