//! What stands on a worksheet of what is set, and its answers: data, without drawing.

use charts::{Chart, Table};
use parked_model::{
    Scenario,
    scenario::{index_of, table},
};

use super::choices::{Choices, Treatment, name};
use crate::{
    run::{Outcome, outcome_of},
    scenes::picture_of,
    state::{AppState, Page},
    story::{Control, Given, Guess, Picture, Prediction, Runs, Scene},
};

/// Width for which the picture is made, CSS pixels: less than that of a sheet of A4 without its margins; as in the style sheet.
const WIDTH: f64 = 600.0;

/// Rows of the table, controls to turn and values to try of each, at most.
const ROWS: usize = 12;
const TURNS: usize = 2;
const VALUES: usize = 2;

/// A worksheet.
#[derive(Debug, PartialEq)]
pub struct Worksheet {
    /// The question of the scene, or the name of the lab.
    pub title: &'static str,
    /// What is asked before anything is seen.
    pub asked: Option<&'static Prediction>,
    /// The settings that matter, each with its value.
    pub set: Vec<(&'static str, String)>,
    /// The picture, and what it shows.
    pub chart: Chart,
    /// Its numbers, or every so many of them.
    pub numbers: Table,
    /// What to turn, and what comes of it.
    pub turns: Vec<Turn>,
    /// What the question comes to; empty where nothing does.
    pub found: String,
    /// The best argument against; empty where nothing is argued.
    pub against: String,
    /// The fingerprint of the run.
    pub run: String,
}

/// A control at another value.
#[derive(Debug, PartialEq)]
pub struct Turn {
    /// The control.
    pub label: &'static str,
    /// The value.
    pub value: String,
    /// What the picture shows then.
    pub finding: String,
}

impl Worksheet {
    /// The worksheet of a scene or the lab with its settings, and of the run of them.
    pub fn of(state: &AppState, choices: &Choices, outcome: &Outcome) -> Self {
        let scene = if let Page::Scene(scene) = state.page { Some(scene) } else { None };
        let picture = scene.map_or(Picture::Crowd, |scene| scene.picture);
        let chart = picture_of(picture, outcome, WIDTH);
        let settings: Vec<usize> = choices.listed(state).into_iter().filter_map(index_of).collect();
        let is_free = |index: &usize| choices.treatment(table()[*index].key) == Treatment::Turn;
        let turned = settings.iter().copied().filter(is_free).take(TURNS);
        let (found, against) = scene.map(answers).unwrap_or_default();
        Self {
            title: name(state),
            asked: scene.and_then(|scene| scene.prediction.as_ref()),
            set: settings.iter().map(|&index| set(&state.scenario, index)).collect(),
            numbers: shortened(&chart.table),
            chart,
            turns: turned.flat_map(|index| turns(picture, &state.scenario, index, offered(scene, index))).collect(),
            found,
            against,
            run: outcome.summary.fingerprint.clone(),
        }
    }

