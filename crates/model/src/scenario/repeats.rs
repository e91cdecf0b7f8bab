//! The same scenario with different luck.

use crate::scenario::{Key, Scenario};

/// A scenario once with its own luck and then with the numbers after it, in a circle.
pub fn repeated(scenario: &Scenario, times: u32) -> impl Iterator<Item = Scenario> + '_ {
    let most = Key::Seed.row().max as u64;
    let seed = move |k: u32| (scenario.seed() - 1 + u64::from(k)) % most + 1;
    (0..times).map(move |k| scenario.clone().with(Key::Seed, seed(k) as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_go_round() {
        let seeds = |first: f64| -> Vec<u64> {
            repeated(&Scenario::default().with(Key::Seed, first), 3).map(|scenario| scenario.seed()).collect()
        };
        assert_eq!(seeds(1.0), [1, 2, 3]);
        assert_eq!(seeds(4_294_967_294.0), [4_294_967_294, 4_294_967_295, 1]);
    }
}
