//! How a provider shares out its advisers' time (specification 2.8): who gets how many pounds of support a week.

use crate::decision::{
    optimum::{effort_above, profit_level, water_level},
    strategy::Strategy,
};
use crate::numeric::{order::amount_at, whole::whole};

/// What a provider knows of somebody on its books this week.
#[derive(Clone, Copy, Debug)]
pub struct Prospect {
    /// `ln G` of specification 2.7 without the factors that are the same for everybody (`alpha` and `M`).
    pub ln_gain: f64,
    /// `bhat`: weekly start rate without help, as the adviser judges it.
    pub start_rate: f64,
    /// Standard deviations above the middle of the group, as the adviser judges it.
    pub standing: f64,
}

/// A provider's rule and its numbers.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// The rule.
    pub strategy: Strategy,
    /// Budget, pounds for each person out of work a week (`beta`).
    pub budget_per_head: f64,
    /// Service guarantee, pounds a week: everybody gets it, and what the budget cannot carry is paid on top of it.
    pub floor: f64,
    /// Diminishing returns, pounds a week.
    pub kappa: f64,
    /// Steepness of creaming and of needs-led help.
    pub nu: f64,
    /// Share left alone by the parking rule.
    pub q: f64,
    /// Share of time given by need under a conscience.
    pub phi: f64,
    /// `ln(alpha * M)`: the factors of `G` that are the same for everybody; -inf when help does nothing.
    pub ln_common_gain: f64,
}

/// A policy fitted to a caseload: says what anybody gets until the next plan.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    floor: f64,
    kappa: f64,
    nu: f64,
    rule: Rule,
}

#[derive(Clone, Copy, Debug)]
enum Rule {
    PerHead(f64),
    Lean { pounds: f64, nu: f64 },
    Above { start_rate: f64, pounds: f64 },
    Level(f64),
    Mixed { phi: f64, level: f64, pounds: f64 },
}

impl Policy {
    /// Pounds a week for each person out of work that the hours and the guarantee come to.
    pub fn hours(&self) -> f64 {
        self.budget_per_head.max(self.floor)
    }

    /// Gives everybody the guarantee and shares out what it leaves of the budget. Rules that spend their budget spend
    /// [`Policy::hours`] to rounding error.
    ///
    /// `last` is the plan before, if there was one: where it drew the line is where the next is looked for.
    pub fn plan(&self, caseload: &[Prospect], last: Option<&Plan>) -> Plan {
        let near = last.and_then(Plan::level);
        let spare = self.hours() - self.floor;
        let rule = match self.strategy {
            Strategy::Equal => Rule::PerHead(spare),
            Strategy::Ignore => Rule::PerHead(0.0),
            Strategy::Cream => lean(caseload, spare, self.nu),
            Strategy::Needs => lean(caseload, spare, -self.nu),
            Strategy::Park => self.above(caseload, spare),
            Strategy::PureProfit => Rule::Level(profit_level(self.kappa, 0.0) - self.ln_common_gain),
            Strategy::Profit | Strategy::Jobs => match self.level(caseload, spare, near) {
                Some(level) => Rule::Level(level),
                // Nobody is worth chasing: the hours are shared evenly.
                None => Rule::PerHead(spare),
            },
            Strategy::Conscience => self.mixed(caseload, spare, near),
        };
        Plan { floor: self.floor, kappa: self.kappa, nu: self.nu, rule }
    }

    fn above(&self, caseload: &[Prospect], spare: f64) -> Rule {
        let parked = whole(self.q * caseload.len() as f64) as usize;
        let rates: Vec<f64> = caseload.iter().map(|person| person.start_rate).collect();
        if parked == 0 || parked >= rates.len() {
            return Rule::PerHead(spare);
        }
        let cut = amount_at(rates, parked);
        // Whoever ties with the first one served is served too, so equals are treated equally.
        let served = caseload.iter().filter(|person| person.start_rate >= cut).count();
        Rule::Above { start_rate: cut, pounds: spare * caseload.len() as f64 / served as f64 }
    }

    fn level(&self, caseload: &[Prospect], spare: f64, near: Option<f64>) -> Option<f64> {
        // The level of an empty purse is that of the best prospect: a better one who joins later would get something.
        if spare <= 0.0 {
            return None;
        }
        let had = self.floor / self.kappa;
        let gains = caseload.iter().map(|person| person.ln_gain - had);
        water_level(&gains, spare * caseload.len() as f64 / self.kappa, near)
    }

    fn mixed(&self, caseload: &[Prospect], spare: f64, near: Option<f64>) -> Rule {
        match (self.level(caseload, spare, near), lean(caseload, spare, -self.nu)) {
            (Some(level), Rule::Lean { pounds, .. }) => Rule::Mixed { phi: self.phi, level, pounds },
            _ => Rule::PerHead(spare),
        }
    }
}

