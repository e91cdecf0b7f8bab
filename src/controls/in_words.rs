//! Values and ends of the settings that readers think of in other words than the table's unit.

use parked_model::{
    Scenario,
    record::groups::GROUPS,
    report::crowd::minutes_from_pounds,
    scenario::{GroupField, Key},
};

/// The settings whose values have words of their own.
const REWORDED: [Key; 7] =
    [Key::Beta, Key::Floor, Key::Attachment, Key::Outcome, Key::Sustainment, Key::Sight, Key::Chi];

/// A value in the words a reader thinks in, where the table's unit is not that.
pub fn value(scenario: &Scenario, index: usize) -> Option<String> {
    let value = scenario.value_at(index);
    let fee = |field: GroupField| {
        let referred = (0..GROUPS.len()).filter(|&group| scenario.group(GroupField::Share, group) > 0.0);
        let fees = referred.map(|group| scenario.group(field, group));
        let (low, high) = fees.fold((f64::INFINITY, 0.0_f64), |(low, high), fee| (low.min(fee), high.max(fee)));
        Some(words::controls::fee(value, low, high))
    };
    match REWORDED.into_iter().find(|key| key.index() == index)? {
        Key::Beta | Key::Floor => Some(words::controls::adviser_time(value, minutes_from_pounds(scenario, value))),
        Key::Attachment => fee(GroupField::Attachment),
        Key::Outcome => fee(GroupField::Outcome),
        Key::Sustainment => fee(GroupField::Sustainment),
        Key::Sight => Some(words::controls::sight(value)),
        Key::Chi => Some(words::controls::whom_help_helps(value)),
        _ => None,
    }
}

/// Names of the two ends of a row, where numbers say little.
pub fn ends(index: usize) -> Option<(&'static str, &'static str)> {
    match index {
        _ if index == Key::Chi.index() => Some(words::controls::CHI_ENDS),
        _ if index == Key::Sight.index() => Some(words::controls::SIGHT_ENDS),
        _ => None,
    }
}
