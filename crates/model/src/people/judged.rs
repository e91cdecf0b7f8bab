//! How likely people are to reach an outcome, by how ready they are judged to be: what a price inside a group and a contract's
//! income are reckoned from, before anybody has come.
//!
//! Starts that last long enough come by one rate over the whole time: `1 - exp(-Sv(J - 1) * weeks * (b + a * rho(e)))`,
//! averaged over what a judgement leaves open. That short jobs add up, and that nobody starts a job while in another, is left
//! out; the two nearly cancel.

use crate::{
    numeric::quadrature::{Node, normal_nodes},
    people::population::Population,
    record::groups::GroupIndex,
};

/// Nodes over readiness as judged, and over what the judgement leaves open.
const JUDGED_NODES: usize = 15;
const OPEN_NODES: usize = 7;

/// People who are judged to be so ready.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judged {
    /// `zhat`, log of the start rate against the middle of the group.
    pub(crate) readiness: f64,
    /// Their share of the group, 0 to 1.
    pub(crate) share: f64,
    /// Chance that one of them reaches an outcome, 0 to 1.
    pub(crate) chance: f64,
}

/// A population as it is judged when everybody gets the same share of full help.
#[derive(Debug)]
pub(crate) struct Judgement<'a> {
    population: &'a Population,
    /// `rho(e)` of that help, 0 to 1.
    share_of_help: f64,
    judged: Vec<Node>,
    open: Vec<Node>,
}

impl<'a> Judgement<'a> {
    /// Of a population whose people all get a share of full help, 0 to 1.
    pub(crate) fn of(population: &'a Population, share_of_help: f64) -> Self {
        let (judged, open) = (normal_nodes(JUDGED_NODES), normal_nodes(OPEN_NODES));
        Self { population, share_of_help, judged, open }
    }

    /// The people of a group by readiness as judged, over so many `weeks` of the usual start rate, counted with the chance
    /// that a start lasts to the outcome.
    pub(crate) fn group(&self, group: GroupIndex, weeks: f64) -> impl Iterator<Item = Judged> {
        let Population { start_rates, spread, alpha, chi, .. } = *self.population;
        let middle = start_rates[group.index()];
        let (deviation, left_open) = (spread.judged_deviation(), spread.open_variance().sqrt());
        let chance = move |readiness: f64| {
            let rate = middle * (libm::exp(readiness) + alpha * libm::exp(chi * readiness) * self.share_of_help);
            -libm::expm1(-weeks * rate)
        };
        self.judged.iter().map(move |node| {
            let readiness = deviation * node.at;
            let chance = self.open.iter().map(|open| open.weight * chance(readiness + left_open * open.at)).sum();
            Judged { readiness, share: node.weight, chance }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{
        intake::{Eligible, Intake},
        mix::{EsaPath, Mix},
        population::Spread,
    };

    const PEOPLE: Population = Population {
        seed: 1,
        people: 1_000,
        intake: Intake { volume: 1.0, eligible: Eligible::All },
        mix: Mix { shares: [1.0; 9], path: EsaPath::Even },
        start_rates: [0.005; 9],
        spread: Spread { sigma: 1.0, sight: 0.6 },
        alpha: 0.4,
        chi: 1.0,
    };

    /// Chance of an outcome over a whole group.
    fn overall(population: &Population, share_of_help: f64) -> f64 {
        Judgement::of(population, share_of_help)
            .group(GroupIndex::new(0), 60.0)
            .map(|some| some.share * some.chance)
            .sum()
    }

    #[test]
    fn a_group_does_as_well_however_well_it_is_seen() {
        let seen = |sight: f64| overall(&Population { spread: Spread { sigma: 1.0, sight }, ..PEOPLE }, 0.5);
        assert!((seen(0.6) - seen(1.0)).abs() < 1e-4 && (seen(0.3) - seen(1.0)).abs() < 1e-4);
        let alike = Population { spread: Spread { sigma: 0.0, sight: 0.6 }, ..PEOPLE };
        // 0.005 * (1 + 0.4 * 0.5) over sixty weeks.
        assert!((overall(&alike, 0.5) + libm::expm1(-0.36)).abs() < 1e-12);
    }

    #[test]
    fn the_nearer_and_the_helped_reach_more() {
        let some: Vec<Judged> = Judgement::of(&PEOPLE, 0.5).group(GroupIndex::new(0), 60.0).collect();
        assert!(some.is_sorted_by(|a, b| a.readiness < b.readiness && a.chance < b.chance));
        assert!(overall(&PEOPLE, 0.5) > overall(&PEOPLE, 0.0) + 0.02);
    }
}
