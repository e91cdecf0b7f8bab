//! Wires the reader's state to the engine, the address bar and the view.

use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen::{JsCast as _, JsValue};
use yew::prelude::*;

use crate::{
    frame::bars::frame,
    lab::lab,
    reading::{About, Sources},
    run::use_outcome,
    scenes::Story,
    state::{Action, AppState, View, permalink},
    story::{Guesses, Picture},
};

/// Quiet time before the address is rewritten, milliseconds. Browsers throttle faster writers.
const WRITE_LINK_AFTER_MS: u32 = 150;

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| permalink::read(&current_hash()));
    let outcome = use_outcome(Some(&state.scenario));
    let kept = use_outcome(state.kept.as_ref());
    use_links_opened_later(state.dispatcher());
    let run = outcome
        .as_ref()
        .filter(|outcome| outcome.scenario == state.scenario)
        .map(|outcome| outcome.summary.fingerprint.clone());
    use_link_written(&state, run);
    use_scene_pushed(&state);
    use_ready_mark(outcome.is_some());
    use_view_opened(state.view, title(&state));
    let guesses = use_reducer(Guesses::default);
    match state.view {
        View::Lab if state.scene.picture == Picture::Lab => lab(&state, outcome.as_ref(), kept.as_ref()),
        View::Lab => html! { <Story {state} {guesses} {outcome} /> },
        View::About => frame(&state, outcome.as_ref(), html! { <About /> }),
        View::Evidence => frame(&state, outcome.as_ref(), html! { <Sources /> }),
    }
}

fn current_hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Reads the link again when somebody edits the address or goes back.
#[hook]
fn use_links_opened_later(dispatch: UseReducerDispatcher<AppState>) {
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "hashchange", move |event| dispatch.dispatch(Action::Open(opened(event))))
        });
        move || drop(listener)
    });
}

/// The link that was opened. The address itself may have been written over since.
fn opened(event: &Event) -> String {
    let address = event.dyn_ref::<web_sys::HashChangeEvent>().map(web_sys::HashChangeEvent::new_url);
    address.and_then(|address| Some(address.split_once('#')?.1.to_owned())).unwrap_or_default()
}

/// A change of scene is a step of the browser's own way back, unless the address led to it.
#[hook]
fn use_scene_pushed(state: &AppState) {
    let (scene, link) = (state.scene, permalink::write(state, None));
    use_effect_with(scene.id, move |_| {
        if permalink::read(&current_hash()).scene != scene {
            // Refused in some frames; the page works without.
            let _ = web_sys::window()
                .and_then(|window| window.history().ok())
                .map(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{link}"))));
        }
    });
}

/// Name of what is shown, for the browser's window.
fn title(state: &AppState) -> String {
    match state.view {
        View::Lab if state.scene.picture != Picture::Lab => words::frame::window_title(state.scene.question),
        View::Lab => words::frame::LAB_WINDOW.to_owned(),
        View::About => words::frame::window_title(words::frame::ABOUT_TITLE),
        View::Evidence => words::frame::window_title(words::frame::EVIDENCE),
    }
}

/// Writes the link once the reader has been still for a moment and the run of it is known.
#[hook]
fn use_link_written(state: &AppState, run: Option<String>) {
    let link = run.filter(|_| !is_as_opened(state)).map(|run| permalink::write(state, Some(&run)));
    use_effect_with(link, |link| {
        let timer = link.clone().map(|link| Timeout::new(WRITE_LINK_AFTER_MS, move || replace_hash(&link)));
        move || drop(timer)
    });
}

/// Whether the address is a link that something was said about, and the reader has done nothing since: it then stays.
fn is_as_opened(state: &AppState) -> bool {
    let is_news = !state.notices.is_empty() || state.recorded_run.is_some();
    is_news && AppState { history: state.history.clone(), ..permalink::read(&current_hash()) } == *state
}

fn replace_hash(link: &str) {
    // Refused in some frames and when done too often; the page works without.
    let _ = web_sys::window()
        .and_then(|window| window.history().ok())
        .map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{link}"))));
}

/// Names the document after the view; one that was opened later is shown and read from its beginning.
#[hook]
fn use_view_opened(view: View, title: String) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(title, |title| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(title);
        }
    });
    use_effect_with(view, move |_| {
        let Some(window) = web_sys::window() else { return };
        let Some(document) = window.document() else { return };
        if !is_first.replace(false)
            && let Some(main) = document.query_selector("main").ok().flatten().and_then(|main| main.dyn_into().ok())
        {
            let main: web_sys::HtmlElement = main;
            // Both fail only without a window to show it in.
            let _ = main.focus();
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

/// Marks the document once the first picture is there, for tests and for whoever embeds the page.
#[hook]
fn use_ready_mark(is_ready: bool) {
    use_effect_with(is_ready, |&is_ready| {
        let root =
            web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
        if let Some(root) = root.filter(|_| is_ready) {
            // Fails only for a name that is no attribute name.
            let _ = root.set_attribute("data-ready", "");
        }
    });
}
