//! The rules by which a provider can share out its advisers' time (specification 2.8).

use std::fmt;

use serde::Serialize;
use strum::{IntoStaticStr, VariantArray, VariantNames};

/// A provider's rule: one [`crate::decision::choice::Choice`]. Written out it is its name.
#[derive(Clone, Copy, PartialEq, Eq, IntoStaticStr, Serialize, VariantArray, VariantNames)]
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

impl fmt::Debug for Strategy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(<&'static str>::from(self), f)
    }
}

impl Strategy {
    /// Whether the hours are a fixed budget that is spent to the last pound.
    pub const fn spends_its_budget(self) -> bool {
        !matches!(self, Self::PureProfit | Self::Ignore)
    }
}
