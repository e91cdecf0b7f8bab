//! What every choice of one thing out of a few has in common: its names.
//!
//! The enums that implement [`Choice`] stand where they act. The parameter table, the words and the tests list their
//! variants and names from here, so no list of names is written a second time.

use std::fmt::Debug;

use strum::{VariantArray, VariantNames};

/// One of a few things to choose from, each with a name in links and on the command line.
///
/// Implemented by deriving [`VariantArray`] and [`VariantNames`]; the order of the variants is that of the choice, and
/// values 0, 1, ... of the parameter stand for them. Names stay as they are in old links.
pub trait Choice: Copy + Debug + PartialEq + 'static {
    /// Every variant, in the order of the choice.
    const ALL: &'static [Self];

    /// Every name, in the same order.
    const NAMES: &'static [&'static str];

    /// Position in [`Choice::ALL`].
    fn index(self) -> usize {
        Self::ALL.iter().take_while(|&&choice| choice != self).count()
    }

    /// Name in links and on the command line.
    fn name(self) -> &'static str {
        Self::NAMES[self.index()]
    }
}

impl<T: VariantArray + VariantNames + Copy + Debug + PartialEq> Choice for T {
    const ALL: &'static [Self] = <T as VariantArray>::VARIANTS;
    const NAMES: &'static [&'static str] = <T as VariantNames>::VARIANTS;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::strategy::Strategy;

    #[test]
    fn names_and_positions_are_those_of_the_variants() {
        assert_eq!((Strategy::PureProfit.index(), Strategy::PureProfit.name()), (5, "pure-profit"));
        assert_eq!(Strategy::ALL.len(), Strategy::NAMES.len());
        assert!(Strategy::ALL.iter().enumerate().all(|(position, rule)| rule.index() == position));
    }
}
