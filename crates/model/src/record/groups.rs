//! The nine payment groups: the benefit labels that decided what was paid for whom.

use std::fmt;

use serde::Serialize;

/// A benefit label that decides the fees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Id in the published data, such as `PG1`.
    pub id: &'static str,
    /// Ending of this group's keys in the parameter table.
    pub suffix: &'static str,
    /// Name in a list.
    pub label: &'static str,
    /// The group whose two-year result is taken for this one: itself, unless nothing was published for it.
    pub result_of: usize,
    /// Whether its people claim ESA, which is paid to people too ill or disabled to look for work; the others claim JSA.
    pub claims_esa: bool,
}

/// One value for each payment group, in the order of [`GROUPS`].
pub type PerGroup<T> = [T; GROUPS.len()];

include!(concat!(env!("OUT_DIR"), "/groups.rs"));

/// A payment group, by its position in [`GROUPS`]. Written out it is a bare number.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct GroupIndex(u8);

impl GroupIndex {
    /// The group at a position of [`GROUPS`], 0 to 8.
    #[expect(clippy::cast_possible_truncation, reason = "there are nine groups")]
    pub const fn new(position: usize) -> Self {
        debug_assert!(position < GROUPS.len(), "there are nine groups");
        Self(position as u8)
    }

    /// Every group, in the order of [`GROUPS`].
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        (0..GROUPS.len()).map(Self::new)
    }

    /// Its position, to look up a [`PerGroup`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// What is known of it.
    pub const fn about(self) -> &'static Group {
        &GROUPS[self.index()]
    }
}

impl fmt::Debug for GroupIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_without_a_result_stands_in_for_by_one_with() {
        for group in GroupIndex::all() {
            let about = group.about();
            assert_eq!(GROUPS[about.result_of].result_of, about.result_of, "{}", about.label);
        }
    }
}
