//! The words of `parameters/*.toml` as constants, written when this crate is built, and the types they are of.

use parked_model::Choice;

#[expect(clippy::match_same_arms, reason = "written by the build script, an arm for every unit and key")]
mod generated {
    use parked_model::{
        decision::{
            purse::{BudgetRule, Fences, Insolvency},
            strategy::Strategy,
        },
        people::{intake::Eligible, mix::EsaPath},
        programme::chain::{Depth, Flow, Reply, Returned},
        record::{groups::PerGroup, published::Evidence},
        scenario::Unit,
    };

    use super::{ChoiceWords, Formula, PresetWords, Worded};

    include!(concat!(env!("OUT_DIR"), "/en/parameters.rs"));
}

pub(super) use generated::*;

/// Name and rule of one of a list of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoiceWords {
    /// Name beside a button.
    pub name: &'static str,
    /// What it means, in a sentence.
    pub rule: &'static str,
}

/// A choice of the model that has words: every one that a parameter is among.
pub trait Worded: Choice {
    /// The words, in the order of the choice.
    const WORDS: &'static [ChoiceWords];

    /// The order in which they are shown: positions in the order of the choice.
    const SHOWN: &'static [usize];

    /// The words of this one.
    fn words(self) -> ChoiceWords {
        Self::WORDS[self.index()]
    }
}

/// A choice whose rules can be written as formulas in plain letters: `e` pounds a week, `B` the budget, `n` people out of
/// work, `zhat` standing in standard deviations, `G` what full help is worth, `L` the level at which the budget is spent.
pub trait Formula: Choice {
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
}
