//! Whole numbers out of what counts them. Every cast that may lose something stands here.

/// How many: the length of a list, or a position in one. No list of the model comes near 2^32.
#[expect(clippy::cast_possible_truncation, reason = "no list of the model is as long as 2^32")]
pub const fn count(number: usize) -> u32 {
    number as u32
}

/// The whole part of a number that is 0 or more; whatever lies beyond the type becomes its nearest end.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole parts, at the ends of the type if beyond"
)]
pub const fn whole(number: f64) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_parts_stay_inside_the_type() {
        assert_eq!([0.0, 2.9, -3.0, 1e12, f64::NAN].map(whole), [0, 2, 0, u32::MAX, 0]);
        assert_eq!(count(7), 7);
    }
}
