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

/// The position in the middle of one of so many equal parts of a list.
#[expect(clippy::cast_possible_truncation, reason = "it is a position in the list")]
pub const fn middle_of_part(part: usize, parts: usize, length: usize) -> usize {
    // In a browser a `usize` has 32 bits, too few for the product.
    ((2 * part as u64 + 1) * length as u64 / (2 * parts as u64)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_parts_stay_inside_the_type() {
        assert_eq!([0.0, 2.9, -3.0, 1e12, f64::NAN].map(whole), [0, 2, 0, u32::MAX, 0]);
        assert_eq!(count(7), 7);
    }

    #[test]
    fn middles_of_parts_stand_evenly_in_the_longest_of_lists() {
        assert_eq!([0, 1, 2].map(|part| middle_of_part(part, 3, 10)), [1, 5, 8]);
        assert_eq!(middle_of_part(179_999, 180_000, 200_000), 199_999);
    }
}
