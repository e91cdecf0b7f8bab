//! Random scenarios for the tests.

use parked_model::{
    Scenario,
    params::{Key, Parameter, table},
};
use proptest::prelude::*;

/// A value for one parameter; the ends of the range come up more often than chance would have them.
fn value(row: &Parameter) -> impl Strategy<Value = f64> + use<> {
    let (min, max) = (row.min, row.max);
    prop_oneof![1 => Just(min), 1 => Just(max), 6 => min..=max]
}

/// Any scenario that passes its own check: every third parameter or so is set, the others keep their defaults.
pub(crate) fn scenarios() -> impl Strategy<Value = Scenario> {
    let values: Vec<_> = table().iter().map(|row| prop::option::weighted(0.35, value(row))).collect();
    values
        .prop_map(|values| {
            let set = values.into_iter().enumerate().filter_map(|(index, value)| Some((index, value?)));
            set.fold(Scenario::default(), |scenario, (index, value)| scenario.with_value_at(index, value))
        })
        .prop_filter("somebody is referred", |scenario| scenario.check().is_ok())
}

/// Any scenario, small enough to be run by the hundred.
pub(crate) fn small_scenarios() -> impl Strategy<Value = Scenario> {
    (scenarios(), 100..400u32).prop_map(|(scenario, people)| scenario.with(Key::People, f64::from(people)))
}
