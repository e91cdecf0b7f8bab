//! The keys of what sets prime and subcontractor apart.

use crate::scenario::Key;

/// A provider's own settings.
pub(super) struct Keys {
    pub(super) rule: Key,
    pub(super) beta: Key,
    pub(super) kappa: Key,
    pub(super) overhead: Key,
}

pub(super) const PRIME: Keys =
    Keys { rule: Key::Strategy, beta: Key::Beta, kappa: Key::Kappa, overhead: Key::Overhead };

pub(super) const SUBCONTRACTOR: Keys =
    Keys { rule: Key::SubStrategy, beta: Key::SubBeta, kappa: Key::SubKappa, overhead: Key::SubOverhead };
