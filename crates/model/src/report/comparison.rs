//! Two scenarios beside each other: whether they have the same people, and where they differ.

use crate::{
    record::groups::GROUPS,
    scenario::{GroupField, Key, Parameter, Scenario, table},
};

/// Whether two scenarios have the very same people with the same luck.
pub fn same_people(a: &Scenario, b: &Scenario) -> bool {
    let same = |key: Key| a.get(key) == b.get(key);
    let same_in_groups =
        |field: GroupField| (0..GROUPS.len()).all(|group| a.group(field, group) == b.group(field, group));
    [Key::Seed, Key::People, Key::Sigma].into_iter().all(same)
        && [GroupField::Share, GroupField::StartRate].into_iter().all(same_in_groups)
}

/// A setting in which two scenarios differ.
#[derive(Clone, Copy, Debug)]
pub struct Difference {
    /// The setting.
    pub row: &'static Parameter,
    /// Its value in the first scenario.
    pub first: f64,
    /// Its value in the second.
    pub second: f64,
}

/// The settings in which two scenarios differ, in the order of the table.
pub fn differences(a: &Scenario, b: &Scenario) -> Vec<Difference> {
    let both = |index: usize| Difference { row: &table()[index], first: a.value_at(index), second: b.value_at(index) };
    (0..table().len()).map(both).filter(|difference| difference.first != difference.second).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{people, setup::people::population};

    /// Everybody's first clock and distance: who they are and what luck they have.
    #[test]
    fn what_leaves_the_people_the_same_draws_the_same() {
        let usual = Scenario::default().with(Key::People, 300.0);
        for (index, row) in table().iter().enumerate() {
            let other = usual.clone().with_value_at(index, row.min);
            if other.check().is_ok() && same_people(&usual, &other) {
                let drawn = |scenario: &Scenario| {
                    people::draw(&population(scenario))
                        .into_iter()
                        .map(|person| (person.group, person.readiness, person.luck))
                        .collect::<Vec<_>>()
                };
                assert_eq!(drawn(&usual), drawn(&other), "{}", row.key);
            }
        }
        assert!(!same_people(&usual, &usual.clone().with(Key::Seed, 2.0)));
        assert!(same_people(&usual, &usual.clone().with(Key::Outcome, 300.0)));
    }

    #[test]
    fn a_difference_has_both_values() {
        let usual = Scenario::default();
        let other = usual.clone().with(Key::Beta, 9.0);
        let found = differences(&usual, &other);
        let told: Vec<_> = found.iter().map(|found| (found.row.key, found.first, found.second)).collect();
        assert_eq!(told, [("beta", 7.0, 9.0)]);
        assert!(differences(&usual, &usual).is_empty());
    }
}
