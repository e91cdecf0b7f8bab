//! What the commissioner pays, for whom and when (model.md 2.5).

use crate::{
    hazard::Retention,
    params::{GroupField, Key},
    people::Person,
    published::{ATTACHMENT_YEARS, PUBLISHED_FEES},
    scenario::Scenario,
};

/// Weeks on the programme (`W` of model.md): help is given and job starts count in weeks 0 to 103.
pub const WINDOW_WEEKS: u32 = 104;

/// Calendar weeks with referrals: June 2011 to March 2017.
pub const REFERRAL_WEEKS: u32 = 302;

/// Weeks in work that each sustainment payment stands for.
pub const SUSTAINMENT_STEP_WEEKS: u32 = 4;

/// A benefit label that decides the fees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Id in the published data, such as `PG1`.
    pub id: &'static str,
    /// Ending of this group's keys in the parameter table.
    pub suffix: &'static str,
    /// Name in a list.
    pub label: &'static str,
}

/// The five payment groups simulated, in the order used everywhere.
pub const GROUPS: [Group; 5] = [
    Group { id: "PG1", suffix: "18", label: "JSA, 18 to 24" },
    Group { id: "PG2", suffix: "25", label: "JSA, 25 and over" },
    Group { id: "PG3", suffix: "ea", label: "JSA, early access" },
    Group { id: "PG6", suffix: "esa", label: "ESA, new claimants" },
    Group { id: "PG7", suffix: "ib", label: "ESA, ex-incapacity" },
];

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
    pub groups: [Terms; 5],
    /// Share of the first year's attachment fee paid in contract years 1, 2 and 3; the third lasts until the end.
    pub attachment_steps: [f64; 3],
    /// Calendar week from which no attachment fee is paid.
    pub attachment_stop: u32,
    /// How steeply result fees rise with distance from work inside a group; 0 is one price a group (K5).
    pub profile: f64,
    /// What keeps a group's mean price at 1.
    profile_scale: f64,
}

/// Pounds to the nearest penny.
pub(crate) fn pence(pounds: f64) -> i64 {
    (pounds * 100.0).round() as i64
}

impl Contract {
    /// The tariff a scenario asks for: each group's fee times the multiplier over all groups.
    pub fn of(scenario: &Scenario) -> Self {
        let scaled =
            |key: Key, field: GroupField, group: usize| pence(scenario.get(key) / 100.0 * scenario.group(field, group));
        let profile = scenario.get(Key::Profile);
        let judged_variance = scenario.get(Key::Sight) * scenario.get(Key::Sigma) * scenario.get(Key::Sigma);
        Self {
            groups: std::array::from_fn(|group| Terms {
                attachment: scaled(Key::Attachment, GroupField::Attachment, group),
                outcome: scaled(Key::Outcome, GroupField::Outcome, group),
                sustainment: scaled(Key::Sustainment, GroupField::Sustainment, group),
                trigger_weeks: PUBLISHED_FEES[group].trigger_weeks,
                sustainment_count: PUBLISHED_FEES[group].sustainment_count,
            }),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_is_worth_what_model_md_prints() {
        let contract = Contract::of(&Scenario::default());
        let worth = contract.groups.map(|terms| terms.worth_of_start(Retention { loss_scale: 1.0 }).round());
        assert_eq!(worth, [1811.0, 2102.0, 3389.0, 3238.0, 7073.0]);
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
