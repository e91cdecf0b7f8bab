//! Numbers that are kept as `f64` and are whole: values of settings, rounded figures.

/// The number as an integer, what stands after the point left off; 0 for what is below 0, the largest for what is above.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "this is what it is for")]
pub fn whole(value: f64) -> u32 {
    value as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_goes_to_the_nearest_that_does() {
        assert_eq!([3.0, 3.9, -0.5, -7.0, 1e12].map(whole), [3, 3, 0, 0, u32::MAX]);
    }
}
