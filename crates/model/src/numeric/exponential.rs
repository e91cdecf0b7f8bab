//! `exp` without a call and without a branch but one, for what is reckoned for everybody in every plan. Its bits are those
//! of `libm::exp`, which is FreeBSD's `e_exp.c`: `x = k ln 2 + r` with `|r| <= ln 2 / 2`, a rational function of `r`, and
//! `2^k` put into the exponent. So its error is below one unit in the last place, as it is there. Only `+`, `-`, `*`, `/`,
//! comparisons and moves of bits are used, so that it is the same natively and in Wasm.

use std::f64::consts::LOG2_E;

/// ln 2 in two parts, of which the first times a whole number is exact.
const LN2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN2_LOW: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);

/// Of the rational function, the lowest power first.
const P: [f64; 5] = [
    f64::from_bits(0x3fc5_5555_5555_553e),
    f64::from_bits(0xbf66_c16c_16be_bd93),
    f64::from_bits(0x3f11_566a_af25_de2c),
    f64::from_bits(0xbebb_bd41_c5d2_6bf1),
    f64::from_bits(0x3e66_3769_72be_a4d0),
];

/// Up to here the result is a normal number, and one way of reckoning serves.
const REACH: f64 = 708.0;

/// Below this `k` is nought: half of ln 2, as far as the upper 32 bits tell.
const HALF_LN2: f64 = f64::from_bits(0x3fd6_2e43_0000_0000);

/// Below this `1 + x` is all there is: a little above 2^-28.
const TINY: f64 = f64::from_bits(0x3e30_0001_0000_0000);

/// 1.5 * 2^52: what is added to it loses its fraction, and its last bits are the whole part.
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// `exp(x)` for any `x`, with the bits of `libm::exp`.
#[inline]
pub(crate) fn exp(x: f64) -> f64 {
    if x.abs() <= REACH { within_reach(x) } else { libm::exp(x) }
}

/// `exp(x)` for `|x| <= 708`.
#[inline]
fn within_reach(x: f64) -> f64 {
    let size = x.abs();
    // Of |x| / ln 2 the nearest whole number, halves upwards: rounded as the processor does, then down where that went up.
    let scaled = LOG2_E * size + 0.5;
    let rounded = (scaled + ROUNDER) - ROUNDER;
    let whole = rounded - if rounded > scaled { 1.0 } else { 0.0 };
    let k = if size < HALF_LN2 { 0.0 } else { whole.copysign(x) };
    let (high, low) = (x - k * LN2_HIGH, k * LN2_LOW);
    let r = high - low;
    let square = r * r;
    let c = r - square * (P[0] + square * (P[1] + square * (P[2] + square * (P[3] + square * P[4]))));
    let y = 1.0 + (r * c / (2.0 - c) - low + high);
    // The last bits of k are added to the exponent.
    let power = y.to_bits().wrapping_add((k + ROUNDER).to_bits() << 52);
    if size < TINY { 1.0 + x } else { f64::from_bits(power) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(x: f64) -> bool {
        exp(x).to_bits() == libm::exp(x).to_bits() || x.is_nan()
    }

    #[test]
    fn the_bits_are_those_of_libm_over_the_whole_reach() {
        // Steps of a fraction that no power of two divides, so that all bits of the argument vary.
        for step in -2_400_000..=2_400_000 {
            let x = f64::from(step) * 0.000_310_001_7;
            assert!(same(x), "{x:e}");
        }
    }

    #[test]
    fn the_bits_are_those_of_libm_at_every_seam() {
        let seams = [0.0, TINY, HALF_LN2, f64::from_bits(0x3ff0_a2b2_0000_0000), REACH, 745.2, 709.8, 0.5, 1.0];
        let halves = (1..=1_021).map(|k| (f64::from(k) - 0.5) * (LN2_HIGH + LN2_LOW));
        for seam in seams.into_iter().chain(halves).chain((1..60).map(|k| f64::from_bits((1023 - k) << 52))) {
            for near in -200i64..=200 {
                let x = f64::from_bits(seam.to_bits().saturating_add_signed(near));
                assert!(same(x) && same(-x), "{x:e}");
            }
        }
        assert!(same(f64::INFINITY) && same(f64::NEG_INFINITY) && exp(f64::NAN).is_nan());
    }

    proptest! {
        #[test]
        fn the_bits_are_those_of_libm_for_any_bits(bits: u64) {
            prop_assert!(same(f64::from_bits(bits)));
        }
    }
}
