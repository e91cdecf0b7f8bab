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
}

/// One value for each payment group, in the order of [`GROUPS`].
pub type PerGroup<T> = [T; GROUPS.len()];

/// The nine payment groups of the Work Programme, in the order used everywhere. By default people are referred to the
/// first five only: the others were small, and no two-year result of theirs was found.
pub const GROUPS: [Group; 9] = [
    Group { id: "PG1", suffix: "18", label: "JSA, 18 to 24", result_of: 0 },
    Group { id: "PG2", suffix: "25", label: "JSA, 25 and over", result_of: 1 },
    Group { id: "PG3", suffix: "ea", label: "JSA, early access", result_of: 2 },
    Group { id: "PG6", suffix: "esa", label: "ESA, new claimants", result_of: 3 },
    Group { id: "PG7", suffix: "ib", label: "ESA, ex-incapacity", result_of: 4 },
    Group { id: "PG4", suffix: "jib", label: "JSA, ex-incapacity", result_of: 2 },
    Group { id: "PG5", suffix: "vol", label: "ESA volunteers", result_of: 3 },
    Group { id: "PG8", suffix: "is", label: "IB and IS volunteers", result_of: 3 },
    Group { id: "PG9", suffix: "pl", label: "JSA, prison leavers", result_of: 2 },
];

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
