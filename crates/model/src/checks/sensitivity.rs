//! How much the assumed parameters matter: does the ranking of the provider's rules survive other values?
//!
//! Two designs. One at a time: each parameter at either end of its range, the rest as in the scenario. Global: Morris's
//! elementary effects (Technometrics 33, 1991): random walks over a grid of the whole space that change one parameter a
//! step, so that every parameter's effect is seen in many different surroundings. A design is a list of scenarios; the
//! caller runs them with [`extra_per_100`], in any order and on as many threads as it likes, and hands back the results.
//!
//! All rules are compared on the same people with the same luck.

pub mod recorded;

use serde::Serialize;

use crate::{
    decision::{choice::Choice, strategy::Strategy},
    numeric::{
        rng::{Channel, uniforms},
        whole::count,
    },
    programme::twin::Twin,
    scenario::{Key, Scenario},
};

/// The rules that are ranked.
pub const RULES: [Strategy; 5] = [Strategy::Equal, Strategy::Cream, Strategy::Profit, Strategy::Jobs, Strategy::Needs];

/// Extra outcomes for each 100 people under each of [`RULES`].
pub type Extra = [f64; 5];

/// People in a run, unless told otherwise: with fewer, luck passes for a clear lead.
pub const PEOPLE: f64 = 20_000.0;

/// Random walks through the space of parameters.
pub const WALKS: u32 = 20;

/// A lead in extra outcomes for each 100 people that is more than luck among 20,000 people.
pub const CLEAR_LEAD: f64 = 0.2;

/// The assumed parameters.
const FACTORS: [Key; 11] = [
    Key::Chi,
    Key::Alpha,
    Key::Kappa,
    Key::Sigma,
    Key::Sight,
    Key::Delta,
    Key::Loss,
    Key::Tightness,
    Key::Overhead,
    Key::Beta,
    Key::Response,
];

/// Steps between the lowest and the highest value on Morris's grid.
const GRID_STEPS: f64 = 3.0;

/// Length of a step as a share of the range: Morris's choice for four levels, by which each is as likely as another.
const STEP: f64 = 2.0 / 3.0;

/// A parameter and the range it is tried over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    /// The parameter.
    pub key: Key,
    /// Lowest value, in the parameter's unit.
    pub low: f64,
    /// Highest value.
    pub high: f64,
}

impl Factor {
    /// A parameter with its range: what studies found or was thought plausible, or else all that is allowed.
    pub fn of(key: Key) -> Self {
        let (low, high) = key.row().studied.unwrap_or((key.row().min, key.row().max));
        Self { key, low, high }
    }

    /// The value at a share of the range, 0 to 1.
    pub fn at(&self, share: f64) -> f64 {
        self.low + share * (self.high - self.low)
    }
}

/// The parameters with their ranges.
pub fn factors() -> [Factor; FACTORS.len()] {
    FACTORS.map(Factor::of)
}

/// What is asked about unless told otherwise.
pub fn usual() -> Scenario {
    Scenario::default().with(Key::People, PEOPLE)
}

/// Runs a scenario under each of [`RULES`].
pub fn extra_per_100(scenario: &Scenario) -> Extra {
    RULES.map(|rule| {
        let scenario = scenario.clone().with_strategy(rule);
        Twin::run(&scenario).summary(&scenario).extra_per_100
    })
}

/// The rules from most extra outcomes to fewest; between equals the order of [`RULES`].
pub fn ranking(extra: &Extra) -> [Strategy; 5] {
    let mut places = [0, 1, 2, 3, 4];
    places.sort_by(|&a: &usize, &b: &usize| extra[b].total_cmp(&extra[a]));
    places.map(|rule| RULES[rule])
}

/// How many rules are clearly ahead of each of [`RULES`], 0 to 4.
pub fn places(extra: &Extra) -> [f64; 5] {
    extra.map(|own| extra.iter().filter(|&&other| other - own >= CLEAR_LEAD).count() as f64)
}

