//! Figures that a contract decides and words on other things name.

use parked_model::{
    Scenario,
    contract::{Contract, accelerator::Accelerator},
    numeric::whole::whole,
    record::{
        calendar::{CalendarWeek, LIFE_WEEKS, Month},
        groups::GROUPS,
    },
    scenario::{GroupField, Key},
};

use super::numbers::{alternatives, in_minutes, month, one_decimal, weeks};
use crate::forms::BoundFigure;

/// Weeks in work that make an outcome, in any of the groups that somebody is referred from.
pub(super) fn weeks_asked(scenario: &Scenario) -> String {
    let mut is_asked = [false; LIFE_WEEKS as usize + 1];
    for group in (0..GROUPS.len()).filter(|&group| scenario.group(GroupField::Share, group) > 0.0) {
        is_asked[whole(scenario.group(GroupField::Trigger, group)) as usize] = true;
    }
    // Each once and in order, without a sort, which would be a kilobyte of the page.
    let asked: Vec<u32> = (0..=LIFE_WEEKS).filter(|&weeks| is_asked[weeks as usize]).collect();
    match asked[..] {
        [one] => weeks(one),
        _ => format!("{} weeks", alternatives(&asked)),
    }
}

/// The month in which the attachment fee ends.
fn fee_ends(scenario: &Scenario) -> String {
    month(Month::of_week(CalendarWeek::new(whole(scenario.get(Key::AttachmentStop)))))
}

/// What an outcome beyond the line is paid where the price rises.
fn later_price(scenario: &Scenario) -> String {
    match Contract::of(scenario).accelerator.map(Accelerator::marginal) {
        Some(fees) => format!("{} fees each", one_decimal(fees)),
        None => "one fee each".to_owned(),
    }
}

/// Minutes of an adviser that £5 buys.
fn minutes_for_five_pounds(scenario: &Scenario) -> String {
    in_minutes(5.0 * 60.0 / scenario.get(Key::HourlyCost))
}

/// The figure in the words on a setting, by its position in the table, that other settings decide; `None` where there is
/// none.
pub fn figure(index: usize, scenario: &Scenario) -> Option<BoundFigure> {
    let figure = match index {
        _ if index == Key::Outcome.index() => weeks_asked,
        _ if index == Key::Attachment.index() => fee_ends,
        _ if index == Key::AcceleratorLow.index() => later_price,
        _ if index == Key::Floor.index() => minutes_for_five_pounds,
        _ => return None,
    };
    Some(BoundFigure { usual: figure(&Scenario::default()), present: figure(scenario) })
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::table;

    use super::*;
    use crate::parameters::helps_and_reasons;

    #[test]
    fn what_a_setting_does_names_the_figures_in_force() {
        let other = Scenario::default().with(Key::AttachmentStop, 0.0).with(Key::HourlyCost, 30.0);
        let other = other.with(Key::AcceleratorLow, 0.0).with(Key::AcceleratorFrom, 0.6);
        let other = other.with_group(GroupField::Trigger, 0, 8.0);
        let mut bound = 0;
        for (index, (help, _)) in helps_and_reasons().enumerate() {
            let Some(figure) = figure(index, &other) else { continue };
            let said = figure.put_into(help);
            assert!(help.contains(&figure.usual) && said.contains(&figure.present), "{}: {said}", table()[index].key);
            bound += 1;
        }
        assert_eq!(bound, 4);
        let said = |key: Key| figure(key.index(), &other).map(|figure| figure.present);
        assert_eq!(said(Key::Attachment).as_deref(), Some("June 2011"));
        assert_eq!(said(Key::AcceleratorLow).as_deref(), Some("10.0 fees each"));
        assert_eq!(said(Key::Outcome).as_deref(), Some("8, 13 or 26 weeks"));
        assert_eq!(said(Key::Floor).as_deref(), Some("10 minutes"));
    }
}
