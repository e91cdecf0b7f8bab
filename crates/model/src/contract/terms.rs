//! What the commissioner pays, for whom and when (model.md 2.5).

use crate::{
    checks::fit::refit::published_targets,
    contract::{accelerator::Accelerator, distance::DistancePay},
    people::{Person, jobs::Retention},
    record::published::ATTACHMENT_YEARS,
    scenario::{
        Scenario,
        params::{GroupField, Key},
    },
};

pub use crate::record::{
    calendar::{REFERRAL_WEEKS, SUSTAINMENT_STEP_WEEKS, WINDOW_WEEKS},
    groups::{GROUPS, Group, PerGroup},
};

/// One group's terms, money in pence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Paid on joining in contract year 1, pence.
    pub attachment: i64,
    /// Paid once, pence.
    pub outcome: i64,
    /// Paid for each four further weeks in work, pence.
    pub sustainment: i64,
    /// Cumulative weeks in work that trigger the outcome fee (`J`).
    pub trigger_weeks: u32,
    /// Sustainment payments at most (`N`).
    pub sustainment_count: u32,
}

impl Terms {
    /// The same with result fees multiplied by a price, to the nearest penny.
    pub fn at_price(self, price: f64) -> Self {
        if price == 1.0 {
            return self;
        }
        let priced = |fee: i64| (fee as f64 * price).round() as i64;
        Self { outcome: priced(self.outcome), sustainment: priced(self.sustainment), ..self }
    }

    /// `R_g` of model.md 2.5: expected fees from one job start, pounds.
    pub fn worth_of_start(&self, retention: Retention) -> f64 {
        let sustained: f64 = (1..=self.sustainment_count)
            .map(|k| retention.survival(self.trigger_weeks + SUSTAINMENT_STEP_WEEKS * k - 1))
            .sum();
        let pence =
            self.outcome as f64 * retention.survival(self.trigger_weeks - 1) + self.sustainment as f64 * sustained;
        pence / 100.0
    }
}

/// The whole tariff.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// Terms of each group.
    pub groups: PerGroup<Terms>,
    /// Share of the first year's attachment fee paid in contract years 1, 2 and 3; the third lasts until the end.
    pub attachment_steps: [f64; 3],
    /// Calendar week from which no attachment fee is paid.
    pub attachment_stop: u32,
    /// How steeply result fees rise with distance from work inside a group; 0 is one price a group (K5).
    pub profile: f64,
    /// What keeps a group's mean price at 1.
    profile_scale: f64,
    /// Delivery fee for each week of somebody's two years, pence.
    pub block: PerGroup<i64>,
    /// Price of outcomes by how many there have been, where it is not one price.
    pub accelerator: Option<Accelerator>,
    /// Pay for distance travelled, where there is any.
    pub distance: Option<DistancePay>,
}

/// Pounds to the nearest penny.
pub(crate) fn pence(pounds: f64) -> i64 {
    (pounds * 100.0).round() as i64
}

impl Contract {
    /// The tariff a scenario asks for: each group's fee times the multiplier over all groups, less what a delivery fee
    /// pays already.
    pub fn of(scenario: &Scenario) -> Self {
        let block = scenario.get(Key::Block);
        let full = std::array::from_fn(|group| full_terms(scenario, group));
        let profile = scenario.get(Key::Profile);
        let judged_variance = scenario.get(Key::Sight) * scenario.get(Key::Sigma) * scenario.get(Key::Sigma);
        Self {
            groups: full.map(|terms| terms.at_price(1.0 - block)),
            block: if block > 0.0 { delivery_fees(&full, block) } else { [0; GROUPS.len()] },
            accelerator: Accelerator::of(scenario),
            distance: DistancePay::of(scenario),
            attachment_steps: [
                1.0,
                scenario.get(Key::AttachmentYear2) / 100.0,
                scenario.get(Key::AttachmentYear3) / 100.0,
            ],
            attachment_stop: scenario.get(Key::AttachmentStop) as u32,
            profile,
            profile_scale: libm::exp(-profile * profile * judged_variance / 2.0),
        }
    }

    /// `pi` of model.md 2.7: what somebody's result fees are multiplied by, `exp(-profile * zhat)` over its mean. The
    /// commissioner is taken to know what the adviser knows.
    pub fn price(&self, person: &Person) -> f64 {
        if self.profile == 0.0 { 1.0 } else { libm::exp(-self.profile * person.judged_readiness) * self.profile_scale }
    }

    /// What is paid for somebody.
    pub fn terms(&self, person: &Person) -> Terms {
        self.groups[person.group as usize].at_price(self.price(person))
    }

    /// What a start in a group is worth in fees at a group's own price, pounds (`R_g`); with an accelerator the outcome
    /// is worth what one more brings at the expected result.
    pub fn worth_of_start(&self, group: usize, retention: Retention) -> f64 {
        let terms = self.groups[group];
        let marginal = self.accelerator.map_or(1.0, Accelerator::marginal);
        Terms { outcome: (terms.outcome as f64 * marginal).round() as i64, ..terms }.worth_of_start(retention)
    }

    /// Attachment fee for somebody of a group who joins in a calendar week, pence.
    pub fn attachment_fee(&self, group: usize, week: u32) -> i64 {
        if week >= self.attachment_stop {
            return 0;
        }
        let years = self.attachment_steps.iter().zip(&ATTACHMENT_YEARS);
        let step = years.rev().find(|(_, year)| week >= year.first_week).map_or(0.0, |(step, _)| *step);
        (self.groups[group].attachment as f64 * step).round() as i64
    }
}

