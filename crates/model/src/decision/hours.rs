//! The hours that head office wants, and how far they follow the fees (specification 2.9):
//!
//! ```text
//! (H1)  wanted = beta * rho ^ response
//! ```
//!
//! where `rho` is the income expected for each person referred over that under the tariff of 2011
//! (`decision/income.rs`). With `response` = 0 a firm is told its hours and keeps the margin, whatever it is. A firm
//! that is held to a fixed margin by competition spends all that comes in beyond it and its fixed costs, which moves its
//! hours by more than the fees.

use crate::{
    decision::{income::Ratios, purse::Fences},
    record::groups::{GroupIndex, PerGroup},
};

/// Hours that head office wants, pounds a week for each person out of work, at least 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hours {
    /// Where one budget serves everybody.
    pub shared: f64,
    /// Where each group's hours are its own.
    pub own: PerGroup<f64>,
}

/// The hours that a head office wants, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// The hours.
    pub hours: Hours,
    /// Income expected for each person referred over that under the tariff of 2011 (`rho`), at least 0.
    pub income_ratio: f64,
    /// Whether hours that follow income would have gone beyond what is allowed, and were held there.
    pub is_held: bool,
}

impl Hours {
    /// Hours that are `at_tariff` under the tariff of 2011 and follow income by the power `response`, up to the `most` that
    /// is allowed.
    pub(crate) fn following(at_tariff: f64, ratios: &Ratios, response: f64, most: f64) -> Self {
        let wanted = |ratio: f64| (at_tariff * libm::pow(ratio, response)).min(most);
        Self { shared: wanted(ratios.all), own: ratios.own.map(wanted) }
    }

    /// The same with at least so much for everybody.
    pub(crate) fn at_least(self, least: f64) -> Self {
        Self { shared: self.shared.max(least), own: self.own.map(|own| own.max(least)) }
    }

    /// Hours for each person of a caseload on average.
    pub(crate) fn on_average(&self, fences: Fences, groups: impl Iterator<Item = GroupIndex>) -> f64 {
        if fences == Fences::Shared {
            return self.shared;
        }
        let (mut sum, mut people) = (0.0, 0.0);
        for group in groups {
            sum += self.own[group.index()];
            people += 1.0;
        }
        if people > 0.0 { sum / people } else { self.shared }
    }

    /// How many times the hours of an average person each group's people get, where they are so many on average.
    pub(crate) fn relative(&self, average: f64) -> PerGroup<f64> {
        self.own.map(|own| if average > 0.0 { own / average } else { 1.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratios(all: f64) -> Ratios {
        let mut own = [all; 9];
        own[3] = 2.0 * all;
        Ratios { all, own }
    }

    #[test]
    fn hours_follow_income_as_far_as_they_respond() {
        let shared = |all: f64, response: f64| Hours::following(7.0, &ratios(all), response, 25.0).shared;
        for response in [0.0, 0.5, 1.0, 2.0] {
            assert_eq!(shared(1.0, response), 7.0);
        }
        assert_eq!((shared(0.25, 0.0), shared(0.0, 0.0)), (7.0, 7.0));
        assert_eq!((shared(0.5, 1.0), shared(0.5, 2.0), shared(0.0, 1.0)), (3.5, 1.75, 0.0));
        // No further than the range.
        assert_eq!(shared(10.0, 1.0), 25.0);
    }

    #[test]
    fn ring_fenced_hours_are_each_groups_own() {
        let hours = Hours::following(7.0, &ratios(1.0), 1.0, 25.0);
        let groups = [0, 0, 3].map(GroupIndex::new);
        assert_eq!(hours.on_average(Fences::Shared, groups.into_iter()), 7.0);
        let average = hours.on_average(Fences::ByGroup, groups.into_iter());
        assert!((average - 28.0 / 3.0).abs() < 1e-12);
        let relative = hours.relative(average);
        assert!((relative[0] * average - 7.0).abs() < 1e-12 && (relative[3] * average - 14.0).abs() < 1e-12);
        assert_eq!(hours.on_average(Fences::ByGroup, std::iter::empty()), 7.0);
    }
}
