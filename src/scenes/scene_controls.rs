//! What can be turned in a scene.

use parked_model::scenario;
use yew::prelude::*;

use crate::scenes::levers::levers;
use crate::{
    controls::{control_for, ticked},
    state::{Action, AppState},
    story::{self, Scene},
};

/// The scene's controls, in their order; `onfold` unfolds the picture of the groups.
pub fn scene_controls(
    scene: &'static Scene,
    state: &UseReducerHandle<AppState>,
    is_unfolded: bool,
    onfold: &Callback<()>,
) -> Html {
    let control = |control: &'static story::Control| match control {
        // The build has checked the key.
        story::Control::Parameter { key, offered } => scenario::index_of(key).map_or_else(Html::default, |index| {
            control_for(&state.scenario, state.refused.as_ref(), index, offered, &state.dispatcher())
        }),
        story::Control::Ghosts => {
            let dispatch = state.dispatcher();
            let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::ToggleGhosts));
            ticked("toggle", None, words::stage::GHOSTS, state.ghosts, onchange)
        }
        story::Control::Levers => levers(scene, state),
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
    html! { <div class="turn">{ for scene.controls.iter().map(control) }</div> }
}
