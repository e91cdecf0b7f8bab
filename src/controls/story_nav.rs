//! The way through the story: next, back, where one is, and a list to jump from.

use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::{
    controls::idle::idle,
    dom,
    state::{Action, AppState},
    story::{SCENES, Scene, Way},
};

/// Where the keys belong to what has the focus.
const KEYS_IN_USE: &str = "input, select, textarea, summary, [tabindex='0']";

/// Buttons for the next scene of the way taken and the one before, what else is offered, and the list of all.
pub fn story_nav(scene: &'static Scene, way: Way, dispatch: &UseReducerDispatcher<AppState>) -> Html {
    let way = way.through(scene);
    let go = |(way, to): Step| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Scene(way, to)))
    };
    let offer = |class: &'static str, offered: Option<(String, Step)>| {
        let (label, step) = offered.unzip();
        html! { <button type="button" {class} hidden={step.is_none()} onclick={step.map(go)}>{ label }</button> }
    };
    let (onward, next) = onward(scene, way);
    let back = way.step(scene, -1);
    let entry = |to: &'static Scene| {
        let current = (to == scene).then_some("step");
        html! { <li><button type="button" class="plain" aria-current={current} onclick={go((way.through(to), to))}>{ to.question }</button></li> }
    };
    html! {
        <nav class="way" aria-label={words::frame::STORY}>
            { offer("short", short(scene)) }
            <button type="button" class="next" onclick={go(next)} aria-keyshortcuts="ArrowRight">{ onward }</button>
            { offer("deeper", deeper(scene, way)) }
            <div class="way-back">
                <button type="button" class="back" onclick={go((way, back.unwrap_or(scene)))} aria-disabled={idle(back.is_none())}
                    aria-keyshortcuts="ArrowLeft">{ words::story::BACK }</button>
                <details class="scenes">
                    <summary>{ progress(scene, way) }</summary>
                    <ol>{ for SCENES.iter().map(entry) }</ol>
                </details>
            </div>
        </nav>
    }
}

/// A scene, and the way it is reached on.
type Step = (Way, &'static Scene);

fn progress(scene: &Scene, way: Way) -> String {
    words::story::progress(way.position(scene).unwrap_or(0) + 1, way.scenes().len(), way.minutes_left(scene))
}

/// The next scene of the way; from the end of the short one the whole begins, and from that of the whole one it begins again.
fn onward(scene: &'static Scene, way: Way) -> (String, Step) {
    match (way.step(scene, 1), way) {
        (Some(_), _) if scene == Scene::hook() => {
            let second = Way::Whole.step(scene, 1).unwrap_or(scene);
            let (questions, minutes) = extent(Way::Whole);
            (words::story::whole_way(questions, minutes), (Way::Whole, second))
        }
        (Some(next), _) => (words::story::next(next.question), (way, next)),
        (None, Way::Short) => {
            let second = Way::Whole.step(Scene::hook(), 1).unwrap_or(scene);
            (words::story::deeper(second.question), (Way::Whole, second))
        }
        (None, Way::Whole) => (words::story::AGAIN.to_owned(), (Way::Whole, Scene::hook())),
    }
}

/// The short way, offered where the story begins.
fn short(scene: &'static Scene) -> Option<(String, Step)> {
    let second = Way::Short.step(scene, 1).filter(|_| scene == Scene::hook())?;
    let (questions, minutes) = extent(Way::Short);
    Some((words::story::short_way(questions, minutes), (Way::Short, second)))
}

/// What the short way leaves out next.
fn deeper(scene: &'static Scene, way: Way) -> Option<(String, Step)> {
    let is_inside = way == Way::Short && scene != Scene::hook() && way.step(scene, 1).is_some();
    let next = Way::Whole.step(scene, 1).filter(|next| is_inside && way.step(scene, 1) != Some(*next))?;
    Some((words::story::deeper(next.question), (Way::Whole, next)))
}

/// The questions that a way answers, of which the last has what the reader said and the lab none, and its minutes.
fn extent(way: Way) -> (usize, u32) {
    let is_question = |scene: &&Scene| **scene != *Scene::lab() && way.step(scene, 1).is_some();
    (way.scenes().iter().copied().filter(is_question).count(), way.minutes_left(Scene::hook()))
}

/// Right and left arrow go on and back, unless what has the focus uses them.
#[hook]
pub fn use_story_keys(scene: &'static Scene, way: Way, dispatch: UseReducerDispatcher<AppState>) {
    use_effect_with((scene.id, way), move |_| {
        let way = way.through(scene);
        let listener = dom::listen("keydown", move |event| {
            if let Some(to) = event.dyn_ref().and_then(places).and_then(|places| way.step(scene, places)) {
                dispatch.dispatch(Action::Scene(way, to));
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
