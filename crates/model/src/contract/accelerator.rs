//! Paying more for later outcomes (specification 2.10): the outcomes of each contract year's people are paid a low price up to
//! a line and a high one beyond it, set so that the bill at the expected result stays the same, year by year.

use crate::record::calendar::CONTRACT_YEARS;

/// A price of outcomes in two steps. With a low price of 0 it pays only above a baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accelerator {
    /// `m_lo`: what the first outcomes are paid, as a share of the fee, 0 to 1.
    low: f64,
    /// `l_y`: share of each contract year's people up to which the low price holds, 0 or more.
    lines: [f64; CONTRACT_YEARS],
    /// `m_hi`: what every further outcome is paid, in fees, 1 to [`Accelerator::HIGHEST`].
    high: f64,
}

/// What a commissioner expects of the people of the whole programme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExpectedResults {
    /// Share of each contract year's people who reach an outcome, 0 to 1.
    pub years: [f64; CONTRACT_YEARS],
    /// The same of everybody.
    pub overall: f64,
}

impl ExpectedResults {
    /// The same result in every year.
    #[cfg(test)]
    pub(crate) fn every_year(overall: f64) -> Self {
        Self { years: [overall; CONTRACT_YEARS], overall }
    }

    /// A forecast of so many times these results.
    pub fn times(self, forecast: f64) -> Self {
        Self { years: self.years.map(|share| forecast * share), overall: forecast * self.overall }
    }
}

impl Accelerator {
    /// The most that a later outcome is paid, in fees. A line at the expected result itself would ask for an endless
    /// price; whichever line would ask for more than this is held lower.
    pub const HIGHEST: f64 = 10.0;

    /// A `low` price up to a line, and beyond it the price that keeps the bill of each year's people the same at what is
    /// expected of them; `None` where every outcome is paid the same. The line is a share `from` of everybody; each
    /// year's lies as much higher or lower as its expected result, so that one high price serves all years.
    pub fn new(low: f64, from: f64, expected: ExpectedResults) -> Option<Self> {
        if low >= 1.0 {
            return None;
        }
        // The part of the expected outcomes that lies below the line.
        let below = (from / expected.overall).min((Self::HIGHEST - 1.0) / (Self::HIGHEST - low));
        let high = (1.0 - below * low) / (1.0 - below);
        Some(Self { low, lines: expected.years.map(|share| below * share), high })
    }

    /// What one more outcome is paid at the expected result, in fees: `m_hi`, the same for everybody, which is why an
    /// accelerator alone does not change who is helped first.
    pub fn marginal(self) -> f64 {
        self.high
    }

    /// What the first `outcomes` of so many `people` of a contract year, counted from 0, are paid, in fees.
    pub fn paid(self, year: usize, outcomes: f64, people: f64) -> f64 {
        let at_low = outcomes.min(self.lines[year] * people);
        self.low * at_low + self.high * (outcomes - at_low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_specification() {
        let example = Accelerator::new(0.5, 0.2, ExpectedResults::every_year(0.27)).unwrap();
        assert!((example.marginal() - 2.43).abs() < 0.005);
        // At the expected result the bill is that of one price.
        assert!((example.paid(0, 270.0, 1_000.0) - 270.0).abs() < 1e-9);
        assert!(example.paid(0, 250.0, 1_000.0) < 250.0 && example.paid(0, 300.0, 1_000.0) > 300.0);
    }

    #[test]
    fn below_a_baseline_nothing_is_paid() {
        let above = Accelerator::new(0.0, 0.24, ExpectedResults::every_year(0.28)).unwrap();
        assert!(above.paid(0, 240.0, 1_000.0).abs() < 1e-9);
        assert!((above.paid(0, 280.0, 1_000.0) - 280.0).abs() < 1e-9);
    }

    #[test]
    fn every_year_is_paid_in_full_for_what_is_expected_of_it() {
        let expected = ExpectedResults { years: [0.18, 0.24, 0.3, 0.33, 0.36, 0.4], overall: 0.27 };
        let moving = Accelerator::new(0.0, 0.2, expected).unwrap();
        for (year, share) in expected.years.into_iter().enumerate() {
            assert!((moving.paid(year, 1_000.0 * share, 1_000.0) - 1_000.0 * share).abs() < 1e-9, "year {year}");
        }
        // A commissioner who expects a tenth more pays less for what was likely.
        let eager = Accelerator::new(0.0, 0.2, expected.times(1.1)).unwrap();
        assert!(eager.paid(2, 300.0, 1_000.0) < 270.0 && (eager.paid(2, 330.0, 1_000.0) - 330.0).abs() < 1e-9);
    }

    #[test]
    fn a_line_near_the_expected_result_is_held_where_the_price_is_the_highest() {
        for (low, from) in [(0.0, 0.3), (0.5, 0.27), (0.9, 0.6)] {
            let held = Accelerator::new(low, from, ExpectedResults::every_year(0.27)).unwrap();
            assert!((held.marginal() - Accelerator::HIGHEST).abs() < 1e-9, "{held:?}");
            assert!((held.paid(0, 270.0, 1_000.0) - 270.0).abs() < 1e-9, "{held:?}");
        }
        // Where nobody is expected to reach anything there is nothing to reckon with, and no price is endless.
        let nobody = Accelerator::new(0.0, 0.0, ExpectedResults::every_year(0.0)).unwrap();
        assert!((nobody.marginal() - Accelerator::HIGHEST).abs() < 1e-9, "{nobody:?}");
    }

    #[test]
    fn one_price_is_no_accelerator() {
        assert_eq!(Accelerator::new(1.0, 0.2, ExpectedResults::every_year(0.27)), None);
    }
}
