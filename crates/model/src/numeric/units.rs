//! Money in whole pence, so that sums are exact and pounds are never taken for pence.

use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign},
};

use serde::Serialize;

/// An amount of money in whole pence; below 0 it is owed. Written out it is a bare number.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Pence(pub i64);

/// 1.5 * 2^52: what is added to it loses its fraction, halves to the even side.
const ROUNDER: f64 = 6_755_399_441_055_744.0;

impl Pence {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// Pounds to the nearest penny.
    pub fn from_pounds(pounds: f64) -> Self {
        Self::nearest(pounds * 100.0)
    }

    /// The amount in pounds.
    pub fn pounds(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// A share of the amount, to the nearest penny; a share above 1 is more than the amount.
    pub fn part(self, share: f64) -> Self {
        Self::nearest(self.0 as f64 * share)
    }

    /// To the nearest whole number, halves away from 0: as `round` does it, which is a call on most targets.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "amounts are far below 2^51 pence")]
    fn nearest(pence: f64) -> Self {
        let size = pence.abs();
        let even = (size + ROUNDER) - ROUNDER;
        let away = if size - even == 0.5 { even + 1.0 } else { even };
        Self(away.copysign(pence) as i64)
    }

    /// The amount as a share of a whole; `None` where there is no whole above 0.
    pub fn share_of(self, whole: Self) -> Option<f64> {
        (whole.0 > 0).then(|| self.0 as f64 / whole.0 as f64)
    }
}

impl fmt::Debug for Pence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for Pence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Add for Pence {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Pence {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Pence {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// So many times the amount.
impl Mul<i64> for Pence {
    type Output = Self;

    fn mul(self, times: i64) -> Self {
        Self(self.0 * times)
    }
}

impl AddAssign for Pence {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Pence {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Pence {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|amount| amount.0).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_and_shares_come_to_the_nearest_penny() {
        assert_eq!(Pence::from_pounds(7.5), Pence(750));
        assert_eq!((Pence::from_pounds(0.004), Pence::from_pounds(-0.006)), (Pence(0), Pence(-1)));
        assert_eq!(Pence(750).part(0.75), Pence(563));
        assert_eq!(Pence(12_345).pounds(), 123.45);
    }

    #[test]
    fn pence_are_rounded_as_round_does_it() {
        for pence in [0.0, 0.5, 1.5, 2.5, 0.499_999_999_999_999_94, 1e9 + 0.5, 7.7, 123_456.499_9, 2_000_000_001.5] {
            for signed in [pence, -pence] {
                assert_eq!(Pence::nearest(signed).0 as f64, signed.round(), "{signed}");
            }
        }
    }

    #[test]
    fn a_share_needs_a_whole() {
        assert_eq!(Pence(50).share_of(Pence(200)), Some(0.25));
        assert_eq!((Pence(50).share_of(Pence(0)), Pence(50).share_of(Pence(-1))), (None, None));
    }

    #[test]
    fn amounts_add_up() {
        let amounts = [Pence(3), -Pence(5), Pence(4) * 2];
        assert_eq!(amounts.into_iter().sum::<Pence>(), Pence(6));
        let mut total = Pence(3) - Pence(1);
        total += Pence(5);
        total -= Pence(1);
        assert_eq!(format!("{total:?} {total}"), "6 6");
    }
}
