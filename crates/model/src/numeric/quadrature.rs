//! Means over a normal variable by Gauss-Hermite nodes: exact for polynomials, and nearly so for anything smooth.

/// A point of a rule and its weight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    /// Standard deviations above the mean.
    pub(crate) at: f64,
    /// Share of the probability, 0 to 1.
    pub(crate) weight: f64,
}

/// Enough for the outermost node, whose guess is the roughest.
const NEWTON_STEPS: u32 = 20;

/// The rule with an odd number of nodes, lowest first. The middle one is 0.
pub(crate) fn normal_nodes(count: usize) -> Vec<Node> {
    let mut upper = vec![hermite_root(count, 0.0)];
    let mut gap = core::f64::consts::PI / (count as f64).sqrt();
    while upper.len() <= count / 2 {
        // Gaps widen slowly outwards, so the last gap leads close to the next root.
        let previous = upper[upper.len() - 1].at;
        let node = hermite_root(count, previous + gap);
        gap = node.at - previous;
        upper.push(node);
    }
    let lower = upper[1..].iter().rev().map(|node| Node { at: -node.at, ..*node });
    lower.chain(upper.iter().copied()).collect()
}

/// Mean of a function of a standard normal variable.
pub(crate) fn normal_mean(count: usize, value: impl Fn(f64) -> f64) -> f64 {
    normal_nodes(count).iter().map(|node| node.weight * value(node.at)).sum()
}

/// The root of the Hermite polynomial of a degree close to a guess, by Newton's method.
fn hermite_root(degree: usize, guess: f64) -> Node {
    let root = (degree as f64).sqrt();
    let mut at = guess;
    for _ in 0..NEWTON_STEPS {
        let (below, top) = hermite(degree, at);
        at -= top / (root * below);
    }
    let (below, _) = hermite(degree, at);
    Node { at, weight: 1.0 / (degree as f64 * below * below) }
}

/// Hermite polynomials of the degree below and of the degree, scaled to mean square 1 under the normal law.
fn hermite(degree: usize, x: f64) -> (f64, f64) {
    (1..degree).fold((1.0, x), |(below, top), degree| {
        let degree = degree as f64;
        (top, (x * top - degree.sqrt() * below) / (degree + 1.0).sqrt())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::whole;

    /// A rule of n nodes is exact up to degree 2n - 1: the odd moments are 0 and the even ones 1, 1, 3, 15, 105, ...
    #[test]
    fn moments_are_those_of_the_normal_law() {
        for count in [1, 3, 5, 7, 15, 31] {
            assert!(normal_nodes(count).is_sorted_by(|a, b| a.at < b.at));
            assert!(normal_mean(count, |z| z * z * z).abs() < 1e-13);
            let mut moment = 1.0;
            for half in 0..whole::count(count) {
                let found = normal_mean(count, |z| libm::pow(z, f64::from(2 * half)));
                assert!((found / moment - 1.0).abs() < 1e-13, "{count} nodes, moment {}: {found}", 2 * half);
                moment *= f64::from(2 * half + 1);
            }
        }
    }

    #[test]
    fn three_nodes_are_at_the_root_of_three() {
        let nodes = normal_nodes(3);
        assert!((nodes[2].at - 3f64.sqrt()).abs() < 1e-14 && (nodes[2].weight - 1.0 / 6.0).abs() < 1e-14);
    }
}
