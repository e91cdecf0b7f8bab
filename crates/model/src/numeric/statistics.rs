//! Means, deviations and the spread of some amounts.

use super::order::by_amount;

/// A part over its whole; `None` where the whole is 0.
pub fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| part / whole)
}

/// Mean and standard deviation of some values (with n - 1 below the sum of squares): no mean of no value, no deviation of
/// fewer than two.
pub fn mean_and_deviation(values: &[f64]) -> (Option<f64>, Option<f64>) {
    let n = values.len() as f64;
    let mean = (n > 0.0).then(|| values.iter().sum::<f64>() / n);
    let squares = |mean: f64| values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>();
    (mean, mean.filter(|_| n > 1.0).map(|mean| (squares(mean) / (n - 1.0)).sqrt()))
}

/// The amounts between which nine in ten of some amounts lie, both included, as many below as above; `None` where there
/// are no amounts.
pub fn nine_in_ten(amounts: &[f64]) -> Option<(f64, f64)> {
    let order = by_amount(amounts.iter().copied());
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
    fn a_deviation_needs_two_values() {
        assert_eq!(mean_and_deviation(&[]), (None, None));
        assert_eq!(mean_and_deviation(&[3.0]), (Some(3.0), None));
        assert_eq!(mean_and_deviation(&[1.0, 3.0]), (Some(2.0), Some(2f64.sqrt())));
    }

    #[test]
    fn nothing_is_a_part_of_no_whole() {
        assert_eq!((ratio(1.0, 4.0), ratio(1.0, 0.0)), (Some(0.25), None));
    }
}
