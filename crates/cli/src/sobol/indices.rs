//! Shares of the variance of some outputs together, and how sure they are.

use serde::Serialize;

/// What of the outputs' variance is one parameter's, 0 to 1. Estimates of small indices can fall below 0.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(crate) struct Index {
    /// What it does by itself.
    pub(crate) first: f64,
    /// Standard error of that, as if the samples were independent; they are more even, so it is rather less.
    pub(crate) first_error: f64,
    /// What it does by itself and together with others.
    pub(crate) total: f64,
    /// Standard error of that.
    pub(crate) total_error: f64,
}

/// The index of every parameter, from the outputs at every point, sample by sample; `None` where nothing varies. Variances
/// of several outputs are added up, so that outputs in one unit count by how much they vary.
pub(crate) fn indices<const OUTPUTS: usize>(results: &[[f64; OUTPUTS]], points: usize) -> Option<Vec<Index>> {
    let samples: Vec<&[[f64; OUTPUTS]]> = results.chunks_exact(points).collect();
    let halves = || samples.iter().flat_map(|sample| [sample[0], sample[points - 1]]);
    let mean = mean_of(halves());
    let variance =
        mean_of(halves().map(|output| [sum(|at| (output[at] - mean[at]) * (output[at] - mean[at]), OUTPUTS)]));
    if variance[0] <= 0.0 || !variance[0].is_finite() {
        return None;
    }
    let index = |factor: usize| {
        // Saltelli's estimator for what it does by itself, Jansen's for the total.
        let first = samples.iter().map(|sample| {
            let (a, mixed, b) = (sample[0], sample[1 + factor], sample[points - 1]);
            sum(|at| (b[at] - mean[at]) * (mixed[at] - a[at]), OUTPUTS) / variance[0]
        });
        let total = samples.iter().map(|sample| {
            let (a, mixed) = (sample[0], sample[1 + factor]);
            sum(|at| (a[at] - mixed[at]) * (a[at] - mixed[at]), OUTPUTS) / (2.0 * variance[0])
        });
        let ((first, first_error), (total, total_error)) = (mean_and_error(first), mean_and_error(total));
        Index { first, first_error, total, total_error }
    };
    Some((0..points - 2).map(index).collect())
}

fn sum(term: impl Fn(usize) -> f64, terms: usize) -> f64 {
    (0..terms).map(term).sum()
}

fn mean_of<const N: usize>(values: impl Iterator<Item = [f64; N]>) -> [f64; N] {
    let (mut sums, mut n) = ([0.0; N], 0.0);
    for value in values {
        for (sum, value) in sums.iter_mut().zip(value) {
            *sum += value;
        }
        n += 1.0;
    }
    sums.map(|sum| sum / n)
}

/// The mean, and the standard error of it.
fn mean_and_error(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let n = values.clone().count() as f64;
    let [mean] = mean_of(values.clone().map(|value| [value]));
    let [variance] = mean_of(values.map(|value| [(value - mean) * (value - mean)]));
    (mean, (variance / n).sqrt())
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test may use the platform's mathematics")]
mod tests {
    use std::f64::consts::PI;

    use super::{super::points, *};

    const SAMPLES: u32 = 4096;

    /// Ishigami and Homma's function, whose indices are known (Saltelli and others, Global Sensitivity Analysis, 2008).
    fn ishigami(shares: &[f64]) -> f64 {
        let [x, y, z] = [0, 1, 2].map(|at| PI * (2.0 * shares[at] - 1.0));
        x.sin() + 7.0 * y.sin() * y.sin() + 0.1 * z * z * z * z * x.sin()
    }

    fn results<const OUTPUTS: usize>(output: impl Fn(&[f64]) -> [f64; OUTPUTS]) -> Vec<[f64; OUTPUTS]> {
        (0..SAMPLES).flat_map(|sample| points(sample, 3, 1)).map(|shares| output(&shares)).collect()
    }

    #[test]
    fn the_indices_of_ishigamis_function_are_the_known_ones() {
        let found = indices(&results(|shares| [ishigami(shares)]), 5).unwrap();
        let known = [(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)];
        for (index, (first, total)) in found.iter().zip(known) {
            assert!((index.first - first).abs() < 3.0 * index.first_error, "{index:?} {first}");
            assert!((index.total - total).abs() < 3.0 * index.total_error, "{index:?} {total}");
            assert!(index.first_error < 0.03 && index.total_error < 0.03, "{index:?}");
            assert!((index.first - first).abs() < 0.01 && (index.total - total).abs() < 0.01, "{index:?}");
        }
    }

    #[test]
    fn outputs_together_count_by_their_variance() {
        // Variances 1/12 and 9/12, each of one parameter alone.
        let found = indices(&results(|shares| [shares[0], 3.0 * shares[1]]), 5).unwrap();
        for (index, share) in found.iter().zip([0.1, 0.9, 0.0]) {
            assert!((index.first - share).abs() < 0.01 && (index.total - share).abs() < 0.01, "{index:?} {share}");
        }
    }

    #[test]
    fn what_does_not_vary_has_no_indices() {
        assert_eq!(indices(&results(|_| [2.0]), 5), None);
        assert_eq!(indices::<1>(&[], 5), None);
    }
}
