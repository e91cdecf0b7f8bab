//! The way through points, as an SVG path has it.

use std::fmt::Write as _;

/// Straight lines from point to point: across, down.
pub fn path(points: impl IntoIterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    for (across, down) in points {
        let command = if path.is_empty() { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(path, "{command}{across:.2},{down:.2}");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_moves_once_and_then_draws() {
        assert_eq!(path([(0.0, 100.0), (25.0, 50.0), (100.0, 0.004)]), "M0.00,100.00L25.00,50.00L100.00,0.00");
        assert_eq!(path([]), "");
    }
}
