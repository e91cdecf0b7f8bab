//! What parameters, contracts, units and evidence words are called and what they mean: from `parameters/*.toml`,
//! read and checked when this crate is built.

use std::sync::LazyLock;

use parked_model::{
    record::{groups::GROUPS, published::Evidence},
    scenario::{
        Official, Parameter, Unit, index_of,
        preset::{PRESETS, Preset},
    },
};

pub use super::worded::PresetWords;
use super::worded::{
    GROUP_HELPS, GROUP_LABELS, GROUP_REASONS, HELPS, LABELS, PRESET_REASONS, PRESET_WORDS, REASONS, around, badge_of,
    contract,
};

/// Visible name of a parameter.
pub fn label(row: &Parameter) -> &'static str {
    index_of(row.key).map_or("", label_at)
}

/// Visible name of the parameter at a position of the table.
pub fn label_at(index: usize) -> &'static str {
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let of_groups = |name: &&str| GROUPS.map(|group| format!("{name}, {}", group.label));
        // They last as long as the program, as the table does.
        let groups = GROUP_LABELS.iter().flat_map(of_groups).map(|label| &*label.leak());
        LABELS.into_iter().chain(groups).collect()
    });
    ALL[index]
}

/// What a parameter does and why its default is what it is, each in a sentence, in the order of the table.
pub(crate) fn helps_and_reasons() -> impl Iterator<Item = (&'static str, &'static str)> {
    let helps = HELPS.into_iter().chain(GROUP_HELPS.into_iter().flat_map(|help| GROUPS.map(|_| help)));
    helps.zip(REASONS.into_iter().chain(GROUP_REASONS.into_iter().flatten()))
}

/// Whose an official value is, with its date.
pub fn of_contract(official: Official) -> &'static str {
    contract(official.of)
}

/// Every contract to start from, with its words.
pub fn presets() -> impl Iterator<Item = (&'static Preset, PresetWords)> {
    PRESETS.iter().zip(PRESET_WORDS)
}

/// Why a contract sets what it sets, in the order of its settings.
pub fn preset_reasons(id: &str) -> &'static [&'static str] {
    PRESETS.iter().position(|preset| preset.id == id).map_or(&[], |at| PRESET_REASONS[at])
}

/// How sure a figure is, as a reader sees it beside the figure.
pub fn badge(evidence: Evidence) -> &'static str {
    badge_of(evidence)
}

/// A unit in words, empty where a number needs none.
pub fn unit(unit: Unit) -> String {
    let (before, after) = around(unit);
    format!("{before}{after}").trim_start().to_owned()
}

/// A range in words: "£0 to £25 a person a week".
pub fn range(unit: Unit, low: f64, high: f64) -> String {
    let (before, after) = around(unit);
    format!("{before}{low} to {before}{high}{after}")
}

/// A value as it stands in links, with its unit.
pub fn amount(row: &Parameter, value: &str) -> String {
    let (before, after) = around(row.unit);
    format!("{before}{value}{after}")
}

/// What a parameter accepts, in words.
pub fn allowed(row: &Parameter) -> String {
    match row.unit {
        Unit::Choice => row.choices.join(", "),
        unit => range(unit, row.min, row.max),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::{GroupField, Key, table};

    use super::*;

    #[test]
    fn every_row_has_a_label_of_its_own() {
        let labels: std::collections::HashSet<&str> = (0..table().len()).map(label_at).collect();
        assert_eq!(labels.len(), table().len());
        assert_eq!(label(Key::Seed.row()), "Luck");
        assert_eq!(label(&table()[GroupField::Outcome.index(4)]), "Job outcome fee, ESA, ex-incapacity");
        assert_eq!(helps_and_reasons().count(), table().len());
    }

    #[test]
    fn a_contract_says_why_it_sets_what_it_sets() {
        for preset in PRESETS {
            assert_eq!(preset.settings.len(), preset_reasons(preset.id).len(), "{}", preset.id);
        }
    }
}