    /// The numbers with nothing in their places.
    pub fn blank(&self) -> Table {
        let mut blank = self.numbers.clone();
        blank.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(String::clear);
        blank
    }
}

/// What a scene's question comes to, and what can be said against the scene.
fn answers(scene: &'static Scene) -> (String, String) {
    let runs = Runs::of(scene);
    (Guess::of(scene, &runs, Given::Nothing).found, runs.said(scene.against))
}

fn set(scenario: &Scenario, index: usize) -> (&'static str, String) {
    let row = &table()[index];
    (words::parameters::label(row), words::numbers::value(row, scenario.value_at(index)))
}

/// The choices that a scene offers of a setting; all where it names none.
fn offered(scene: Option<&'static Scene>, index: usize) -> &'static [&'static str] {
    let controls = scene.map_or(&[][..], |scene| scene.controls);
    let named = controls.iter().find_map(|control| match control {
        Control::Parameter { key, offered } if index_of(key) == Some(index) => Some(*offered),
        _ => None,
    });
    named.unwrap_or_default()
}

/// A control at other values than now: the ends of a number's range, or other choices. Values that contradict what else is set are
/// left out.
fn turns(picture: Picture, scenario: &Scenario, index: usize, offered: &[&str]) -> Vec<Turn> {
    let row = &table()[index];
    let is_offered = |choice: usize| offered.is_empty() || offered.contains(&row.choices[choice]);
    let values: Vec<f64> = match row.choices.len() {
        0 => vec![row.min, row.max],
        choices => (0..choices).filter(|&choice| is_offered(choice)).map(|choice| choice as f64).collect(),
    };
    let others = values.into_iter().filter(|&value| value != scenario.value_at(index));
    let possible =
        others.map(|value| scenario.clone().with_value_at(index, value)).filter(|other| other.check().is_ok());
    let turn = |other: Scenario| {
        let (label, value) = set(&other, index);
        Turn { label, value, finding: picture_of(picture, &outcome_of(&other), WIDTH).title }
    };
    possible.take(VALUES).map(turn).collect()
}

/// A table of no more rows than fit, at equal distances.
fn shortened(table: &Table) -> Table {
    let every = table.rows.len().div_ceil(ROWS).max(1);
    Table { rows: table.rows.iter().step_by(every).cloned().collect(), ..table.clone() }
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::Key;

    use super::*;
    use crate::story::{SCENES, find};

    fn of(state: &AppState, choices: &Choices) -> Worksheet {
        Worksheet::of(state, choices, &Outcome::of(&state.scenario))
    }

    #[test]
    fn every_scene_has_a_sheet_with_a_picture_blanks_and_their_numbers() {
        for scene in SCENES {
            let mut state = AppState::default().at_start_of(scene);
            state.scenario = state.scenario.with(Key::People, 300.0);
            let sheet = of(&state, &Choices::default());
            assert!(!sheet.chart.shapes.is_empty() && !sheet.chart.title.is_empty(), "{}", scene.id);
            let blank = sheet.blank();
            assert!((1..=ROWS).contains(&blank.rows.len()), "{}: {}", scene.id, blank.rows.len());
            assert!(blank.rows.iter().flat_map(|row| &row.cells).all(String::is_empty));
            assert!(sheet.numbers.rows.iter().any(|row| row.cells.iter().any(|cell| !cell.is_empty())), "{}", scene.id);
            assert_eq!(sheet.found.is_empty(), !scene.waits_for_guess(), "{}", scene.id);
            assert!(sheet.turns.iter().all(|turn| !turn.finding.is_empty()), "{}", scene.id);
        }
    }

    #[test]
    fn numbers_and_findings_are_those_of_the_run_that_is_set() {
        let mut state = AppState::default().at_start_of(find("share").unwrap());
        state.scenario = state.scenario.with(Key::People, 300.0).with(Key::Beta, 9.0);
        let sheet = of(&state, &Choices::default());
        let outcome = Outcome::of(&state.scenario);
        assert_eq!(sheet.run, outcome.summary.fingerprint);
        assert_eq!(sheet.numbers.rows, picture_of(find("share").unwrap().picture, &outcome, WIDTH).table.rows);
    }

    #[test]
    fn only_what_a_class_can_turn_is_asked_for_and_never_what_is_set_already() {
        let state = AppState {
            scenario: Scenario::default().with(Key::Beta, 0.0).with(Key::People, 300.0),
            ..AppState::default()
        };
        let listed = Choices { added: vec!["r"], ..Choices::default() };
        let sheet = of(&state, &listed);
        let beta: Vec<_> =
            sheet.turns.iter().filter(|turn| turn.label == words::parameters::label(Key::Beta.row())).collect();
        assert_eq!(beta.len(), 1, "{:?}", sheet.turns);
        let fixed = of(&state, &listed.treating("beta", Treatment::Fixed).treating("people", Treatment::Absent));
        assert!(
            fixed.turns.iter().all(|turn| turn.label == words::parameters::label(Key::Sight.row())),
            "{:?}",
            fixed.turns
        );
        assert_eq!(fixed.set.len(), sheet.set.len());
    }
}
