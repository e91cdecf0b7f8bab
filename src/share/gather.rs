//! What a class guessed: codes typed or pasted, what was wrong with some, and a picture for each question.

use parked_model::scenario::quoted;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{
    brought::shortened,
    gathered::{Gathered, Refused},
};
use crate::{
    controls::{idle, ticked},
    scenes::Cloud,
    story::{Given, Scene},
    text::apart,
};

/// What came of the last press.
#[derive(Clone, Debug, Default, PartialEq)]
struct Answer {
    said: String,
    refused: Vec<String>,
}

impl Answer {
    fn of(added: usize, refused: &[Refused], all: usize) -> Self {
        let named = refused.iter().map(|refused| words::class::refused(&quoted(&refused.text), &refused.why.said()));
        Self { said: words::class::added(added, refused.len(), all), refused: shortened(named.collect()) }
    }
}

/// The box for codes, and what they come to.
#[component]
pub fn Gather() -> Html {
    let gathered = use_state_eq(Gathered::default);
    let answer = use_state_eq(Answer::default);
    let is_told = use_state_eq(|| true);
    let place = use_node_ref();
    let add = {
        let (gathered, answer, place) = (gathered.clone(), answer.setter(), place.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = place.cast::<HtmlTextAreaElement>() else { return };
            let mut now = (*gathered).clone();
            let refused = now.add(&area.value());
            let added = now.count() - gathered.count();
            let is_nothing = added == 0 && refused.is_empty();
            let nothing = || Answer { said: words::class::NO_CODES.to_owned(), ..Answer::default() };
            answer.set(if is_nothing { nothing() } else { Answer::of(added, &refused, now.count()) });
            // What is wrong stays to be put right.
            area.set_value(&refused.into_iter().map(|refused| refused.text).collect::<Vec<_>>().join("\n"));
            gathered.set(now);
        })
    };
    let forget = {
        let (gathered, answer, place) = (gathered.setter(), answer.setter(), place.clone());
        Callback::from(move |_: MouseEvent| {
            gathered.set(Gathered::default());
            answer.set(Answer { said: words::class::FORGOTTEN.to_owned(), ..Answer::default() });
            if let Some(area) = place.cast::<HtmlTextAreaElement>() {
                area.set_value("");
            }
        })
    };
    let tell = {
        let (is_told, now) = (is_told.setter(), *is_told);
        Callback::from(move |_: Event| is_told.set(!now))
    };
    let is_empty = gathered.count() == 0;
    let cloud = |(scene, said): (&'static Scene, Vec<Given>)| html! { <Cloud key={scene.id} {scene} {said} is_told={*is_told} /> };
    apart(html! {
        <div class="gather">
            <h3>{ words::class::GATHER }</h3>
            <p>{ words::class::GATHER_ABOUT }</p>
            <p class="field">
                <label for="codes">{ words::class::CODES }</label>
                <textarea id="codes" ref={place} rows="5" spellcheck="false" autocomplete="off" autocapitalize="characters" translate="no" />
            </p>
            <div class="panel-actions">
                <button type="button" onclick={add}>{ words::class::ADD }</button>
                <button type="button" onclick={forget} aria-disabled={idle(is_empty && answer.refused.is_empty())}>{ words::class::FORGET }</button>
            </div>
            <p class="share-message" role="status">{ answer.said.clone() }</p>
            <div role="alert">
                <p hidden={answer.refused.is_empty()}>{ words::class::MEND }</p>
                <ul hidden={answer.refused.is_empty()} class="what-was-not">{ for answer.refused.iter().map(|said| html! { <li>{ said }</li> }) }</ul>
            </div>
            <div hidden={is_empty}>{ ticked("toggle", None, words::class::SHOW_RUN, *is_told, tell) }</div>
            <div class="clouds">{ for gathered.by_scene().into_iter().map(cloud) }</div>
        </div>
    })
}
