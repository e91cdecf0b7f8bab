//! What was published of the programme's results: counts, rates and sums of money, generated from `data/`.

use crate::record::{
    groups::{GROUPS, PerGroup},
    published::Evidence,
};

/// A published value, in the unit of its row in `data/`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Published {
    pub(crate) value: f64,
    pub(crate) evidence: Evidence,
    pub(crate) sources: &'static str,
}

/// Every published value, by the words of its row.
#[expect(dead_code, clippy::unreadable_literal, reason = "written by the build script for every row there is")]
pub(crate) mod rows {
    use super::{Evidence, Published};

    include!(concat!(env!("OUT_DIR"), "/figures.rs"));
}

/// The two-year result of a payment group, per cent, if one was published.
fn two_year_result(group: usize) -> Option<Published> {
    match group {
        0 => Some(rows::JOB_OUTCOME_RATE_24M_PG1_ALL_REFERRALS_DATA_TO_DECEMBER_2017),
        1 => Some(rows::JOB_OUTCOME_RATE_24M_PG2_ALL_REFERRALS_DATA_TO_DECEMBER_2017),
        3 => Some(rows::JOB_OUTCOME_RATE_24M_PG6_ALL_REFERRALS_DATA_TO_DECEMBER_2017),
        4 => Some(rows::JOB_OUTCOME_RATE_24M_PG7_ALL_REFERRALS_DATA_TO_DECEMBER_2017),
        _ => None,
    }
}

/// A two-year outcome rate of a payment group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoYearRate {
    /// The rate, per cent.
    pub percent: f64,
    /// How sure it is.
    pub evidence: Evidence,
}

/// Rate of early access, per cent: none was published; this one makes the total of all groups the published 27.8%, in the
/// mix that people came in.
const EARLY_ACCESS_PERCENT: f64 = 26.7;

/// The published rate of every group; that of early access is assumed, and four groups are taken to do as well as
/// another ([`Group::result_of`](crate::record::groups::Group::result_of)).
pub fn two_year_rates() -> PerGroup<TwoYearRate> {
    GROUPS.map(|group| {
        let own = group.id == GROUPS[group.result_of].id;
        let assumed = TwoYearRate { percent: EARLY_ACCESS_PERCENT, evidence: Evidence::Assumption };
        two_year_result(group.result_of).map_or(assumed, |result| TwoYearRate {
            percent: result.value,
            evidence: if own { result.evidence } else { Evidence::Assumption },
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rates_are_the_published_ones() {
        let percents = [36.4, 31.7, 26.7, 15.1, 5.4, 26.7, 15.1, 15.1, 26.7];
        assert_eq!(two_year_rates().map(|rate| rate.percent), percents);
        let assumed = two_year_rates().map(|rate| rate.evidence == Evidence::Assumption);
        assert_eq!(assumed, [false, false, true, false, false, true, true, true, true]);
    }
}
