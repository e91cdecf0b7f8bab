//! Values and ends of the settings that readers think of in other words than the table's unit.

use parked_model::{
    Scenario,
    decision::hours::Wanted,
    record::groups::GROUPS,
    report::crowd::minutes_from_pounds,
    scenario::{GroupField, Key},
};

/// The settings whose values have words of their own.
const REWORDED: [Key; 8] =
    [Key::Beta, Key::Response, Key::Floor, Key::Attachment, Key::Outcome, Key::Sustainment, Key::Sight, Key::Chi];

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
        Key::Beta | Key::Floor => Some(time(scenario, value)),
        Key::Response => {
            Some(words::controls::hours_follow(value, &time_that_results(scenario, &Wanted::of(scenario))))
        }
        Key::Attachment => fee(GroupField::Attachment),
        Key::Outcome => fee(GroupField::Outcome),
        Key::Sustainment => fee(GroupField::Sustainment),
        Key::Sight => Some(words::controls::sight(value)),
        Key::Chi => Some(words::controls::whom_help_helps(value)),
        _ => None,
    }
}

/// The adviser time that head office wants under the fees in force.
pub fn time_that_results(scenario: &Scenario, wanted: &Wanted) -> String {
    words::controls::time_that_results(&time(scenario, wanted.hours.shared), wanted.is_held)
}

fn time(scenario: &Scenario, pounds_a_week: f64) -> String {
    words::controls::adviser_time(pounds_a_week, minutes_from_pounds(scenario, pounds_a_week))
}

/// Names of the two ends of a row, where numbers say little.
pub fn ends(index: usize) -> Option<(&'static str, &'static str)> {
    match index {
        _ if index == Key::Chi.index() => Some(words::controls::CHI_ENDS),
        _ if index == Key::Sight.index() => Some(words::controls::SIGHT_ENDS),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(scenario: &Scenario, key: Key) -> String {
        value(scenario, key.index()).unwrap()
    }

    #[test]
    fn hours_that_follow_the_fees_are_said_and_where_they_are_held() {
        let usual = Scenario::default();
        let poor = usual.clone().with(Key::Outcome, 50.0).with(Key::Sustainment, 50.0);
        let rich = usual.clone().with(Key::Outcome, 300.0).with(Key::Beta, 20.0);
        assert_eq!(said(&usual, Key::Response), format!("1: with these fees {}", said(&usual, Key::Beta)));
        assert_eq!(said(&poor, Key::Beta), said(&usual, Key::Beta), "the control itself is of 2011");
        let hours = Wanted::of(&poor).hours.shared;
        assert!(hours > 3.5 && hours < 5.0, "{hours}");
        assert!(said(&poor, Key::Response).contains(&words::numbers::pounds(hours)), "{}", said(&poor, Key::Response));
        assert_eq!(
            said(&poor.with(Key::Response, 0.0), Key::Response),
            format!("0: with these fees {}", said(&usual, Key::Beta))
        );
        assert!(said(&rich, Key::Response).ends_with("(£25), the most allowed"), "{}", said(&rich, Key::Response));
    }
}
