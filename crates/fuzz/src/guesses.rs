//! Whatever a reader guesses, the answer is short and holds no number that is none.

use std::sync::LazyLock;

use arbitrary::{Arbitrary, Unstructured};
use parked::story::{CURVE_POINTS, Draft, Given, Guess, Kind, Prediction, Runs, SCENES, Scene, Truth};

/// The longest answer to a guess, bytes.
const LONGEST_ANSWER: usize = 600;

/// A scene's question and what the run says to it.
struct Asked {
    question: &'static Prediction,
    truth: Truth,
    found: String,
}

static ASKED: LazyLock<Vec<Asked>> = LazyLock::new(|| {
    let asked = |scene: &'static Scene| {
        let Guess { truth, found, .. } = Guess::of(scene, &Runs::of(scene), Given::Nothing);
        Some(Asked { question: scene.prediction.as_ref()?, truth, found })
    };
    SCENES.iter().filter_map(asked).collect()
});

/// What is typed or drawn.
#[derive(Debug, Arbitrary)]
struct Answer {
    scene: u8,
    typed: String,
    number: f64,
    drawn: [u16; CURVE_POINTS],
}

/// Bytes are an answer to one of the questions.
///
/// # Panics
///
/// Where the promise is broken.
pub fn promise(bytes: &[u8]) {
    if let Ok(answer) = Answer::arbitrary(&mut Unstructured::new(bytes)) {
        let Asked { question, truth, found } = &ASKED[usize::from(answer.scene) % ASKED.len()];
        for given in givens(question, &answer) {
            let said = words::story::feedback(&question.given(&given), &question.found(truth), found);
            assert!(!said.is_empty() && said.len() < LONGEST_ANSWER, "{given:?}: {said}");
            assert!(!said.contains("NaN") && !said.contains("inf"), "{given:?}: {said}");
        }
    }
}

/// What an answer gives a question, in as many ways as its control could.
fn givens(question: &Prediction, answer: &Answer) -> Vec<Given> {
    let one_of = |answers: usize| vec![Given::Choice(usize::from(answer.drawn[0]) % answers)];
    match &question.kind {
        Kind::Choice { answers, .. } => one_of(answers.len()),
        Kind::Opinion { answers } => one_of(answers.len()),
        Kind::Number { .. } => {
            let typed = [answer.typed.clone(), answer.number.to_string()];
            typed.into_iter().filter_map(|typed| question.taken(Some(&Draft::Typed(typed))).ok()).collect()
        }
        Kind::Curve => vec![Given::Curve(answer.drawn.map(f64::from))],
    }
}
