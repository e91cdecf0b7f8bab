//! A guess as a short code that a pupil says, writes or shows, and the teacher's page reads: a letter for the scene, the guess, and
//! a letter that checks them.
//!
//! The check is a sum over all letters, each times a number of its own, which has to be a multiple of how many letters there are.
//! As that is a prime, no single wrong letter and no two letters that have changed places leave it one. The sum also counts the
//! scenes, since the letter of a scene is its place: a code from a page with one scene more does not come out as a guess in another.

use parked_model::numeric::whole::whole;

use super::{CURVE_POINTS, Given, Kind, SCENES, Scene};

/// The letters, each by what it stands for; none looks like another, like 0 or like 1. As many as a prime.
const LETTERS: &[u8] = b"23456789ACDEFHKMNPRTWXY";

/// Letters of a group.
const GROUP: usize = 4;

/// Steps of a number, from the lowest that is possible to the highest; what fits into two letters.
const STEPS: f64 = 500.0;

/// Minutes of a step of a drawing.
const MINUTES: f64 = 2.0;

/// The highest step of a drawing: that of 40 minutes.
const HIGHEST: usize = 20;

/// The code of a guess, in groups; empty where nothing was said. A number is kept to a five-hundredth of what is possible, minutes of a
/// drawing to the nearest two.
pub fn class_code(scene: &Scene, given: &Given) -> String {
    let Some(asked) = &scene.prediction else { return String::new() };
    let mut code = Code { text: String::new(), letters: 0, sum: SCENES.len() };
    code.put(SCENES.iter().position(|other| other == scene).unwrap_or_default());
    match (given, &asked.kind) {
        (Given::Choice(at), _) => code.put(*at),
        (Given::Number(number), Kind::Number { range: [low, high], .. }) => {
            let step = step((number - low) / (high - low) * STEPS);
            code.put(step / LETTERS.len());
            code.put(step % LETTERS.len());
        }
        (Given::Curve(curve), _) => curve.iter().for_each(|minutes| code.put(step(minutes / MINUTES))),
        _ => return String::new(),
    }
    code.put(code.sum);
    code.text
}

fn step(steps: f64) -> usize {
    whole(steps.round()) as usize
}

/// A code that is being written.
struct Code {
    text: String,
    letters: usize,
    /// What its check has to come to: each letter so far times its place.
    sum: usize,
}

impl Code {
    /// Writes the letter that stands for a value, of those beyond the last one again from the first.
    fn put(&mut self, value: usize) {
        if self.letters > 0 && self.letters.is_multiple_of(GROUP) {
            self.text.push('-');
        }
        self.text.push(char::from(LETTERS[value % LETTERS.len()]));
        self.letters += 1;
        self.sum += self.letters * value;
    }
}

/// Why a text is no code.
#[derive(Clone, Debug, PartialEq)]
pub enum NoCode {
    /// There is a sign in it that no code has.
    Letter(char),
    /// It begins like the code of no question.
    Scene,
    /// The codes of its scene have another number of letters than it has.
    Length {
        /// The scene that its first letter stands for.
        scene: &'static Scene,
        /// Letters of its codes.
        wanted: usize,
        /// Letters of the text.
        found: usize,
    },
    /// Its letters do not go together: one of them is wrong, or two have changed places.
    Check,
}

impl NoCode {
    /// The reason in words.
    pub fn said(&self) -> String {
        match self {
            Self::Letter(letter) => words::class::no_such_letter(*letter),
            Self::Scene => words::class::NO_SCENE.to_owned(),
            Self::Length { scene, wanted, found } => words::class::wrong_length(scene.question, *wanted, *found),
            Self::Check => words::class::NO_CHECK.to_owned(),
        }
    }
}

