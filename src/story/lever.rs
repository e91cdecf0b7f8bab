//! What a minister can change in a contract, one thing at a time.

use parked_model::{Scenario, scenario::link};

/// A lever, with its settings as in a link.
#[derive(Debug, PartialEq)]
pub struct Lever {
    /// Its name.
    pub name: &'static str,
    /// What it sets.
    pub sets: &'static str,
    /// What must be so before it can do anything; mostly empty.
    pub needs: &'static str,
}

impl Lever {
    /// The contract with it.
    pub fn pulled(&self) -> Scenario {
        link::read(&format!("{}&{}", self.needs, self.sets)).scenario
    }

    /// The contract without it.
    pub fn before(&self) -> Scenario {
        link::read(self.needs).scenario
    }
}

#[cfg(test)]
mod tests {
    use super::super::SCENES;

    #[test]
    fn every_lever_changes_what_it_says_and_nothing_else() {
        for lever in SCENES.iter().flat_map(|scene| scene.levers) {
            let (before, after) = (lever.before(), lever.pulled());
            let is_changed = |(row, value): &(&parked_model::scenario::Parameter, String)| {
                !before.changes().any(|(other, old)| other.key == row.key && old == *value)
            };
            let changed: Vec<String> =
                after.changes().filter(is_changed).map(|(row, value)| format!("{}={value}", row.key)).collect();
            assert!(!changed.is_empty(), "{}", lever.name);
            assert_eq!(changed.join("&"), lever.sets, "{}", lever.name);
        }
    }
}
