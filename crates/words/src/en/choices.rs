//! What choices are called and what they mean; the words stand in `parameters/choices.toml`.

use parked_model::{Strategy, scenario::Parameter};

pub use super::worded::{ChoiceWords, Formula, Worded};
use super::worded::{choices_of, shown_of};

/// The words for a strategy.
pub fn strategy(strategy: Strategy) -> ChoiceWords {
    strategy.words()
}

/// The words for a choice of a row of the table, by its position.
pub fn choice(row: &Parameter, position: usize) -> ChoiceWords {
    choices_of(row.key)[position]
}

/// The order in which the choices of a row of the table are shown: their positions.
pub fn shown(row: &Parameter) -> &'static [usize] {
    shown_of(row.key)
}

#[cfg(test)]
mod tests {
    use parked_model::Choice as _;
    use parked_model::scenario::{Key, Unit, table};

    use super::*;

    #[test]
    fn every_choice_is_shown_once() {
        for row in table() {
            let mut shown = shown(row).to_vec();
            shown.sort_unstable();
            assert!(shown.into_iter().eq(0..row.choices.len()), "{}", row.key);
        }
        // From those who lean to the furthest to those who do least.
        let first = shown(Key::Strategy.row())[0];
        assert_eq!(Strategy::ALL[first], Strategy::Needs);
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
}
