//! The parameter table: every number a reader can set, once, with its unit, range, evidence and sources.
//!
//! Sliders, links, the command line, the docs and the tests all read this table. Its rows are data: `data/parameters/*.toml`,
//! read and checked by `crates/model-data` when this crate is built.

use std::sync::LazyLock;

use super::parameter::{Official, Parameter, Section, Unit};
use crate::record::{
    groups::{GROUPS, PerGroup},
    published::{Evidence, is_same},
};

#[expect(clippy::unreadable_literal, reason = "written by the build script")]
mod generated {
    use super::{Evidence, GroupParameter, Official, Parameter, PerGroup, Section, Unit, are_same};
    use crate::{
        decision::{
            choice::Choice as _,
            purse::{BudgetRule, Fences, Insolvency},
            strategy::Strategy,
        },
        people::{intake::Eligible, mix::EsaPath},
        programme::chain::{Depth, Flow, Reply, Returned},
    };

    include!(concat!(env!("OUT_DIR"), "/parameters.rs"));
}

use generated::{GROUP_PARAMETERS, GROUP_SOURCES, SCALAR_SOURCES, SCALARS};
pub use generated::{GroupField, Key};

/// A parameter of which each payment group has its own: what they share, and what differs.
struct GroupParameter {
    /// What the keys begin with; `_` and the group's suffix follow.
    key: &'static str,
    unit: Unit,
    min: f64,
    max: f64,
    step: f64,
    /// The preset whose values the defaults are.
    official: Option<&'static str>,
    section: Section,
    defaults: PerGroup<f64>,
    evidence: PerGroup<Evidence>,
}

impl GroupParameter {
    fn row(&self, group: usize) -> Parameter {
        let &Self { key, unit, min, max, step, official, section, .. } = self;
        let default = self.defaults[group];
        Parameter {
            // Lasts as long as the program, as the table does.
            key: Box::leak(format!("{key}_{}", GROUPS[group].suffix).into_boxed_str()),
            unit,
            default,
            min,
            max,
            step,
            official: official.map(|of| Official { value: default, of }),
            studied: None,
            evidence: self.evidence[group],
            section,
            choices: &[],
        }
    }
}

impl Key {
    /// Position in the table.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The row of the table.
    pub fn row(self) -> &'static Parameter {
        &table()[self.index()]
    }
}

impl GroupField {
    /// Position in the table of this field for a group.
    pub const fn index(self, group: usize) -> usize {
        SCALARS.len() + self as usize * GROUPS.len() + group
    }
}

/// The whole table, in a fixed order: first every [`Key`], then every [`GroupField`] group by group.
pub fn table() -> &'static [Parameter] {
    static TABLE: LazyLock<Vec<Parameter>> = LazyLock::new(|| {
        let groups = GROUP_PARAMETERS.iter().flat_map(|field| (0..GROUPS.len()).map(|group| field.row(group)));
        SCALARS.into_iter().chain(groups).collect()
    });
    &TABLE
}

/// Ids of the sources of every row's default, joined by semicolons, in the order of the table; empty for an assumption.
pub fn sources() -> impl Iterator<Item = &'static str> {
    SCALAR_SOURCES.into_iter().chain(GROUP_SOURCES.into_iter().flatten())
}

/// Position in the table of a key as written in links and on the command line.
pub fn index_of(key: &str) -> Option<usize> {
    table().iter().position(|row| row.key == key)
}

/// Whether two lists of names are the same, for the check that the data's names of choices are those of the enums.
const fn are_same(one: &[&str], other: &[&str]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && is_same(one[at].as_bytes(), other[at].as_bytes()) {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::record::{calendar::REFERRAL_WEEKS, published};

    #[test]
    fn keys_are_unique_and_find_their_row() {
        let keys: HashSet<&str> = table().iter().map(|row| row.key).collect();
        assert_eq!(keys.len(), table().len());
        assert_eq!(Key::Seed.row().key, "seed");
        assert_eq!(Key::Tightness.row().key, "tightness");
        assert_eq!(table()[GroupField::Outcome.index(4)].key, "job_ib");
        assert_eq!(index_of("benefit_18"), Some(GroupField::Benefit.index(0)));
    }

    #[test]
    fn every_source_of_a_row_is_listed() {
        assert_eq!(table().len(), sources().count());
        for (row, ids) in table().iter().zip(sources()) {
            let cited = || ids.split(';').filter(|id| !id.is_empty());
            assert!(cited().count() >= row.evidence.sources_needed(), "{} says it is sourced", row.key);
            for id in cited() {
                assert!(published::source(id).is_some(), "{} cites {id}", row.key);
            }
        }
    }

    #[test]
    fn the_defaults_of_the_tariff_are_the_published_fees() {
        assert_eq!(table()[GroupField::Outcome.index(1)].default, 1200.0);
        assert_eq!(table()[GroupField::Sustainment.index(2)].default, 250.0);
        assert_eq!(table()[GroupField::Attachment.index(4)].default, 600.0);
        assert_eq!(table()[GroupField::Sustainment.index(3)].evidence, Evidence::Memory);
    }

    #[test]
    fn the_attachment_fee_can_last_as_long_as_people_are_referred() {
        assert_eq!(Key::AttachmentStop.row().max, f64::from(REFERRAL_WEEKS));
    }

    #[test]
    fn lists_of_names_differ_in_any_name_and_in_length() {
        assert!(are_same(&["a", "b"], &["a", "b"]));
        assert!(!are_same(&["a", "b"], &["a", "c"]) && !are_same(&["a"], &["a", "b"]) && !are_same(&["ab"], &["a"]));
    }
}
