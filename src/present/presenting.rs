//! The screens, and whoever presents them: by keys, or by the buttons at the foot.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use super::{
    black::{BLACK, black},
    desk::{Act, Desk, Over},
    foot::{FOOT, foot},
    more_below::use_more_below,
    pointer::Pointer,
    screens::Screen,
    shown_keys::{CLOSE, shown_keys},
    slide::{Look, slide},
    talk::{SCREEN, Talk},
};
use crate::{
    dom,
    frame::faults,
    run::Outcome,
    state::{Action, AppState},
    story::{Given, Guess, Guesses, Runs, Scene},
    text::apart,
};

/// A scene on a projector.
pub fn presented(scene: &'static Scene, state: &UseReducerHandle<AppState>, outcome: &Rc<Outcome>) -> Html {
    html! { <Present {scene} state={state.clone()} outcome={outcome.clone()} /> }
}

/// What is presented.
#[derive(Debug, PartialEq, Properties)]
struct PresentProps {
    /// The scene.
    pub scene: &'static Scene,
    /// What is set.
    pub state: UseReducerHandle<AppState>,
    /// The run of what is set, or of what was set a moment ago.
    pub outcome: Rc<Outcome>,
}

/// The screens of a scene, one at a time.
#[component]
fn Present(props: &PresentProps) -> Html {
    let PresentProps { scene, state, outcome } = props;
    let scene = *scene;
    let desk = use_reducer(Desk::default);
    let talk = Talk { scene, state: state.clone(), desk: desk.clone() };
    let (at, all) = (desk.at(scene), talk.screens());
    // A link may have led to a scene that has fewer.
    let screen = all.get(at).or(all.last()).copied().unwrap_or(Screen::OtherSide);
    let is_told = screen.is_told() || !scene.waits_for_guess() || state.presentation.is_answered;
    let runs = use_memo(scene.id, |_| Runs::of(scene));
    let found = use_memo((scene.id, is_told), |_| {
        if is_told { Guess::of(scene, &runs, Given::Nothing).found } else { String::new() }
    });
    let guesses = use_reducer(Guesses::default);
    use_settings_of(scene, is_told, state);
    use_keys(&talk);
    let (frame, inside) = (use_node_ref(), use_node_ref());
    let has_more = use_more_below(&frame, (scene.id, at));
    use_focus_moved(&inside, (scene.id, at), desk.over);
    let look = Look { talk: &talk, outcome, runs: &runs, guesses: &guesses, is_told, found: &found };
    let is_covered = desk.over.is_some();
    let uncover = {
        let desk = desk.dispatcher();
        Callback::from(move |_: MouseEvent| desk.dispatch(Act::Uncover))
    };
    apart(html! {
        <div class="present" data-scene={scene.id} data-screen={at.to_string()}>
            <main ref={frame} tabindex={if has_more { "0" } else { "-1" }} inert={is_covered}>
                { faults(state, outcome) }
                <article key={format!("{} {at}", scene.id)} ref={inside} id={SCREEN} tabindex="-1" class={classes!("slide", kind(screen))} aria-label={talk.name(at)}>
                    <h1>{ scene.question }</h1>
                    { slide(screen, &look) }
                </article>
            </main>
            { foot(&talk, at, has_more, is_covered) }
            { shown_keys(desk.over == Some(Over::Keys), &uncover) }
            { black(desk.over == Some(Over::Black), &uncover) }
            <Pointer is_on={desk.has_pointer && desk.over != Some(Over::Black)} />
        </div>
    })
}

/// The class of a screen, by what is on it.
fn kind(screen: Screen) -> &'static str {
    match screen {
        Screen::Told(_) => "told-first",
        Screen::Game => "game-alone",
        Screen::Ask => "asking-all",
        Screen::Answer => "answered",
        Screen::Means(_) | Screen::OtherSide => "in-words",
    }
}

/// Listens to the keys. One listener for all the time, so that no key falls between two.
#[hook]
fn use_keys(talk: &Talk) {
    let now = use_mut_ref(|| talk.clone());
    now.replace(talk.clone());
    use_effect_with((), move |()| {
        let listener = dom::listen("keydown", move |event| {
            let talk = now.borrow().clone();
            if event.dyn_ref().is_some_and(|event| talk.press(event)) {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
}

/// Has the settings follow the screens of a scene whose question asks about another state than its start. Settings of a link's own stay.
#[hook]
fn use_settings_of(scene: &'static Scene, is_told: bool, state: &UseReducerHandle<AppState>) {
    let state = state.clone();
    use_effect_with((scene.id, is_told), move |_| {
        let Some(answer) = &scene.answer else { return };
        let (start, asked) = (scene.start_scenario(), scene.scenario_with(answer.settings));
        let (here, elsewhere) = if is_told { (asked, start) } else { (start, asked) };
        if state.scenario == elsewhere {
            state.dispatch(Action::Show(Box::new(here)));
        }
    });
}

/// Has another screen read from its beginning, and gives the focus back to it from what lay over it. The buttons at the foot keep theirs.
#[hook]
fn use_focus_moved(screen: &NodeRef, place: (&'static str, usize), over: Option<Over>) {
    let screen = screen.clone();
    let is_first = use_mut_ref(|| true);
    use_effect_with((place, over), move |(_, over)| {
        let is_arrival = is_first.replace(false);
        let has_focus = |id: &str| dom::by_id(id).is_some_and(|element| dom::has_focus(&element));
        if is_arrival || has_focus(FOOT) || !dom::may_take_focus() {
            return;
        }
        dom::focus_in_place(
            match over {
                Some(Over::Black) => dom::by_id(BLACK),
                Some(Over::Keys) => dom::by_id(CLOSE),
                None => screen.cast(),
            }
            .as_ref(),
        );
    });
}
