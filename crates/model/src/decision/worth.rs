//! What a job start is worth to a provider (model.md 2.7): `R_g * pi * (1 - tau) + zeta`.

use crate::{
    decision::strategy::Strategy,
    programme::world::World,
    record::groups::{GROUPS, PerGroup},
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
    /// Worth to a provider with this rule whom a share `kept` of the fees reaches.
    pub(crate) fn of(world: &World, strategy: Strategy, kept: f64, beyond: PerGroup<f64>) -> Self {
        let fees = std::array::from_fn(|group| kept * world.contract.worth_of_start(group, world.retention));
        let counts_starts = strategy == Strategy::Jobs;
        let of = |group: usize| libm::log(if counts_starts { 1.0 } else { fees[group] + beyond[group] });
        Self { fees, beyond, counts_starts, ln: std::array::from_fn(of) }
    }

    /// Log of the worth for somebody whose fees are multiplied by a price.
    pub(crate) fn ln(&self, group: usize, price: f64) -> f64 {
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

/// The same worth beyond the fees in every group.
pub(crate) fn everywhere(zeta: f64) -> PerGroup<f64> {
    [zeta; GROUPS.len()]
}
