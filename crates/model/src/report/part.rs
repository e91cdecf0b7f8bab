//! What became of some of the people.

use crate::numeric::whole::count;
use serde::Serialize;

use crate::programme::twin::Twin;

/// One payment group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupSummary {
    /// Id in the published data.
    pub id: &'static str,
    /// Name.
    pub label: &'static str,
    /// The group's numbers.
    #[serde(flatten)]
    pub part: PartSummary,
}

/// Some of the people.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PartSummary {
    /// How many of them are referred; every other number is of these.
    pub people: u32,
    /// Share who reached a paid outcome.
    pub outcome_rate: f64,
    /// Share who would have without the programme.
    pub outcome_rate_without: f64,
    /// Share parked.
    pub parked_share: f64,
    /// Mean support for each person over their whole time, pounds.
    pub support_per_head_gbp: f64,
    /// Mean over people of support for each week out of work, pounds a week.
    pub support_per_week_gbp: f64,
    /// Support for each week out of work among the first 13 weeks, pounds a week.
    pub early_support_per_week_gbp: f64,
}

impl PartSummary {
    /// Counts the people chosen, by their position.
    pub(super) fn of(twin: &Twin, chosen: impl Fn(usize) -> bool) -> Self {
        let members: Vec<usize> = twin.referred().iter().copied().filter(|&i| chosen(i)).collect();
        let n = members.len() as f64;
        if members.is_empty() {
            return Self::default();
        }
        let sum = |f: &dyn Fn(usize) -> f64| members.iter().map(|&i| f(i)).sum::<f64>();
        let share = |f: &dyn Fn(usize) -> bool| members.iter().filter(|&&i| f(i)).count() as f64 / n;
        let early_weeks = sum(&|i| f64::from(twin.with[i].early_weeks));
        Self {
            people: count(members.len()),
            outcome_rate: share(&|i| twin.with[i].has_outcome()),
            outcome_rate_without: share(&|i| twin.without[i].has_outcome()),
            parked_share: share(&|i| twin.is_parked(i)),
            support_per_head_gbp: sum(&|i| twin.with[i].support.pounds()) / n,
            support_per_week_gbp: sum(&|i| twin.with[i].mean_support()) / n,
            early_support_per_week_gbp: sum(&|i| twin.with[i].early_support.pounds()) / early_weeks.max(1.0),
        }
    }
}