/// Pairs of rules, 0 to 10, of which one is clearly ahead in the first result and the other in the second.
fn pairs_swapped(before: &Extra, after: &Extra) -> u32 {
    let pairs = (0..RULES.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    let clear = |extra: &Extra, a: usize, b: usize| {
        let lead = extra[a] - extra[b];
        (lead.abs() >= CLEAR_LEAD).then_some(lead > 0.0)
    };
    let swapped = pairs.filter(|&(a, b)| match (clear(before, a, b), clear(after, a, b)) {
        (Some(was_ahead), Some(is_ahead)) => was_ahead != is_ahead,
        _ => false,
    });
    count(swapped.count())
}

/// The scenario itself, and then each parameter at its lowest and at its highest value.
pub fn one_at_a_time_design(scenario: &Scenario) -> Vec<Scenario> {
    let ends = factors().into_iter().flat_map(|factor| [factor.low, factor.high].map(|value| (factor.key, value)));
    let changed = ends.map(|(key, value)| scenario.clone().with(key, value));
    [scenario.clone()].into_iter().chain(changed).collect()
}

/// Random walks, each of one scenario more than there are parameters, in which every parameter moves once by two thirds of its range. The scenario's seed
/// decides the walks.
pub fn morris_design(scenario: &Scenario, walks: u32) -> Vec<Scenario> {
    (0..walks).flat_map(|walk| morris_walk(scenario, walk)).collect()
}

fn morris_walk(scenario: &Scenario, walk: u32) -> Vec<Scenario> {
    let factors = factors();
    let starts: Vec<Start> =
        (0..count(factors.len())).map(|factor| Start::draw(scenario.seed(), walk, factor)).collect();
    let mut order: Vec<usize> = (0..factors.len()).collect();
    order.sort_by(|&a, &b| starts[a].turn.total_cmp(&starts[b].turn));
    let first = factors
        .iter()
        .zip(&starts)
        .fold(scenario.clone(), |scenario, (factor, start)| scenario.with(factor.key, factor.at(start.share)));
    let mut points = vec![first];
    for moved in order {
        let (factor, last) = (factors[moved], &points[points.len() - 1]);
        points.push(last.clone().with(factor.key, factor.at(starts[moved].end())));
    }
    points
}

/// Where a parameter begins in a walk.
struct Start {
    /// Share of the range: 0, 1/3, 2/3 or 1.
    share: f64,
    /// When it moves: the parameter with the least comes first.
    turn: f64,
}

impl Start {
    fn draw(seed: u64, walk: u32, factor: u32) -> Self {
        let [level, turn] = uniforms(seed, walk, Channel::Design, factor);
        Self { share: (level * (GRID_STEPS + 1.0)).floor() / GRID_STEPS, turn }
    }

    /// Share of the range after the move, which goes wherever there is room.
    fn end(&self) -> f64 {
        if self.share < 0.5 { self.share + STEP } else { self.share - STEP }
    }
}

/// What a parameter does over all walks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// Key of the parameter.
    pub key: &'static str,
    /// Lowest value tried, in its unit.
    pub low: f64,
    /// Highest value tried.
    pub high: f64,
    /// Mean size of its effect on the extra outcomes for each 100 people under each of [`RULES`], over its whole range
    /// (Morris's mu star).
    pub mean_size: Extra,
    /// Mean of the effect with its sign: how much more from the lowest to the highest value (mu).
    pub mean: Extra,
    /// Standard deviation of the effect: how much it depends on the other parameters (sigma).
    pub deviation: Extra,
    /// Mean pairs of rules, 0 to 10, that clearly change places in a step of two thirds of its range.
    pub pairs_swapped: f64,
}

