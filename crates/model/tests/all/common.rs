//! Random scenarios for the tests.

use std::ops::RangeInclusive;

use parked_model::{
    Scenario,
    checks::reference::printed_under,
    scenario::{Key, Parameter, table},
};
use proptest::prelude::*;

/// What the specification's own figures are stated under: a labour market that stays as it is and hours that do not follow
/// the fees, so that one thing changes at a time.
pub(crate) fn flat() -> Scenario {
    printed_under(Scenario::default())
}

/// A value for one parameter; the ends of the range come up more often than chance would have them.
fn value(row: &Parameter) -> impl Strategy<Value = f64> + use<> {
    let (min, max) = (row.min, row.max);
    prop_oneof![1 => Just(min), 1 => Just(max), 6 => min..=max]
}

/// Any scenario of so many people that passes its own check. Every third parameter or so is set, the others keep
/// their defaults.
pub(crate) fn scenarios(people: RangeInclusive<u32>) -> impl Strategy<Value = Scenario> {
    let values: Vec<_> = table().iter().map(|row| prop::option::weighted(0.35, value(row))).collect();
    (values, people)
        .prop_map(|(values, people)| {
            let set = values.into_iter().enumerate().filter_map(|(index, value)| Some((index, value?)));
            let scenario =
                set.fold(Scenario::default(), |scenario, (index, value)| scenario.with_value_at(index, value));
            scenario.with(Key::People, f64::from(people))
        })
        .prop_filter("somebody is referred", |scenario| scenario.check().is_ok())
}

/// The same with one provider that helps everybody itself.
pub(crate) fn one_provider(scenario: Scenario) -> Scenario {
    scenario.with(Key::Chain, 0.0).with(Key::Providers, 1.0)
}

/// The same with providers that stay until the end, whatever their account or their results: everybody is paid for.
pub(crate) fn nobody_closes(scenario: Scenario) -> Scenario {
    scenario.with(Key::Insolvency, 0.0).with(Key::MinimumStrikes, 0.0)
}

/// The same with hours that neither fees nor income nor a caseload cap can change, and providers whom money does not drive out:
/// what the tests below are stated for.
pub(crate) fn fixed_hours(scenario: Scenario) -> Scenario {
    let scenario = scenario.with(Key::Budget, 0.0).with(Key::CaseloadCap, 0.0).with(Key::Response, 0.0);
    scenario.with(Key::Insolvency, 0.0).with(Key::SubReply, 0.0)
}

/// The same with room for everybody in the labour market, and with nobody worn down by being left alone: the condition of
/// test 14. Nor are jobs kept longer by in-work support: somebody whose job lasts beyond the two years may miss a second
/// one.
pub(crate) fn harmless(scenario: Scenario) -> Scenario {
    scenario.with(Key::Displacement, 0.0).with(Key::ParkedWear, 0.0).with(Key::Hold, 0.0)
}
