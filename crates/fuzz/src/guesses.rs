//! Whatever a reader guesses, the answer is short and holds no number that is none.

use std::sync::LazyLock;

use arbitrary::{Arbitrary, Unstructured};
use parked::story::{CURVE_POINTS, Given, Guess, Kind, Prediction, SCENES, Scene, Truth};
use parked_model::numeric::decimal;

/// The longest answer to a guess, bytes.
const LONGEST_ANSWER: usize = 600;

/// A scene's question and what the run says to it.
struct Asked {
    question: &'static Prediction,
    truth: Truth,
}

static ASKED: LazyLock<Vec<Asked>> = LazyLock::new(|| {
    let asked = |scene: &'static Scene| {
        let truth = Guess::of(scene, Given::Nothing).truth;
        Some(Asked { question: scene.prediction.as_ref()?, truth })
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
        let Asked { question, truth } = &ASKED[usize::from(answer.scene) % ASKED.len()];
        for given in givens(&question.kind, &answer) {
            let said = words::story::feedback(&question.given(&given), &question.found(truth));
            assert!(!said.is_empty() && said.len() < LONGEST_ANSWER, "{given:?}: {said}");
            assert!(!said.contains("NaN") && !said.contains("inf"), "{given:?}: {said}");
        }
    }
}

/// What an answer gives a question, in as many ways as its control could.
fn givens(kind: &Kind, answer: &Answer) -> Vec<Given> {
    let one_of = |answers: usize| vec![Given::Choice(usize::from(answer.drawn[0]) % answers)];
    match kind {
        Kind::Choice { answers, .. } => one_of(answers.len()),
        Kind::Opinion { answers } => one_of(answers.len()),
        Kind::Number { .. } => {
            let typed = [decimal::read(answer.typed.trim()), Some(answer.number)];
            typed.into_iter().flatten().filter(|number| number.is_finite()).map(Given::Number).collect()
        }
        Kind::Curve => vec![Given::Curve(answer.drawn.map(f64::from))],
    }
}
