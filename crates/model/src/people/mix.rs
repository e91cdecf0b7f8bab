//! Which payment groups people are referred to, and how that changes over the years.

use strum::{VariantArray, VariantNames};

use crate::record::{
    calendar::CalendarWeek,
    esa_share::esa_shares,
    groups::{GroupIndex, PerGroup},
    referrals::arriving,
};

/// How the part of those who claim ESA goes over the years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum EsaPath {
    /// As it was published ([`esa_shares`]): few at first, a third from 2013 on.
    Published,
    /// The same throughout.
    Even,
}

/// Which payment groups people are referred to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mix {
    /// Each group's part of the referrals; whatever they add up to counts as everybody. Where the part of ESA goes its
    /// own way, they set the mix among those who claim JSA and among those who claim ESA.
    pub shares: PerGroup<f64>,
    /// How the part of those who claim ESA goes.
    pub path: EsaPath,
}

impl Mix {
    /// Each group's part of those referred in each calendar week; the parts of a week add up to 1.
    pub fn by_week(&self) -> Vec<PerGroup<f64>> {
        let [jsa, esa] = [false, true].map(|claims_esa| self.total(|group| group.about().claims_esa == claims_esa));
        let even = self.shares.map(|share| share / (jsa + esa));
        // Where all claim the same benefit there is nothing to share out between two.
        if self.path == EsaPath::Even || jsa == 0.0 || esa == 0.0 {
            return vec![even; arriving().count()];
        }
        let of_week = |esa_share: f64| {
            std::array::from_fn(|group| {
                let (part, whole) =
                    if GroupIndex::new(group).about().claims_esa { (esa_share, esa) } else { (1.0 - esa_share, jsa) };
                part * self.shares[group] / whole
            })
        };
        esa_shares().into_iter().map(of_week).collect()
    }

    /// The chance that somebody is referred to each group in each calendar week: all of them add up to 1.
    pub fn arrivals(&self) -> Arrivals {
        let by_week = arriving().zip(self.by_week());
        Arrivals { weeks: by_week.map(|((_, arriving), parts)| parts.map(|part| part * arriving)).collect() }
    }

    fn total(&self, counts: impl Fn(GroupIndex) -> bool) -> f64 {
        GroupIndex::all().zip(self.shares).filter(|(group, _)| counts(*group)).map(|(_, share)| share).sum()
    }
}

/// Who arrives when: the chance that somebody is referred to each group in each calendar week.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrivals {
    weeks: Vec<PerGroup<f64>>,
}

impl Arrivals {
    /// A group's part of everybody ever referred, 0 to 1.
    pub fn share(&self, group: GroupIndex) -> f64 {
        self.weeks.iter().map(|parts| parts[group.index()]).sum()
    }

    /// The mean of something over a group's people by their calendar week of arrival; over everybody for a group that
    /// nobody is referred to.
    pub fn mean(&self, group: GroupIndex, value: impl Fn(CalendarWeek) -> f64) -> f64 {
        let is_empty = self.share(group) == 0.0;
        let part = |parts: &PerGroup<f64>| if is_empty { parts.iter().sum() } else { parts[group.index()] };
        let (mut sum, mut all) = (0.0, 0.0);
        for (week, parts) in self.by_week() {
            sum += part(parts) * value(week);
            all += part(parts);
        }
        sum / all
    }

    /// The chances of each calendar week.
    pub fn by_week(&self) -> impl Iterator<Item = (CalendarWeek, &PerGroup<f64>)> {
        (0..).map(CalendarWeek::new).zip(&self.weeks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARES: PerGroup<f64> = [0.4, 0.9, 0.34, 0.28, 0.08, 0.0, 0.0, 0.0, 0.0];

    fn mix(path: EsaPath, shares: PerGroup<f64>) -> Mix {
        Mix { shares, path }
    }

    #[test]
    fn an_even_mix_is_that_of_the_shares_in_every_week() {
        let by_week = mix(EsaPath::Even, SHARES).by_week();
        assert_eq!(by_week.len(), 302);
        for parts in by_week {
            assert!(parts.iter().zip(SHARES).all(|(part, share)| (part - share / 2.0).abs() < 1e-12), "{parts:?}");
        }
    }

    #[test]
    fn shares_set_the_mix_inside_each_benefit_whatever_way_esa_goes() {
        for (parts, esa) in mix(EsaPath::Published, SHARES).by_week().into_iter().zip(esa_shares()) {
            assert!((parts.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            assert!((parts[3] + parts[4] - esa).abs() < 1e-12);
            assert!((parts[3] / parts[4] - 0.28 / 0.08).abs() < 1e-9);
            assert!((parts[0] / parts[1] - 0.4 / 0.9).abs() < 1e-12);
        }
    }

    #[test]
    fn who_is_alone_in_the_programme_fills_it() {
        let mut shares = [0.0; 9];
        shares[3] = 0.5;
        let arrivals = mix(EsaPath::Published, shares).arrivals();
        assert!((arrivals.share(GroupIndex::new(3)) - 1.0).abs() < 1e-12);
        assert_eq!(arrivals.share(GroupIndex::new(0)), 0.0);
    }

    #[test]
    fn esa_claimants_join_later_than_the_others() {
        let arrivals = mix(EsaPath::Published, SHARES).arrivals();
        let week = |group: usize| arrivals.mean(GroupIndex::new(group), |week| f64::from(week.get()));
        assert!(week(3) > week(0) + 30.0, "{} and {}", week(3), week(0));
        // Nobody is in the last group: it counts as everybody.
        assert!(week(0) < week(8) && week(8) < week(3), "{}", week(8));
    }
}
