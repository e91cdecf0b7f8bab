//! What a scenario says of several primes side by side.

use crate::{
    numeric::whole::whole,
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
        strikes: whole(scenario.get(Key::MinimumStrikes)),
        imitation: scenario.get(Key::Imitation),
    }
}
