//! Pay for distance travelled (specification 2.10): so many pounds for each unit of readiness gained, as reported.
//!
//! What is reported is what was gained plus a bias that money buys, `g * sqrt(spend)`. The provider spends on it while
//! the next pound brings back more than a pound: `D * g * sqrt(s) - s` is largest at `s = (D * g / 2)^2`.

use crate::numeric::units::Pence;

/// The price of a unit of readiness, and how it is flattered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DistancePay {
    /// `D`, pounds for each unit of readiness (log of the start rate).
    price: f64,
    /// `g`: units of readiness that the first pound of flattery adds.
    bias: f64,
}

impl DistancePay {
    /// A `price` in pounds for each unit of readiness, where the first pound of flattery adds `bias` units; `None` where
    /// distance is not paid.
    pub fn new(price: f64, bias: f64) -> Option<Self> {
        (price > 0.0).then_some(Self { price, bias })
    }

    /// Worth of one week of full help that gains `gamma` units, pounds.
    pub fn worth_of_week(self, gamma: f64) -> f64 {
        self.price * gamma
    }

    /// Spent on flattering each person's measure.
    pub fn flattery(self) -> Pence {
        let half = self.price * self.bias / 2.0;
        Pence::from_pounds(half * half)
    }

    /// Paid for somebody who gained `gained` units: the gain and the flattery.
    pub fn paid(self, gained: f64) -> Pence {
        Pence::from_pounds(self.price * (gained + self.price * self.bias * self.bias / 2.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pay(price: f64, bias: f64) -> DistancePay {
        DistancePay::new(price, bias).unwrap()
    }

    #[test]
    fn an_honest_measure_pays_for_what_was_gained() {
        assert_eq!(pay(1_000.0, 0.0).paid(0.2), Pence(20_000));
        assert_eq!(pay(1_000.0, 0.0).flattery(), Pence(0));
        assert_eq!(DistancePay::new(0.0, 0.01), None);
    }

    #[test]
    fn flattery_is_bought_until_the_next_pound_returns_a_pound() {
        let pay = pay(2_000.0, 0.01);
        // £100 buys 0.1 units, which pay £200.
        assert_eq!((pay.flattery(), pay.paid(0.0)), (Pence(10_000), Pence(20_000)));
        let profit = |spend: f64| 2_000.0 * 0.01 * spend.sqrt() - spend;
        assert!(profit(100.0) > profit(99.0) && profit(100.0) > profit(101.0));
    }
}
