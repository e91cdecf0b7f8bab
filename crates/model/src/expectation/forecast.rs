//! What a commissioner can expect of each contract year's people before anything has happened (specification 2.10):
//! everybody gets equal shares of the hours, and chances of an outcome are F3's.
//!
//! F3 is run at a few start rates. What it gives is written as the weeks that one spell out of work would have to last for the
//! same chance, which hardly change with the rate, and read off between them. The labour market is that of the year's people
//! over their two years, on average. Nobody's start takes another's place, nothing is claimed too early, and whoever is
//! eligible counts as referred.

use crate::{
    contract::accelerator::ExpectedResults,
    decision::optimum::gain_share,
    expectation::exact::{Weeks, outcome_probability},
    numeric::quadrature::{Node, normal_nodes},
    people::{
        course::{Course, Forces},
        mix::Arrivals,
        population::Population,
    },
    record::{
        calendar::{CONTRACT_YEARS, WINDOW_WEEKS},
        groups::{GroupIndex, PerGroup},
    },
};

/// What a forecast rests on.
#[derive(Debug)]
pub struct Forecast {
    population: Population,
    course: Course,
    arrivals: Arrivals,
    /// `rho(e)` of the help that everybody gets.
    share_of_help: f64,
    /// How an outcome comes by the start rate, by group.
    weeks: PerGroup<EffectiveWeeks>,
}

/// Nodes over readiness inside a group.
const READINESS_NODES: usize = 15;

impl Forecast {
    /// For some people under some forces, who all get `effort` pounds a week where `kappa` pounds have 63% of what help can
    /// do, and whose outcomes are paid at `trigger_weeks` in work, by group.
    pub fn new(population: Population, forces: Forces, effort: f64, kappa: f64, trigger_weeks: PerGroup<u32>) -> Self {
        let course = Course::of(forces);
        let share_of_help = gain_share(effort, kappa);
        let drift = course.drift(effort, share_of_help).ln;
        let wear = course.decay.iter().zip(0..WINDOW_WEEKS).map(|(left, m)| left * libm::exp(drift * f64::from(m)));
        let wear: Vec<f64> = wear.collect();
        let arrivals = population.mix.arrivals();
        let weeks = EffectiveWeeks::of_groups(trigger_weeks, &arrivals, |trigger, rate| {
            let start_chance = |waited: u32, _| -libm::expm1(-rate * wear[waited as usize]);
            let window = Weeks::of_window(WINDOW_WEEKS);
            outcome_probability(trigger, window, start_chance, |age| forces.retention.weekly_loss(age))
        });
        Self { population, course, arrivals, share_of_help, weeks }
    }

    /// Shares with an outcome, whenever it comes, of the people of every contract year and of everybody.
    pub fn results(&self) -> ExpectedResults {
        let usual = self.course.decay[..WINDOW_WEEKS as usize].iter().sum::<f64>();
        // People of each year and group, and how plentiful jobs are for all of them together.
        let mut intakes = [PerGroup::<[f64; 2]>::default(); CONTRACT_YEARS];
        for (joined, parts) in self.arrivals.by_week() {
            let tightness = self.course.usual_weeks(joined) / usual;
            for (intake, part) in intakes[joined.year()].iter_mut().zip(parts) {
                *intake = [intake[0] + part, intake[1] + part * tightness];
            }
        }
        let nodes = normal_nodes(READINESS_NODES);
        let outcomes = |intakes: &PerGroup<[f64; 2]>| -> f64 {
            let of_group = |group: GroupIndex| match intakes[group.index()] {
                [people, tightness] if people > 0.0 => people * self.result(group, tightness / people, &nodes),
                _ => 0.0,
            };
            GroupIndex::all().map(of_group).sum()
        };
        let people = |intakes: &PerGroup<[f64; 2]>| intakes.iter().map(|[people, _]| people).sum::<f64>();
        let by_year = intakes.each_ref().map(outcomes);
        let years = std::array::from_fn(|year| by_year[year] / people(&intakes[year]));
        ExpectedResults { years, overall: by_year.iter().sum() }
    }

