//! What can be turned in a scene.

use parked_model::scenario::params;
use yew::prelude::*;

use crate::{
    controls::{Control, ticked},
    state::{Action, AppState},
    story,
};
use crate::{
    lab::panel::{ends, words},
    scenes::levers::levers,
};

/// The scene's controls, in their order; `onfold` unfolds the picture of the groups.
pub fn scene_controls(state: &UseReducerHandle<AppState>, is_unfolded: bool, onfold: &Callback<()>) -> Html {
    let control = |control: &'static story::Control| match control {
        story::Control::Parameter { key, offered } => parameter(state, key, offered),
        story::Control::Ghosts => {
            let dispatch = state.dispatcher();
            let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::ToggleGhosts));
            ticked("toggle", None, words::stage::GHOSTS, state.ghosts, onchange)
        }
        story::Control::Levers => levers(state),
        story::Control::Labels => {
            let onfold = onfold.clone();
            ticked(
                "toggle",
                None,
                words::story::SHOW_HILLS,
                is_unfolded,
                Callback::from(move |_: Event| onfold.emit(())),
            )
        }
    };
    html! { <div class="turn">{ for state.scene.controls.iter().map(control) }</div> }
}

fn parameter(state: &UseReducerHandle<AppState>, key: &'static str, offered: &'static [&'static str]) -> Html {
    // The build has checked the key.
    let Some(index) = params::index_of(key) else { return Html::default() };
    let (value, dispatch) = (state.scenario.value_at(index), state.dispatcher());
    let (words, ends) = (words(&state.scenario, index), ends(index));
    html! { <Control {key} {index} {value} {words} {ends} {offered} {dispatch} /> }
}
