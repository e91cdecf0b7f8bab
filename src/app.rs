//! Wires the reader's state to the model, the address bar and the page shown.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use crate::{
    dom, embed,
    frame::{arriving, frame},
    hooks::{Arrival, use_focus_kept, use_part},
    lab::{LabProps, lab},
    reading::{About, Sources},
    run::{Outcome, use_kept_outcome, use_outcome, use_repeats},
    scenes::{QUESTION, Story},
    state::{Action, AppState, Page, Presentation, permalink},
    story::{Guesses, Scene},
    text::apart,
};

/// Quiet time before the address is rewritten, milliseconds. Browsers throttle faster writers.
const WRITE_LINK_AFTER_MS: u32 = 150;

/// What draws a scene on a projector.
pub type DrawPresented = fn(&'static Scene, &UseReducerHandle<AppState>, &Rc<Outcome>) -> Html;

thread_local! {
    /// Where it is found: only the program of the second documents has it (`static/present.html`).
    pub static PRESENT: Cell<Option<DrawPresented>> = const { Cell::new(None) };
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| permalink::read_in(&Rc::new(Presentation::read(&dom::query())), &dom::hash()));
    let outcome = use_outcome(&state.scenario);
    let kept = use_kept_outcome(state.kept.as_ref());
    let is_argued = match state.page {
        // On a projector a number stands alone.
        Page::Scene(scene) => !scene.argued.is_empty() && !state.presentation.is_presented,
        page => page == Page::Lab,
    };
    let repeats = use_repeats(is_argued.then_some(&outcome.scenario));
    let is_led = use_links_opened_later(state.dispatcher());
    let run = (outcome.scenario == state.scenario).then(|| outcome.summary.fingerprint.clone());
    use_link_written(&state, run);
    use_scene_pushed(&state);
    use_ready_mark();
    embed::use_told(&state);
    let measure = embed::use_heights_told(&state.presentation);
    embed::use_host(&state, state.dispatcher(), is_led.clone(), measure);
    use_focus_kept();
    let (arrival, ask) = use_part(state.page.needs_part());
    use_page_opened(state.page, arrival == Arrival::Here, is_led);
    let guesses = use_reducer(Guesses::default);
    let framed = |content: Html| frame(&state, &outcome, &dom::page_address(), content);
    let present = PRESENT.get().filter(|_| state.presentation.is_presented);
    apart(match (state.page, present) {
        _ if arrival != Arrival::Here => framed(arriving(heading(state.page), arrival, &ask)),
        (Page::Scene(scene), Some(present)) => present(scene, &state, &outcome),
        (Page::Scene(scene), None) => {
            framed(html! { <Story {scene} state={state.clone()} {guesses} outcome={outcome.clone()} {repeats} /> })
        }
        (Page::Lab, _) => framed(lab(&LabProps { state: state.clone(), outcome: outcome.clone(), kept, repeats })),
        (Page::About(_), _) => framed(html! { <About /> }),
        (Page::Sources(_), _) => framed(html! { <Sources /> }),
    })
}

/// Reads the link again when somebody edits the address or goes back. In a frame links inside the page leave the way back
/// alone, and what changes the address is the host: the answer is whether it did so last, or the reader something since.
#[hook]
fn use_links_opened_later(dispatch: UseReducerDispatcher<AppState>) -> Rc<Cell<bool>> {
    let is_led = use_memo((), |()| Cell::new(false));
    let led = is_led.clone();
    use_effect_with((), move |()| {
        let open = {
            let (led, dispatch) = (led.clone(), dispatch.clone());
            move |event: &Event| {
                led.set(dom::is_framed());
                dispatch.dispatch(Action::Open(opened(event)));
            }
        };
        let by_key = led.clone();
        let by_click = move |event: &Event| {
            led.set(false);
            if let Some(link) = link_inside(event).filter(|_| dom::is_framed()) {
                event.prevent_default();
                dom::replace_link(&link);
                dispatch.dispatch(Action::Open(link));
            }
        };
        let listeners = (
            dom::listen("hashchange", open),
            dom::listen("click", by_click),
            dom::listen("keydown", move |_| by_key.set(false)),
        );
        move || drop(listeners)
    });
    is_led
}

