//! What a job start is worth to a provider (specification 2.7): `R_g * pi * (1 - tau) + zeta`.

use crate::{
    contract::Contract,
    decision::strategy::Strategy,
    people::jobs::Retention,
    record::groups::{GROUPS, GroupIndex, PerGroup},
};

/// Worth of a start in each payment group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Worth {
    /// `R_g * (1 - tau)`: fees that reach this provider, pounds.
    fees: PerGroup<f64>,
    /// `zeta`: worth beyond the fees, pounds.
    beyond: PerGroup<f64>,
    /// Whether a start is worth the same for everybody, whatever it pays.
    counts_starts: bool,
    /// Log of the worth at the group's own price.
    ln: PerGroup<f64>,
}

impl Worth {
    /// Worth to a provider whom a share `kept` of the fees reaches: 0 to 1. Its rule and what it counts beyond the fees
    /// are set by [`Worth::under`].
    pub(crate) fn of_fees(contract: &Contract, retention: Retention, kept: f64) -> Self {
        let fees = std::array::from_fn(|group| kept * contract.worth_of_start(GroupIndex::new(group), retention));
        Self { fees, beyond: [0.0; GROUPS.len()], counts_starts: false, ln: fees.map(libm::log) }
    }

    /// The same fees under a rule and with a worth beyond them, pounds.
    pub(crate) fn under(self, strategy: Strategy, beyond: PerGroup<f64>) -> Self {
        let counts_starts = strategy == Strategy::Jobs;
        let of = |group: usize| libm::log(if counts_starts { 1.0 } else { self.fees[group] + beyond[group] });
        Self { beyond, counts_starts, ln: std::array::from_fn(of), ..self }
    }

    /// Log of the worth for somebody whose fees are multiplied by a price.
    #[inline]
    pub(crate) fn ln(&self, group: GroupIndex, price: f64) -> f64 {
        let group = group.index();
        if price == 1.0 || self.counts_starts {
            self.ln[group]
        } else {
            libm::log(self.fees[group] * price + self.beyond[group])
        }
    }

    /// Worth beyond the fees, group by group, pounds.
    pub(crate) fn beyond(&self) -> PerGroup<f64> {
        self.beyond
    }

    /// Whether anything but the number of starts counts.
    pub(crate) fn counts_money(&self) -> bool {
        !self.counts_starts
    }
}
