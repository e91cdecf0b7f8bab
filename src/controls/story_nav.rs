//! The way through the story: next, back, where one is, and a list to jump from.

use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::{
    controls::idle::idle,
    dom,
    state::{Action, AppState},
    story::{SCENES, Scene},
};

/// Where the keys belong to what has the focus.
const KEYS_IN_USE: &str = "input, select, textarea, summary, [tabindex='0']";

/// Buttons for the next scene and the one before, and the list of all.
pub fn story_nav(scene: &'static Scene, dispatch: &UseReducerDispatcher<AppState>) -> Html {
    let go = |to: &'static Scene| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Scene(to)))
    };
    let (next, back) = (scene.step(1).unwrap_or(Scene::hook()), scene.step(-1));
    let onward = scene.step(1).map_or_else(|| words::story::AGAIN.to_owned(), |next| words::story::next(next.question));
    let entry = |to: &'static Scene| {
        let current = (to == scene).then_some("step");
        html! { <li><button type="button" class="plain" aria-current={current} onclick={go(to)}>{ to.question }</button></li> }
    };
    html! {
        <nav class="way" aria-label={words::frame::STORY}>
            <button type="button" class="next" onclick={go(next)} aria-keyshortcuts="ArrowRight">{ onward }</button>
            <div class="way-back">
                <button type="button" class="back" onclick={go(back.unwrap_or(scene))} aria-disabled={idle(back.is_none())}
                    aria-keyshortcuts="ArrowLeft">{ words::story::BACK }</button>
                <details class="scenes">
                    <summary>{ words::story::progress(scene.position() + 1, SCENES.len(), scene.minutes_left()) }</summary>
                    <ol>{ for SCENES.iter().map(entry) }</ol>
                </details>
            </div>
        </nav>
    }
}

/// Right and left arrow go on and back, unless what has the focus uses them.
#[hook]
pub fn use_story_keys(scene: &'static Scene, dispatch: UseReducerDispatcher<AppState>) {
    use_effect_with(scene.id, move |_| {
        let listener = dom::listen("keydown", move |event| {
            if let Some(to) = event.dyn_ref().and_then(places).and_then(|places| scene.step(places)) {
                dispatch.dispatch(Action::Scene(to));
            }
        });
        move || drop(listener)
    });
}

/// How many places a key asks to go.
fn places(event: &KeyboardEvent) -> Option<isize> {
    let is_in_use = dom::is_on(event, KEYS_IN_USE);
    let is_shortcut = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    match event.key().as_str() {
        _ if is_in_use || is_shortcut => None,
        "ArrowRight" => Some(1),
        "ArrowLeft" => Some(-1),
        _ => None,
    }
}
