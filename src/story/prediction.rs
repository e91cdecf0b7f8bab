//! What the reader said before seeing, and what the run said. Kept in the page only.

use std::{cell::RefCell, rc::Rc};

use charts::pictures::tenths;
use parked_model::numeric::decimal;
use words::facts::Answer;
use yew::Reducible;

use super::{Kind, Prediction, Runs, Scene, right::right};

/// Points of a drawn curve: tenths of the people, nearest to work first.
pub const CURVE_POINTS: usize = 10;

/// What the reader gave for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// The answer at a place of the list.
    Choice(usize),
    /// A number.
    Number(f64),
    /// Minutes, nearest to work first.
    Curve([f64; CURVE_POINTS]),
    /// The reader wanted to see without saying.
    Nothing,
}

/// An answer that is not given yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Draft {
    /// What is ticked or drawn.
    Picked(Given),
    /// What stands in the box for a number.
    Typed(String),
}

/// What the run says to the question.
#[derive(Clone, Debug, PartialEq)]
pub enum Truth {
    /// The answer at a place of the list.
    Choice(usize),
    /// A number.
    Number(f64),
    /// Minutes, nearest to work first.
    Curve([f64; CURVE_POINTS]),
    /// Nothing: the question is one of opinion, or the run has no such number.
    None,
}

/// An answer and the truth beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// What the reader said.
    pub given: Given,
    /// What the run said.
    pub truth: Truth,
    /// The question as a statement with what the run said; empty for a question of opinion.
    pub found: String,
}

impl Guess {
    /// Sets an answer beside the truth of the scene's own start.
    pub fn of(scene: &Scene, runs: &Runs, given: Given) -> Self {
        let (truth, found) = scene
            .prediction
            .as_ref()
            .map_or((Truth::None, String::new()), |asked| (asked.truth(runs), runs.said(asked.found)));
        Self { given, truth, found }
    }
}

impl Prediction {
    /// What the reader said, for the words on it.
    pub fn given<'a>(&self, given: &'a Given) -> Answer<'a> {
        match (given, &self.kind) {
            (Given::Choice(at), _) => self.offered(*at),
            (Given::Number(number), Kind::Number { unit, .. }) => Answer::Number(*number, unit),
            (Given::Curve(curve), _) => Answer::Curve(curve),
            _ => Answer::None,
        }
    }

    /// What the run said, for the words on it.
    pub fn found<'a>(&self, truth: &'a Truth) -> Answer<'a> {
        match (truth, &self.kind) {
            (Truth::Choice(at), _) => self.offered(*at),
            (Truth::Number(number), Kind::Number { unit, .. }) => Answer::Number(*number, unit),
            (Truth::Curve(curve), _) => Answer::Curve(curve),
            _ => Answer::None,
        }
    }

    fn offered(&self, at: usize) -> Answer<'static> {
        match &self.kind {
            Kind::Choice { answers, .. } => Answer::Offered(answers[at].0),
            Kind::Opinion { answers } => Answer::Offered(answers[at]),
            _ => Answer::None,
        }
    }

    /// Takes what was ticked, drawn or typed for an answer.
    ///
    /// # Errors
    ///
    /// In words, where it is none.
    pub fn taken(&self, draft: Option<&Draft>) -> Result<Given, String> {
        match (draft, &self.kind) {
            (Some(Draft::Picked(given)), _) => Ok(given.clone()),
            (Some(Draft::Typed(typed)), Kind::Number { unit, range, .. }) if !typed.trim().is_empty() => {
                let number = number_typed(typed).ok_or_else(|| words::story::not_a_number(typed.trim(), *range))?;
                let is_inside = (range[0]..=range[1]).contains(&number);
                is_inside
                    .then_some(Given::Number(number))
                    .ok_or_else(|| words::story::out_of_range(typed.trim(), *range, unit))
            }
            (_, Kind::Number { range, .. }) => Err(words::story::no_number_typed(*range)),
            _ => Err(words::story::NO_GUESS.to_owned()),
        }
    }

    fn truth(&self, runs: &Runs) -> Truth {
        match &self.kind {
            Kind::Choice { measure, answers } => {
                runs.measured(measure).map_or(Truth::None, |number| Truth::Choice(right(number, answers)))
            }
            Kind::Number { measure, .. } => runs.measured(measure).map_or(Truth::None, Truth::Number),
            Kind::Curve => Truth::Curve(tenths(&runs.with("").crowd.minutes)),
            Kind::Opinion { .. } => Truth::None,
        }
    }
}

/// A number as people type it: a comma is a point, except before three last digits, where it parts thousands.
fn number_typed(typed: &str) -> Option<f64> {
    let typed = typed.trim();
    let plain = match typed.split_once(',') {
        Some((whole, part)) if part.len() == 3 => format!("{whole}{part}"),
        Some((whole, part)) => format!("{whole}.{part}"),
        None => typed.to_owned(),
    };
    decimal::read(&plain).filter(|number| number.is_finite())
}