/// The link that was opened. The address itself may have been written over since.
fn opened(event: &Event) -> String {
    let address = event.dyn_ref::<web_sys::HashChangeEvent>().map(web_sys::HashChangeEvent::new_url);
    address.and_then(|address| Some(address.split_once('#')?.1.to_owned())).unwrap_or_default()
}

/// The link to another place of the page that a plain click asks for.
fn link_inside(event: &Event) -> Option<String> {
    let click: &MouseEvent = event.dyn_ref()?;
    let is_plain = !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
    let link = dom::within(event, "a[href^='#']").filter(|_| is_plain)?.get_attribute("href")?;
    Some(link.trim_start_matches('#').to_owned())
}

/// A change of scene is a step of the browser's own way back, unless the address led to it.
#[hook]
fn use_scene_pushed(state: &AppState) {
    let (step, link) = (state.page.step(), permalink::write(state, None));
    use_effect_with(step.id, move |_| {
        if permalink::read(&dom::hash()).page.step() != step {
            dom::push_link(&link);
        }
    });
}

/// What a page is headed by.
fn heading(page: Page) -> &'static str {
    match page {
        Page::Scene(scene) => scene.question,
        Page::Lab => words::lab::TITLE,
        Page::About(_) => words::frame::ABOUT_TITLE,
        Page::Sources(_) => words::frame::EVIDENCE,
    }
}

/// Name of what is shown, for the browser's window.
fn title(page: Page) -> String {
    if page == Page::Lab { words::frame::LAB_WINDOW.to_owned() } else { words::frame::window_title(heading(page)) }
}

/// Writes the link once the reader has been still for a moment and the run of it is known, and tells a host.
#[hook]
fn use_link_written(state: &AppState, run: Option<String>) {
    let link = run.filter(|_| !is_as_opened(state)).map(|run| permalink::write(state, Some(&run)));
    let presentation = state.presentation.clone();
    use_effect_with(link, move |link| {
        let write = move |link: String| {
            dom::replace_link(&link);
            embed::tell_link(&presentation, &link);
        };
        let timer = link.clone().map(|link| Timeout::new(WRITE_LINK_AFTER_MS, move || write(link)));
        move || drop(timer)
    });
}

/// Whether the address is a link that something was said about, and the reader has done nothing since: it then stays.
fn is_as_opened(state: &AppState) -> bool {
    let is_news = !state.notices.is_empty() || state.recorded_run.is_some();
    is_news
        && AppState { history: state.history.clone(), ..permalink::read_in(&state.presentation, &dom::hash()) }
            == *state
}

/// Names the document after the page; one that was opened later is shown and read from its beginning once it `is_here`, unless the
/// host of a frame `led` there.
#[hook]
fn use_page_opened(page: Page, is_here: bool, led: Rc<Cell<bool>>) {
    let is_first = use_mut_ref(|| true);
    use_effect_with((page.name(), page.step().id, is_here), move |_| {
        if let Some(document) = dom::document() {
            document.set_title(&title(page));
        }
        if is_first.replace(false) || led.get() {
            return;
        }
        if matches!(page, Page::Scene(_)) && is_here {
            return dom::focus(dom::by_id(QUESTION));
        }
        dom::focus_in_place(dom::main().as_ref());
        dom::show(dom::by_id(dom::BEGINNING));
    });
}

/// Marks the document once the first picture is there, for tests and for whoever embeds the page.
#[hook]
fn use_ready_mark() {
    use_effect_with((), |()| {
        if let Some(root) = dom::root() {
            // Fails only for a name that is no attribute name.
            let _ = root.set_attribute("data-ready", "");
        }
    });
}