/// Effects of every parameter from the results of [`morris_design`], in its order; the one that turns the ranking over
/// most comes first.
pub fn morris(design: &[Scenario], results: &[Extra]) -> Vec<Effect> {
    let mut effects: Vec<Effect> = factors().iter().map(|factor| effect(factor, design, results)).collect();
    let size = |effect: &Effect| effect.mean_size.iter().sum::<f64>();
    effects.sort_by(|a, b| b.pairs_swapped.total_cmp(&a.pairs_swapped).then(size(b).total_cmp(&size(a))));
    effects
}

fn effect(factor: &Factor, design: &[Scenario], results: &[Extra]) -> Effect {
    let points = FACTORS.len() + 1;
    let share = |scenario: &Scenario| (scenario.get(factor.key) - factor.low) / (factor.high - factor.low);
    let steps = (1..design.len()).filter(|at| at % points != 0);
    let moves = steps.filter_map(|at| {
        let step = share(&design[at]) - share(&design[at - 1]);
        (step != 0.0).then(|| (step, &results[at - 1], &results[at]))
    });
    let (mut sizes, mut sums, mut squares, mut swapped, mut n) = ([0.0; 5], [0.0; 5], [0.0; 5], 0, 0.0);
    for (step, before, after) in moves {
        for rule in 0..RULES.len() {
            let effect = (after[rule] - before[rule]) / step;
            sizes[rule] += effect.abs();
            sums[rule] += effect;
            squares[rule] += effect * effect;
        }
        swapped += pairs_swapped(before, after);
        n += 1.0;
    }
    let mean = sums.map(|sum| sum / n);
    Effect {
        key: factor.key.row().key,
        low: factor.low,
        high: factor.high,
        mean_size: sizes.map(|size| size / n),
        mean,
        deviation: std::array::from_fn(|rule| (squares[rule] / n - mean[rule] * mean[rule]).max(0.0).sqrt()),
        pairs_swapped: f64::from(swapped) / n,
    }
}

/// How a rule fares over many scenarios.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// Name of the rule.
    pub rule: &'static str,
    /// Mean extra outcomes for each 100 people.
    pub mean: f64,
    /// The fewest.
    pub least: f64,
    /// The most.
    pub most: f64,
    /// Share of the scenarios in which no rule is clearly ahead of it, 0 to 1.
    pub among_best: f64,
    /// Share of the scenarios in which it is clearly behind every other rule, 0 to 1.
    pub clearly_last: f64,
}

