//! The controls: the contract and the provider in front, the groups and the assumptions folded behind.

use parked_model::{
    Scenario,
    contract::GROUPS,
    params::{GroupField, Key, Section, Unit, table},
};
use yew::prelude::*;

use super::undo::Undo;
use crate::{
    controls::{Choice, Slider},
    stage::{CountLine, Counts, minutes_from_pounds},
    state::{Action, AppState},
    text,
};

/// What the controls show.
#[derive(Debug, PartialEq, Properties)]
pub struct PanelProps {
    /// Values in force.
    pub scenario: Scenario,
    /// What has become of the people drawn, once known.
    pub counts: Counts,
    /// Whether there is a step back, and a step on.
    pub ways: (bool, bool),
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// Parameters in front, in this order; the strategy stands before them.
const IN_FRONT: [Key; 6] = [Key::Beta, Key::Attachment, Key::Outcome, Key::Sustainment, Key::Sight, Key::Chi];

/// Every control of the page.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let scenario = &props.scenario;
    let control = |index: usize| {
        let key = table()[index].key.clone();
        let value = scenario.value_at(index);
        if table()[index].unit == Unit::Choice {
            return html! { <Choice {key} {index} {value} dispatch={props.dispatch.clone()} /> };
        }
        let (words, ends) = (words(scenario, index), ends(index));
        html! { <Slider {key} {index} {value} {words} {ends} dispatch={props.dispatch.clone()} /> }
    };
    let of_section = |section: Section| {
        (0..table().len()).filter(move |&index| table()[index].section == section && is_folded(index)).map(control)
    };
    let act = |action: Action| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    html! {
        <section class="panel" aria-labelledby="controls">
            <h2 id="controls">{ text::CONTROLS }</h2>
            <CountLine counts={props.counts} />
            { control(Key::Strategy.index()) }
            <div class="front">{ for IN_FRONT.map(|key| control(key.index())) }</div>
            <div class="panel-actions">
                <Undo ways={props.ways} dispatch={props.dispatch.clone()} />
                <button type="button" onclick={act(Action::Shuffle)}>{ text::SHUFFLE }</button>
                <button type="button" onclick={act(Action::ResetAll)}>{ text::RESET_ALL }</button>
            </div>
            <details class="fold">
                <summary>{ text::GROUP_FEES }</summary>
                <p>{ text::GROUP_FEES_NOTE }</p>
                <div class="folded">{ for of_section(Section::Fees) }{ for of_section(Section::GroupFees) }</div>
            </details>
            <details class="fold">
                <summary>{ text::ASSUMPTIONS }</summary>
                <div class="folded">
                    { for of_section(Section::Provider) }
                    { for of_section(Section::People) }
                    { for of_section(Section::Luck) }
                </div>
            </details>
            <details class="fold">
                <summary>{ text::GROUP_PEOPLE }</summary>
                <div class="folded">{ for of_section(Section::GroupPeople) }</div>
            </details>
        </section>
    }
}

fn is_folded(index: usize) -> bool {
    index != Key::Strategy.index() && !IN_FRONT.iter().any(|key| key.index() == index)
}

/// A value in the words a reader thinks in, where the table's unit is not that.
fn words(scenario: &Scenario, index: usize) -> Option<String> {
    let value = scenario.value_at(index);
    let fee = |field: GroupField| {
        let fees = (0..GROUPS.len()).map(|group| scenario.group(field, group));
        let (low, high) = fees.fold((f64::INFINITY, 0.0_f64), |(low, high), fee| (low.min(fee), high.max(fee)));
        Some(text::fee(value, low, high))
    };
    match IN_FRONT.into_iter().find(|key| key.index() == index)? {
        Key::Beta => Some(text::adviser_time(value, minutes_from_pounds(scenario, value))),
        Key::Attachment => fee(GroupField::Attachment),
        Key::Outcome => fee(GroupField::Outcome),
        Key::Sustainment => fee(GroupField::Sustainment),
        Key::Sight => Some(text::sight(value)),
        Key::Chi => Some(text::whom_help_helps(value)),
        _ => None,
    }
}

fn ends(index: usize) -> Option<(&'static str, &'static str)> {
    match index {
        _ if index == Key::Chi.index() => Some(text::CHI_ENDS),
        _ if index == Key::Sight.index() => Some(text::SIGHT_ENDS),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_has_exactly_one_control() {
        let sections = [
            Section::Fees,
            Section::GroupFees,
            Section::Provider,
            Section::People,
            Section::Luck,
            Section::GroupPeople,
        ];
        let folded = (0..table().len()).filter(|&index| is_folded(index));
        assert!(folded.clone().all(|index| sections.contains(&table()[index].section)));
        assert_eq!(folded.count() + IN_FRONT.len() + 1, table().len());
    }
}