/// Shares in proportion to `exp(nu * standing)`, summing to the spare budget of the caseload.
fn lean(caseload: &[Prospect], spare: f64, nu: f64) -> Rule {
    let weights: f64 = caseload.iter().map(|person| libm::exp(nu * person.standing)).sum();
    if weights > 0.0 {
        Rule::Lean { pounds: spare * caseload.len() as f64 / weights, nu }
    } else {
        Rule::PerHead(spare)
    }
}

impl Plan {
    /// Where it draws the line (K1), if it draws one.
    fn level(&self) -> Option<f64> {
        match self.rule {
            Rule::Level(level) | Rule::Mixed { level, .. } => Some(level),
            Rule::PerHead(_) | Rule::Lean { .. } | Rule::Above { .. } => None,
        }
    }

    /// What somebody gets under this plan, pounds a week, at least 0.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "a call for each person and plan costs more than what it does")]
    pub fn effort(&self, person: &Prospect) -> f64 {
        let leaning = |pounds: f64, nu: f64| pounds * libm::exp(nu * person.standing);
        let chasing = |level: f64| effort_above(person.ln_gain - self.floor / self.kappa, level, self.kappa);
        self.floor
            + match self.rule {
                Rule::PerHead(pounds) => pounds,
                Rule::Lean { pounds, nu } => leaning(pounds, nu),
                Rule::Above { start_rate, pounds } => {
                    if person.start_rate >= start_rate {
                        pounds
                    } else {
                        0.0
                    }
                }
                Rule::Level(level) => chasing(level),
                Rule::Mixed { phi, level, pounds } => (1.0 - phi) * chasing(level) + phi * leaning(pounds, -self.nu),
            }
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prop_assert, proptest, strategy::Strategy as Generator};

    use super::*;
    use crate::decision::{choice::Choice, optimum::gain_share};

    fn policy(strategy: Strategy) -> Policy {
        Policy {
            strategy,
            budget_per_head: 7.0,
            floor: 0.0,
            kappa: 8.0,
            nu: 1.0,
            q: 0.4,
            phi: 0.3,
            ln_common_gain: libm::log(0.4),
        }
    }

    fn caseloads() -> impl Generator<Value = Vec<Prospect>> {
        proptest::collection::vec((-3.0f64..8.0, 0.0001f64..0.05, -3.0f64..3.0), 1..200).prop_map(|people| {
            people
                .into_iter()
                .map(|(ln_gain, start_rate, standing)| Prospect { ln_gain, start_rate, standing })
                .collect::<Vec<_>>()
        })
    }

    fn efforts(policy: &Policy, caseload: &[Prospect]) -> Vec<f64> {
        let plan = policy.plan(caseload, None);
        caseload.iter().map(|person| plan.effort(person)).collect()
    }

    proptest! {
        #[test]
        fn budgets_are_spent_to_the_last_pound(caseload in caseloads(), floor in 0.0f64..10.0) {
            for strategy in Strategy::ALL.iter().copied().filter(|s| s.spends_its_budget()) {
                let efforts = efforts(&Policy { floor, ..policy(strategy) }, &caseload);
                let budget = floor.max(7.0) * caseload.len() as f64;
                prop_assert!((efforts.iter().sum::<f64>() - budget).abs() < 1e-9 * budget, "{strategy:?}");
            }
        }

        #[test]
        fn every_rule_keeps_the_guarantee(caseload in caseloads(), floor in 0.0f64..25.0) {
            for &strategy in Strategy::ALL {
                let efforts = efforts(&Policy { floor, ..policy(strategy) }, &caseload);
                prop_assert!(efforts.iter().all(|&e| e >= floor), "{strategy:?}");
            }
        }

        /// Test 17: where the guarantee takes all the hours or more, everybody gets it and nothing is left to share out.
        #[test]
        fn a_guarantee_beyond_the_budget_is_what_everybody_gets(caseload in caseloads(), floor in 7.0f64..25.0) {
            for &strategy in Strategy::ALL.iter().filter(|&&s| s != Strategy::PureProfit) {
                for effort in efforts(&Policy { floor, ..policy(strategy) }, &caseload) {
                    prop_assert!(effort == floor, "{strategy:?}: {effort}");
                }
            }
        }

        #[test]
        fn no_steepness_is_equal_and_conscience_has_both_ends(caseload in caseloads()) {
            for strategy in [Strategy::Cream, Strategy::Needs] {
                for effort in efforts(&Policy { nu: 0.0, ..policy(strategy) }, &caseload) {
                    prop_assert!((effort - 7.0).abs() < 1e-9);
                }
            }
            for (phi, same_as) in [(0.0, Strategy::Profit), (1.0, Strategy::Needs)] {
                let mixed = efforts(&Policy { phi, ..policy(Strategy::Conscience) }, &caseload);
                for (a, b) in mixed.iter().zip(efforts(&policy(same_as), &caseload)) {
                    prop_assert!((a - b).abs() < 1e-9);
                }
            }
        }

        /// Test 10: a larger budget takes nothing from anybody, so whoever is parked under it was parked before.
        #[test]
        fn more_hours_are_less_for_nobody(caseload in caseloads(), less in 0.0f64..20.0, more in 0.0f64..20.0) {
            let with = |budget_per_head: f64| efforts(&Policy { budget_per_head, ..policy(Strategy::Profit) }, &caseload);
            for (few, many) in with(less.min(more)).iter().zip(with(less.max(more))) {
                prop_assert!(many >= few - 1e-9, "{many} after {few}");
            }
        }

        /// Test 19: where a penny does all that help can do, everybody has all of it; where nothing runs out of effect,
        /// the best prospect has everything.
        #[test]
        fn without_and_with_endless_returns(caseload in caseloads()) {
            let top = caseload.iter().map(|person| person.ln_gain).fold(f64::NEG_INFINITY, f64::max);
            let quick = Policy { kappa: 1e-3, ..policy(Strategy::Profit) };
            for effort in efforts(&quick, &caseload) {
                prop_assert!(gain_share(effort, quick.kappa) > 1.0 - 1e-9);
            }
            let endless = Policy { kappa: 1e9, ..policy(Strategy::Profit) };
            for (person, effort) in caseload.iter().zip(efforts(&endless, &caseload)) {
                prop_assert!(effort < 1e-6 || top - person.ln_gain < 1e-4, "{effort} at {}", person.ln_gain);
            }
        }

        #[test]
        fn the_order_of_people_does_not_matter(caseload in caseloads()) {
            let reversed: Vec<Prospect> = caseload.iter().rev().copied().collect();
            for &strategy in Strategy::ALL {
                let there = efforts(&policy(strategy), &caseload);
                let back = efforts(&policy(strategy), &reversed);
                for (a, b) in there.iter().zip(back.iter().rev()) {
                    prop_assert!((a - b).abs() < 1e-9);
                }
            }
        }
    }

