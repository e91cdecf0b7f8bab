//! Asks the reader before showing, and answers what the reader said.

use parked_model::numeric::decimal;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::scenes::draw_curve::{Drawing, UNTOUCHED, draw_curve};
use crate::{
    controls::ticked,
    story::{Given, Guess, Kind, Prediction},
    text::apart,
};

/// Id of the answer.
pub const FEEDBACK: &str = "feedback";

/// The question until it is answered, then the answer.
pub fn predict(asked: &'static Prediction, guess: Option<&Guess>, onsay: &Callback<Given>) -> Html {
    let question = || html! { <Ask {asked} onsay={onsay.clone()} /> };
    html! {
        <div class="predict">
            <div>{ guess.is_none().then(question) }</div>
            <div>{ guess.map(|guess| feedback(asked, guess)) }</div>
        </div>
    }
}

/// What was said beside the run. It takes the focus that the question had.
fn feedback(asked: &Prediction, guess: &Guess) -> Html {
    html! { <p id={FEEDBACK} class="feedback" tabindex="-1">{ words::story::feedback(&asked.given(&guess.given), &asked.found(&guess.truth)) }</p> }
}

#[derive(Debug, PartialEq, Properties)]
struct AskProps {
    asked: &'static Prediction,
    onsay: Callback<Given>,
}

#[component]
fn Ask(props: &AskProps) -> Html {
    let asked = props.asked;
    let draft = use_state_eq(|| match asked.kind {
        Kind::Curve => Some(Given::Curve(UNTOUCHED)),
        _ => None,
    });
    let (drawing, board) = (use_mut_ref(Drawing::default), use_node_ref());
    let is_missing = use_state_eq(|| false);
    let take = {
        let (draft, is_missing) = (draft.clone(), is_missing.clone());
        Callback::from(move |given: Option<Given>| {
            is_missing.set(false);
            draft.set(given);
        })
    };
    let say = {
        let (draft, onsay, is_missing) = (draft.clone(), props.onsay.clone(), is_missing.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match (*draft).clone() {
                Some(given) => onsay.emit(given),
                None => is_missing.set(true),
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
                    Kind::Number { unit, .. } => number(unit, &take),
                    Kind::Curve => draw_curve(&drawing, &board, &take.reform(|curve| Some(Given::Curve(curve)))),
                } }
            </fieldset>
            <p class="missing" role="alert">{ is_missing.then_some(words::story::NO_GUESS) }</p>
            <div class="ask-actions">
                <button type="submit" class="say">{ if is_opinion { words::story::SAY_OPINION } else { words::story::SAY } }</button>
                <button type="button" class="plain" hidden={is_opinion} onclick={skip}>{ words::story::SKIP }</button>
            </div>
        </form>
    })
}

fn choices(answers: impl Iterator<Item = &'static str>, draft: Option<&Given>, take: &Callback<Option<Given>>) -> Html {
    let option = |(at, words): (usize, &'static str)| {
        let onchange = take.reform(move |_: Event| Some(Given::Choice(at)));
        ticked("answer", Some(("guess", words)), words, draft == Some(&Given::Choice(at)), onchange)
    };
    html! { <div class="answers">{ for answers.enumerate().map(option) }</div> }
}

fn number(unit: &'static str, take: &Callback<Option<Given>>) -> Html {
    let oninput = take.reform(|event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        decimal::read(typed.trim()).filter(|number| number.is_finite()).map(Given::Number)
    });
    html! {
        <label class="number-guess">
            <input type="text" inputmode="decimal" autocomplete="off" aria-label={words::story::YOUR_NUMBER} {oninput} />
            { " " }<span>{ unit }</span>
        </label>
    }
}
