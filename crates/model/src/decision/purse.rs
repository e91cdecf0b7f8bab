//! What a provider may spend: hours fixed by head office, paid for by earlier cohorts, or as promised in the bid
//! (specification 2.8 and 2.9).

use strum::{VariantArray, VariantNames};

use crate::{
    decision::plan::{Plan, Policy, Prospect},
    record::groups::{GROUPS, GroupIndex, PerGroup},
};

/// What sets the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum BudgetRule {
    /// Head office pays for the hours whatever comes in.
    Fixed,
    /// Rule R1: each quarter spends what the last half year brought in, less the margin and the overhead, topped up
    /// from working capital.
    Cash,
    /// Strategy 8, the bid-keeper: the hours promised, until the credit runs out.
    Bid,
    /// As many hours as the provider thinks will pay (K2), by what it believes help can do.
    Belief,
}

/// Whether one budget serves everybody or each payment group has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Fences {
    /// One adviser's time for everybody.
    Shared,
    /// Each group's time is its own, in proportion to its people.
    #[strum(serialize = "group")]
    ByGroup,
}

impl Fences {
    /// The plan that each group's people are under; `group_of` says which group a position of the caseload is in. Where
    /// each group has its own hours, they are so many times the policy's. `last` are the plans before, if there were any.
    pub fn plans(
        self,
        policy: &Policy,
        times: &PerGroup<f64>,
        caseload: &[Prospect],
        group_of: impl Fn(usize) -> GroupIndex,
        last: Option<&PerGroup<Plan>>,
    ) -> PerGroup<Plan> {
        match self {
            Self::Shared => [policy.plan(caseload, last.map(|last| &last[0])); GROUPS.len()],
            Self::ByGroup => std::array::from_fn(|group| {
                let members = (0..caseload.len()).filter(|&position| group_of(position).index() == group);
                let policy = Policy { budget_per_head: policy.budget_per_head * times[group], ..*policy };
                let caseload: Vec<Prospect> = members.map(|position| caseload[position]).collect();
                policy.plan(&caseload, last.map(|last| &last[group]))
            }),
        }
    }
}

/// What happens to a provider whose capital is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Insolvency {
    /// It carries on: somebody stands behind it.
    Ignored,
    /// It closes, and its people go elsewhere.
    Closes,
}

/// Hours of an adviser's week, which a caseload cap is reckoned over.
const ADVISER_HOURS: f64 = 37.0;

/// Weeks over which working capital may be drawn down (`K_left / 40` a week in rule R1).
const DRAW_WEEKS: f64 = 40.0;

/// Pounds a week for each person that it takes to keep to a cap of so many people for each adviser, whose hour costs
/// `hourly_cost` pounds; 0 without a cap.
pub fn cost_of_cap(people: f64, hourly_cost: f64) -> f64 {
    if people > 0.0 { hourly_cost * ADVISER_HOURS / people } else { 0.0 }
}

/// A provider's purse.
#[derive(Clone, Copy, Debug)]
pub struct Purse {
    /// What sets the hours.
    pub rule: BudgetRule,
    /// Share of what comes in that is kept back, 0 to 1.
    pub target_margin: f64,
    /// Working capital at the start, pounds (`K`).
    pub capital: f64,
}

/// Where the account stands when hours are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// Revenue less costs so far, pounds.
    pub cash: f64,
    /// Mean revenue of the last 26 weeks, pounds a week.
    pub weekly_revenue: f64,
    /// Overhead, pounds a week now.
    pub weekly_overhead: f64,
    /// People out of work on the books.
    pub out_of_work: usize,
}

impl Purse {
    /// Whether what the provider thinks will pay sets the hours.
    pub fn goes_by_belief(&self) -> bool {
        self.rule == BudgetRule::Belief
    }

    /// Whether the account has fallen below what the provider can put in.
    pub fn is_empty(&self, standing: Standing) -> bool {
        standing.cash + self.capital < 0.0
    }

