//! Two runs of the same people: how many lives differ, in a sentence.

use parked_model::{
    Scenario,
    report::{
        comparison::{differences, same_people},
        state::State,
    },
    scenario::Section,
};

/// What came of the difference: the kept scenario and its states, then the present one's.
pub fn sentence((a, kept): (&Scenario, &[State]), (b, present): (&Scenario, &[State])) -> String {
    if a == b {
        return words::compare::NO_DIFFERENCE.to_owned();
    }
    if !same_people(a, b) {
        return words::compare::OTHER_PEOPLE.to_owned();
    }
    let sections: Vec<Section> = differences(a, b).into_iter().map(|difference| difference.row.section).collect();
    let all_in = |allowed: &[Section]| sections.iter().all(|section| allowed.contains(section));
    let changed = if all_in(&[Section::Fees, Section::GroupFees]) {
        words::compare::ONLY_CONTRACT
    } else if all_in(&[Section::Provider]) {
        words::compare::ONLY_PROVIDER
    } else if all_in(&[Section::Fees, Section::GroupFees, Section::Provider]) {
        words::compare::ONLY_BOTH
    } else {
        words::compare::ONLY_SETTINGS
    };
    let lives = kept.iter().zip(present).filter(|(a, b)| a != b).count();
    words::compare::lives_differ(present.len(), changed, lives)
}

#[cfg(test)]
mod tests {
    use parked_model::{
        Strategy, Twin,
        report::crowd::Crowd,
        scenario::{GroupField, Key, table},
    };

    use super::*;

    fn said(a: &Scenario, b: &Scenario, week: u32) -> String {
        let states = |scenario: &Scenario| {
            let twin = Twin::run(scenario);
            Crowd::of(&twin, scenario).states(&twin, week)
        };
        sentence((a, &states(a)), (b, &states(b)))
    }

    #[test]
    fn lives_that_differ_are_counted_and_what_changed_is_named() {
        let usual = Scenario::default();
        let fees = usual.clone().with(Key::Outcome, 300.0);
        let rule = usual.clone().with_strategy(Strategy::Ignore);
        let both = fees.clone().with_strategy(Strategy::Ignore);
        assert!(said(&usual, &fees, 130).starts_with("Same 1,000 people. Same luck. Only the contract changed: "));
        assert!(said(&usual, &rule, 130).contains("Only the provider changed: "));
        assert!(said(&usual, &both, 130).contains("Only the contract and the provider changed: "));
        let assumed = both.clone().with(Key::Chi, 0.0);
        assert!(said(&usual, &assumed, 130).contains("Only the settings changed: "));
        assert!(said(&usual, &rule, 130).ends_with(" lives differ."));
    }

    #[test]
    fn nobody_is_compared_with_somebody_else() {
        let usual = Scenario::default();
        assert_eq!(said(&usual, &usual, 130), words::compare::NO_DIFFERENCE);
        for other in [
            usual.clone().with(Key::Seed, 2.0),
            usual.clone().with(Key::People, 300.0),
            usual.clone().with(Key::Sigma, 0.5),
            usual.clone().with_group(GroupField::Share, 0, 0.5),
            usual.clone().with_group(GroupField::StartRate, 2, 0.001),
        ] {
            assert_eq!(said(&usual, &other, 130), words::compare::OTHER_PEOPLE);
        }
    }

    #[test]
    fn where_the_people_are_the_same_so_are_those_drawn() {
        let usual = Scenario::default();
        for (index, row) in table().iter().enumerate() {
            let other = usual.clone().with_value_at(index, row.min);
            if other.check().is_ok() && row.key != "people" && same_people(&usual, &other) {
                let (a, b) = (Twin::run(&usual), Twin::run(&other));
                assert_eq!(Crowd::of(&a, &usual).shown, Crowd::of(&b, &other).shown, "{}", row.key);
            }
        }
    }
}
