//! Asks who comes back whether to go on where they stopped.

use yew::prelude::*;

use crate::{
    dom, remembered,
    scenes::QUESTION,
    state::{Action, AppState, permalink},
    story::{Scene, Way},
    text::apart,
};

/// Where the reader is.
#[derive(Debug, PartialEq, Properties)]
pub struct ResumeProps {
    /// The scene shown; `None` on any other page.
    pub scene: Option<&'static Scene>,
    /// The way through the story.
    pub way: Way,
    /// Where an answer goes.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// The question, where a bare address was opened and the browser has kept a place; and the place is kept while the reader moves on.
#[component]
pub fn Resume(props: &ResumeProps) -> Html {
    let (scene, way) = (props.scene, props.way);
    let left = use_state_eq(|| None);
    let is_arrival = use_mut_ref(|| true);
    {
        let left = left.setter();
        use_effect_with((scene.map(|scene| scene.id), way), move |_| {
            if is_arrival.replace(false) {
                left.set(stopped());
            } else if let Some(scene) = scene {
                left.set(None);
                keep(way, scene);
            }
        });
    }
    let asked = left.filter(|_| scene == Some(Scene::hook()));
    let onward = asked.map(|step| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Scene(step.0, step.1)))
    });
    let afresh = {
        let left = left.setter();
        Callback::from(move |_: MouseEvent| {
            remembered::forget();
            left.set(None);
        })
    };
    apart(html! {
        <div class="resume" hidden={asked.is_none()}>
            <p>{ asked.map(|(_, scene)| words::frame::stopped_at(scene.question)) }</p>
            <button type="button" onclick={onward}>{ words::frame::GO_ON }</button>
            <button type="button" class="plain" onclick={afresh} aria-controls={QUESTION}>{ words::frame::BEGIN_HERE }</button>
        </div>
    })
}

/// Where the reader stopped, if the address asks for nothing and the place is still one.
fn stopped() -> Option<(Way, &'static Scene)> {
    let is_bare = dom::hash().trim_start_matches('#').is_empty();
    let state = permalink::read(&remembered::place().filter(|_| is_bare)?);
    let scene = state.page.scene().filter(|scene| state.notices.is_empty() && *scene != Scene::hook())?;
    Some((state.way, scene))
}

/// The end is no place to go on from, nor is the beginning.
fn keep(way: Way, scene: &'static Scene) {
    if way.step(scene, 1).is_none() {
        remembered::forget();
    } else if scene != Scene::hook() {
        remembered::remember(&permalink::to_scene(way, scene));
    }
}
