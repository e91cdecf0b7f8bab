//! The keys of what sets prime and subcontractor apart.

use crate::scenario::Key;

/// What a provider of a tier is set by.
pub(super) struct TierKeys {
    pub(super) rule: Key,
    pub(super) beta: Key,
    pub(super) kappa: Key,
    pub(super) overhead: Key,
}

pub(super) const PRIME: TierKeys =
    TierKeys { rule: Key::Strategy, beta: Key::Beta, kappa: Key::Kappa, overhead: Key::Overhead };

pub(super) const SUBCONTRACTOR: TierKeys =
    TierKeys { rule: Key::SubStrategy, beta: Key::SubBeta, kappa: Key::SubKappa, overhead: Key::SubOverhead };
