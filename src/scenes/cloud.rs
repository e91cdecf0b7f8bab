//! What a class guessed at one question, over the run of the scene's start: the same that each pupil was answered by.

use charts::{Chart, pictures};
use yew::prelude::*;

use crate::{
    figures,
    story::{Given, Guess, Kind, Prediction, Runs, Scene, Truth},
    text::apart,
};

/// Whose guesses.
#[derive(Debug, PartialEq, Properties)]
pub struct CloudProps {
    /// The scene.
    pub scene: &'static Scene,
    /// The guesses.
    pub said: Vec<Given>,
    /// Whether the run is shown beside them.
    pub is_told: bool,
}

/// The picture under its question.
#[component]
pub fn Cloud(props: &CloudProps) -> Html {
    let CloudProps { scene, said, is_told } = props;
    let scene = *scene;
    let told = use_memo((), move |()| {
        let runs = Runs::of(scene);
        (Guess::of(scene, &runs, Given::Nothing).truth, runs.with(""))
    });
    let truth = if *is_told { &told.0 } else { &Truth::None };
    let picture = scene.prediction.as_ref().map(|asked| figures::figure(chart(asked, said, truth), &told.1));
    apart(html! {
        <div class="cloud" data-scene={scene.id}>
            <p class="asked">{ scene.prediction.as_ref().map(|asked| asked.ask) }</p>
            <div>{ picture }</div>
        </div>
    })
}

/// The guesses as a chart, beside what the run says where that is told.
pub fn chart(asked: &Prediction, said: &[Given], truth: &Truth) -> Chart {
    match &asked.kind {
        Kind::Number { unit, range: [low, high], .. } => {
            let numbers: Vec<f64> = said.iter().filter_map(number).collect();
            let found = if let Truth::Number(number) = truth { Some(*number) } else { None };
            pictures::class_numbers(&numbers, (*low, *high), unit, found)
        }
        Kind::Curve => {
            let curves: Vec<_> = said.iter().filter_map(curve).collect();
            let found = if let Truth::Curve(curve) = truth { Some(*curve) } else { None };
            pictures::class_curves(&curves, found)
        }
        Kind::Choice { answers, .. } => votes(answers.iter().map(|(answer, _)| *answer), said, truth),
        Kind::Opinion { answers } => votes(answers.iter().copied(), said, truth),
    }
}

fn votes(answers: impl Iterator<Item = &'static str>, said: &[Given], truth: &Truth) -> Chart {
    let count = |at: usize| said.iter().filter(|given| **given == Given::Choice(at)).count();
    let votes: Vec<_> = answers.enumerate().map(|(at, answer)| (answer, count(at))).collect();
    pictures::class_votes(&votes, if let Truth::Choice(at) = truth { Some(*at) } else { None })
}

const fn number(given: &Given) -> Option<f64> {
    if let Given::Number(number) = given { Some(*number) } else { None }
}

const fn curve(given: &Given) -> Option<[f64; 10]> {
    if let Given::Curve(curve) = given { Some(*curve) } else { None }
}