    #[test]
    fn equals_are_treated_equally_by_every_rule() {
        let twin = Prospect { ln_gain: 1.0, start_rate: 0.004, standing: 0.0 };
        let other = Prospect { ln_gain: 2.0, start_rate: 0.009, standing: 1.0 };
        for &strategy in Strategy::ALL {
            let efforts = efforts(&policy(strategy), &[twin, other, twin, twin, other]);
            assert!(efforts[0] == efforts[2] && efforts[2] == efforts[3] && efforts[1] == efforts[4], "{strategy:?}");
        }
    }

    #[test]
    fn the_parking_rule_leaves_the_furthest_alone() {
        let caseload: Vec<Prospect> = (1..=10)
            .map(|rank| Prospect { ln_gain: 0.0, start_rate: f64::from(rank) * 0.001, standing: 0.0 })
            .collect();
        let efforts = efforts(&policy(Strategy::Park), &caseload);
        assert_eq!(efforts[..4], [0.0; 4]);
        assert!(efforts[4..].iter().all(|e| (e - 70.0 / 6.0).abs() < 1e-12));
    }

    #[test]
    fn an_empty_purse_serves_nobody_who_joins_later_either() {
        let best_so_far = Prospect { ln_gain: 1.0, start_rate: 0.004, standing: 0.0 };
        let joins_later = Prospect { ln_gain: 3.0, start_rate: 0.009, standing: 1.0 };
        for strategy in [Strategy::Profit, Strategy::Jobs, Strategy::Conscience] {
            let broke = Policy { budget_per_head: 0.0, ..policy(strategy) };
            assert_eq!(broke.plan(&[best_so_far], None).effort(&joins_later), 0.0);
            let bound = Policy { floor: 7.0, ..policy(strategy) };
            assert_eq!(bound.plan(&[best_so_far], None).effort(&joins_later), 7.0);
        }
    }

    #[test]
    fn ignoring_and_pure_profit_keep_to_the_guarantee() {
        let caseload = [Prospect { ln_gain: -2.0, start_rate: 0.004, standing: 0.0 }];
        for strategy in [Strategy::Ignore, Strategy::PureProfit] {
            assert_eq!(efforts(&policy(strategy), &caseload), [0.0]);
            assert_eq!(efforts(&Policy { floor: 3.0, ..policy(strategy) }, &caseload), [3.0]);
        }
        // Help that does nothing is never bought, and a fixed budget is still spent.
        let idle = Policy { ln_common_gain: f64::NEG_INFINITY, ..policy(Strategy::PureProfit) };
        assert_eq!(efforts(&idle, &caseload), [0.0]);
    }

    #[test]
    fn with_nothing_to_chase_the_hours_are_shared_evenly() {
        let nobody_pays = [Prospect { ln_gain: f64::NEG_INFINITY, start_rate: 0.004, standing: 0.0 }; 3];
        for strategy in [Strategy::Profit, Strategy::Jobs, Strategy::Conscience] {
            assert_eq!(efforts(&policy(strategy), &nobody_pays), [7.0; 3]);
        }
        assert_eq!(policy(Strategy::Profit).plan(&[], None).effort(&nobody_pays[0]), 7.0);
    }
}
