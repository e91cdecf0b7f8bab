//! What a contract is expected to bring in for each person referred, and how that compares with the tariff of 2011 (`rho` of
//! H1, specification 2.9).
//!
//! It is what a bidder's spreadsheet would hold, one spell a person:
//!
//! ```text
//! income_g = attachment_g + 104 * block_g + R_g * mean of pi(zhat) * (1 - exp(-104 * M_g * (b + a * rho(beta))))
//! ```
//!
//! where `b` and `a` are the rates of 2.1 and 2.3 without wear, `M_g` is how plentiful jobs are while the group's people are
//! on the programme, and the mean runs over readiness and what is seen of it. An accelerator counts at its expected result,
//! where it changes nothing. Pay for distance, claims and penalties are left out.

use crate::{
    contract::Contract,
    numeric::quadrature::{Node, normal_nodes},
    people::{course::Course, jobs::Retention, mix::Arrivals, population::Population},
    record::{
        calendar::WINDOW_WEEKS,
        groups::{GroupIndex, PerGroup},
    },
};

/// Nodes over readiness as judged, and over what the judgement leaves open.
const JUDGED_NODES: usize = 15;
const OPEN_NODES: usize = 7;

/// Shares of the fees that reach a provider, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reaching {
    /// Of attachment fees.
    pub(crate) attachment: f64,
    /// Of all others.
    pub(crate) results: f64,
}

impl Reaching {
    /// Everything reaches it.
    pub(crate) const ALL: Self = Self { attachment: 1.0, results: 1.0 };
}

/// Income under one contract over income under another: for everybody, and group by group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ratios {
    /// Over everybody who is referred, at least 0.
    pub(crate) all: f64,
    /// For each group, at least 0.
    pub(crate) own: PerGroup<f64>,
}

/// What income is reckoned from, beside the contract.
#[derive(Debug)]
pub(crate) struct Outlook {
    arrivals: Arrivals,
    /// How long jobs last with in-work support.
    retention: Retention,
    /// For each group a chance of a start for each judged readiness, with its weight.
    chances: PerGroup<Vec<Chance>>,
}

/// The chance that somebody who is judged so ready starts a job.
#[derive(Clone, Copy, Debug)]
struct Chance {
    judged_readiness: f64,
    weight: f64,
    start: f64,
}

impl Outlook {
    /// For the people of a population when each gets a share of full help (`rho(beta)`), 0 to 1.
    pub(crate) fn of(population: &Population, course: &Course, share_of_help: f64) -> Self {
        let arrivals = population.mix.arrivals();
        let seen = course.mean_tightness();
        let judged = normal_nodes(JUDGED_NODES);
        let open = normal_nodes(OPEN_NODES);
        let chances = std::array::from_fn(|group| {
            let group = GroupIndex::new(group);
            if arrivals.share(group) == 0.0 {
                return Vec::new();
            }
            let weeks = f64::from(WINDOW_WEEKS) * arrivals.mean(group, |joined| seen[joined.index()]);
            let lambda = population.start_rates[group.index()];
            let rate = |readiness: f64| {
                let gain = population.alpha * libm::exp(population.chi * readiness) * share_of_help;
                lambda * (libm::exp(readiness) + gain)
            };
            let start = |readiness: f64| -libm::expm1(-weeks * rate(readiness));
            let chance = |node: &Node| {
                let judged_readiness = population.spread.judged_deviation() * node.at;
                let left_open = population.spread.open_variance().sqrt();
                let start = open.iter().map(|node| node.weight * start(judged_readiness + left_open * node.at)).sum();
                Chance { judged_readiness, weight: node.weight, start }
            };
            judged.iter().map(chance).collect()
        });
        Self { arrivals, retention: course.forces.retention, chances }
    }

    /// Income under a contract of which a part reaches the provider, over that under another whose fees all reach it.
    pub(crate) fn ratios(&self, contract: &Contract, reaching: Reaching, other: &Contract) -> Ratios {
        let incomes = |contract: &Contract, reaching: Reaching| -> PerGroup<f64> {
            std::array::from_fn(|group| self.income(contract, reaching, GroupIndex::new(group)))
        };
        let together = |incomes: &PerGroup<f64>| -> f64 {
            GroupIndex::all().map(|group| self.arrivals.share(group) * incomes[group.index()]).sum()
        };
        let (own, usual) = (incomes(contract, reaching), incomes(other, Reaching::ALL));
        Ratios {
            all: together(&own) / together(&usual),
            // A group that nobody is in has no income, and nobody to spend hours on.
            own: std::array::from_fn(|group| if usual[group] > 0.0 { own[group] / usual[group] } else { 1.0 }),
        }
    }

    /// Expected fees for each person referred to a group, pounds.
    fn income(&self, contract: &Contract, reaching: Reaching, group: GroupIndex) -> f64 {
        let chances = &self.chances[group.index()];
        if chances.is_empty() {
            return 0.0;
        }
        let worth = contract.groups[group.index()].schedule.worth_of_start(self.retention);
        let price = |chance: &Chance| contract.price.of(chance.judged_readiness);
        let paid: f64 = chances.iter().map(|chance| chance.weight * chance.start * price(chance)).sum();
        let delivery = f64::from(WINDOW_WEEKS) * contract.block[group.index()].pounds();
        reaching.attachment * contract.mean_attachment_gbp(&self.arrivals, group)
            + reaching.results * (delivery + worth * paid)
    }
}
