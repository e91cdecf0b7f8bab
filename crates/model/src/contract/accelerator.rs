//! Paying more for later outcomes (specification 2.10): the k-th outcome of a cohort of n is paid `F * m(k/n)`, with a low
//! `m` up to a share of the cohort and a high one beyond it, set so that the expected bill stays the same.

/// A price of outcomes in two steps. With a low price of 0 it pays only above a baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accelerator {
    /// `m_lo`: what the first outcomes are paid, as a share of the fee, 0 to 1.
    low: f64,
    /// `q0`: share of the cohort up to which the low price holds, 0 to 1.
    from: f64,
    /// `m_hi`: what every further outcome is paid, in fees, at least 1.
    high: f64,
}

impl Accelerator {
    /// A `low` price up to a share `from` of a cohort, and beyond it the price that keeps the bill the same at the
    /// `expected` result, shares of the cohort; `None` where every outcome is paid the same.
    pub fn new(low: f64, from: f64, expected: f64) -> Option<Self> {
        // An expected result below the first step would leave nothing to pay more for.
        (low < 1.0 && expected > from).then(|| Self { low, from, high: (expected - from * low) / (expected - from) })
    }

    /// What one more outcome is paid at the expected result, in fees: `m_hi`, the same for everybody, which is why an
    /// accelerator alone does not change who is helped first.
    pub fn marginal(self) -> f64 {
        self.high
    }

    /// What the first `outcomes` of a cohort of so many `people` are paid, in fees.
    pub fn paid(self, outcomes: f64, people: f64) -> f64 {
        let at_low = outcomes.min(self.from * people);
        self.low * at_low + self.high * (outcomes - at_low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_specification() {
        let example = Accelerator::new(0.5, 0.2, 0.27).unwrap();
        assert!((example.marginal() - 2.43).abs() < 0.005);
        // At the expected result the bill is that of one price.
        assert!((example.paid(270.0, 1_000.0) - 270.0).abs() < 1e-9);
        assert!(example.paid(250.0, 1_000.0) < 250.0 && example.paid(300.0, 1_000.0) > 300.0);
    }

    #[test]
    fn below_a_baseline_nothing_is_paid() {
        let above = Accelerator::new(0.0, 0.24, 0.28).unwrap();
        assert_eq!(above.paid(240.0, 1_000.0), 0.0);
        assert!((above.paid(280.0, 1_000.0) - 280.0).abs() < 1e-9);
    }

    #[test]
    fn one_price_is_no_accelerator() {
        assert_eq!(Accelerator::new(1.0, 0.2, 0.27), None);
        assert_eq!(Accelerator::new(0.5, 0.3, 0.27), None);
    }
}
