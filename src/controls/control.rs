//! The control of one parameter. A component, so that only what has changed is drawn again.

use parked_model::{
    Scenario,
    scenario::{Unit, table},
};
use yew::prelude::*;

use crate::controls::{
    choice::choice, evidence_badge::use_evidence_badge, hold::use_hold, in_words, props::ControlProps, slider::slider,
};
use crate::state::{AppState, Refusal};
use crate::text::apart;

/// The control of a row as a scenario sets it, with those of its choices that are offered; all when empty. It says why, if
/// a change of it was `refused`.
pub fn control_for(
    scenario: &Scenario,
    refused: Option<&Refusal>,
    index: usize,
    offered: &'static [&'static str],
    dispatch: &UseReducerDispatcher<AppState>,
) -> Html {
    let (key, value) = (table()[index].key, scenario.value_at(index));
    let (words, ends) = (in_words::value(scenario, index), in_words::ends(index));
    let bound = words::bound::figure(index, scenario);
    let refused =
        refused.filter(|refusal| refusal.index == index).map(|refusal| words::controls::refused(&refusal.why));
    html! { <Control {key} {index} {value} {words} {ends} {bound} {refused} {offered} dispatch={dispatch.clone()} /> }
}

/// A choice among names, or a slider.
#[component]
pub fn Control(props: &ControlProps) -> Html {
    let row = &table()[props.index];
    let badge = use_evidence_badge(row, props.bound.as_ref());
    let hold = use_hold(props.index, &props.dispatch);
    apart(if row.unit == Unit::Choice { choice(props, &hold, badge) } else { slider(props, &hold, badge) })
}