    /// Share of a group's people with an outcome where jobs are so plentiful.
    fn result(&self, group: GroupIndex, tightness: f64, nodes: &[Node]) -> f64 {
        let Population { start_rates, spread, alpha, chi, .. } = &self.population;
        let group = group.index();
        let chance = |readiness: f64| {
            let gain = alpha * libm::exp(chi * readiness) * self.share_of_help;
            self.weeks[group].chance(tightness * start_rates[group] * (libm::exp(readiness) + gain))
        };
        nodes.iter().map(|node| node.weight * chance(spread.sigma * node.at)).sum()
    }
}

/// The weeks for which a start rate would have to hold, with every start an outcome, for the chance of an outcome that there
/// is: for rates evenly spread in logs, and the same beyond the first and the last.
#[derive(Clone, Debug, Default)]
struct EffectiveWeeks(Vec<f64>);

/// Log of the lowest start rate and how far the next ones are; from one in some 8,000 a week to several a week.
const LN_LOWEST: f64 = -9.0;
const LN_STEP: f64 = 0.5;
const RATES: u32 = 22;

impl EffectiveWeeks {
    /// For every group that somebody is in, by its weeks in work to an outcome; `chance` gives the chance of an outcome at
    /// such a number of weeks and a start rate.
    fn of_groups(
        trigger_weeks: PerGroup<u32>,
        arrivals: &Arrivals,
        chance: impl Fn(u32, f64) -> f64,
    ) -> PerGroup<Self> {
        let mut groups = PerGroup::<Self>::default();
        for group in GroupIndex::all().filter(|&group| arrivals.share(group) > 0.0) {
            let trigger = trigger_weeks[group.index()];
            let alike =
                (0..group.index()).find(|&other| trigger_weeks[other] == trigger && !groups[other].0.is_empty());
            groups[group.index()] = match alike {
                Some(alike) => groups[alike].clone(),
                None => Self::of(|rate| chance(trigger, rate)),
            };
        }
        groups
    }

    fn of(chance: impl Fn(f64) -> f64) -> Self {
        let rates = (0..RATES).map(|step| libm::exp(LN_LOWEST + LN_STEP * f64::from(step)));
        // A chance that rounds to 1 would take endless weeks.
        let weeks = |rate: f64| -libm::log1p(-chance(rate).min(1.0 - f64::EPSILON)) / rate;
        Self(rates.map(weeks).collect())
    }

    /// Chance of an outcome at a start rate, 0 or more a week.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place among a few rates")]
    fn chance(&self, rate: f64) -> f64 {
        let Some(last) = self.0.len().checked_sub(1) else { return 0.0 };
        let place = ((libm::log(rate) - LN_LOWEST) / LN_STEP).clamp(0.0, last as f64);
        let below = (place as usize).min(last.saturating_sub(1));
        let weeks = self.0[below] + (place - below as f64) * (self.0[last.min(below + 1)] - self.0[below]);
        -libm::expm1(-rate * weeks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_its_rates_a_chance_is_read_off_closely() {
        let chance =
            |rate: f64| outcome_probability(26, Weeks::of_window(WINDOW_WEEKS), |_, _| -libm::expm1(-rate), |_| 0.02);
        let table = EffectiveWeeks::of(chance);
        for rate in [0.0, 1e-6, 3e-4, 0.002, 0.0061, 0.017, 0.043, 0.31, 2.0, 50.0] {
            assert!(
                (table.chance(rate) - chance(rate)).abs() < 1e-3,
                "{rate}: {} {}",
                table.chance(rate),
                chance(rate)
            );
        }
        assert_eq!(EffectiveWeeks::default().chance(0.1), 0.0);
    }
}