/// A group's terms before a delivery fee takes its share.
fn full_terms(scenario: &Scenario, group: usize) -> Terms {
    let scaled = |key: Key, field: GroupField| pence(scenario.get(key) / 100.0 * scenario.group(field, group));
    Terms {
        attachment: scaled(Key::Attachment, GroupField::Attachment),
        outcome: scaled(Key::Outcome, GroupField::Outcome),
        sustainment: scaled(Key::Sustainment, GroupField::Sustainment),
        trigger_weeks: scenario.group(GroupField::Trigger, group) as u32,
        sustainment_count: scenario.group(GroupField::Payments, group) as u32,
    }
}

/// `phi_b` of the fees that each person is expected to bring in, spread over two years (model.md 2.10), pence a week.
///
/// What is expected is the published two-year result of the group, paid as jobs last in the reference schedule.
fn delivery_fees(full: &PerGroup<Terms>, block: f64) -> PerGroup<i64> {
    let usual = Retention { loss_scale: 1.0 };
    let results = published_targets();
    std::array::from_fn(|group| {
        let worth_of_outcome = full[group].worth_of_start(usual) / usual.survival(full[group].trigger_weeks - 1);
        pence(block * results[group].percent / 100.0 * worth_of_outcome / f64::from(WINDOW_WEEKS))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delivery_fee_takes_its_share_of_the_results() {
        let contract = Contract::of(&Scenario::default().with(Key::Block, 0.3));
        assert_eq!((contract.groups[1].outcome, contract.groups[1].attachment), (84_000, 40_000));
        // £2,102 a start, of which 59.2% reach the outcome: £3,550 each; 30% of 31.7% of it over 104 weeks is £3.25.
        assert_eq!(contract.block[1], 325);
        assert_eq!(Contract::of(&Scenario::default()).block, [0; 9]);
    }

    #[test]
    fn an_accelerator_makes_one_more_outcome_worth_its_later_price() {
        let flat = Contract::of(&Scenario::default());
        let steep = Contract::of(&Scenario::default().with(Key::AcceleratorLow, 0.5));
        let usual = Retention { loss_scale: 1.0 };
        let extra = (steep.worth_of_start(1, usual) - flat.worth_of_start(1, usual)) / usual.survival(25);
        assert!((extra - 1200.0 * 1.42857).abs() < 0.05, "{extra}");
    }

    #[test]
    fn a_start_is_worth_what_model_md_prints() {
        let contract = Contract::of(&Scenario::default());
        let worth = contract.groups.map(|terms| terms.worth_of_start(Retention { loss_scale: 1.0 }).round());
        assert_eq!(worth[..5], [1811.0, 2102.0, 3389.0, 3238.0, 7073.0]);
    }

    #[test]
    fn the_attachment_fee_steps_down_and_ends() {
        let contract = Contract::of(&Scenario::default());
        let fees = [0, 43, 44, 96, 147, 148, 301].map(|week| contract.attachment_fee(0, week));
        assert_eq!(fees, [40_000, 40_000, 30_000, 20_000, 20_000, 0, 0]);
        assert_eq!(contract.attachment_fee(3, 0), 60_000);
    }

    #[test]
    fn the_end_can_be_moved_and_the_last_step_lasts_until_then() {
        let never = Contract::of(&Scenario::default().with(Key::AttachmentStop, 302.0));
        assert_eq!([147, 148, 301].map(|week| never.attachment_fee(0, week)), [20_000; 3]);
        let at_once = Contract::of(&Scenario::default().with(Key::AttachmentStop, 0.0));
        assert_eq!(at_once.attachment_fee(0, 0), 0);
    }

    #[test]
    fn a_profile_price_pays_more_for_the_further_and_the_same_on_average() {
        let scenario = Scenario::default().with(Key::Profile, 0.5).with(Key::People, 20_000.0);
        let contract = Contract::of(&scenario);
        let people = crate::people::draw(&scenario);
        let mean = people.iter().map(|person| contract.price(person)).sum::<f64>() / 20_000.0;
        assert!((mean - 1.0).abs() < 0.02, "{mean}");
        // The mean stays 1 whatever the spread.
        let narrow = scenario.with(Key::Sigma, 0.5).with(Key::Profile, 1.5);
        let (contract, members) = (Contract::of(&narrow), crate::people::draw(&narrow));
        let mean = members.iter().map(|person| contract.price(person)).sum::<f64>() / 20_000.0;
        assert!((mean - 1.0).abs() < 0.02, "{mean}");
        let nearest = people.iter().max_by(|a, b| a.judged_readiness.total_cmp(&b.judged_readiness));
        assert!(nearest.is_some_and(|person| contract.price(person) < 0.5));
        assert_eq!(Contract::of(&Scenario::default()).price(&people[0]), 1.0);
    }

    #[test]
    fn multipliers_scale_every_group() {
        let scenario = Scenario::default().with(Key::Outcome, 150.0);
        let contract = Contract::of(&scenario);
        assert_eq!(contract.groups[1].outcome, 180_000);
        assert_eq!(contract.groups[4].outcome, 525_000);
        assert_eq!(contract.groups[4].sustainment, 37_000);
    }
}
