//! What is shared, which every section goes by: the scene or the lab, its question, its settings, and what readers may do with
//! them.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{
    among::among,
    choices::{Choices, has_answer},
    settings::settings,
};
use crate::{
    state::{Action, AppState, Page},
    story::{SCENES, Scene, Way, find},
};

/// The section.
pub(super) fn what(choices: &Choices, state: &UseReducerHandle<AppState>, onchoose: &Callback<Choices>) -> Html {
    let version = |words: &str, is_pinned: bool| {
        (words.to_owned(), choices.is_pinned == is_pinned, Choices { is_pinned, ..choices.clone() })
    };
    html! {
        <section id="what" class="choosing" aria-labelledby="what-title" tabindex="-1">
            <h2 id="what-title">{ words::share::WHAT }</h2>
            <p>{ words::share::WHAT_ABOUT }</p>
            { scenes(state) }
            <div hidden={!has_answer(state)}>{ question(choices, state, onchoose) }</div>
            { among("version", words::share::VERSION, vec![
                version(words::share::LATEST, false),
                version(words::share::PINNED, true),
            ], onchoose) }
            { settings(choices, state, onchoose) }
        </section>
    }
}

/// The list of scenes, with the lab.
fn scenes(state: &UseReducerHandle<AppState>) -> Html {
    let (shown, dispatch) = (state.page.step(), state.dispatcher());
    let onchange = Callback::from(move |event: Event| {
        if let Some(scene) = find(&event.target_unchecked_into::<HtmlSelectElement>().value()) {
            dispatch.dispatch(Action::Scene(Way::Whole, scene));
        }
    });
    let option = |scene: &'static Scene| {
        let name = if scene == Scene::lab() { words::share::THE_LAB } else { scene.question };
        html! { <option value={scene.id} selected={scene == shown}>{ name }</option> }
    };
    html! {
        <p class="field">
            <label for="scene">{ words::share::SCENE }</label>
            <select id="scene" {onchange}>{ for SCENES.iter().map(option) }</select>
        </p>
    }
}

/// Before or after the answer. Settings that are still those of the scene go with it.
fn question(choices: &Choices, state: &UseReducerHandle<AppState>, onchoose: &Callback<Choices>) -> Html {
    let onchoose = {
        let (onchoose, state, before) = (onchoose.clone(), state.clone(), choices.clone());
        Callback::from(move |next: Choices| {
            if let Some(scenario) = moved(&state, &before, &next) {
                state.dispatch(Action::Show(Box::new(scenario)));
            }
            onchoose.emit(next);
        })
    };
    let option = |words: &str, is_answered: bool| {
        (words.to_owned(), choices.is_answered == is_answered, Choices { is_answered, ..choices.clone() })
    };
    let options = vec![option(words::share::ASK_FIRST, false), option(words::share::ANSWERED, true)];
    among("question", words::share::QUESTION, options, &onchoose)
}

/// The settings that a scene begins with under other choices, where they are those of its beginning now.
fn moved(state: &AppState, before: &Choices, next: &Choices) -> Option<parked_model::Scenario> {
    let Page::Scene(scene) = state.page else { return None };
    let begun = |choices: &Choices| choices.begun(state, scene).scenario;
    (begun(before) == state.scenario).then(|| begun(next)).filter(|scenario| *scenario != state.scenario)
}
