//! The question, how the class votes, and what it has said so far.

use yew::prelude::*;

use super::{
    boards::{CurveBoard, NumberBoard},
    desk::{Act, Once},
    keys::Order,
    screens::asked_before,
    talk::Talk,
};
use crate::{
    controls::idle,
    scenes::{Cloud, chart},
    stage::Spoken,
    story::{Given, Kind, Prediction, Scene, Truth},
};

/// The screen below the question of the scene.
pub(super) fn ask(talk: &Talk) -> Html {
    let Some(asked) = &talk.scene.prediction else { return Html::default() };
    let said = talk.desk.votes.of(talk.scene);
    let hint = match asked.kind {
        Kind::Choice { .. } | Kind::Opinion { .. } => words::present::COUNT_CHOICES,
        Kind::Number { .. } => words::present::COUNT_NUMBERS,
        Kind::Curve => words::present::COUNT_CURVES,
    };
    let is_empty = said.is_empty();
    let spoken = if is_empty { String::new() } else { spoken(asked, &said) };
    html! {
        <div class="slide-body">
            <div class="idea">
                <h2>{ asked.ask }</h2>
                { board(talk, asked, &said) }
                <div class="ask-actions">
                    <button type="button" onclick={talk.on(Order::Undo)} aria-disabled={idle(is_empty)}>{ words::present::UNDO }</button>
                    <button type="button" onclick={talk.on(Order::Clear)} aria-disabled={idle(is_empty)}>{ words::present::CLEAR }</button>
                </div>
                <p role="status">{ (talk.desk.once == Some(Once::Clear)).then_some(words::present::CLEAR_TWICE) }</p>
            </div>
            <div class="hands">
                <p class="how-to-count" hidden={!is_empty}>{ hint }</p>
                <div>{ (!is_empty).then(|| hands(talk.scene, said, words::present::HANDS)) }</div>
                <div>{ before(talk) }</div>
                <Spoken sentence={spoken} />
            </div>
        </div>
    }
}

/// What the class votes on.
fn board(talk: &Talk, asked: &'static Prediction, said: &[Given]) -> Html {
    let onsay = {
        let (desk, scene) = (talk.desk.dispatcher(), talk.scene);
        Callback::from(move |given| desk.dispatch(Act::Vote(scene, given)))
    };
    match &asked.kind {
        Kind::Choice { answers, .. } => choices(talk, answers.iter().map(|(answer, _)| *answer), said),
        Kind::Opinion { answers } => choices(talk, answers.iter().copied(), said),
        Kind::Number { unit, .. } => html! { <NumberBoard {asked} unit={*unit} {onsay} /> },
        Kind::Curve => html! { <CurveBoard {onsay} /> },
    }
}

/// The answers, each a button that counts a hand, with one beside it that takes a hand back.
fn choices(talk: &Talk, answers: impl Iterator<Item = &'static str>, said: &[Given]) -> Html {
    let choice = |(at, answer): (usize, &'static str)| {
        let is_idle = !said.contains(&Given::Choice(at));
        html! {
            <li key={at}>
                <button type="button" class="hand" onclick={talk.on(Order::Vote(at))}><kbd>{ (at + 1).to_string() }</kbd>{ " " }<span>{ answer }</span></button>
                <button type="button" class="hand-less" onclick={talk.on(Order::TakeBack(at))} aria-disabled={idle(is_idle)}
                    aria-label={words::present::fewer(answer)}>{ "−" }</button>
            </li>
        }
    };
    html! { <ol class="choices">{ for answers.enumerate().map(choice) }</ol> }
}

/// What a class has said, under a title.
fn hands(scene: &'static Scene, said: Vec<Given>, title: &'static str) -> Html {
    html! { <><h2>{ title }</h2><Cloud {scene} {said} is_told=false /></> }
}

/// What the class said when it was asked first, where it is asked once more.
fn before(talk: &Talk) -> Html {
    let first = asked_before(talk.scene).map(|scene| (scene, talk.desk.votes.of(scene)));
    let first = first.filter(|(_, said)| !said.is_empty());
    first.map(|(scene, said)| hands(scene, said, words::present::HANDS_BEFORE)).into_iter().collect()
}

/// What was said so far, for ears.
fn spoken(asked: &Prediction, said: &[Given]) -> String {
    let count = |at: usize| said.iter().filter(|given| **given == Given::Choice(at)).count();
    let tally = |answers: Vec<&str>| {
        let votes: Vec<_> = answers.into_iter().enumerate().map(|(at, answer)| (answer, count(at))).collect();
        words::present::tally(&votes)
    };
    match &asked.kind {
        Kind::Choice { answers, .. } => tally(answers.iter().map(|(answer, _)| *answer).collect()),
        Kind::Opinion { answers } => tally(answers.to_vec()),
        Kind::Number { .. } | Kind::Curve => chart(asked, said, &Truth::None).title,
    }
}
