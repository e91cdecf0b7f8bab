//! A price inside a group: result fees that rise with how far from work somebody is judged to be (K5, specification 2.7).

/// `pi`: what somebody's result fees are multiplied by, `exp(-profile * zhat)` over its mean. The commissioner is taken to
/// know what the adviser knows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// How steeply fees rise with distance from work; 0 is one price for the whole group.
    profile: f64,
    /// What keeps the mean price at 1.
    scale: f64,
}

impl Price {
    /// A price that rises with distance by a `profile`, among people whose judged readiness has a variance.
    pub fn new(profile: f64, judged_variance: f64) -> Self {
        Self { profile, scale: libm::exp(-profile * profile * judged_variance / 2.0) }
    }

    /// The price of somebody with a judged readiness (`zhat`), above 0; the mean over everybody is 1.
    pub fn of(self, judged_readiness: f64) -> f64 {
        if self.profile == 0.0 { 1.0 } else { libm::exp(-self.profile * judged_readiness) * self.scale }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::quadrature::normal_mean;

    #[test]
    fn the_mean_price_is_one_whatever_the_spread() {
        for (profile, deviation) in [(0.5, 0.8), (1.5, 0.4), (1.0, 0.0)] {
            let price = Price::new(profile, deviation * deviation);
            assert!((normal_mean(15, |z| price.of(deviation * z)) - 1.0).abs() < 1e-9, "{profile} {deviation}");
        }
    }

    #[test]
    fn the_further_are_paid_more_and_without_a_profile_all_the_same() {
        let price = Price::new(0.5, 0.6);
        assert!(price.of(-2.0) > price.of(-1.0) && price.of(2.0) < 0.5);
        assert_eq!(Price::new(0.0, 0.6).of(-2.0), 1.0);
    }
}
