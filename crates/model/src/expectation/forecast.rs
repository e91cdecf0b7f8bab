//! What a commissioner can expect of each contract year's people before anything has happened (specification 2.10):
//! everybody gets equal shares of the hours, and chances of an outcome are F3's.
//!
//! The labour market is that of the weeks that a year's people will see, each taken by weeks out of work; whoever has been in
//! work meanwhile is a little further on. Nobody's start takes another's place, and nothing is claimed too early.

use crate::{
    contract::accelerator::ExpectedResults,
    decision::optimum::gain_share,
    expectation::exact::{Weeks, outcome_probability},
    numeric::quadrature::normal_nodes,
    people::{
        course::{Course, Forces},
        mix::Arrivals,
        population::Population,
    },
    record::{
        calendar::{CONTRACT_YEARS, CalendarWeek, WINDOW_WEEKS},
        groups::{GROUPS, GroupIndex, PerGroup},
    },
};

/// Nodes over readiness inside a group.
const READINESS_NODES: usize = 11;

/// What a forecast rests on.
#[derive(Debug)]
pub struct Forecast {
    population: Population,
    course: Course,
    arrivals: Arrivals,
    trigger_weeks: PerGroup<u32>,
    /// `rho(e)` of the help that everybody gets.
    share_of_help: f64,
    /// What 0, 1, ... weeks out of work, helped so much, leave of a start rate.
    wear: Vec<f64>,
}

/// How plentiful jobs are for some people, by weeks on the programme.
#[derive(Debug)]
pub struct Market(Vec<f64>);

impl Forecast {
    /// For some people under some forces, who all get `effort` pounds a week where `kappa` pounds have 63% of what help can
    /// do, and whose outcomes are paid at `trigger_weeks` in work, by group.
    pub fn new(population: Population, forces: Forces, effort: f64, kappa: f64, trigger_weeks: PerGroup<u32>) -> Self {
        let course = Course::of(forces);
        let share_of_help = gain_share(effort, kappa);
        let drift = course.drift(effort, share_of_help).ln;
        let wear = course.decay.iter().zip(0..WINDOW_WEEKS).map(|(left, m)| left * libm::exp(drift * f64::from(m)));
        Self {
            wear: wear.collect(),
            arrivals: population.mix.arrivals(),
            population,
            course,
            trigger_weeks,
            share_of_help,
        }
    }

    /// How plentiful jobs are, mean over a group's people who join in the weeks asked for.
    pub fn market(&self, group: GroupIndex, joining_in: impl Fn(CalendarWeek) -> bool + Copy) -> Market {
        Market(self.course.tightness_seen(&self.arrivals, group, joining_in))
    }

    /// Chance of an outcome, whenever it comes, of somebody of a group with a readiness (`z`), 0 to 1.
    pub fn outcome_chance(&self, market: &Market, group: GroupIndex, readiness: f64) -> f64 {
        let Population { start_rates, alpha, chi, .. } = self.population;
        let middle = start_rates[group.index()];
        let rate = middle * (libm::exp(readiness) + alpha * libm::exp(chi * readiness) * self.share_of_help);
        let start_chance = |waited: u32, _| {
            let waited = waited as usize;
            -libm::expm1(-market.0[waited] * rate * self.wear[waited])
        };
        let retention = self.course.forces.retention;
        let trigger = self.trigger_weeks[group.index()];
        outcome_probability(trigger, Weeks::of_window(WINDOW_WEEKS), start_chance, |age| retention.weekly_loss(age))
    }

    /// Shares with an outcome of the people of every contract year, and of everybody.
    pub fn results(&self) -> ExpectedResults {
        let nodes = normal_nodes(READINESS_NODES);
        let mut people = [[0.0; GROUPS.len()]; CONTRACT_YEARS];
        for (week, parts) in self.arrivals.by_week() {
            people[week.year()].iter_mut().zip(parts).for_each(|(people, part)| *people += part);
        }
        let outcomes = |year: usize| -> f64 {
            let groups = GroupIndex::all().filter(|group| people[year][group.index()] > 0.0);
            let of_group = |group: GroupIndex| {
                let market = self.market(group, |week| week.year() == year);
                let chance = |z: f64| self.outcome_chance(&market, group, self.population.spread.sigma * z);
                people[year][group.index()] * nodes.iter().map(|node| node.weight * chance(node.at)).sum::<f64>()
            };
            groups.map(of_group).sum()
        };
        let by_year: [f64; CONTRACT_YEARS] = std::array::from_fn(outcomes);
        let years = std::array::from_fn(|year| by_year[year] / people[year].iter().sum::<f64>());
        let overall = by_year.iter().sum();
        ExpectedResults { years, overall }
    }
}
