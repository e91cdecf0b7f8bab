//! What a scenario pays.

use crate::{
    contract::{
        Contract, Terms, accelerator::Accelerator, delivery_fees, distance::DistancePay, payments::Schedule,
        price::Price,
    },
    decision::optimum::gain_share,
    expectation::forecast::Forecast,
    numeric::{units::Pence, whole::whole},
    people::{course::Course, judged::Judgement, milestones::Milestones},
    record::{calendar::CalendarWeek, groups::GROUPS},
    scenario::{GroupField, Key, Scenario},
    setup::{
        hours::at_tariff,
        people::{forces, population},
    },
};

impl Contract {
    /// The tariff a scenario asks for: each group's fee times the multiplier over all groups, less what a delivery fee
    /// pays already.
    pub fn of(scenario: &Scenario) -> Self {
        let block = scenario.get(Key::Block);
        let full = std::array::from_fn(|group| full_terms(scenario, group));
        let less_block = |terms: Terms| Terms { schedule: terms.schedule.at_price(1.0 - block), ..terms };
        Self {
            groups: full.map(less_block),
            block: if block > 0.0 { delivery_fees(&full, block) } else { [Pence::ZERO; GROUPS.len()] },
            accelerator: accelerator(scenario),
            distance: DistancePay::new(scenario.get(Key::Distance), scenario.get(Key::DistanceBias)),
            attachment_steps: [
                1.0,
                scenario.get(Key::AttachmentYear2) / 100.0,
                scenario.get(Key::AttachmentYear3) / 100.0,
            ],
            attachment_stop: CalendarWeek::new(whole(scenario.get(Key::AttachmentStop))),
            price: price(scenario),
        }
    }
}

/// The steps in the price of outcomes that a scenario asks for.
fn accelerator(scenario: &Scenario) -> Option<Accelerator> {
    let [low, from, forecast] =
        [Key::AcceleratorLow, Key::AcceleratorFrom, Key::AcceleratorForecast].map(|key| scenario.get(key));
    // One price for all needs no expectation, which takes longer than the rest.
    if low == 1.0 {
        return None;
    }
    Accelerator::new(low, from, Forecast::of(scenario).results().times(forecast))
}

/// The price by distance that a scenario asks for.
fn price(scenario: &Scenario) -> Price {
    let profile = scenario.get(Key::Profile);
    if profile == 0.0 {
        return Price::FLAT;
    }
    let (population, course) = (population(scenario), Course::of(forces(scenario)));
    let share_of_help = gain_share(at_tariff(scenario), scenario.get(Key::Kappa));
    let (arrivals, judgement) = (population.mix.arrivals(), Judgement::of(&population, share_of_help));
    Price::new(profile, |group| {
        let trigger = whole(scenario.group(GroupField::Trigger, group.index()));
        judgement.group(group, course.lasting_weeks(&arrivals, group, trigger)).collect()
    })
}

/// A group's terms before a delivery fee takes its share.
fn full_terms(scenario: &Scenario, group: usize) -> Terms {
    let scaled =
        |key: Key, field: GroupField| Pence::from_pounds(scenario.get(key) / 100.0 * scenario.group(field, group));
    Terms {
        attachment: scaled(Key::Attachment, GroupField::Attachment),
        schedule: Schedule {
            outcome: scaled(Key::Outcome, GroupField::Outcome),
            sustainment: scaled(Key::Sustainment, GroupField::Sustainment),
            milestones: Milestones {
                trigger_weeks: whole(scenario.group(GroupField::Trigger, group)),
                sustainment_count: whole(scenario.group(GroupField::Payments, group)),
            },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{people::jobs::Retention, record::groups::GroupIndex};

    #[test]
    fn a_delivery_fee_takes_its_share_of_the_results() {
        let contract = Contract::of(&Scenario::default().with(Key::Block, 0.3));
        assert_eq!(
            (contract.groups[1].schedule.outcome, contract.groups[1].attachment),
            (Pence(84_000), Pence(40_000))
        );
        // £2,102 a start, of which 59.2% reach the outcome: £3,550 each; 30% of 31.7% of it over 104 weeks is £3.25.
        assert_eq!(contract.block[1], Pence(325));
        assert_eq!(Contract::of(&Scenario::default()).block, [Pence::ZERO; 9]);
    }

    #[test]
    fn an_accelerator_makes_one_more_outcome_worth_its_later_price() {
        let flat = Contract::of(&Scenario::default());
        let steep = Contract::of(&Scenario::default().with(Key::AcceleratorLow, 0.5));
        let usual = Retention { loss_scale: 1.0 };
        let extra = (steep.worth_of_start(GroupIndex::new(1), usual) - flat.worth_of_start(GroupIndex::new(1), usual))
            / usual.survival(25);
        let later = steep.accelerator.map(Accelerator::marginal).unwrap();
        assert!((extra - 1200.0 * (later - 1.0)).abs() < 0.05 && later > 1.5, "{extra} {later}");
    }

    #[test]
    fn a_start_is_worth_what_the_specification_prints() {
        let contract = Contract::of(&Scenario::default());
        let worth = contract.groups.map(|terms| terms.schedule.worth_of_start(Retention { loss_scale: 1.0 }).round());
        assert_eq!(worth[..5], [1811.0, 2102.0, 3389.0, 3238.0, 7073.0]);
    }

    #[test]
    fn the_attachment_fee_steps_down_and_ends() {
        let contract = Contract::of(&Scenario::default());
        let fees = [0, 43, 44, 96, 147, 148, 301]
            .map(|week| contract.attachment_fee(GroupIndex::new(0), CalendarWeek::new(week)).0);
        assert_eq!(fees, [40_000, 40_000, 30_000, 20_000, 20_000, 0, 0]);
        assert_eq!(contract.attachment_fee(GroupIndex::new(3), CalendarWeek::new(0)), Pence(60_000));
    }

    #[test]
    fn the_end_can_be_moved_and_the_last_step_lasts_until_then() {
        let never = Contract::of(&Scenario::default().with(Key::AttachmentStop, 302.0));
        assert_eq!(
            [147, 148, 301].map(|week| never.attachment_fee(GroupIndex::new(0), CalendarWeek::new(week)).0),
            [20_000; 3]
        );
        let at_once = Contract::of(&Scenario::default().with(Key::AttachmentStop, 0.0));
        assert_eq!(at_once.attachment_fee(GroupIndex::new(0), CalendarWeek::new(0)), Pence::ZERO);
    }

    #[test]
    fn a_profile_price_pays_more_on_average_the_rarer_outcomes_are() {
        let contract = Contract::of(&Scenario::default().with(Key::Profile, 0.6));
        let middle = contract.groups.iter().zip(GroupIndex::all()).map(|(_, group)| contract.price.of(group, 0.0));
        let [young, .., ex_incapacity] = middle.take(5).collect::<Vec<_>>()[..] else { panic!("five groups") };
        // Where few reach an outcome, those who do are the nearest, whose price is the lowest.
        assert!(young > 1.0 && ex_incapacity > young, "{young} {ex_incapacity}");
    }

    #[test]
    fn multipliers_scale_every_group() {
        let scenario = Scenario::default().with(Key::Outcome, 150.0);
        let contract = Contract::of(&scenario);
        assert_eq!(contract.groups[1].schedule.outcome, Pence(180_000));
        assert_eq!(contract.groups[4].schedule.outcome, Pence(525_000));
        assert_eq!(contract.groups[4].schedule.sustainment, Pence(37_000));
    }
}
