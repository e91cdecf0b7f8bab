//! The control of one parameter. A component, so that only what has changed is drawn again.

use parked_model::{
    Scenario,
    scenario::params::{Unit, table},
};
use yew::prelude::*;

use crate::controls::{choice::choice, evidence_badge::use_evidence_badge, in_words, slider::slider};
use crate::state::AppState;

/// Which row, and its value.
#[derive(Debug, PartialEq, Properties)]
pub struct ControlProps {
    /// Position of the row in the table.
    pub index: usize,
    /// Value in force; of a choice, 0 for the first name.
    pub value: f64,
    /// The value in words, when the row's unit is not what the reader thinks in.
    #[prop_or_default]
    pub words: Option<String>,
    /// Names of the two ends, where numbers say little.
    #[prop_or_default]
    pub ends: Option<(&'static str, &'static str)>,
    /// Names of the choices offered; all when empty.
    #[prop_or_default]
    pub offered: &'static [&'static str],
    /// Where changes go.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// The control of a row as a scenario sets it, with those of its choices that are offered; all when empty.
pub fn control_for(
    scenario: &Scenario,
    index: usize,
    offered: &'static [&'static str],
    dispatch: &UseReducerDispatcher<AppState>,
) -> Html {
    let (key, value) = (table()[index].key, scenario.value_at(index));
    let (words, ends) = (in_words::value(scenario, index), in_words::ends(index));
    html! { <Control {key} {index} {value} {words} {ends} {offered} dispatch={dispatch.clone()} /> }
}

/// A choice among names, or a slider.
#[component]
pub fn Control(props: &ControlProps) -> Html {
    let row = &table()[props.index];
    let badge = use_evidence_badge(row);
    if row.unit == Unit::Choice { choice(props, badge) } else { slider(props, badge) }
}
