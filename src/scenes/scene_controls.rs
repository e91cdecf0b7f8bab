//! What can be turned in a scene.

use parked_model::{Scenario, scenario};
use yew::prelude::*;

use crate::scenes::levers::levers;
use crate::{
    controls::{control_for, ticked},
    state::{Action, AppState},
    story::{self, Answer, Scene},
};

/// The scene's controls, in their order, as far as the page shows them, and the further settings that it shows; `onfold` unfolds the picture of the groups.
pub fn scene_controls(
    scene: &'static Scene,
    state: &UseReducerHandle<AppState>,
    is_unfolded: bool,
    onfold: &Callback<()>,
) -> Html {
    let presentation = &state.presentation;
    let setting = |index: usize, offered: &'static [&'static str]| {
        control_for(presentation, &state.scenario, state.refused.as_ref(), index, offered, &state.dispatcher())
    };
    let control = |control: &'static story::Control| match control {
        // The build has checked the key.
        story::Control::Parameter { key, offered } => {
            scenario::index_of(key).map_or_else(Html::default, |index| setting(index, offered))
        }
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
    let is_here = |name: &str| scene.controls.iter().any(|control| control.name() == name);
    let asked = presentation.show.iter().flatten().copied();
    let further: Vec<usize> = asked.filter(|name| !is_here(name)).filter_map(scenario::index_of).collect();
    html! {
        <div class="turn">
            { for scene.answer.as_ref().filter(|_| presentation.shows(Answer::CONTROL)).map(|answer| states(scene, answer, state)) }
            { for scene.controls.iter().filter(|control| presentation.shows(control.name())).map(control) }
            { for further.into_iter().map(|index| setting(index, &[])) }
        </div>
    }
}

/// A choice of what the picture shows: the start of the scene or the state that its question asks about. Neither, once the
/// reader has turned something.
fn states(scene: &'static Scene, answer: &'static Answer, state: &UseReducerHandle<AppState>) -> Html {
    let states = [(answer.start, ""), (answer.name, answer.settings)]
        .map(|(name, settings)| (name, scene.scenario_with(settings)));
    let is_other = states.iter().all(|(_, scenario)| *scenario != state.scenario);
    let option = |(name, scenario): (&'static str, Scenario)| {
        let (dispatch, checked) = (state.dispatcher(), scenario == state.scenario);
        let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::Show(Box::new(scenario.clone()))));
        ticked("chip", Some(("shown", name)), name, checked, onchange)
    };
    html! {
        <fieldset class="control" data-key={Answer::CONTROL}>
            <legend class="control-label">{ words::story::SHOWN }</legend>
            <div class="chips">{ for states.into_iter().map(option) }</div>
            <p class="control-value">{ is_other.then_some(words::story::SHOWN_OTHER) }</p>
        </fieldset>
    }
}