/// Reads a code, in small letters or capitals, with or without what stands between its groups.
///
/// # Errors
///
/// With the first reason why it is none.
pub fn read_class_code(text: &str) -> Result<(&'static Scene, Given), NoCode> {
    let letters =
        text.chars().filter(|sign| !matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '.' | '_') && !sign.is_whitespace());
    let values = letters.map(|letter| value(letter).ok_or(NoCode::Letter(letter))).collect::<Result<Vec<_>, _>>()?;
    let asked =
        values.first().and_then(|&place| SCENES.get(place)).and_then(|scene| Some((scene, scene.prediction.as_ref()?)));
    let (scene, asked) = asked.ok_or(NoCode::Scene)?;
    let wanted = 2 + letters_of(&asked.kind);
    if values.len() != wanted {
        return Err(NoCode::Length { scene, wanted, found: values.len() });
    }
    let is_whole = |given: &Given| {
        let written = class_code(scene, given);
        written.chars().filter_map(value).eq(values.iter().copied())
    };
    guess(&asked.kind, &values[1..wanted - 1]).filter(is_whole).map(|given| (scene, given)).ok_or(NoCode::Check)
}

/// What a letter stands for. What no code has and somebody may write for one that it looks like stands for that.
fn value(letter: char) -> Option<usize> {
    let letter = match letter.to_ascii_uppercase() {
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        letter => letter,
    };
    LETTERS.iter().position(|&known| char::from(known) == letter)
}

/// Letters that carry a guess.
const fn letters_of(kind: &Kind) -> usize {
    match kind {
        Kind::Choice { .. } | Kind::Opinion { .. } => 1,
        Kind::Number { .. } => 2,
        Kind::Curve => CURVE_POINTS,
    }
}

