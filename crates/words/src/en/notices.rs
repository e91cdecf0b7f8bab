//! What could not be used of a link, changes that were not made, and settings that change nothing.

use parked_model::{
    Choice, Scenario, Summary,
    people::intake::Eligible,
    record::groups::GROUPS,
    scenario::{GroupField, Key, table, text_of},
};

/// Title of the notices.
pub const NOTICE: &str = "Not everything could be used";
/// Closes the notices.
pub const CLOSE: &str = "Close";

/// Why a change was not made.
pub fn left_as_it_was(why: &str) -> String {
    format!("{why}. The setting was left as it was.")
}

/// A fault in the part of a link that describes the contract kept.
pub fn in_kept(fault: &str) -> String {
    format!("In contract A: {fault}")
}

/// The link recorded another run.
pub fn another_run(recorded: &str, now: &str) -> String {
    format!(
        "This link recorded run {recorded}; this version gives run {now}. The numbers may differ from those its author saw."
    )
}

/// A value that is not among those allowed; what is allowed and what is used instead as they stand in links.
pub fn not_among(key: &str, value: &str, allowed: &str, instead: &str) -> String {
    format!("‘{key}’ is set to ‘{value}’; allowed: {allowed}. Used instead: {instead}")
}

/// A month that is not shown; the last is.
pub fn no_month(key: &str, value: &str, last: u32) -> String {
    not_among(key, value, &format!("0 to {last}"), &last.to_string())
}

/// A value of something that is on or off; it is off.
pub fn no_switch(key: &str, value: &str) -> String {
    not_among(key, value, "0 or 1", "0")
}

/// A scene that there is not.
pub fn no_scene(key: &str, value: &str) -> String {
    format!("‘{key}’ is set to ‘{value}’, which is no scene")
}

/// A run that cannot be one.
pub fn no_run(key: &str, value: &str) -> String {
    format!("‘{key}’ is set to ‘{value}’, which is no run")
}

/// A key that the page does not know.
pub fn unknown(key: &str) -> String {
    format!("‘{key}’ is nothing this page knows; it was left out")
}

/// Fees that were changed for groups of whom nobody is referred, each in a sentence.
pub fn fees_for_nobody(scenario: &Scenario, summary: &Summary) -> Vec<String> {
    let is_empty = |group: &usize| summary.groups.iter().any(|one| one.id == GROUPS[*group].id && one.part.people == 0);
    let fees = |group: usize| {
        [GroupField::Attachment, GroupField::Outcome, GroupField::Sustainment].map(|field| (field.index(group), group))
    };
    let empty = (0..GROUPS.len()).filter(is_empty);
    let changed = empty.flat_map(fees).filter(|&(index, _)| scenario.value_at(index) != table()[index].default);
    changed.map(|(index, group)| for_nobody(scenario, index, GROUPS[group].label)).collect()
}

fn for_nobody(scenario: &Scenario, index: usize, group: &str) -> String {
    let row = &table()[index];
    format!(
        "‘{}’ is set to {}, but nobody of ‘{group}’ is referred, so it changes nothing (‘volume’ is {}, ‘eligible’ is {})",
        row.key,
        text_of(row, scenario.value_at(index)),
        scenario.get(Key::Volume),
        scenario.choice::<Eligible>(Key::Eligible).name(),
    )
}

#[cfg(test)]
mod tests {
    use parked_model::Twin;

    use super::*;

    #[test]
    fn a_fee_for_nobody_is_named_with_what_keeps_them_out() {
        let said = |scenario: &Scenario| fees_for_nobody(scenario, &Twin::run(scenario).summary(scenario));
        let nearest = Scenario::default().with(Key::People, 1_000.0).with(Key::Volume, 0.05);
        let nearest = nearest.with_choice(Key::Eligible, Eligible::Nearest);
        assert!(said(&nearest).is_empty(), "no fee was changed");
        let asked = nearest.clone().with_group(GroupField::Outcome, 4, 5_000.0);
        let [notice] = &said(&asked)[..] else { panic!("{:?}", said(&asked)) };
        for part in ["‘job_ib’ is set to 5000", "nobody of", "‘volume’ is 0.05", "‘eligible’ is nearest"] {
            assert!(notice.contains(part), "{notice}");
        }
        assert!(said(&asked.with(Key::Volume, 1.0)).is_empty(), "with everybody referred it changes something");
    }
}
