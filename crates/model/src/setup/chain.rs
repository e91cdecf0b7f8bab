//! What a scenario says of prime and subcontractors.

use crate::{
    programme::chain::Chain,
    scenario::{Key, Scenario},
};

/// The terms between a prime and those behind it.
pub(super) fn chain(scenario: &Scenario) -> Chain {
    Chain {
        depth: scenario.choice(Key::Chain),
        passed: scenario.get(Key::Passed),
        flow: scenario.choice(Key::Flow),
        slice: scenario.get(Key::Slice),
        passed_attachment: scenario.get(Key::PassedAttachment),
        returned: scenario.choice(Key::Returned),
    }
}
