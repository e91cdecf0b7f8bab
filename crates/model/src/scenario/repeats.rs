//! The same scenario with different luck, and how far luck moves an amount.

use crate::{
    numeric::order::least_first,
    scenario::{Scenario, params::Key},
};

/// A scenario once with its own luck and then with the numbers after it, in a circle.
pub fn repeated(scenario: &Scenario, times: u32) -> impl Iterator<Item = Scenario> + '_ {
    let most = Key::Seed.row().max as u64;
    let seed = move |k: u32| (scenario.seed() - 1 + u64::from(k)) % most + 1;
    (0..times).map(move |k| scenario.clone().with(Key::Seed, seed(k) as f64))
}

/// The amounts between which nine in ten of some amounts lie, both included, as many below as above; nothing of nothing.
pub fn nine_in_ten(amounts: &[f64]) -> Option<(f64, f64)> {
    let order = least_first(amounts.iter().map(|&amount| (amount, 0)));
    let beyond = amounts.len() / 20;
    let at = |place: usize| amounts[order[place] as usize];
    (!amounts.is_empty()).then(|| (at(beyond), at(amounts.len() - 1 - beyond)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_in_ten_leaves_out_as_many_below_as_above() {
        let amounts: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(nine_in_ten(&amounts), Some((6.0, 95.0)));
        assert_eq!(nine_in_ten(&[3.0, 1.0, 2.0]), Some((1.0, 3.0)));
        assert_eq!(nine_in_ten(&[]), None);
    }

    #[test]
    fn the_numbers_go_round() {
        let seeds = |first: f64| -> Vec<u64> {
            repeated(&Scenario::default().with(Key::Seed, first), 3).map(|scenario| scenario.seed()).collect()
        };
        assert_eq!(seeds(1.0), [1, 2, 3]);
        assert_eq!(seeds(4_294_967_294.0), [4_294_967_294, 4_294_967_295, 1]);
    }
}
