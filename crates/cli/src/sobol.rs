//! Which of many parameters the spread of an answer comes from: Sobol' indices, by Saltelli's design.
//!
//! The first-order index of a parameter is the share of the variance that would go if it alone were known; its total index
//! is the share that would stay if it alone were not, everything it does together with others included (Saltelli and
//! others, Computer Physics Communications 181, 2010).

mod indices;

use parked_model::{
    Scenario,
    checks::sensitivity::{self, Factor, RULES},
    numeric::whole::{count, whole},
    scenario::Key,
};

pub(crate) use self::indices::{Index, indices};

/// What the ranking of the rules could hang on besides the assumptions of [`sensitivity`]: how the labour market goes on,
/// what help, waiting and in-work support do besides, the least that everybody is promised, and the contract's prices.
const MORE: [Key; 9] = [
    Key::Trend,
    Key::Displacement,
    Key::Gamma,
    Key::ParkedWear,
    Key::Hold,
    Key::Floor,
    Key::Attachment,
    Key::Outcome,
    Key::Sustainment,
];

/// The parameters with their ranges.
pub(crate) fn factors() -> Vec<Factor> {
    sensitivity::factors().into_iter().chain(MORE.map(Factor::of)).collect()
}

/// Keys of everything that differs between the runs.
pub(crate) fn varied() -> Vec<&'static str> {
    factors().iter().map(|factor| factor.key).chain([Key::Strategy]).map(|key| key.row().key).collect()
}

/// Points of a sample: one of either half, and one for each parameter.
pub(crate) fn points_per_sample() -> u32 {
    count(factors().len()) + 2
}

/// Runs of a sample: every rule at every point.
pub(crate) fn runs_per_sample() -> u32 {
    points_per_sample() * count(RULES.len())
}

/// Every run of so many samples: at each point every one of [`RULES`], on the same people with the same luck. The scenario's
/// seed decides the points as well.
pub(crate) fn scenarios(scenario: &Scenario, samples: u32) -> Vec<Scenario> {
    let factors = factors();
    let scramble = whole(scenario.get(Key::Seed));
    let points = (0..samples).flat_map(|sample| points(sample, count(factors.len()), scramble));
    let at = |shares: Vec<f64>| {
        let moved = factors.iter().zip(shares);
        moved.fold(scenario.clone(), |scenario, (factor, share)| scenario.with(factor.key, factor.at(share)))
    };
    points.map(at).flat_map(|point| RULES.map(|rule| point.clone().with_strategy(rule))).collect()
}

/// The points of a sample as shares of every range, 0 to 1: A; for each parameter, A with that parameter as in B; B. A and B are
/// one point of a scrambled Sobol' sequence, which fills the space more evenly than chance.
fn points(sample: u32, factors: u32, scramble: u32) -> Vec<Vec<f64>> {
    let half = |from: u32| -> Vec<f64> {
        (from..from + factors).map(|dimension| sobol_burley::sample(sample, dimension, scramble).into()).collect()
    };
    let (a, b) = (half(0), half(factors));
    let with_one_of_b = (0..a.len()).map(|factor| {
        let mut mixed = a.clone();
        mixed[factor] = b[factor];
        mixed
    });
    [a.clone()].into_iter().chain(with_one_of_b).chain([b.clone()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_twenty_parameters_each_once_and_every_point_is_allowed() {
        let mut keys = varied();
        assert_eq!(keys.len(), 21);
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), 21);
        let scenarios = scenarios(&Scenario::default(), 8);
        assert_eq!(count(scenarios.len()), 8 * runs_per_sample());
        assert!(scenarios.iter().all(|scenario| scenario.check().is_ok()));
    }

    #[test]
    fn a_sample_changes_one_parameter_at_a_time_from_one_half_to_the_other() {
        let points = points(3, 5, 1);
        let (a, b) = (&points[0], &points[6]);
        assert!(a.iter().zip(b).all(|(a, b)| a != b));
        for (factor, point) in points[1..6].iter().enumerate() {
            for other in 0..5 {
                assert_eq!(point[other], if other == factor { b[other] } else { a[other] });
            }
        }
    }

    #[test]
    fn all_of_a_range_is_tried_evenly() {
        for dimension in 0..2 * count(factors().len()) {
            let mut sixteenths: Vec<u32> =
                (0..16).map(|sample| whole(16.0 * f64::from(sobol_burley::sample(sample, dimension, 1)))).collect();
            sixteenths.sort_unstable();
            assert!(sixteenths.into_iter().eq(0..16), "dimension {dimension}");
        }
    }
}
