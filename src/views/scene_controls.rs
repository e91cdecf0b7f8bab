//! What can be turned in a scene.

use parked_model::params::{self, Unit};
use yew::prelude::*;

use super::{
    levers::levers,
    panel::{ends, words},
};
use crate::{
    controls::{Choice, Slider},
    state::{Action, AppState},
    story::Control,
    text,
};

/// The scene's controls, in their order; `onfold` unfolds the picture of the groups.
pub fn scene_controls(state: &UseReducerHandle<AppState>, is_unfolded: bool, onfold: &Callback<()>) -> Html {
    let control = |control: &'static Control| match control {
        Control::Parameter { key, offered } => parameter(state, key, offered),
        Control::Ghosts => {
            let dispatch = state.dispatcher();
            let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::ToggleGhosts));
            toggle(text::GHOSTS, state.ghosts, onchange)
        }
        Control::Levers => levers(state),
        Control::Labels => {
            let onfold = onfold.clone();
            toggle(text::SHOW_HILLS, is_unfolded, Callback::from(move |_: Event| onfold.emit(())))
        }
    };
    html! { <div class="turn">{ for state.scene.controls.iter().map(control) }</div> }
}

fn parameter(state: &UseReducerHandle<AppState>, key: &'static str, offered: &'static [&'static str]) -> Html {
    // The build has checked the key.
    let Some(index) = params::index_of(key) else { return Html::default() };
    let (value, dispatch) = (state.scenario.value_at(index), state.dispatcher());
    if params::table()[index].unit == Unit::Choice {
        return html! { <Choice {key} {index} {value} {offered} {dispatch} /> };
    }
    let (words, ends) = (words(&state.scenario, index), ends(index));
    html! { <Slider {key} {index} {value} {words} {ends} {dispatch} /> }
}

fn toggle(label: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label key={label} class="toggle">
            <input type="checkbox" {checked} {onchange} />
            <span>{ label }</span>
        </label>
    }
}
