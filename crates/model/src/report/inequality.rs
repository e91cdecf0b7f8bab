//! How unequally something is shared out.

use crate::numeric::statistics::ratio;

/// Gini coefficient of sorted amounts; `None` when they sum to 0.
pub(super) fn gini(sorted: &[f64]) -> Option<f64> {
    let n = sorted.len() as f64;
    let total: f64 = sorted.iter().sum();
    let ranked: f64 = sorted.iter().enumerate().map(|(rank, amount)| (rank + 1) as f64 * amount).sum();
    // Rounding may leave equal shares a hair below 0.
    ratio(2.0 * ranked - (n + 1.0) * total, n * total).map(|gini| gini.max(0.0))
}

/// Share of the total that the smallest 0%, 10%, ..., 100% of sorted amounts make up; equal parts when there is no
/// total.
pub(super) fn lorenz(sorted: &[f64]) -> [f64; 11] {
    let total: f64 = sorted.iter().sum();
    std::array::from_fn(|tenth| {
        // Adding to nought, because the sum of no amounts is minus nought.
        let part = 0.0 + sorted[..sorted.len() * tenth / 10].iter().sum::<f64>();
        ratio(part, total).unwrap_or(tenth as f64 / 10.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gini_and_lorenz_of_hand_worked_amounts() {
        // One of four has everything: (n - 1) / n.
        assert_eq!(gini(&[0.0, 0.0, 0.0, 8.0]), Some(0.75));
        assert_eq!(gini(&[3.0; 10]), Some(0.0));
        assert!([0.1, 1.1, 7.53].iter().all(|amount| gini(&[*amount; 397]).is_some_and(|gini| gini >= 0.0)));
        assert_eq!(gini(&[0.0, 0.0]), None);
        let curve = lorenz(&[0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
        assert_eq!(curve, [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
    }
}
