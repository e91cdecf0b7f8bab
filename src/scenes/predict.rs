//! Asks the reader before showing, and answers what the reader said.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::scenes::draw_curve::{Drawing, UNTOUCHED, draw_curve};
use crate::{
    controls::ticked,
    state::{CODE, permalink},
    story::{Draft, Given, Guess, Guesses, Kind, Prediction, Scene, Way, class_code},
    text::apart,
};

/// Id of the answer.
pub const FEEDBACK: &str = "feedback";

/// Id of what is wrong with an answer.
const COMPLAINT: &str = "complaint";

/// The most that the box for a number takes, letters.
const LONGEST: &str = "20";

/// The question of a scene until it is answered by a guess, then the answer.
pub fn predict(
    scene: &'static Scene,
    asked: &'static Prediction,
    guess: Option<&Guess>,
    guesses: &Guesses,
    onsay: &Callback<Given>,
) -> Html {
    let question = || html! { <Ask {scene} {asked} guesses={guesses.clone()} onsay={onsay.clone()} /> };
    html! {
        <div class="predict">
            <div>{ guess.is_none().then(question) }</div>
            <div>{ guess.map(|guess| feedback(scene, asked, guess)) }</div>
        </div>
    }
}

/// What was said beside the run. It takes the focus that the question had.
fn feedback(scene: &Scene, asked: &Prediction, guess: &Guess) -> Html {
    let said = words::story::feedback(&asked.given(&guess.given), &asked.found(&guess.truth), &guess.found);
    let code = class_code(scene, &guess.given);
    html! {
        <>
            <p id={FEEDBACK} class="feedback" tabindex="-1">{ said }</p>
            <p class="class-code" hidden={code.is_empty()}>{ words::class::GIVE }{ " " }<strong translate="no">{ &code }</strong>{ " " }
                <a href={format!("share.html#{}&{CODE}={code}", permalink::to_scene(Way::Whole, scene))} target="_blank" rel="noopener">{ words::class::SHOW }</a></p>
        </>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct AskProps {
    scene: &'static Scene,
    asked: &'static Prediction,
    guesses: Guesses,
    onsay: Callback<Given>,
}

#[component]
fn Ask(props: &AskProps) -> Html {
    let asked = props.asked;
    let begun = || props.guesses.draft(props.scene);
    let draft = use_state_eq(|| match asked.kind {
        Kind::Curve => begun().or(Some(Draft::Picked(Given::Curve(UNTOUCHED)))),
        _ => begun(),
    });
    let drawing = use_mut_ref(|| match begun() {
        Some(Draft::Picked(Given::Curve(curve))) => Drawing::of(curve),
        _ => Drawing::default(),
    });
    let board = use_node_ref();
    let complaint = use_state_eq(String::new);
    let take = {
        let (draft, complaint, guesses, scene) = (draft.clone(), complaint.clone(), props.guesses.clone(), props.scene);
        Callback::from(move |given: Draft| {
            complaint.set(String::new());
            guesses.keep_draft(scene, given.clone());
            draft.set(Some(given));
        })
    };
    let say = {
        let (draft, onsay, complaint) = (draft.clone(), props.onsay.clone(), complaint.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match asked.taken(draft.as_ref()) {
                Ok(given) => onsay.emit(given),
                Err(words) => complaint.set(words),
            }
        })
    };
    let skip = {
        let onsay = props.onsay.clone();
        Callback::from(move |_: MouseEvent| onsay.emit(Given::Nothing))
    };
    let is_opinion = matches!(asked.kind, Kind::Opinion { .. });
    apart(html! {
        <form class="ask" onsubmit={say} novalidate=true>
            <fieldset>
                <legend>{ asked.ask }</legend>
                { match &asked.kind {
                    Kind::Choice { answers, .. } => choices(answers.iter().map(|(words, _)| *words), draft.as_ref(), &take),
                    Kind::Opinion { answers } => choices(answers.iter().copied(), draft.as_ref(), &take),
                    Kind::Number { unit, .. } => number(unit, draft.as_ref(), !complaint.is_empty(), &take),
                    Kind::Curve => {
                        draw_curve(&drawing, &board, &take.reform(|curve| Draft::Picked(Given::Curve(curve))))
                    }
                } }
            </fieldset>
            <p id={COMPLAINT} class="missing" role="alert">{ (*complaint).clone() }</p>
            <div class="ask-actions">
                <button type="submit" class="say">{ if is_opinion { words::story::SAY_OPINION } else { words::story::SAY } }</button>
                <button type="button" class="plain" hidden={is_opinion} onclick={skip}>{ words::story::SKIP }</button>
            </div>
        </form>
    })
}

fn choices(answers: impl Iterator<Item = &'static str>, draft: Option<&Draft>, take: &Callback<Draft>) -> Html {
    let option = |(at, words): (usize, &'static str)| {
        let picked = Draft::Picked(Given::Choice(at));
        let checked = draft == Some(&picked);
        let onchange = take.reform(move |_: Event| picked.clone());
        ticked("answer", Some(("guess", words)), words, checked, onchange)
    };
    html! { <div class="answers">{ for answers.enumerate().map(option) }</div> }
}

fn number(unit: &'static str, draft: Option<&Draft>, is_wrong: bool, take: &Callback<Draft>) -> Html {
    let typed = match draft {
        Some(Draft::Typed(typed)) => typed.clone(),
        _ => String::new(),
    };
    let oninput =
        take.reform(|event: InputEvent| Draft::Typed(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <label class="number-guess">
            <input type="text" inputmode="decimal" autocomplete="off" maxlength={LONGEST} value={typed}
                aria-label={words::story::YOUR_NUMBER} aria-invalid={is_wrong.then_some("true")}
                aria-describedby={is_wrong.then_some(COMPLAINT)} {oninput} />
            { " " }<span>{ unit }</span>
        </label>
    }
}
