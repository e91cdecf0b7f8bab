//! The rules by which a provider can share out its advisers' time (specification 2.8).

use serde::Serialize;
use strum::{IntoStaticStr, VariantArray, VariantNames};

/// A provider's rule: one [`crate::decision::choice::Choice`]. Written out it is its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, Serialize, VariantArray, VariantNames)]
#[serde(into = "&'static str")]
#[strum(serialize_all = "kebab-case")]
pub enum Strategy {
    /// The same for everybody.
    Equal,
    /// More for people who look nearer to work.
    Cream,
    /// Nothing for those who look furthest, equal shares for the rest.
    Park,
    /// More for people who look further from work.
    Needs,
    /// Fixed hours, spent where they bring in most fees (K1).
    Profit,
    /// Spend only what brings back more than it costs (K2).
    PureProfit,
    /// Take the fees and do no more than the service guarantee asks.
    Ignore,
    /// Fixed hours, spent where they bring most extra job starts.
    Jobs,
    /// Part of the time by profit, part by need.
    Conscience,
}

impl Strategy {
    /// The rule as a formula in plain letters: `e` pounds a week, `B` the budget, `n` people out of work, `zhat` standing in
    /// standard deviations, `G` what full help is worth (specification 2.7), `L` the level at which the budget is spent.
    pub const fn formula(self) -> &'static str {
        match self {
            Self::Equal => "e = B / n",
            Self::Cream => "e in proportion to exp(nu * zhat)",
            Self::Park => "e = 0 for the share q with the lowest expected start rate, equal shares for the rest",
            Self::Needs => "e in proportion to exp(-nu * zhat)",
            Self::Profit => "e = kappa * max(0, ln G - L), the fees that B can bring in at most",
            Self::PureProfit => "e = kappa * max(0, ln(G / kappa)): while the next pound returns more than a pound",
            Self::Ignore => "e = floor",
            Self::Jobs => "as profit, with every start worth the same: the extra starts that B can bring at most",
            Self::Conscience => "(1 - phi) of profit and phi of needs",
        }
    }

    /// Whether the hours are a fixed budget that is spent to the last pound.
    pub const fn spends_its_budget(self) -> bool {
        !matches!(self, Self::PureProfit | Self::Ignore)
    }
}
