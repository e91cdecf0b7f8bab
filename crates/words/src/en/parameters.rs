//! What parameters, choices, contracts, units and evidence words are called and what they mean: from `parameters/*.toml`,
//! read and checked when this crate is built.

use std::sync::LazyLock;

use parked_model::{
    ScenarioError,
    record::{groups::GROUPS, published::Evidence},
    scenario::{
        Official, Parameter, Unit, index_of,
        link::LinkNotice,
        preset::{PRESETS, Preset},
        table,
    },
};

mod generated {
    use parked_model::{
        decision::{
            purse::{BudgetRule, Fences, Insolvency},
            strategy::Strategy,
        },
        programme::chain::{Depth, Flow, Reply, Returned},
        record::{groups::PerGroup, published::Evidence},
        scenario::Unit,
    };

    use super::{ChoiceWords, Formula, PresetWords, Worded};

    include!(concat!(env!("OUT_DIR"), "/parameters.rs"));
}

use generated::{
    GROUP_HELPS, GROUP_LABELS, GROUP_REASONS, HELPS, LABELS, PRESET_WORDS, REASONS, around, badge_of, choices_of,
    contract,
};

/// Name and rule of one of a list of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoiceWords {
    /// Name beside a button.
    pub name: &'static str,
    /// What it means, in a sentence.
    pub rule: &'static str,
}

/// A choice of the model that has words: every one that a parameter is among.
pub trait Worded: parked_model::decision::choice::Choice {
    /// The words, in the order of the choice.
    const WORDS: &'static [ChoiceWords];

    /// The words of this one.
    fn words(self) -> ChoiceWords {
        Self::WORDS[self.index()]
    }
}

/// A choice whose rules can be written as formulas in plain letters: `e` pounds a week, `B` the budget, `n` people out of
/// work, `zhat` standing in standard deviations, `G` what full help is worth, `L` the level at which the budget is spent.
pub trait Formula: parked_model::decision::choice::Choice {
    /// The formulas, in the order of the choice.
    const FORMULAS: &'static [&'static str];

    /// The formula of this one.
    fn formula(self) -> &'static str {
        Self::FORMULAS[self.index()]
    }
}

/// Words of a contract to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PresetWords {
    /// Name in a list.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub note: &'static str,
    /// Why it sets what it sets, in the order of its settings.
    pub settings: &'static [&'static str],
}

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

/// The words of one of the choices that a row of the table is among, by its position.
pub fn choice(row: &Parameter, position: usize) -> ChoiceWords {
    choices_of(row.key)[position]
}

/// Whose an official value is, with its date.
pub fn of_contract(official: Official) -> &'static str {
    contract(official.of)
}

/// Every contract to start from, with its words.
pub fn presets() -> impl Iterator<Item = (&'static Preset, PresetWords)> {
    PRESETS.iter().zip(PRESET_WORDS)
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

/// What a parameter accepts, in words.
pub fn allowed(row: &Parameter) -> String {
    match row.unit {
        Unit::Choice => row.choices.join(", "),
        unit => range(unit, row.min, row.max),
    }
}

/// Why a value was refused, and what would be accepted.
pub fn refusal(error: &ScenarioError) -> String {
    match error {
        ScenarioError::NotANumber { key, .. }
        | ScenarioError::OutOfRange { key, .. }
        | ScenarioError::NotWhole { key, .. }
        | ScenarioError::UnknownChoice { key, .. } => {
            let allowed = index_of(key).map(|index| allowed(&table()[index])).unwrap_or_default();
            format!("{error}; allowed: {allowed}")
        }
        ScenarioError::UnknownKey(_)
        | ScenarioError::NobodyReferred
        | ScenarioError::PriceNeverRises { .. }
        | ScenarioError::EndsBeforeItBegins { .. } => error.to_string(),
    }
}

/// What was wrong with part of a link, and what stands instead.
pub fn notice(notice: &LinkNotice) -> String {
    match notice {
        LinkNotice::Refused { error, used } => format!("{}. Used instead: {used}", refusal(error)),
        LinkNotice::Contradiction(error) => format!("{}. The usual setting was used instead", refusal(error)),
        LinkNotice::Newer(_) | LinkNotice::NotAVersion(_) => notice.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::{
        Scenario, Strategy,
        decision::choice::Choice as _,
        scenario::{GroupField, Key, link},
    };

    use super::*;

    fn message(key: &str, text: &str) -> String {
        refusal(&Scenario::default().set(key, text).unwrap_err())
    }

    #[test]
    fn every_refusal_names_key_value_and_range() {
        assert_eq!(message("alpha", "3"), "‘alpha’ is set to 3, which is out of range; allowed: 0 to 1");
        for text in ["", "NaN", "inf", "-inf", "1e999", "twelve", "0x10", "1,5"] {
            let said = message("beta", text);
            assert!(said.contains("‘beta’") && said.ends_with("allowed: £0 to £25 a person a week"), "{said}");
        }
        assert!(message("people", "0").ends_with("allowed: 100 to 200000 people"));
        assert!(message("people", "100.5").contains("whole"));
        assert!(message("strategy", "greedy").contains("allowed: equal, cream, park"));
        assert_eq!(message("gravity", "1"), "‘gravity’ is not a parameter; ‘parked params’ lists them");
        assert!(message("beta", &"x".repeat(100_000)).len() < 300);
    }

    #[test]
    fn a_notice_says_what_is_allowed_and_what_stands() {
        let said: Vec<String> = link::read("beta=99&accel=0.5&accel_for=0.1&v=2").notices.iter().map(notice).collect();
        assert!(said[0].contains("99, which is out of range; allowed: £0 to £25") && said[0].ends_with("instead: 7"));
        assert!(said[1].contains("newer version (v=2)"), "{said:?}");
        assert!(said[2].ends_with("allowed: more than 0.2. The usual setting was used instead"), "{said:?}");
    }

    #[test]
    fn every_row_has_a_label_of_its_own() {
        let labels: std::collections::HashSet<&str> = (0..table().len()).map(label_at).collect();
        assert_eq!(labels.len(), table().len());
        assert_eq!(label(Key::Seed.row()), "Luck");
        assert_eq!(label(&table()[GroupField::Outcome.index(4)]), "Job outcome fee, ESA, ex-incapacity");
        assert_eq!(helps_and_reasons().count(), table().len());
    }

    #[test]
    fn every_choice_has_words_of_its_own() {
        for row in table().iter().filter(|row| row.unit == Unit::Choice) {
            let words: Vec<ChoiceWords> = (0..row.choices.len()).map(|position| choice(row, position)).collect();
            assert!(
                words.iter().all(|one| words.iter().filter(|other| other.name == one.name).count() == 1),
                "{}",
                row.key
            );
        }
        assert_eq!(Strategy::Needs.words().name, "Furthest first");
        assert_eq!(Strategy::FORMULAS.len(), Strategy::NAMES.len());
        assert_eq!(Strategy::Ignore.formula(), "e = floor");
    }

    #[test]
    fn a_contract_says_why_it_sets_what_it_sets() {
        for (preset, words) in presets() {
            assert_eq!(preset.settings.len(), words.settings.len(), "{}", preset.id);
        }
    }
}
