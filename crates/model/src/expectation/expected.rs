//! What is expected, and of whom.

use crate::record::groups::GroupIndex;

/// A kind of person: everybody of one group, one readiness and one look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kind {
    /// Payment group.
    pub group: GroupIndex,
    /// `z`: readiness against the middle of the group, log of the start rate.
    pub readiness: f64,
    /// `zhat`: readiness as the adviser judges it.
    pub judged_readiness: f64,
}

/// What a run is expected to come to. Rates and the margin are fractions between 0 and 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// Share who reach a paid outcome.
    pub outcome_rate: f64,
    /// Share who would without the programme.
    pub outcome_rate_without: f64,
    /// Extra outcomes for each 100 people.
    pub extra_per_100: f64,
    /// Support for each person, pounds over their whole time.
    pub support_per_head_gbp: f64,
    /// What the taxpayer pays for each person, pounds.
    pub public_money_per_head_gbp: f64,
    /// Share of revenue the provider keeps; `None` without revenue.
    pub margin: Option<f64>,
    /// By payment group; nought for a group that nobody is referred to.
    pub groups: Vec<ExpectedLife>,
}

/// What is expected of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ExpectedLife {
    /// Chance of a paid outcome, 0 to 1.
    pub outcome_rate: f64,
    /// The same without the programme.
    pub outcome_rate_without: f64,
    /// Support, pounds.
    pub support_gbp: f64,
    /// Attachment, outcome, sustainment and delivery fees, pounds.
    pub fees_gbp: f64,
    /// Weeks in work that the provider keeps in touch for.
    pub weeks_in_work: f64,
}

impl ExpectedLife {
    pub(super) fn add(&mut self, share: f64, other: &Self) {
        self.outcome_rate += share * other.outcome_rate;
        self.outcome_rate_without += share * other.outcome_rate_without;
        self.support_gbp += share * other.support_gbp;
        self.fees_gbp += share * other.fees_gbp;
        self.weeks_in_work += share * other.weeks_in_work;
    }
}