/// The guess that some letters carry, as many as the question has; `None` where it could not have been given.
fn guess(kind: &Kind, values: &[usize]) -> Option<Given> {
    match kind {
        Kind::Choice { answers, .. } => Some(values[0]).filter(|&at| at < answers.len()).map(Given::Choice),
        Kind::Opinion { answers } => Some(values[0]).filter(|&at| at < answers.len()).map(Given::Choice),
        Kind::Number { range: [low, high], .. } => {
            let part = (values[0] * LETTERS.len() + values[1]) as f64 / STEPS;
            (part <= 1.0).then(|| Given::Number(low + part * (high - low)))
        }
        Kind::Curve => {
            let drawn = values.iter().all(|&step| step <= HIGHEST);
            drawn.then(|| Given::Curve(std::array::from_fn(|tenth| MINUTES * values[tenth] as f64)))
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every scene that asks.
    fn asking() -> impl Iterator<Item = (&'static Scene, &'static Kind)> {
        SCENES.iter().filter_map(|scene| Some((scene, &scene.prediction.as_ref()?.kind)))
    }

    /// Some guesses at a question: every answer, every step of a number, drawings of all kinds.
    fn guesses(kind: &Kind) -> Vec<Given> {
        match kind {
            Kind::Choice { answers, .. } => (0..answers.len()).map(Given::Choice).collect(),
            Kind::Opinion { answers } => (0..answers.len()).map(Given::Choice).collect(),
            Kind::Number { range: [low, high], .. } => {
                (0..=100).map(|step| Given::Number(low + f64::from(step) / 100.0 * (high - low))).collect()
            }
            Kind::Curve => {
                let drawn =
                    |slope: f64| std::array::from_fn(|tenth| 2.0 * (10.0 + slope * (tenth as f64 - 4.5)).round());
                [-2.0, -1.0, 0.0, 0.5, 2.0].map(|slope| Given::Curve(drawn(slope))).into()
            }
        }
    }

    fn assert_same(said: &Given, read: &Given) {
        match (said, read) {
            (Given::Number(said), Given::Number(read)) => assert!((said - read).abs() < 1e-9, "{said} {read}"),
            (Given::Curve(said), Given::Curve(read)) => {
                assert!(
                    said.iter().zip(read).all(|(said, read)| (said - read).abs() <= MINUTES / 2.0),
                    "{said:?} {read:?}"
                );
            }
            _ => assert_eq!(said, read),
        }
    }

    #[test]
    fn every_guess_comes_back_from_its_code() {
        for (scene, kind) in asking() {
            for given in guesses(kind) {
                let code = class_code(scene, &given);
                let (there, read) = read_class_code(&code).unwrap();
                assert_eq!(there, scene);
                assert_same(&given, &read);
                assert_eq!(
                    read_class_code(&format!(" {} ", code.to_ascii_lowercase().replace('-', " "))),
                    Ok((scene, read))
                );
            }
        }
    }

    /// Checks every code that differs from one in a single letter, or in which two letters changed places.
    fn assert_mangled_are_refused(code: &str) {
        let letters: Vec<u8> = code.bytes().filter(|letter| *letter != b'-').collect();
        let refused = |mangled: &[u8]| {
            let mangled = String::from_utf8_lossy(mangled);
            assert!(read_class_code(&mangled).is_err(), "{mangled} for {code}");
        };
        for at in 0..letters.len() {
            for &other in LETTERS.iter().filter(|other| **other != letters[at]) {
                let mut mangled = letters.clone();
                mangled[at] = other;
                refused(&mangled);
            }
            for other in (at + 1..letters.len()).filter(|&other| letters[other] != letters[at]) {
                let mut mangled = letters.clone();
                mangled.swap(at, other);
                refused(&mangled);
            }
            let mut short = letters.clone();
            short.remove(at);
            if at > 0 {
                refused(&short);
            }
        }
    }

    #[test]
    fn one_wrong_letter_and_any_two_that_changed_places_are_found() {
        for (scene, kind) in asking() {
            for given in guesses(kind) {
                assert_mangled_are_refused(&class_code(scene, &given));
            }
        }
    }

    #[test]
    fn there_are_as_many_letters_as_a_prime_each_once_and_enough_for_scenes_numbers_and_drawings() {
        assert!((2..LETTERS.len()).all(|part| !LETTERS.len().is_multiple_of(part)));
        assert!((1..LETTERS.len()).all(|at| LETTERS[at - 1] < LETTERS[at]));
        assert!(LETTERS.len() >= SCENES.len() && LETTERS.len() > HIGHEST && LETTERS.len() * LETTERS.len() > 500);
        // Places are numbers of their own only up to as many, the last of which is that of the check itself.
        assert!(asking().all(|(_, kind)| 1 + letters_of(kind) < LETTERS.len() - 1));
        assert!(!LETTERS.iter().any(|letter| b"01BGIJLOQSUVZ".contains(letter)));
    }

    #[test]
    fn what_is_no_code_is_named() {
        let drawn = super::super::find("share").unwrap();
        let code = class_code(drawn, &Given::Curve([40.0; CURVE_POINTS]));
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4]);
        assert_eq!(read_class_code(&code[..9]), Err(NoCode::Length { scene: drawn, wanted: 12, found: 8 }));
        assert_eq!(read_class_code("K7?"), Err(NoCode::Letter('?')));
        assert_eq!(read_class_code("K7é"), Err(NoCode::Letter('é')));
        // The third scene asks nothing, and there is none at the last letter.
        for none in ["", "-", "4KK", "YKK"] {
            assert_eq!(read_class_code(none), Err(NoCode::Scene), "{none}");
        }
        assert_eq!(class_code(drawn, &Given::Nothing), "");
        assert_eq!(class_code(super::super::find("adviser").unwrap(), &Given::Choice(0)), "");
    }

    #[test]
    fn letters_written_for_those_they_look_like_are_read_as_those() {
        for (scene, kind) in asking() {
            for given in guesses(kind) {
                let code = class_code(scene, &given);
                let written = code.replace('2', "z").replace('5', "S").replace('6', "G").replace('8', "B");
                assert_eq!(read_class_code(&written), read_class_code(&code));
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_written_as_it_was(text in "[2-9A-Y]{3,4}|[2-9A-Y]{12}|\\PC{0,16}") {
            if let Ok((scene, given)) = read_class_code(&text) {
                let again = class_code(scene, &given);
                prop_assert_eq!(read_class_code(&again), Ok((scene, given)));
            }
        }

        #[test]
        fn any_drawing_comes_back_within_a_minute_and_no_letter_of_it_can_be_wrong(minutes in proptest::array::uniform10(0_u32..=40)) {
            let drawn = super::super::find("share").unwrap();
            let given = Given::Curve(minutes.map(f64::from));
            let code = class_code(drawn, &given);
            assert_same(&given, &read_class_code(&code).unwrap().1);
            assert_mangled_are_refused(&code);
        }
    }
}
