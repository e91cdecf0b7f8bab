//! What a minister can change in a contract, one thing at a time, and the kinds of firm that hold it.

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

/// A kind of firm.
#[derive(Debug, PartialEq)]
pub struct Firm {
    /// What it does.
    pub name: &'static str,
    /// The same in a word or two.
    pub short: &'static str,
    /// What makes it so, as in a link; empty for that of the defaults.
    pub settings: &'static str,
}

impl Lever {
    /// The settings with it for a kind of firm, as in a link.
    pub fn link(&self, firm: &Firm) -> String {
        format!("{}&{}&{}", firm.settings, self.needs, self.sets)
    }

    /// The contract with it.
    pub fn pulled(&self, firm: &Firm) -> Scenario {
        link::read(&self.link(firm)).scenario
    }

    /// The contract without it.
    pub fn before(&self, firm: &Firm) -> Scenario {
        link::read(&format!("{}&{}", firm.settings, self.needs)).scenario
    }
}

impl Firm {
    /// The contract of 2011.
    pub fn usual(&self) -> Scenario {
        link::read(self.settings).scenario
    }
}

#[cfg(test)]
mod tests {
    use super::super::SCENES;

    #[test]
    fn every_lever_changes_what_it_says_and_nothing_else_whatever_the_firm() {
        for scene in SCENES {
            for (lever, firm) in scene.levers.iter().flat_map(|lever| scene.firms.iter().map(move |firm| (lever, firm)))
            {
                let (before, after) = (lever.before(firm), lever.pulled(firm));
                let is_changed = |(row, value): &(&parked_model::scenario::Parameter, String)| {
                    !before.changes().any(|(other, old)| other.key == row.key && old == *value)
                };
                let changed: Vec<String> =
                    after.changes().filter(is_changed).map(|(row, value)| format!("{}={value}", row.key)).collect();
                assert_eq!(changed.join("&"), lever.sets, "{}", lever.name);
            }
        }
    }
}