/// How every rule fares over some results.
pub fn standings(results: &[Extra]) -> [Standing; 5] {
    let n = results.len() as f64;
    std::array::from_fn(|rule| {
        let own = || results.iter().map(|extra| extra[rule]);
        let others =
            |extra: &Extra| (0..RULES.len()).filter(|&other| other != rule).map(|other| extra[other]).collect();
        let share = |holds: &dyn Fn(f64, f64) -> bool| {
            let counted = results.iter().filter(|extra| {
                let others: Vec<f64> = others(extra);
                others.iter().all(|&other| holds(extra[rule], other))
            });
            counted.count() as f64 / n
        };
        Standing {
            rule: RULES[rule].name(),
            mean: own().sum::<f64>() / n,
            least: own().fold(f64::INFINITY, f64::min),
            most: own().fold(f64::NEG_INFINITY, f64::max),
            among_best: share(&|own, other| other - own < CLEAR_LEAD),
            clearly_last: share(&|own, other| other - own >= CLEAR_LEAD),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_moves_once_in_a_walk_and_stays_on_the_grid() {
        let design = morris_design(&Scenario::default(), 30);
        let points = FACTORS.len() + 1;
        assert_eq!(design.len(), 30 * points);
        for walk in design.chunks(points) {
            let moved: Vec<usize> = walk
                .windows(2)
                .map(|pair| {
                    let changed: Vec<usize> =
                        (0..FACTORS.len()).filter(|&i| pair[0].get(FACTORS[i]) != pair[1].get(FACTORS[i])).collect();
                    assert_eq!(changed.len(), 1);
                    let factor = factors()[changed[0]];
                    let step = (pair[1].get(factor.key) - pair[0].get(factor.key)) / (factor.high - factor.low);
                    assert!((step.abs() - STEP).abs() < 1e-12);
                    changed[0]
                })
                .collect();
            let mut each = moved.clone();
            each.sort_unstable();
            assert!(each.into_iter().eq(0..FACTORS.len()));
        }
        // All four levels come up as starts.
        let levels =
            |share: f64| design.chunks(points).filter(|walk| (walk[0].get(Key::Loss) - 0.5) / 1.5 == share).count();
        assert!(levels(0.0) > 1 && levels(1.0) > 1);
        assert_ne!(design, morris_design(&Scenario::default().with(Key::Seed, 2.0), 30));
    }

    #[test]
    fn effects_of_a_plain_sum_are_its_coefficients() {
        let design = morris_design(&Scenario::default(), 12);
        // Two of the rules depend on loss and on overhead, 0.5 to 2 and 1 to 8.
        let results: Vec<Extra> = design
            .iter()
            .map(|scenario| {
                let (loss, overhead) = (scenario.get(Key::Loss), scenario.get(Key::Overhead));
                [2.0 * loss, 0.0, -overhead, 0.0, 3.25 * loss]
            })
            .collect();
        let effects = morris(&design, &results);
        let of = |key: &str| effects.iter().find(|effect| effect.key == key).unwrap();
        let near = |a: Extra, b: Extra| assert!(a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-9), "{a:?} {b:?}");
        near(of("loss").mean, [3.0, 0.0, 0.0, 0.0, 4.875]);
        near(of("loss").deviation, [0.0; 5]);
        let Factor { low, high, .. } = factors()[8];
        near(of("overhead").mean, [0.0, 0.0, low - high, 0.0, 0.0]);
        near(of("overhead").mean_size, [0.0, 0.0, high - low, 0.0, 0.0]);
        near(of("chi").mean_size, [0.0; 5]);
        assert!(effects.iter().all(|effect| effect.pairs_swapped == 0.0));
    }

    #[test]
    fn rankings_count_only_what_is_clear() {
        let before = [3.0, 3.1, 4.0, 2.0, 1.0];
        assert_eq!(ranking(&before).map(Strategy::name), ["profit", "cream", "equal", "jobs", "needs"]);
        assert_eq!(pairs_swapped(&before, &[3.1, 3.0, 4.0, 2.0, 1.0]), 0, "a tenth is luck");
        assert_eq!(pairs_swapped(&before, &[3.0, 3.1, 0.0, 2.0, 1.0]), 4, "the first comes last");
        assert_eq!(places(&before), [1.0, 1.0, 0.0, 3.0, 4.0]);
        let standings = standings(&[before, [3.0; 5]]);
        assert_eq!((standings[2].among_best, standings[2].clearly_last), (1.0, 0.0));
        assert_eq!((standings[4].among_best, standings[4].clearly_last), (0.5, 0.5));
        assert_eq!((standings[4].mean, standings[4].least, standings[4].most), (2.0, 1.0, 3.0));
    }

    #[test]
    fn overhead_changes_nobodys_life_and_sight_does_not_matter_to_equal_shares() {
        let design = one_at_a_time_design(&Scenario::default().with(Key::People, 1_000.0));
        assert_eq!(design.len(), 1 + 2 * FACTORS.len());
        let position = |key: Key| 1 + 2 * FACTORS.iter().position(|factor| *factor == key).unwrap();
        let run = |at: usize| extra_per_100(&design[at]);
        let usual = run(0);
        let overhead = position(Key::Overhead);
        assert_eq!([run(overhead), run(overhead + 1)], [usual; 2]);
        let sight = position(Key::Sight);
        assert_eq!([run(sight)[0], run(sight + 1)[0]], [usual[0]; 2]);
        assert_ne!(run(sight)[1], run(sight + 1)[1]);
    }
}
