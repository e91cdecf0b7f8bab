//! What could not be used of a link, and settings that change nothing.

use parked_model::{
    Scenario, Summary,
    record::groups::GROUPS,
    scenario::{GroupField, table},
};

use super::numbers::grouped;

/// Title of the notices.
pub const NOTICE: &str = "Not everything could be used";
/// Title of the notices where a link of an earlier version was opened.
pub const OLDER: &str = "An older link";
/// Title of the notices where all that is to be said is that the link has changed.
pub const CHANGED: &str = "A changed link";
/// Closes the notices.
pub const CLOSE: &str = "Close";

/// Leads to what changed since an earlier version of links.
pub const OLD_AND_NEW: &str = "Old and new numbers side by side";

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

/// A way through the story that there is not; the one there is, as it stands in links.
pub fn no_way(key: &str, value: &str, short: &str) -> String {
    format!("‘{key}’ is set to ‘{value}’; only ‘{short}’ may stand there. Used instead: the whole story")
}

/// A run that cannot be one.
pub fn no_run(key: &str, value: &str) -> String {
    format!("‘{key}’ is set to ‘{value}’, which is no run")
}

/// A key that the page does not know.
pub fn unknown(key: &str) -> String {
    format!("‘{key}’ is nothing this page knows; it was left out")
}

/// Something other than on behind what says how the page is shown; it is on.
pub fn not_on(key: &str, value: &str) -> String {
    not_among(key, value, "nothing, or 1", "1")
}

/// Something other than on behind what says that questions are answered; they are not.
pub fn no_answered(key: &str, value: &str) -> String {
    not_among(key, value, "nothing, or 1", "the question, unanswered")
}

/// Colours that there are not.
pub fn no_theme(key: &str, value: &str) -> String {
    not_among(key, value, "light, dark", "what your device prefers")
}

/// A language that there is not, beside the one that there is.
pub fn no_language(key: &str, value: &str, ours: &str) -> String {
    not_among(key, value, ours, ours)
}

/// Names of controls that there are not, and how many more of them.
pub fn no_controls(key: &str, names: &[String], more: usize) -> String {
    let named: Vec<String> = names.iter().map(|name| format!("‘{name}’")).collect();
    let others = if more > 0 { format!(" and {} more", grouped(more as u64)) } else { String::new() };
    format!("‘{key}’ names {}{others}, which it cannot name; left out", named.join(", "))
}

/// Fees that were changed for groups of whom nobody is referred, in a sentence; `None` where there are none.
pub fn fees_for_nobody(scenario: &Scenario, summary: &Summary) -> Option<String> {
    let mut keys = String::new();
    for (group, known) in GROUPS.iter().enumerate() {
        let is_empty = summary.groups.iter().any(|one| one.id == known.id && one.part.people == 0);
        for field in [GroupField::Attachment, GroupField::Outcome, GroupField::Sustainment] {
            let row = &table()[field.index(group)];
            if is_empty && scenario.group(field, group) != row.default {
                keys += if keys.is_empty() { "‘" } else { "’, ‘" };
                keys += row.key;
            }
        }
    }
    let said = || format!("Nothing comes of {keys}’: nobody of that group is referred (see ‘volume’ and ‘eligible’)");
    (!keys.is_empty()).then(said)
}

#[cfg(test)]
mod tests {
    use parked_model::{Twin, people::intake::Eligible, scenario::Key};

    use super::*;

    #[test]
    fn a_fee_for_nobody_is_named_with_what_keeps_them_out() {
        let said = |scenario: &Scenario| fees_for_nobody(scenario, &Twin::run(scenario).summary(scenario));
        let nearest = Scenario::default().with(Key::People, 1_000.0).with(Key::Volume, 0.05);
        let nearest = nearest.with_choice(Key::Eligible, Eligible::Nearest);
        assert_eq!(said(&nearest), None, "no fee was changed");
        let asked = nearest.clone().with_group(GroupField::Outcome, 4, 5_000.0);
        let notice = said(&asked.clone().with_group(GroupField::Attachment, 4, 1.0)).unwrap();
        assert!(notice.contains("of ‘att_ib’, ‘job_ib’: nobody") && notice.contains("‘eligible’"), "{notice}");
        assert!(said(&asked).unwrap().contains("of ‘job_ib’: nobody"));
        assert_eq!(said(&asked.with(Key::Volume, 1.0)), None, "with everybody referred it changes something");
    }
}
