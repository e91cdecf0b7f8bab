//! The control of one parameter. A component, so that only what has changed is drawn again.

use parked_model::{
    Scenario,
    scenario::{Unit, table},
};
use yew::prelude::*;

use crate::controls::{
    choice::choice, evidence_badge::use_evidence_badge, fixed::fixed, hold::use_hold, in_words, props::ControlProps,
    slider::slider,
};
use crate::state::{AppState, Presentation, Refusal};
use crate::text::apart;

/// The control of a row as a scenario sets it, with those of its choices that are offered; all when empty. It says why, if
/// a change of it was `refused`, and stands fixed where the page is shown so.
pub fn control_for(
    presentation: &Presentation,
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
    let is_locked = presentation.locks(index);
    html! { <Control {key} {index} {value} {words} {ends} {bound} {refused} {offered} {is_locked} dispatch={dispatch.clone()} /> }
}

/// A choice among names, or a slider, or what cannot be turned.
#[component]
pub fn Control(props: &ControlProps) -> Html {
    let row = &table()[props.index];
    let badge = use_evidence_badge(row, props.bound.as_ref());
    let hold = use_hold(props.index, &props.dispatch);
    apart(match row.unit {
        _ if props.is_locked => fixed(props, badge),
        Unit::Choice => choice(props, &hold, badge),
        _ => slider(props, &hold, badge),
    })
}
