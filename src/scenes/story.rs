//! One scene: its question, its picture, what the reader says and turns, and the way on.

use std::rc::Rc;

use yew::prelude::*;

use crate::scenes::{
    charted::Shows,
    paragraphs::{paragraphs, sentences},
    picture::scene_picture,
    predict::{FEEDBACK, predict},
    scene_controls::scene_controls,
};
use crate::{
    controls::{story_nav, use_story_keys},
    dom,
    figures::ranges,
    paper::use_paper,
    run::{Outcome, Repeats},
    stage::Shown,
    state::{Action, AppState},
    story::{Given, Guess, Guesses, Paragraph, Runs, Scene, Way},
    text::apart,
};

/// Id of a scene's heading.
pub const QUESTION: &str = "question";

/// What a scene needs.
#[derive(Debug, PartialEq, Properties)]
pub struct StoryProps {
    /// The scene.
    pub scene: &'static Scene,
    /// What the reader has set.
    pub state: UseReducerHandle<AppState>,
    /// What the reader has said.
    pub guesses: UseReducerHandle<Guesses>,
    /// The run of what is set, or of what was set a moment ago.
    pub outcome: Rc<Outcome>,
    /// The same contract run again and again, once it is and where the scene argues with numbers.
    pub repeats: Option<Rc<Repeats>>,
}

/// The story, at one of its scenes.
#[component]
pub fn Story(props: &StoryProps) -> Html {
    let scene = props.scene;
    use_story_keys(scene, props.state.way, props.state.dispatcher());
    apart(html! {
        <SceneView key={scene.id} {scene} state={props.state.clone()} guesses={props.guesses.clone()}
            outcome={props.outcome.clone()} repeats={props.repeats.clone()} />
    })
}

/// The scene itself.
#[component]
fn SceneView(props: &StoryProps) -> Html {
    let (state, scene) = (&props.state, props.scene);
    let runs = use_memo((), |()| Runs::of(scene));
    let told = use_memo((), |()| {
        let is_told = state.presentation.is_answered && scene.waits_for_guess();
        is_told.then(|| Guess::of(scene, &runs, Given::Nothing))
    });
    let guess = props.guesses.get(scene).or((*told).as_ref()).cloned();
    let is_waiting = scene.waits_for_guess() && guess.is_none();
    let is_unfolded = use_state_eq(|| true);
    let onfold = {
        let is_unfolded = is_unfolded.clone();
        Callback::from(move |()| is_unfolded.set(!*is_unfolded))
    };
    let onsay = use_said(props, &runs);
    let drawn = match guess.as_ref().map(|guess| &guess.given) {
        Some(Given::Curve(curve)) => curve.to_vec(),
        _ => Vec::new(),
    };
    let is_told = guess.is_some() || scene.prediction.is_none();
    let shown = Shown { ghosts: state.ghosts, hours: false, veiled: is_waiting, drawn };
    use_focus(FEEDBACK, guess.is_some());
    let run = &props.outcome;
    let before = if is_waiting { None } else { start_beside(scene, run, &runs) };
    let shows = Shows {
        picture: scene.picture,
        outcome: run.clone(),
        before,
        shown,
        is_unfolded: *is_unfolded,
        guesses: props.guesses.clone(),
    };
    let is_once = scene.waits_for_guess() && !is_waiting;
    // Nobody can open a fold on paper.
    let read = if use_paper() { Way::Whole } else { state.way };
    let told = |prose: &[Paragraph], is_folded: bool| {
        paragraphs(prose, &|paragraph| read.shows(paragraph) != is_folded, state.way, run, &runs)
    };
    apart(html! {
        <article class={classes!("scene", is_waiting.then_some("waiting"))} data-scene={scene.id} aria-labelledby={QUESTION}>
            <h1 id={QUESTION} tabindex="-1">{ scene.question }</h1>
            <div class="show">
                <div>{ scene_picture(&shows) }</div>
                <div class="turning" hidden={is_waiting}>
                    <p class="watch" hidden={scene.watch.is_empty()}>{ scene.watch }</p>
                    { scene_controls(scene, state, *is_unfolded, &onfold) }
                </div>
            </div>
            <div class={classes!("words", "told", is_once.then_some("once"))}>{ told(scene.before, false) }</div>
            <div class="asking" hidden={scene.prediction.is_none()}>
                { for scene.prediction.as_ref().map(|asked| predict(scene, asked, guess.as_ref(), &props.guesses, &onsay)) }
            </div>
            <div class="words after" hidden={is_waiting}>
                <div class="words">{ (!is_waiting).then(|| told(scene.after, false)) }</div>
                <p class="against" hidden={!is_told || scene.against.is_empty()}>
                    <strong>{ words::story::OTHER_SIDE }</strong>{ " " }
                    <span>{ is_told.then(|| sentences(scene.against, state.way, run, &runs)) }</span>
                </p>
                <details class="fold" hidden={read == Way::Whole || !scene.is_folding()}>
                    <summary>{ words::story::MORE }</summary>
                    <div class="words">{ (!is_waiting).then(|| html! { <>{ told(scene.before, true) }{ told(scene.after, true) }</> }) }</div>
                </details>
                // The scene decides whether this stands here, so it never comes or goes.
                { for (!scene.argued.is_empty()).then(|| html! { <div>{ ranges("", scene.argued, run, props.repeats.as_deref()) }</div> }) }
            </div>
            { story_nav(scene, state.way, &state.dispatcher()) }
        </article>
    })
}

/// Takes an answer: it is set beside the run, and a picture that is still at the scene's start moves to what was asked
/// about. The reader's own settings stay.
#[hook]
fn use_said(props: &StoryProps, runs: &Rc<Runs>) -> Callback<Given> {
    let (scene, runs) = (props.scene, runs.clone());
    let (guesses, state) = (props.guesses.dispatcher(), props.state.clone());
    Callback::from(move |given| {
        guesses.dispatch((scene, Guess::of(scene, &runs, given)));
        if let Some(answer) = scene.answer.as_ref().filter(|_| state.scenario == scene.start_scenario()) {
            state.dispatch(Action::Show(Box::new(scene.scenario_with(answer.settings))));
        }
    })
}

/// The run of the scene's start where the picture shows another beside it.
pub fn start_beside(scene: &'static Scene, outcome: &Outcome, runs: &Runs) -> Option<Rc<Outcome>> {
    scene.answer.as_ref().map(|_| runs.with("")).filter(|start| start.scenario != outcome.scenario)
}

/// Moves the focus to an element when something changes, so that everybody notices; not on arrival.
#[hook]
fn use_focus<T: PartialEq + Copy + 'static>(id: &'static str, when: T) {
    let last = use_mut_ref(|| when);
    use_effect_with(when, move |&when| {
        if std::mem::replace(&mut *last.borrow_mut(), when) != when {
            dom::focus(dom::by_id(id));
        }
    });
}