/// Every answer so far and what is not given yet, by scene.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guesses {
    said: Vec<(&'static str, Guess)>,
    /// Nothing is drawn anew for a draft but its own question, so it changes in place.
    drafts: Rc<RefCell<Vec<(&'static str, Draft)>>>,
}

impl Guesses {
    /// What was said in a scene.
    pub fn get(&self, scene: &Scene) -> Option<&Guess> {
        self.said.iter().find(|(id, _)| *id == scene.id).map(|(_, guess)| guess)
    }

    /// What was ticked, drawn or typed in a scene before the reader left it.
    pub fn draft(&self, scene: &Scene) -> Option<Draft> {
        self.drafts.borrow().iter().find(|(id, _)| *id == scene.id).map(|(_, draft)| draft.clone())
    }

    /// Keeps what is ticked, drawn or typed in a scene.
    pub fn keep_draft(&self, scene: &Scene, draft: Draft) {
        let mut drafts = self.drafts.borrow_mut();
        drafts.retain(|(id, _)| *id != scene.id);
        drafts.push((scene.id, draft));
    }
}

impl Reducible for Guesses {
    type Action = (&'static Scene, Guess);

    /// The first answer stands; only an opinion may change.
    fn reduce(self: Rc<Self>, (scene, guess): Self::Action) -> Rc<Self> {
        if scene.waits_for_guess() && self.get(scene).is_some() {
            return self;
        }
        let mut guesses = (*self).clone();
        guesses.said.retain(|(id, _)| *id != scene.id);
        guesses.said.push((scene.id, guess));
        Rc::new(guesses)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SCENES, Span, Term};
    use super::*;

    fn asked(pick: impl Fn(&Kind) -> bool) -> &'static Scene {
        SCENES.iter().find(|scene| scene.prediction.as_ref().is_some_and(|asked| pick(&asked.kind))).unwrap()
    }

    fn number() -> &'static Scene {
        asked(|kind| matches!(kind, Kind::Number { .. }))
    }

    fn guess(scene: &'static Scene, given: Given) -> (&'static Scene, Guess) {
        (scene, Guess::of(scene, &Runs::of(scene), given))
    }

    /// What the numbers of a sentence are read off.
    fn terms(sentence: &[Span]) -> impl Iterator<Item = &Term> {
        let measures = sentence.iter().filter_map(|span| match span {
            Span::Named(measure) => Some(measure),
            _ => None,
        });
        measures.flat_map(|measure| std::iter::once(&measure.of).chain(&measure.less))
    }

    /// The stems of a text's longer words.
    fn stems(text: &str) -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 3);
        words.map(|word| word.to_lowercase().chars().take(5).collect()).collect()
    }

    #[test]
    fn every_question_that_has_an_answer_gets_one_from_the_run_in_a_sentence_that_holds_the_question() {
        for scene in SCENES.iter().filter(|scene| scene.waits_for_guess()) {
            let runs = Runs::of(scene);
            let (asked, guess) = (scene.prediction.as_ref().unwrap(), Guess::of(scene, &runs, Given::Nothing));
            assert_ne!(guess.truth, Truth::None, "{}", scene.id);
            if let Kind::Choice { measure, .. } | Kind::Number { measure, .. } = &asked.kind {
                let is_read = |term: &Term| terms(asked.found).any(|read| read == term);
                assert!(is_read(&measure.of) && measure.less.as_ref().is_none_or(is_read), "{}", scene.id);
            }
            let said = stems(&guess.found);
            let (asked, held): (Vec<_>, Vec<_>) =
                (stems(asked.ask), stems(asked.ask).into_iter().filter(|stem| said.contains(stem)).collect());
            assert!(2 * held.len() >= asked.len(), "{}: ‘{}’ holds {held:?} of {asked:?}", scene.id, guess.found);
        }
    }

    #[test]
    fn a_number_is_taken_as_people_type_it_and_anything_else_is_said() {
        let asked = number().prediction.as_ref().unwrap();
        let taken = |typed: &str| asked.taken(Some(&Draft::Typed(typed.to_owned())));
        for (typed, number) in [("3", 3.0), (" 8.5 ", 8.5), ("8,5", 8.5), ("0", 0.0), ("10", 10.0), ("8.", 8.0)] {
            assert_eq!(taken(typed), Ok(Given::Number(number)), "{typed}");
        }
        for typed in ["abc", "8 or 9", "eight", "8,5,1", "8/10", "NaN", "1e999"] {
            assert!(taken(typed).unwrap_err().contains(&format!("‘{typed}’ is no number")), "{typed}");
        }
        for typed in ["-1", "99999", "10.1", "1,000", "-0,5"] {
            assert!(taken(typed).unwrap_err().contains("from 0 to 10"), "{typed}");
        }
        for empty in [Some(Draft::Typed("  ".to_owned())), None] {
            assert!(asked.taken(empty.as_ref()).unwrap_err().starts_with("Please type a number"));
        }
    }

    #[test]
    fn the_first_guess_stands() {
        let once = Rc::new(Guesses::default()).reduce(guess(number(), Given::Number(3.0)));
        let twice = once.clone().reduce(guess(number(), Given::Number(9.0)));
        assert_eq!(once, twice);
        assert_eq!(once.get(number()).map(|guess| &guess.given), Some(&Given::Number(3.0)));
    }

    #[test]
    fn an_opinion_may_change_and_is_not_marked() {
        let scene = asked(|kind| matches!(kind, Kind::Opinion { .. }));
        let changed =
            Rc::new(Guesses::default()).reduce(guess(scene, Given::Choice(0))).reduce(guess(scene, Given::Choice(2)));
        let kept = Guess { given: Given::Choice(2), truth: Truth::None, found: String::new() };
        assert_eq!(changed.get(scene), Some(&kept));
    }

    #[test]
    fn what_is_not_given_yet_is_kept_scene_by_scene() {
        let (guesses, other) = (Guesses::default(), asked(|kind| matches!(kind, Kind::Choice { .. })));
        for typed in ["8", "8,"] {
            guesses.keep_draft(number(), Draft::Typed(typed.to_owned()));
        }
        assert_eq!(guesses.draft(number()), Some(Draft::Typed("8,".to_owned())));
        assert_eq!(guesses.draft(other), None);
    }
}
