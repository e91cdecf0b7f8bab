//! What a scenario says of several primes side by side.

use crate::{
    programme::market::Levers,
    scenario::{Key, Scenario},
};

/// The commissioner's yearly levers.
pub(super) fn levers(scenario: &Scenario) -> Levers {
    Levers {
        share_moved: scenario.get(Key::ShareShift),
        gap: scenario.get(Key::ShareGap),
        minimum: scenario.get(Key::Minimum),
        penalty: scenario.get(Key::MinimumPenalty),
        strikes: scenario.get(Key::MinimumStrikes) as u32,
        imitation: scenario.get(Key::Imitation),
    }
}
