//! One name, one number: what the title of a scene's picture says is what prose, headlines and tables call by that name.

use charts::{catalogue, file::USUAL_WIDTH};
use parked_model::report::{
    crowd::{LAST_MONTH, week_of},
    state::State,
};

use super::{Measure, Picture, Runs, SCENES, Scene, Value, scene::CLAIMS};
use crate::run::Outcome;

/// The picture's name in the catalogue; `None` where a scene has a game, or what was guessed.
fn name(picture: Picture) -> Option<&'static str> {
    Some(match picture {
        Picture::Crowd => "crowd",
        Picture::Hours => "minutes",
        Picture::Tenths => "minutes-by-tenth",
        Picture::Game | Picture::Guesses => return None,
        other => Picture::NAMES.iter().find(|(_, picture)| *picture == other)?.0,
    })
}

/// The numbers in a text, as they are written but for their units.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == ',' || letter == '.';
    let parts = text.split(|letter: char| !is_part(letter)).map(|part| part.trim_matches(['.', ',']));
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// What the scene measures: in its prose's claims and in its question.
fn measures(scene: &Scene) -> impl Iterator<Item = &Measure> {
    CLAIMS.iter().filter(|claim| claim.scene == scene.id).map(|claim| &claim.measure)
}

/// Every number that has a name in the scene: of its start, of its answer, and of the runs that its claims name.
fn named(scene: &Scene, runs: &Runs) -> Vec<String> {
    let terms = measures(scene).flat_map(|measure| [Some(&measure.of), measure.less.as_ref()]).flatten();
    let answer = scene.answer.as_ref().map(|answer| answer.settings);
    let settings = terms.map(|term| term.settings).chain(answer).chain([""]);
    let texts = settings.flat_map(|settings| {
        let run = runs.with(settings);
        Value::NAMES.iter().flat_map(move |(_, value)| numbers(&value.text(&run))).collect::<Vec<_>>()
    });
    let differences = measures(scene).flat_map(|measure| numbers(&runs.text(measure)));
    texts.chain(differences).chain(["1,000".to_owned()]).collect()
}

#[test]
fn the_titles_of_pictures_say_no_number_that_has_another_name() {
    let mut strangers = Vec::new();
    for scene in SCENES.iter().filter(|scene| scene.start.is_some()) {
        let Some(entry) = name(scene.picture).and_then(catalogue::entry) else { continue };
        let runs = Runs::of(scene);
        let named = named(scene, &runs);
        for settings in [""].into_iter().chain(scene.answer.as_ref().map(|answer| answer.settings)) {
            let title = entry.chart(&runs.with(settings), USUAL_WIDTH).map(|chart| chart.title).unwrap_or_default();
            let unknown = numbers(&title).into_iter().filter(|number| !named.contains(number));
            strangers.extend(unknown.map(|number| format!("{}: {number} in “{title}”", scene.id)));
        }
    }
    assert_eq!(strangers, Vec::<String>::new());
}

/// What a sentence, a headline and a count each say of the same people.
#[test]
fn counts_headlines_and_prose_have_the_same_people() {
    for scene in SCENES {
        let run: std::rc::Rc<Outcome> = Runs::of(scene).with("");
        let counts = run.counts(week_of(LAST_MONTH));
        let headlines = words::headlines::headlines(&run.scenario, &run.summary);
        // In their order: outcomes, jobs, no job, parked in all, the margin.
        let said = |place: usize| numbers(&headlines[place].value);
        let count = |state: State| counts.get(state).to_string();
        assert_eq!(said(1), [count(State::Because), count(State::Anyway)], "{}", scene.id);
        assert_eq!(said(2), [count(State::LeftAlone), count(State::Helped)], "{}", scene.id);
        assert_eq!(Value::LeftAlone.text(&run), count(State::LeftAlone), "{}", scene.id);
        assert_eq!(Value::Because.text(&run), count(State::Because), "{}", scene.id);
        assert_eq!(said(3)[0], Value::ParkedInAll.text(&run), "{}", scene.id);
        assert_eq!(said(4), numbers(&Value::Margin.text(&run)), "{}", scene.id);
    }
}