    /// Pounds a week to spend on each person out of work, at least 0, where head office wants `wanted` for each; `pays` is
    /// what the provider thinks will pay.
    pub fn per_head(&self, standing: Standing, wanted: f64, pays: f64) -> f64 {
        match self.rule {
            BudgetRule::Fixed => wanted,
            BudgetRule::Belief => pays,
            BudgetRule::Bid if standing.cash + self.capital > 0.0 => wanted,
            BudgetRule::Bid => 0.0,
            BudgetRule::Cash => self.earned_per_head(standing, wanted),
        }
    }

    /// Rule R1 of specification 2.9.
    fn earned_per_head(&self, standing: Standing, wanted: f64) -> f64 {
        if standing.out_of_work == 0 {
            return wanted;
        }
        let heads = standing.out_of_work as f64;
        let wanted = wanted * heads;
        let available = (1.0 - self.target_margin) * standing.weekly_revenue - standing.weekly_overhead;
        let capital_left = (self.capital + standing.cash.min(0.0)).max(0.0);
        let topped_up = (wanted - available).max(0.0).min(capital_left / DRAW_WEEKS);
        (available + topped_up).max(0.0).min(wanted) / heads
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn purse(rule: BudgetRule) -> Purse {
        // 1,000 people at £250.
        Purse { rule, target_margin: 0.1, capital: 250_000.0 }
    }

    const POOR: Standing = Standing { cash: 0.0, weekly_revenue: 0.0, weekly_overhead: 400.0, out_of_work: 100 };

    #[test]
    fn head_office_never_looks_at_the_account() {
        assert_eq!(purse(BudgetRule::Fixed).per_head(Standing { cash: -1e9, ..POOR }, 7.0, 0.0), 7.0);
    }

    #[test]
    fn cash_spends_what_comes_in_and_draws_on_capital() {
        // Nothing comes in: the overhead and the hours, £1,100 a week, are within the £6,250 that may be drawn.
        assert_eq!(purse(BudgetRule::Cash).per_head(POOR, 7.0, 0.0), 7.0);
        // £238,000 gone: £300 may be drawn, less than the overhead.
        assert_eq!(purse(BudgetRule::Cash).per_head(Standing { cash: -238_000.0, ..POOR }, 7.0, 0.0), 0.0);
        // £800 comes in, £720 after the margin, £320 after overhead, and £300 is drawn: £620 for 100 people.
        let earning = Standing { cash: -238_000.0, weekly_revenue: 800.0, ..POOR };
        assert!((purse(BudgetRule::Cash).per_head(earning, 7.0, 0.0) - 6.2).abs() < 1e-12);
        // Plenty: what is wanted and no more.
        assert_eq!(purse(BudgetRule::Cash).per_head(Standing { weekly_revenue: 1e6, ..POOR }, 7.0, 0.0), 7.0);
    }

    #[test]
    fn the_bid_is_kept_until_the_credit_is_gone() {
        assert_eq!(purse(BudgetRule::Bid).per_head(Standing { cash: -249_999.0, ..POOR }, 7.0, 0.0), 7.0);
        assert_eq!(purse(BudgetRule::Bid).per_head(Standing { cash: -250_000.0, ..POOR }, 7.0, 0.0), 0.0);
    }

    #[test]
    fn belief_spends_what_it_thinks_will_pay() {
        assert_eq!(purse(BudgetRule::Belief).per_head(POOR, 7.0, 4.5), 4.5);
    }

    #[test]
    fn a_provider_is_out_of_money_when_its_capital_is_gone() {
        assert!(!purse(BudgetRule::Cash).is_empty(Standing { cash: -250_000.0, ..POOR }));
        assert!(purse(BudgetRule::Cash).is_empty(Standing { cash: -250_000.01, ..POOR }));
    }

    #[test]
    fn a_caseload_cap_costs_hours() {
        // £26 an hour, 37 hours, 60 people: £16.03 each.
        assert!((cost_of_cap(60.0, 26.0) - 16.03).abs() < 0.005);
        assert_eq!(cost_of_cap(0.0, 26.0), 0.0);
    }
}
