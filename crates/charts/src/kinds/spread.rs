//! What divides some amounts in order of size: the middle one, and what a quarter lie below and above.

use parked_model::numeric::{order::by_amount, whole::whole};

/// Five amounts in order of size. A quarter lies below the second, half below the third, a quarter above the fourth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread(pub [f64; 5]);

impl Spread {
    /// Of some amounts, halfway between two of them where it falls between; `None` where there are none.
    pub fn of(amounts: &[f64]) -> Option<Self> {
        let order = by_amount(amounts.iter().copied());
        let at = |place: usize| amounts[order[place.min(amounts.len() - 1)] as usize];
        let last = amounts.len().checked_sub(1)? as f64;
        Some(Self([0.0, 0.25, 0.5, 0.75, 1.0].map(|part| {
            let place = part * last;
            let below = at(whole(place) as usize);
            below + place.fract() * (at(whole(place) as usize + 1) - below)
        })))
    }

    /// What half the amounts lie between.
    pub const fn half(&self) -> (f64, f64) {
        (self.0[1], self.0[3])
    }

    /// The middle one.
    pub const fn middle(&self) -> f64 {
        self.0[2]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_divided_in_their_order() {
        assert_eq!(Spread::of(&[5.0, 1.0, 3.0, 2.0, 4.0]), Some(Spread([1.0, 2.0, 3.0, 4.0, 5.0])));
        assert_eq!(Spread::of(&[2.0, 1.0]), Some(Spread([1.0, 1.25, 1.5, 1.75, 2.0])));
        assert_eq!(Spread::of(&[7.0]), Some(Spread([7.0; 5])));
        assert_eq!(Spread::of(&[]), None);
    }
}
